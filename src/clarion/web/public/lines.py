"""Works made ready for lists: the line's values in the page's language, with its address."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from clarion.catalogue.queries.shapes import WorkLine
from clarion.exports.wording import PREFIXES
from clarion.text.titles import without_stop
from clarion.web.public import labels
from clarion.web.public.addresses import Addresses
from clarion.web.public.languages import digits, direction


@dataclass(frozen=True, slots=True)
class ListedWork:
    """One work of a list."""

    address: str
    title: Markup
    language: str
    direction: str
    byline: str
    venue: str
    citation: str
    year: str
    type_name: str
    standing: str
    standing_name: str
    grave: bool
    snippet: Markup


def listed(
    lines: Iterable[WorkLine], at: Addresses, language: str, found: Mapping[str, tuple[str, str]] | None = None
) -> tuple[ListedWork, ...]:
    """``lines`` made ready for printing; ``found`` gives highlighted titles and snippets by public id."""
    return tuple(_listed(line, at, language, *(found or {}).get(line.public_id, ("", ""))) for line in lines)


def _listed(line: WorkLine, at: Addresses, language: str, title: str, snippet: str) -> ListedWork:
    tongue = title_language(line.title)
    return ListedWork(
        at.work(line.public_id, line.slug),
        Markup(prefixed(title or line.title, line.standing)),  # noqa: S704  (inline mark-up is safe by contract)
        tongue,
        direction(tongue),
        line.byline,
        line.venue,
        line.citation,
        digits(str(line.year), language) if line.year else "",
        labels.type_name(line.type, language),
        line.standing,
        labels.standing_name(line.standing, language),
        line.standing in PREFIXES,
        Markup(snippet),  # noqa: S704  (escaped by the engine)
    )


def prefixed(title: str, standing: str) -> str:
    """``title`` without its final full stop; before that of a retracted work, once, the word that must stand there."""
    title, prefix = without_stop(title), PREFIXES.get(standing, "")
    return title if not prefix or title.upper().startswith(prefix.strip()) else prefix + title


def title_language(title: str) -> str:
    """A tag for the script of a title: ``fa`` where it is written in Arabic letters, else ``en``.

    Lists do not carry the language of each title; what a screen reader and the layout need is the script.
    """
    if title.isascii():
        return "en"
    letters = sum(1 for one in title if "\u0600" <= one <= "\u06ff")
    return "fa" if letters * 2 > len(title) else "en"
