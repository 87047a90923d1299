"""One article: ``PubmedArticle``, or the ``MedlineCitation`` that files before 2017 hold alone."""

from collections.abc import Callable

from lxml import etree

from clarion.records import Event, Identifier
from clarion.sources.pubmed import abstracts, context, contributors, journal, topics
from clarion.sources.pubmed.draft import Draft
from clarion.sources.pubmed.identifiers import article_identifier, other_identifier
from clarion.sources.pubmed.texts import marked_up, plain_text
from clarion.text.language import language_tag

Reader = Callable[["etree._Element", Draft], None]

_OWN_EVENTS = frozenset(("received", "revised", "accepted", "retracted"))


def read_article(element: "etree._Element") -> Draft:
    """The draft of a work from a ``PubmedArticle`` or ``MedlineCitation`` element."""
    draft = Draft()
    if element.tag == "MedlineCitation":
        _read_citation(element, draft)
    else:
        for child in element:
            if child.tag == "MedlineCitation":
                _read_citation(child, draft)
            elif child.tag == "PubmedData":
                read_data(child, draft)
    journal.settle_location(draft)
    return draft


def read_children(element: "etree._Element", readers: dict[str, Reader], draft: Draft) -> None:
    """Hand each child to the reader for its tag; what has none is not read."""
    reader_of = readers.get
    for child in element:
        reader = reader_of(child.tag)
        if reader is not None:
            reader(child, draft)


def _read_citation(element: "etree._Element", draft: Draft) -> None:
    read_children(element, _CITATION, draft)


def read_data(element: "etree._Element", draft: Draft) -> None:
    """``PubmedData`` or ``PubmedBookData``."""
    read_children(element, _DATA, draft)


def read_pmid(element: "etree._Element", draft: Draft) -> None:
    """``PMID`` with its version; only the first is the record's own."""
    if draft.key:
        return
    draft.key = (element.text or "").strip()
    version = element.get("Version") or "1"
    draft.version = int(version) if version.isascii() and version.isdigit() else 1
    draft.identify(Identifier("pmid", draft.key))


def _read_body(element: "etree._Element", draft: Draft) -> None:
    """``Article``."""
    draft.model = element.get("PubModel") or ""
    read_children(element, _ARTICLE, draft)


def _read_title(element: "etree._Element", draft: Draft) -> None:
    draft.title = marked_up(element, draft)


def read_vernacular_title(element: "etree._Element", draft: Draft) -> None:
    """``VernacularTitle``: the title in the work's own language."""
    draft.vernacular_title = marked_up(element, draft)


def read_location(element: "etree._Element", draft: Draft) -> None:
    """``ELocationID``: a DOI or PII with its mark of validity."""
    draft.identify(
        article_identifier(element.get("EIdType") or "other", element.text or "", element.get("ValidYN") != "N")
    )


def read_language(element: "etree._Element", draft: Draft) -> None:
    """``Language``: a MARC code."""
    tag = language_tag(element.text or "")
    if tag and tag not in draft.languages:
        draft.languages.append(tag)


def _read_article_date(element: "etree._Element", draft: Draft) -> None:
    date = journal.read_date(element)
    if date is not None:
        draft.events.append(Event("electronic", date))
        draft.electronic_date = draft.electronic_date or date


def _event(kind: str) -> Reader:
    """A reader of a date of the record itself, kept as an event of this kind."""

    def read(element: "etree._Element", draft: Draft) -> None:
        date = journal.read_date(element)
        if date is not None:
            draft.events.append(Event(kind, date))
            if kind == "record-revised":
                draft.revised = date.first
            elif kind == "record-completed":
                draft.completed = date.first
            else:
                draft.created = date.first

    return read


read_revised = _event("record-revised")


def _read_other_id(element: "etree._Element", draft: Draft) -> None:
    draft.identify(other_identifier(element.get("Source") or "", element.text or ""))


def _read_conflict(element: "etree._Element", draft: Draft) -> None:
    draft.conflict_of_interest = plain_text(element, draft)


def _read_note(element: "etree._Element", draft: Draft) -> None:
    text = plain_text(element, draft)
    if text:
        draft.notes.append(text)


def _read_flight(element: "etree._Element", draft: Draft) -> None:
    text = plain_text(element, draft)
    if text:
        draft.notes.append(f"Space flight mission: {text}")


def _read_history(element: "etree._Element", draft: Draft) -> None:
    """``History``: a date for each step; steps that are Clarion's own words go by these, others by PubMed's."""
    for child in element:
        date = journal.read_date(child)
        if date is not None:
            status = child.get("PubStatus") or "other"
            draft.events.append(Event(status if status in _OWN_EVENTS else f"history:{status}", date))


def _read_status(element: "etree._Element", draft: Draft) -> None:
    draft.publication_status = (element.text or "").strip()


def read_article_ids(element: "etree._Element", draft: Draft) -> None:
    """``ArticleIdList`` of the work itself."""
    for child in element:
        draft.identify(article_identifier(child.get("IdType") or "pubmed", child.text or ""))


_ARTICLE: dict[str, Reader] = {
    "Journal": journal.read_journal,
    "ArticleTitle": _read_title,
    "Pagination": journal.read_pagination,
    "ELocationID": read_location,
    "Abstract": abstracts.read_abstract,
    "Affiliation": contributors.read_first_affiliation,
    "AuthorList": contributors.read_authors,
    "Language": read_language,
    "DataBankList": context.read_databanks,
    "GrantList": context.read_grants,
    "PublicationTypeList": topics.read_types,
    "VernacularTitle": read_vernacular_title,
    "ArticleDate": _read_article_date,
}

_CITATION: dict[str, Reader] = {
    "PMID": read_pmid,
    "DateCreated": _event("record-created"),
    "DateCompleted": _event("record-completed"),
    "DateRevised": read_revised,
    "Article": _read_body,
    "MedlineJournalInfo": journal.read_journal_info,
    "ChemicalList": topics.read_chemicals,
    "SupplMeshList": topics.read_supplementary_mesh,
    "CommentsCorrectionsList": context.read_comments,
    "CommentsCorrections": context.read_comments,
    "GeneSymbolList": topics.read_genes,
    "MeshHeadingList": topics.read_mesh,
    "PersonalNameSubjectList": contributors.read_people_discussed,
    "OtherID": _read_other_id,
    "OtherAbstract": abstracts.read_other_abstract,
    "KeywordList": topics.read_keywords,
    "CoiStatement": _read_conflict,
    "SpaceFlightMission": _read_flight,
    "InvestigatorList": contributors.read_investigators,
    "GeneralNote": _read_note,
}

_DATA: dict[str, Reader] = {
    "History": _read_history,
    "PublicationStatus": _read_status,
    "ArticleIdList": read_article_ids,
    "ObjectList": context.read_objects,
    "ReferenceList": context.read_references,
}
