"""Citing a work: a page of formatted citations, and files for reference managers."""

import json

from django.http import Http404, HttpRequest, HttpResponse

from clarion.catalogue import queries
from clarion.catalogue.queries.shapes import WorkPage
from clarion.exports.bibtex import bibtex
from clarion.exports.citation import formatted
from clarion.exports.csl import csl_json
from clarion.exports.ris import ris
from clarion.exports.wording import title_markup, title_text
from clarion.web.public.addresses import addresses_of, work_part, work_path
from clarion.web.public.frame import addresses_for, render, site_of

STYLES = (("apa", "APA"), ("vancouver", "Vancouver"), ("ama", "AMA"))


def cite(request: HttpRequest, public_id: str) -> HttpResponse:
    """Formatted citations of a work, each to be copied, with downloads."""
    page = _page(public_id)
    address = _address(request, page)
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
    page = _page(public_id)
    return _file(bibtex(page.work, _address(request, page)), "application/x-bibtex", f"{public_id}.bib")


def cite_ris(request: HttpRequest, public_id: str) -> HttpResponse:
    """The work as an RIS file."""
    page = _page(public_id)
    return _file(ris(page.work, _address(request, page)), "application/x-research-info-systems", f"{public_id}.ris")


def cite_json(request: HttpRequest, public_id: str) -> HttpResponse:
    """The work as CSL JSON."""
    page = _page(public_id)
    text = json.dumps([csl_json(page.work, _address(request, page))], ensure_ascii=False, indent=2)
    return _file(text, "application/vnd.citationstyles.csl+json", f"{public_id}.json")


def _page(public_id: str) -> WorkPage:
    page = queries.work_page(public_id)
    if not isinstance(page, WorkPage):
        raise Http404(f"no work {public_id}")
    return page


def _address(request: HttpRequest, page: WorkPage) -> str:
    """The work's address in the site's first language, which is the one to be cited whatever language is read."""
    site = site_of(request)
    return addresses_of(site, site.languages[0]).absolute(work_path(page.public_id, page.slug))


def _file(text: str, media_type: str, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "X-Robots-Tag": "noindex"}
    return HttpResponse(text, content_type=f"{media_type}; charset=utf-8", headers=headers)
