"""CSL-JSON: a work as citation processors and reference managers read it (CSL 1.0.2 input schema)."""

from typing import Any

from clarion.exports.wording import (
    abstract_text,
    authors,
    book_text,
    date_parts,
    editors,
    form,
    given_name,
    issns,
    journal_title,
    keywords,
    language,
    one_line,
    page_range,
    published,
    standing_note,
    title_text,
    vernacular_text,
)
from clarion.records.contributor import Contributor
from clarion.records.date import DateSpan
from clarion.records.work import Work

CSL_TYPES = {
    "journal": "article-journal",
    "preprint": "article",
    "book": "book",
    "chapter": "chapter",
    "conference": "paper-conference",
    "dataset": "dataset",
    "other": "document",
}
"""CSL 1.0.2 type for each form of :func:`clarion.exports.wording.form`; ``article`` is its type for preprints."""

_GENRES = {"preprint": "Preprint", "dataset": "Data set"}


def csl_json(work: Work, url: str) -> dict[str, Any]:
    """One CSL-JSON item.

    ``url`` is the work's address on the site; it is also the item's id. Texts are plain; fields that the record
    does not know are left out. A file is a list of such items.
    """
    shape = form(work)
    item: dict[str, Any] = {
        "id": url,
        "type": CSL_TYPES[shape],
        "title": title_text(work),
        "original-title": vernacular_text(work),
        "genre": _GENRES.get(shape, ""),
        "author": [csl_name(person) for person in authors(work)],
        "editor": [csl_name(person) for person in editors(work)],
        "issued": csl_date(span) if (span := published(work)) else {},
        **_container(work, shape),
        "volume": one_line(work.volume or (work.book.volume if work.book else "")),
        "issue": one_line(work.issue),
        "page": page_range(work),
        "number": one_line(work.article_number),
        "DOI": work.identifier("doi"),
        "PMID": work.identifier("pmid"),
        "PMCID": work.identifier("pmc"),
        "ISSN": ", ".join(issns(work)),
        "ISBN": ", ".join(work.book.isbns) if work.book else "",
        "URL": url,
        "language": language(work),
        "abstract": abstract_text(work),
        "keyword": ", ".join(keywords(work)),
        "note": standing_note(work),
    }
    return {key: value for key, value in item.items() if value}


def csl_name(person: Contributor) -> dict[str, str]:
    """A name variable: ``family``/``given``/``suffix``, or ``literal`` for a collective."""
    if person.collective or not person.family:
        return {"literal": one_line(person.name)}
    parts = {"family": one_line(person.family), "given": given_name(person), "suffix": one_line(person.suffix)}
    return {key: value for key, value in parts.items() if value}


def csl_date(span: DateSpan) -> dict[str, list[list[int]]]:
    """A date variable: one date, or a span's two ends, no finer than they are known."""
    return {"date-parts": [list(parts) for parts in date_parts(span)]}


def _container(work: Work, shape: str) -> dict[str, str]:
    """What the work is in: journal or book, series, publisher."""
    fields: dict[str, str] = {}
    if work.venue is not None:
        fields["container-title"] = journal_title(work)
        fields["container-title-short"] = one_line(work.venue.abbreviation or work.venue.medline_abbreviation)
    if work.book is not None:
        if shape not in ("book", "journal"):
            fields["container-title"] = book_text(work)
            fields.pop("container-title-short", None)
        fields["collection-title"] = one_line(work.book.collection)
        fields["publisher"] = one_line(work.book.publisher)
        fields["publisher-place"] = one_line(work.book.place)
        fields["edition"] = one_line(work.book.edition)
    return fields
