"""Files of the studies that are published beside works: figures, tables, reports."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.http import content_disposition_header

from clarion.catalogue import queries
from clarion.web.public.study import STUDY_LANGUAGE

SHOWN = ("image/", "text/html", "application/pdf", "application/json")
"""Kinds that a browser shows; others are taken away as files."""


def study_file(request: HttpRequest, public_id: str, name: str) -> HttpResponse:
    """One file of the work's study report."""
    del request
    found = queries.study_file(public_id, name)
    if found is None:
        raise Http404(f"no file {name} of a study of work {public_id}")
    kind = found.media_type
    filename = f"{public_id}-{name.replace('/', '-')}"
    return HttpResponse(
        found.content,
        content_type=f"{kind}; charset=utf-8" if kind.startswith("text/") else kind,
        headers={
            "Content-Disposition": content_disposition_header(not kind.startswith(SHOWN), filename) or "",
            "Content-Language": STUDY_LANGUAGE,
            "Content-Security-Policy": policy(found.style),
            # It is found by its work's page, which says what it is.
            "X-Robots-Tag": "noindex",
        },
    )


def policy(style: str) -> str:
    """What browsers may do with a file opened by itself: nothing runs, nothing is fetched.

    A page brings one style sheet, whose SHA-256 in base64 is ``style``; no other may be applied.
    """
    allowed = f"'sha256-{style}'" if style else "'none'"
    return (
        f"default-src 'none'; style-src {allowed}; img-src data:; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'"
    )
