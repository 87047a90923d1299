"""RIS: a work as reference managers import it (the tagged format of 2011, which EndNote and Zotero read)."""

from clarion.exports.wording import (
    abstract_text,
    authors,
    book_text,
    date_begin,
    date_parts,
    editors,
    form,
    inverted_name,
    issns,
    journal_title,
    keywords,
    language,
    one_line,
    page_ends,
    published,
    standing_note,
    title_text,
    vernacular_text,
    year,
)
from clarion.records.date import DateSpan
from clarion.records.work import Work

RIS_TYPES = {
    "journal": "JOUR",
    "preprint": "UNPB",
    "book": "BOOK",
    "chapter": "CHAP",
    "conference": "CPAPER",
    "dataset": "DATA",
    "other": "GEN",
}
"""RIS reference type for each form of :func:`clarion.exports.wording.form`."""


def ris(work: Work, url: str) -> str:
    """One RIS record: ``TY`` first, ``ER`` last, every line ended by CR LF, UTF-8 text.

    ``url`` is the work's address on the site. No value holds a line end; empty ones are left out.
    """
    shape = form(work)
    first, last = page_ends(work)
    span = published(work)
    lines = [
        ("TY", RIS_TYPES[shape]),
        *(("AU", inverted_name(person)) for person in authors(work)),
        *(("ED" if shape == "book" else "A2", inverted_name(person)) for person in editors(work)),
        ("TI", title_text(work)),
        ("TT", vernacular_text(work)),
        *_container(work, shape),
        ("PY", year(work)),
        ("DA", ris_date(span) if span else ""),
        ("VL", work.volume or (work.book.volume if work.book else "")),
        ("IS", work.issue),
        ("SP", first or work.article_number),
        ("EP", last),
        ("C7", work.article_number),
        *(("SN", number) for number in (issns(work) or (work.book.isbns if work.book else ()))),
        ("DO", work.identifier("doi")),
        ("AN", work.identifier("pmid")),
        ("C2", work.identifier("pmc") if shape == "journal" else ""),
        ("M3", "Preprint" if shape == "preprint" else ""),
        ("UR", url),
        ("LA", language(work)),
        *(("KW", word) for word in keywords(work)),
        ("AB", abstract_text(work)),
        ("N1", standing_note(work)),
    ]
    written = [f"{tag}  - {line}" for tag, value in lines if (line := one_line(value))]
    return "\r\n".join([*written, "ER  - ", ""])


def ris_date(span: DateSpan) -> str:
    """``YYYY/MM/DD/`` with unknown parts empty; a span gives its beginning and, after the last slash, its wording."""
    parts = date_begin(span)
    padded = [f"{parts[0]:04}", *(f"{part:02}" for part in parts[1:]), "", ""][:3]
    ends = date_parts(span)
    wording = span.text
    if len(ends) > 1 and not wording:
        wording = " to ".join("-".join(f"{part:02}" for part in end) for end in ends)
    return "/".join([*padded, one_line(wording).replace("/", "-")])


def _container(work: Work, shape: str) -> list[tuple[str, str]]:
    """What the work is in: journal or book, series, publisher, place, edition."""
    lines: list[tuple[str, str]] = []
    book = work.book
    if work.venue is not None and (book is None or shape == "journal"):
        lines += [("T2", journal_title(work)), ("J2", work.venue.abbreviation or work.venue.medline_abbreviation)]
    if book is not None:
        if shape in ("chapter", "conference"):
            lines += [("T2", book_text(work)), ("T3", book.collection)]
            lines += [("C3", book_text(work))] if shape == "conference" else []
        elif shape != "journal":
            lines += [("T2", book.collection)]
        lines += [("PB", book.publisher), ("CY", book.place), ("ET", book.edition)]
    return lines
