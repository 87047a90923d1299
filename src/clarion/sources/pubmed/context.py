"""Grants, databank accessions, references, and the notices that tie a work to others."""

from lxml import etree

from clarion.records import Accession, Grant, Identifier, Keyword, Notice, Reference
from clarion.sources.pubmed.draft import Draft
from clarion.sources.pubmed.identifiers import article_identifier
from clarion.sources.pubmed.texts import plain_text
from clarion.text.markup import collapse, escape

_DATABANKS = {
    name.lower().replace(" ", "").replace("-", ""): name
    for name in (
        *(
            "ANZCTR",
            "BioProject",
            "ChiCTR",
            "ClinicalTrials.gov",
            "CRiS",
            "CTRI",
            "dbGaP",
            "dbSNP",
            "dbVar",
            "DRKS",
            "Dryad",
        ),
        *(
            "EudraCT",
            "figshare",
            "GDB",
            "GenBank",
            "GEO",
            "IRCT",
            "ISRCTN",
            "JapicCTI",
            "JMA-IIA",
            "jRCT",
            "NTR",
            "OMIM",
        ),
        *(
            "PACTR",
            "PDB",
            "PIR",
            "PubChem-BioAssay",
            "PubChem-Compound",
            "PubChem-Substance",
            "ReBec",
            "REPEC",
            "RefSeq",
        ),
        *("RPCEC", "SLCTR", "SRA", "TCTR", "UMIN-CTR", "UniMES", "UniParc", "UniProtKB", "UniRef"),
    )
}
_DATABANKS |= {
    "jmacct": "JMA-IIA",
    "swissprot": "UniProtKB",
    "uniprot": "UniProtKB",
    "clinicaltrials": "ClinicalTrials.gov",
    "nct": "ClinicalTrials.gov",
    "umin": "UMIN-CTR",
}

_KINDS = {
    "AssociatedDataset": "associated-data",
    "AssociatedPublication": "associated-publication",
    "Cites": "cites",
    "CommentIn": "comment-in",
    "CommentOn": "comment-on",
    "CorrectedandRepublishedFrom": "corrected-and-republished-from",
    "CorrectedandRepublishedIn": "corrected-and-republished-in",
    "ErratumFor": "erratum-for",
    "ErratumIn": "erratum-in",
    "ExpressionOfConcernFor": "expression-of-concern-for",
    "ExpressionOfConcernIn": "expression-of-concern-in",
    "OriginalReportIn": "original-report-in",
    "PartialRetractionIn": "partial-retraction-in",
    "PartialRetractionOf": "partial-retraction-of",
    "ReprintIn": "reprint-in",
    "ReprintOf": "reprint-of",
    "RepublishedFrom": "republished-from",
    "RepublishedIn": "republished-in",
    "RetractedandRepublishedFrom": "retracted-and-republished-from",
    "RetractedandRepublishedIn": "retracted-and-republished-in",
    "RetractionIn": "retraction-in",
    "RetractionOf": "retraction-of",
    "SummaryForPatientsIn": "summary-for-patients-in",
    "UpdateIn": "update-in",
    "UpdateOf": "update-of",
}


def databank(name: str) -> str:
    """A databank's name in one spelling (``GENBANK`` and ``GenBank`` are one); an unknown name stays as it is."""
    name = collapse(name)
    return _DATABANKS.get(name.lower().replace(" ", "").replace("-", ""), name)


def read_grants(element: "etree._Element", draft: Draft) -> None:
    """``GrantList``."""
    for grant in element:
        parts = {child.tag: collapse(child.text or "") for child in grant}
        draft.grants.append(
            Grant(
                agency=parts.get("Agency", ""),
                number=parts.get("GrantID") or parts.get("ContractNumber", ""),
                acronym=parts.get("Acronym", ""),
                country=parts.get("Country", ""),
            )
        )


def read_databanks(element: "etree._Element", draft: Draft) -> None:
    """``DataBankList``: sequences, data sets, trial registrations; a bank without a number says nothing."""
    for bank in element:
        name = ""
        for child in bank:
            if child.tag == "DataBankName":
                name = databank(child.text or "")
            elif child.tag == "AccessionNumberList":
                for number in child:
                    _add_accession(name, number.text or "", draft)


def _add_accession(bank: str, number: str, draft: Draft) -> None:
    number = collapse(number)
    if bank == "ClinicalTrials.gov":
        number = number.upper()
    accession = Accession(bank, number)
    if number and accession not in draft.accessions:
        draft.accessions.append(accession)


def read_comments(element: "etree._Element", draft: Draft) -> None:
    """``CommentsCorrectionsList``, or ``CommentsCorrections`` of older files, whose children name the relation."""
    for child in element:
        tag = child.tag
        kind = child.get("RefType") or "" if tag == "CommentsCorrections" else tag
        if kind in _KINDS:
            _add_notice(_KINDS[kind], child, draft)


def _add_notice(kind: str, element: "etree._Element", draft: Draft) -> None:
    source = note = pmid = ""
    for child in element:
        tag = child.tag
        if tag == "RefSource":
            source = plain_text(child, draft)
        elif tag == "PMID":
            pmid = (child.text or "").strip()
        elif tag == "Note":
            note = plain_text(child, draft)
    identifiers = (Identifier("pmid", pmid),) if pmid else ()
    if kind == "cites":
        draft.cited.append(Reference(source, identifiers))
    else:
        draft.notices.append(Notice(kind, source, identifiers, note))


def read_references(element: "etree._Element", draft: Draft) -> None:
    """``ReferenceList``: cited works under the list's title; a list within a list adds its own title to the outer's.

    In one pass over all the elements of the list, which for most records are a third of all there are.
    """
    references = draft.references
    titles: dict[etree._Element | None, str] = {}
    group = citation = ""
    identifiers: list[Identifier] = []
    for node in element.iter("Reference", "Citation", "ArticleId", "ReferenceList", "Title"):
        tag = node.tag
        if tag == "Citation":
            citation = plain_text(node, draft)
            continue
        if tag == "ArticleId":
            identifier = article_identifier(node.get("IdType") or "pubmed", node.text or "")
            if identifier.value and identifier not in identifiers:
                identifiers.append(identifier)
            continue
        if citation or identifiers:
            references.append(Reference(citation, tuple(identifiers), group))
            citation, identifiers = "", []
        if tag == "Title":
            group = ": ".join(part for part in (group, plain_text(node, draft)) if part)
            titles[node.getparent()] = group
        elif tag == "ReferenceList":
            group = titles.get(node.getparent(), "")
    if citation or identifiers:
        references.append(Reference(citation, tuple(identifiers), group))


def read_objects(element: "etree._Element", draft: Draft) -> None:
    """``ObjectList``: keywords, grants and accessions that a publisher sent as objects; others become notes."""
    for child in element:
        kind = child.get("Type") or ""
        values = {(param.get("Name") or "").lower(): plain_text(param, draft) for param in child}
        if kind.lower() == "keyword":
            text = values.get("value") or next(iter(values.values()), "")
            if text:
                draft.keywords.append(Keyword(escape(text), "publisher"))
        elif kind.lower() == "grant":
            agency = values.get("grantor") or values.get("agency", "")
            draft.grants.append(
                Grant(agency, values.get("id", ""), values.get("acronym", ""), values.get("country", ""))
            )
        elif values.get("id") and databank(kind) in _DATABANKS.values():
            _add_accession(databank(kind), values["id"], draft)
        else:
            said = "; ".join(f"{name}: {value}" for name, value in values.items() if value)
            draft.notes.append(f"{kind}: {said}" if said else kind)
