"""Pages of a list: which one is asked for, and the links that lead to the others."""

from dataclasses import dataclass

from django.http import Http404, HttpRequest

from clarion.catalogue.queries.shapes import Item, Page
from clarion.web.public.addresses import with_query

LAST_PAGE = 100_000
"""No list has more pages; a larger number is refused before the database sees it."""


@dataclass(frozen=True, slots=True)
class Pager:
    """Links between the pages of one list."""

    number: int
    pages: int
    previous: str
    """Address of the page before; empty on the first."""
    following: str
    """Address of the page after; empty on the last."""
    links: tuple[tuple[int, str], ...]
    """Page numbers to show with their addresses; 0 stands for a gap."""
    path: str
    """Address of the list without its query, for the form that jumps."""
    fields: tuple[tuple[str, str], ...]
    """Other parts of the query, for the same form."""


def page_number(request: HttpRequest) -> int:
    """The page that the query asks for, 1 if it names none. Raises Http404 where that is no page number."""
    text = request.GET.get("page", "1")
    if not (text.isascii() and text.isdigit() and 1 <= int(text[:7]) <= LAST_PAGE and len(text) < 7):
        raise Http404(f"no such page: {text[:20]}")
    return int(text)


def pager(page: Page[Item], path: str, **query: object) -> Pager:
    """Links around ``page`` of the list at ``path`` with ``query``. Raises Http404 for a page beyond the last."""
    if page.number > page.pages:
        raise Http404(f"page {page.number} of {page.pages}")

    def address(number: int) -> str:
        return with_query(path, **query, page=number if number > 1 else "")

    shown = sorted({1, page.pages, *range(max(1, page.number - 2), min(page.pages, page.number + 2) + 1)})
    links: list[tuple[int, str]] = []
    for number in shown:
        if links and number - links[-1][0] == 2:
            links.append((number - 1, address(number - 1)))
        elif links and number - links[-1][0] > 2:
            links.append((0, ""))
        links.append((number, address(number)))
    return Pager(
        number=page.number,
        pages=page.pages,
        previous=address(page.number - 1) if page.number > 1 else "",
        following=address(page.number + 1) if page.number < page.pages else "",
        links=tuple(links),
        path=path,
        fields=tuple((name, str(value)) for name, value in query.items() if value not in ("", None)),
    )
