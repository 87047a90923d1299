"""Reading one cut record: what it is, its work, or the reason why it cannot be read."""

import re

from lxml import etree

from clarion.records import Deletion, Identifier, RawRecord, Record, Rejection
from clarion.sources.pubmed.article import read_article
from clarion.sources.pubmed.book import read_book
from clarion.sources.pubmed.draft import Draft
from clarion.sources.pubmed.faults import explain
from clarion.sources.pubmed.parsing import parse

_PMID = re.compile(rb"<PMID[^>]*>\s*(\d{1,12})\s*</PMID>")
_KEPT = 1 << 16


def read(raw: RawRecord) -> tuple[Record | Deletion | Rejection, ...]:
    """The work in a raw record, the deletions in a list of them, or one rejection. Raises nothing for bad input."""
    try:
        element = parse(raw.raw)
    except etree.XMLSyntaxError as error:
        return (_rejection(raw, explain(error, raw.raw)),)
    if element.tag in {"DeleteCitation", "DeleteDocument"}:
        return _deletions(element, raw)
    draft = _draft(element)
    if draft.crowded:
        draft = _draft(parse(raw.raw, blanks=True))
    if not draft.key.isascii() or not draft.key.isdigit():
        return (_rejection(raw, _without_number(draft)),)
    return (
        Record(
            source="pubmed",
            key=draft.key,
            version=draft.version,
            revised=draft.revised or draft.completed or draft.created,
            work=draft.work(),
            place=raw.place,
            raw=raw.raw,
        ),
    )


def _draft(element: "etree._Element") -> Draft:
    return read_book(element) if element.tag in {"PubmedBookArticle", "BookDocument"} else read_article(element)


def _deletions(element: "etree._Element", raw: RawRecord) -> tuple[Deletion | Rejection, ...]:
    numbers = [(child.text or "").strip() for child in element if child.tag == "PMID"]
    return tuple(
        Deletion(source="pubmed", key=number, place=raw.place)
        if number.isascii() and number.isdigit()
        else _rejection(
            raw, f"A deletion names {number or 'nothing'} where a PMID should stand. Download the file again."
        )
        for number in numbers
    )


def _without_number(draft: Draft) -> str:
    if draft.key:
        return f"The record's PMID is {draft.key}, which is not a number. Download the record again from PubMed."
    return "The record has no PMID, so nothing can tell which it is. Download the record again from PubMed."


def _rejection(raw: RawRecord, reason: str) -> Rejection:
    pmid = _PMID.search(raw.raw)
    return Rejection(
        source="pubmed",
        place=raw.place,
        reason=reason,
        identifier=Identifier("pmid", pmid[1].decode()) if pmid else None,
        raw=raw.raw[:_KEPT],
    )
