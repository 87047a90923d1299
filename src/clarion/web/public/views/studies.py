"""Files of the studies that are published beside works: figures, tables, reports."""

from django.http import Http404, HttpRequest, HttpResponse

from clarion.catalogue import queries

SHOWN = ("image/", "text/html", "application/pdf", "application/json")
"""Kinds that a browser shows; others are taken away as files."""


def study_file(request: HttpRequest, public_id: str, name: str) -> HttpResponse:
    """One file of the work's study report."""
    del request
    found = queries.study_file(public_id, name)
    if found is None:
        raise Http404(f"no file {name} of a study of work {public_id}")
    kind = found.media_type
    response = HttpResponse(found.content, content_type=f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
    how = "inline" if kind.startswith(SHOWN) else "attachment"
    response["Content-Disposition"] = f'{how}; filename="{public_id}-{name.replace("/", "-")}"'
    # The report brings one style sheet of its own and nothing else; no other may be applied, and nothing may run.
    style = f"'sha256-{found.style}'" if found.style else "'none'"
    response["Content-Security-Policy"] = (
        f"default-src 'none'; style-src {style}; img-src 'self' data:; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'"
    )
    return response
