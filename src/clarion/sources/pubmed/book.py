"""Books and their chapters: ``PubmedBookArticle``, or a ``BookDocument`` alone."""

from typing import Any

from lxml import etree

from clarion.records import Book, Contributor, DateSpan, Event, Keyword
from clarion.sources.pubmed import abstracts, context, contributors, journal, topics
from clarion.sources.pubmed.article import (
    Reader,
    read_article_ids,
    read_children,
    read_data,
    read_language,
    read_location,
    read_pmid,
    read_revised,
    read_vernacular_title,
)
from clarion.sources.pubmed.draft import Draft
from clarion.sources.pubmed.texts import marked_up, plain_text
from clarion.text.markup import plain


def read_book(element: "etree._Element") -> Draft:
    """The draft of a work from a ``PubmedBookArticle`` or ``BookDocument`` element."""
    draft = Draft()
    document = (
        element if element.tag == "BookDocument" else next((one for one in element if one.tag == "BookDocument"), None)
    )
    if document is not None:
        _read_document(document, draft)
    for child in element:
        if child.tag == "PubmedBookData":
            read_data(child, draft)
    return draft


def _read_document(element: "etree._Element", draft: Draft) -> None:
    """``BookDocument``: a chapter if it has a title of its own, the whole book if not."""
    book = None
    sections: list[str] = []
    title = ""
    contribution: DateSpan | None = None
    for child in element:
        tag = child.tag
        if tag == "Book":
            book = child
        elif tag == "ArticleTitle":
            title = marked_up(child, draft)
        elif tag == "Sections":
            _read_sections(child, sections, draft)
        elif tag == "ContributionDate":
            contribution = journal.read_date(child)
        elif tag == "LocationLabel":
            draft.notes.append(plain_text(child, draft))
        elif tag == "ItemList":
            owner = child.get("ListType") or ""
            draft.keywords += [Keyword(text, owner) for text in (marked_up(item, draft) for item in child) if text]
    read_children(element, _DOCUMENT, draft)
    draft.book = _read_book(book, sections, draft) if book is not None else Book(title=title, sections=tuple(sections))
    whole = not title or plain(title) == plain(draft.book.title)
    draft.type = "book" if whole else "chapter"
    draft.title = draft.book.title if whole else title
    if contribution is not None:
        draft.events.append(Event("history:contribution", contribution))
    draft.issue_date = draft.book.published if whole else contribution or draft.book.published


def _read_sections(element: "etree._Element", sections: list[str], draft: Draft) -> None:
    """The sections in ``Sections`` or in another section, and those in each, flat, as label and title."""
    for section in element:
        if section.tag != "Section":
            continue
        label = title = ""
        for child in section:
            if child.tag == "LocationLabel":
                label = plain_text(child, draft)
            elif child.tag == "SectionTitle":
                title = marked_up(child, draft)
        if label or title:
            sections.append(" ".join(part for part in (label, title) if part))
        _read_sections(section, sections, draft)


def _read_book(element: "etree._Element", sections: list[str], draft: Draft) -> Book:
    """``Book``: the book itself; its authors are the work's own where the record names no others."""
    fields: dict[str, Any] = {"title": "", "sections": tuple(sections)}
    lists: dict[str, list[str]] = {"Isbn": [], "ReportNumber": []}
    volume: list[str] = []
    people: list[Contributor] = []
    for child in element:
        tag = child.tag
        if tag == "Publisher":
            parts = {part.tag: plain_text(part, draft) for part in child}
            fields["publisher"] = parts.get("PublisherName", "")
            fields["place"] = parts.get("PublisherLocation", "")
        elif tag == "BookTitle":
            fields["title"] = marked_up(child, draft)
        elif tag in _BOOK_TEXTS:
            fields[_BOOK_TEXTS[tag]] = plain_text(child, draft)
        elif tag in {"Volume", "VolumeTitle"}:
            volume.append(plain_text(child, draft))
        elif tag in lists:
            lists[tag].append(plain_text(child, draft))
        elif tag in {"PubDate", "BeginningDate", "EndingDate"}:
            _read_book_date(child, fields, draft)
        elif tag == "ELocationID":
            read_location(child, draft)
        elif tag == "InvestigatorList":
            contributors.read_investigators(child, draft)
        elif tag == "AuthorList":
            role = "editor" if child.get("Type") == "editors" else "author"
            people += [contributors.read_person(one, role, draft)[0] for one in child]
    if not draft.contributors:
        draft.contributors = [one for one in people if one.role == "author"]
        people = [one for one in people if one.role != "author"]
    return Book(
        volume=": ".join(part for part in volume if part),
        isbns=tuple(one for one in lists["Isbn"] if one),
        report_numbers=tuple(one for one in lists["ReportNumber"] if one),
        editors=tuple(people),
        **fields,
    )


def _read_book_date(element: "etree._Element", fields: dict[str, Any], draft: Draft) -> None:
    """A date of the book: of publication, or when a book that grows over years began or ended."""
    date = journal.read_date(element)
    if date is None:
        return
    if element.tag == "BeginningDate":
        fields["begins"] = date
    elif element.tag == "EndingDate":
        draft.events.append(Event("history:ending", date))
    else:
        fields["published"] = date
        draft.events.append(Event("issue", date))


_BOOK_TEXTS = {"CollectionTitle": "collection", "Edition": "edition", "Medium": "medium"}

_DOCUMENT: dict[str, Reader] = {
    "PMID": read_pmid,
    "ArticleIdList": read_article_ids,
    "VernacularTitle": read_vernacular_title,
    "Pagination": journal.read_pagination,
    "Language": read_language,
    "AuthorList": contributors.read_authors,
    "InvestigatorList": contributors.read_investigators,
    "PublicationType": topics.read_type,
    "Abstract": abstracts.read_abstract,
    "KeywordList": topics.read_keywords,
    "DateRevised": read_revised,
    "GrantList": context.read_grants,
    "ReferenceList": context.read_references,
}
