"""Citing a work: a page of formatted citations, and files for reference managers."""

import json

from django.http import HttpRequest, HttpResponse

from clarion.exports.bibtex import bibtex
from clarion.exports.citation import formatted
from clarion.exports.csl import csl_json
from clarion.exports.ris import ris
from clarion.exports.wording import title_markup, title_text
from clarion.web.public.addresses import work_part
from clarion.web.public.frame import addresses_for, render
from clarion.web.public.one_work import lasting_address, work_page_or_404

STYLES = (("apa", "APA"), ("vancouver", "Vancouver"), ("ama", "AMA"))


def cite(request: HttpRequest, public_id: str) -> HttpResponse:
    """Formatted citations of a work, each to be copied, with downloads."""
    page = work_page_or_404(public_id)
    address = lasting_address(request, page)
    return render(
        request,
        "cite.html",
        path=work_part(page.public_id, "cite/"),
        title=title_text(page.work),
        robots="noindex",
        section="works",
        page=page,
        title_markup=title_markup(page.work),
        address=addresses_for(request).work(page.public_id, page.slug),
        styles=tuple((name, formatted(page.work, style, address)) for style, name in STYLES),
        bibtex=bibtex(page.work, address),
    )


def cite_bibtex(request: HttpRequest, public_id: str) -> HttpResponse:
    """The work as a BibTeX file."""
    page = work_page_or_404(public_id)
    return _file(bibtex(page.work, lasting_address(request, page)), "application/x-bibtex", f"{public_id}.bib")


def cite_ris(request: HttpRequest, public_id: str) -> HttpResponse:
    """The work as an RIS file."""
    page = work_page_or_404(public_id)
    return _file(
        ris(page.work, lasting_address(request, page)), "application/x-research-info-systems", f"{public_id}.ris"
    )


def cite_json(request: HttpRequest, public_id: str) -> HttpResponse:
    """The work as CSL JSON."""
    page = work_page_or_404(public_id)
    text = json.dumps([csl_json(page.work, lasting_address(request, page))], ensure_ascii=False, indent=2)
    return _file(text, "application/vnd.citationstyles.csl+json", f"{public_id}.json")


def _file(text: str, media_type: str, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "X-Robots-Tag": "noindex"}
    return HttpResponse(text, content_type=f"{media_type}; charset=utf-8", headers=headers)
