"""The journal, its issue, and where in it the work stands."""

import re
from functools import lru_cache

from lxml import etree

from clarion.records import DateSpan, Event, Issn, normalise_issn
from clarion.sources.pubmed.dates import date_span, medline_date
from clarion.sources.pubmed.draft import Draft
from clarion.text.markup import collapse

_ARTICLE_NUMBER = re.compile(r"[A-Za-z]{0,5}\d{1,9}(?:\.e?\d{1,3})?")
_LONG_NUMBER = re.compile(r"\d{6,}")
_ELECTRONIC_NUMBER = re.compile(r"[eE]\d+")
_INFO = {"MedlineTA": "medline_abbreviation", "NlmUniqueID": "nlm_id", "Country": "country"}
_MEDIA = {"Internet": "electronic", "Print": "print", "Electronic": "electronic"}


_issn = lru_cache(maxsize=4096)(normalise_issn)
"""A file's records come from few journals."""


def read_journal(element: "etree._Element", draft: Draft) -> None:
    """``Journal``: title, ISSN, issue and date; :func:`read_journal_info` adds the rest."""
    venue = draft.venue
    for child in element:
        tag = child.tag
        if tag == "Title":
            venue["title"] = (child.text or "").strip()
        elif tag == "ISOAbbreviation":
            venue["abbreviation"] = (child.text or "").strip()
        elif tag == "ISSN":
            issn = _issn(child.text or "")
            if issn:
                draft.issns.append(Issn(issn, _MEDIA.get(child.get("IssnType") or "", "")))
        elif tag == "JournalIssue":
            draft.medium = _MEDIA.get(child.get("CitedMedium") or "", (child.get("CitedMedium") or "").lower())
            _read_issue(child, draft)


def _read_issue(element: "etree._Element", draft: Draft) -> None:
    for child in element:
        tag = child.tag
        if tag == "Volume":
            draft.volume = (child.text or "").strip()
        elif tag == "Issue":
            draft.issue = (child.text or "").strip()
        elif tag == "PubDate":
            draft.issue_date = read_date(child)
            if draft.issue_date is not None:
                draft.events.append(Event("issue", draft.issue_date))
            else:
                said = " ".join(str(text) for text in child.itertext() if text.strip())
                if said:
                    draft.notes.append(f"Date as printed: {collapse(said)}")


def read_date(element: "etree._Element") -> DateSpan | None:
    """Any of PubMed's dates: year, month, day, season, or ``MedlineDate``."""
    year = month = day = season = ""
    for child in element:
        tag = child.tag
        if tag == "Year":
            year = (child.text or "").strip()
        elif tag == "Month":
            month = (child.text or "").strip()
        elif tag == "Day":
            day = (child.text or "").strip()
            break
        elif tag == "MedlineDate":
            return medline_date(child.text or "")
        elif tag == "Season":
            season = (child.text or "").strip()
    return date_span(year, month, day, season)


def read_journal_info(element: "etree._Element", draft: Draft) -> None:
    """``MedlineJournalInfo``: country, NLM's own abbreviation and number, the linking ISSN."""
    for child in element:
        name = _INFO.get(child.tag)
        if name is not None:
            draft.venue[name] = (child.text or "").strip()
        elif child.tag == "ISSNLinking":
            draft.venue["issn_l"] = _issn(child.text or "")


def read_pagination(element: "etree._Element", draft: Draft) -> None:
    """``Pagination``: the range as MEDLINE prints it, or made from first and last page."""
    parts = {child.tag: collapse(child.text or "") for child in element}
    pages = parts.get("MedlinePgn", "")
    first, last = parts.get("StartPage", ""), parts.get("EndPage", "")
    draft.pages = pages or (f"{first}-{last}" if last and last != first else first)


def settle_location(draft: Draft) -> None:
    """Tell an article number from a page, once pagination, model and identifiers are known.

    NLM puts article numbers where pages stand. ``e0123456`` is one; so is a single number of six digits or more, which
    no volume has pages for, and any single number in an article that was published electronically first or only.
    Without pagination such an article's PII is its number if it looks like one.
    """
    electronic = draft.model.startswith("Electronic")
    if draft.pages:
        certain = _ELECTRONIC_NUMBER.fullmatch(draft.pages) or _LONG_NUMBER.fullmatch(draft.pages)
        if certain or (electronic and _ARTICLE_NUMBER.fullmatch(draft.pages)):
            draft.article_number, draft.pages = draft.pages, ""
        return
    for identifier in draft.identifiers.values():
        if identifier.scheme == "pii" and identifier.valid:
            text = identifier.value
            if _ELECTRONIC_NUMBER.fullmatch(text) or (electronic and _ARTICLE_NUMBER.fullmatch(text)):
                draft.article_number = text
                return
