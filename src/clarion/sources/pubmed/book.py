"""Books and their chapters: ``PubmedBookArticle``, or a ``BookDocument`` alone."""

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
from clarion.text.markup import collapse, plain


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
    parts = {child.tag: collapse(child.text or "") for child in element}
    isbns: list[str] = []
    reports: list[str] = []
    people: list[Contributor] = []
    publisher = place = title = collection = volume_title = ""
    published = begins = None
    for child in element:
        tag = child.tag
        if tag == "Publisher":
            for part in child:
                if part.tag == "PublisherName":
                    publisher = plain_text(part, draft)
                elif part.tag == "PublisherLocation":
                    place = plain_text(part, draft)
        elif tag == "BookTitle":
            title = marked_up(child, draft)
        elif tag == "CollectionTitle":
            collection = plain_text(child, draft)
        elif tag == "VolumeTitle":
            volume_title = plain_text(child, draft)
        elif tag == "PubDate":
            published = journal.read_date(child)
        elif tag == "BeginningDate":
            begins = journal.read_date(child)
        elif tag == "EndingDate":
            ending = journal.read_date(child)
            if ending is not None:
                draft.events.append(Event("history:ending", ending))
        elif tag == "Isbn":
            isbns.append(collapse(child.text or ""))
        elif tag == "ReportNumber":
            reports.append(collapse(child.text or ""))
        elif tag == "ELocationID":
            read_location(child, draft)
        elif tag == "InvestigatorList":
            contributors.read_investigators(child, draft)
        elif tag == "AuthorList":
            role = "editor" if child.get("Type") == "editors" else "author"
            people += [contributors.read_person(one, role, draft)[0] for one in child]
    if published is not None:
        draft.events.append(Event("issue", published))
    if not draft.contributors:
        draft.contributors = [one for one in people if one.role == "author"]
        people = [one for one in people if one.role != "author"]
    return Book(
        title=title,
        collection=collection,
        publisher=publisher,
        place=place,
        edition=parts.get("Edition", ""),
        volume=": ".join(part for part in (parts.get("Volume", ""), volume_title) if part),
        medium=parts.get("Medium", ""),
        isbns=tuple(one for one in isbns if one),
        report_numbers=tuple(one for one in reports if one),
        editors=tuple(people),
        published=published,
        begins=begins,
        sections=tuple(sections),
    )


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
