"""What every format says of a work: its title, people, dates and pages in plain words."""

import calendar
import re
from datetime import date

from clarion.records.contributor import Contributor
from clarion.records.date import DateSpan
from clarion.records.identifier import Identifier
from clarion.records.work import Work
from clarion.text.markup import plain
from clarion.text.titles import bare_title, without_stop

PREFIXES = {"retracted": "RETRACTED: ", "withdrawn": "WITHDRAWN: "}
"""What must stand before the title of a work of such a standing, wherever it is printed."""
_PREFIXED = re.compile(
    r"^\W*(?:retracted|withdrawn)(?:\s+(?:article|paper|publication))?\s*(?:\]\s*[:.\-–—]?|[:.\-–—])\s*", re.IGNORECASE
)
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\s]+")
_PLACE = re.compile(r"(?<=\S) \([^()]*\)$")
_RANGE = re.compile(r"^\s*([^\s,;–-]+)\s*[–-]\s*([^\s,;–-]+)\s*(?:[,;].*)?$")
_FORMS = {
    "preprint": "preprint",
    "book": "book",
    "chapter": "chapter",
    "dataset": "dataset",
}


def one_line(text: str) -> str:
    """``text`` with every run of white space and control characters as one space, none at the ends."""
    return _CONTROL.sub(" ", text).strip()


def form(work: Work) -> str:
    """How the work appeared, which decides the type it gets in a citation format.

    One of ``journal``, ``preprint``, ``book``, ``chapter``, ``conference``, ``dataset``, ``other``. A conference
    paper that a journal printed counts as ``journal``; a work in neither journal nor book is ``other``.
    """
    if work.type in _FORMS:
        return _FORMS[work.type]
    if work.venue is not None and work.venue.title:
        return "journal"
    if work.type == "conference":
        return "conference"
    if work.book is not None:
        return "chapter"
    return "other"


def title_prefix(work: Work) -> str:
    """``RETRACTED: `` or ``WITHDRAWN: `` where the work's standing is that, else ``""``."""
    return PREFIXES.get(work.standing, "")


def title_markup(work: Work) -> str:
    """The bare title (:func:`clarion.text.titles.bare_title`), inline mark-up, prefixed once if it is retracted."""
    prefix, title = title_prefix(work), bare_title(work.title, work.vernacular_title)
    return without_stop(prefix + _PREFIXED.sub("", title)) if prefix else title


def title_text(work: Work) -> str:
    """The title as plain text on one line: see :func:`title_markup`."""
    return one_line(plain(title_markup(work)))


def vernacular_text(work: Work) -> str:
    """The title in the work's own language as plain text, or ``""``."""
    return one_line(plain(without_stop(work.vernacular_title.strip())))


def book_text(work: Work) -> str:
    """The title of the book that the work is in or is, as plain text, or ``""``."""
    return one_line(plain(without_stop(work.book.title.strip()))) if work.book else ""


def journal_title(work: Work) -> str:
    """The journal's title as people cite it, or ``""``.

    Catalogues add a parallel title (``… = …``), a body (``… / …``) and a place (``Lancet (London, England)``).
    """
    title = one_line(work.venue.title) if work.venue else ""
    return _PLACE.sub("", re.split(r" [=/] ", title)[0])


def authors(work: Work) -> tuple[Contributor, ...]:
    """The authors in printed order, without spellings that the source marks as superseded."""
    return tuple(one for one in work.contributors if one.role == "author" and one.valid and one.name)


def editors(work: Work) -> tuple[Contributor, ...]:
    """The editors of the work, or of the book it is in, in printed order."""
    own = tuple(one for one in work.contributors if one.role == "editor" and one.valid and one.name)
    return own or (tuple(one for one in work.book.editors if one.name) if work.book else ())


def inverted_name(person: Contributor) -> str:
    """``Family, Given`` or ``Family, Given, Suffix``; a collective's name as it is."""
    if person.collective:
        return one_line(person.collective)
    parts = (person.family, given_name(person), person.suffix)
    return ", ".join(one_line(part) for part in parts if part.strip())


def given_name(person: Contributor) -> str:
    """The given name, or the initials with full stops (``AR`` becomes ``A. R.``) where only these are known."""
    if person.given and (person.given != person.initials or len(person.given) == 1):
        return one_line(person.given)
    if person.initials.isalpha() and person.initials.isupper():
        return " ".join(f"{letter}." for letter in person.initials)
    return one_line(person.initials)


def published(work: Work) -> DateSpan | None:
    """The date of publication: the venue's, else the book's, else the first electronic one."""
    if work.published:
        return work.published
    if work.book and work.book.published:
        return work.book.published
    return next((event.date for event in work.events if event.kind == "electronic"), None)


def date_parts(span: DateSpan) -> tuple[tuple[int, ...], ...]:
    """What a span says, no finer than it is known: one tuple of year, month, day, or two for a span's ends.

    ``2022-05-01`` to ``2022-05-31`` is ``((2022, 5),)``; April to June is ``((2019, 4), (2019, 6))``; whole years
    are ``((1998,), (1999,))``.
    """
    first = date.fromisoformat(span.first)
    last = date.fromisoformat(span.last)
    starts_month = first.day == 1
    ends_month = last.day == calendar.monthrange(last.year, last.month)[1]
    if first == last:
        length = 3
    elif starts_month and ends_month:
        length = 1 if (first.month, last.month) == (1, 12) else 2
    else:
        length = 3
    begin = (first.year, first.month, first.day)[:length]
    end = (last.year, last.month, last.day)[:length]
    return (begin,) if begin == end else (begin, end)


def iso_date(span: DateSpan) -> str:
    """The first day, month or year that a span names, as ISO 8601 of that precision; see :func:`date_begin`."""
    year, *rest = date_begin(span)
    return "-".join((f"{year:04}", *(f"{part:02}" for part in rest)))


def date_begin(span: DateSpan) -> tuple[int, ...]:
    """Where a date begins, never with a day that the source did not say of the publication itself.

    A span of days or months gives the month in which it begins, a span of years its first year.
    """
    parts = date_parts(span)
    return parts[0] if len(parts) == 1 else parts[0][:2]


def year(work: Work) -> str:
    """The year of publication in which the date begins, or ``""``."""
    span = published(work)
    return f"{span.year:04}" if span else ""


def page_ends(work: Work) -> tuple[str, str]:
    """First and last page, the last one in full (``103-9`` gives ``103`` and ``109``); each ``""`` if not known."""
    text = one_line(work.pages)
    found = _RANGE.match(text)
    if not found:
        return re.split(r"[,;]", text)[0].strip(), ""
    first, last = found.groups()
    if first.isdigit() and last.isdigit() and len(last) < len(first):
        last = first[: len(first) - len(last)] + last
    return first, last


def page_range(work: Work) -> str:
    """The pages as ``first-last``, or the first alone, or ``""``."""
    return "-".join(page for page in page_ends(work) if page)


def language(work: Work) -> str:
    """The work's first language as a BCP 47 tag, or ``""``."""
    return work.languages[0] if work.languages else ""


def issns(work: Work) -> tuple[str, ...]:
    """The venue's ISSNs, each once, in the source's order; the linking one where no other is known."""
    if work.venue is None:
        return ()
    found = [one.value for one in work.venue.issns if one.value] or [work.venue.issn_l]
    return tuple(dict.fromkeys(value for value in found if value))


def abstract_text(work: Work) -> str:
    """The work's own abstract as one line of plain text, each section under its label; ``""`` if there is none."""
    if work.abstract is None:
        return ""
    sections = (
        f"{section.label}: {plain(section.text)}" if section.label else plain(section.text)
        for section in work.abstract.sections
    )
    return one_line(" ".join(sections))


def keywords(work: Work) -> tuple[str, ...]:
    """The authors' and indexers' keywords, then the headings, each once, as plain text."""
    texts = [plain(one.text) for one in work.keywords] + [one.name for one in work.headings]
    return tuple(dict.fromkeys(line for line in map(one_line, texts) if line))


def standing_note(work: Work) -> str:
    """One sentence on a work that was retracted, withdrawn, corrected or doubted, with its notices; else ``""``."""
    words = {
        "retracted": ("This work was retracted", ("retraction-in", "retracted-and-republished-in")),
        "withdrawn": ("This work was withdrawn", ("retraction-in",)),
        "partly-retracted": ("Parts of this work were retracted", ("partial-retraction-in",)),
        "concern": ("An expression of concern was published on this work", ("expression-of-concern-in",)),
        "corrected": ("A correction to this work was published", ("erratum-in", "corrected-and-republished-in")),
    }
    if work.standing not in words:
        return ""
    sentence, kinds = words[work.standing]
    sources = notice_sources(work, kinds)
    return f"{sentence}: {'; '.join(sources)}" if sources else f"{sentence}."


def notice_sources(work: Work, kinds: tuple[str, ...]) -> tuple[str, ...]:
    """The citations of the notices of these kinds, or their DOI or PMID where the record gives no citation."""
    texts = (
        one.source or next((_named(identifier) for identifier in one.identifiers if identifier.valid), "")
        for one in work.notices
        if one.kind in kinds
    )
    return tuple(line for line in map(one_line, texts) if line)


def _named(identifier: Identifier) -> str:
    """An identifier as people write it: ``https://doi.org/…`` or ``PMID 123``."""
    if identifier.scheme == "doi":
        return f"https://doi.org/{identifier.value}"
    return f"{identifier.scheme.upper()} {identifier.value}"
