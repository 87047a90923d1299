"""What a record says the work is about: MeSH headings, keywords, substances, genes."""

from lxml import etree

from clarion.records import Chemical, Heading, Keyword, PublicationType, Qualifier
from clarion.sources.pubmed.draft import Draft
from clarion.sources.pubmed.texts import marked_up
from clarion.text.markup import collapse


def read_mesh(element: "etree._Element", draft: Draft) -> None:
    """``MeshHeadingList``: descriptors with their qualifiers and major-topic marks."""
    name = ui = kind = ""
    major = False
    qualifiers: list[Qualifier] = []
    for node in element.iter("DescriptorName", "QualifierName"):
        text = (node.text or "").strip()
        if node.tag == "QualifierName":
            qualifiers.append(Qualifier(text, node.get("UI") or "", node.get("MajorTopicYN") == "Y"))
            continue
        if name:
            draft.headings.append(Heading(name, ui, major, tuple(qualifiers), kind))
        name, ui, major = text, node.get("UI") or "", node.get("MajorTopicYN") == "Y"
        kind = (node.get("Type") or "").lower()
        qualifiers = []
    if name:
        draft.headings.append(Heading(name, ui, major, tuple(qualifiers), kind))


def read_supplementary_mesh(element: "etree._Element", draft: Draft) -> None:
    """``SupplMeshList``: supplementary concepts (diseases, protocols, organisms …), never major."""
    for child in element:
        name = collapse(child.text or "")
        if name:
            draft.headings.append(
                Heading(name, child.get("UI") or "", kind=(child.get("Type") or "supplementary").lower())
            )


def read_keywords(element: "etree._Element", draft: Draft) -> None:
    """``KeywordList``: keywords with their owner; ``NOTNLM`` means the authors."""
    owner = element.get("Owner") or "NLM"
    for child in element:
        text = marked_up(child, draft)
        if text:
            draft.keywords.append(Keyword(text, owner, child.get("MajorTopicYN") == "Y"))


def read_chemicals(element: "etree._Element", draft: Draft) -> None:
    """``ChemicalList``: substances with their registry number; ``0`` means that there is none."""
    for chemical in element:
        number = name = ui = ""
        for child in chemical:
            if child.tag == "RegistryNumber":
                number = (child.text or "").strip()
            elif child.tag == "NameOfSubstance":
                name = (child.text or "").strip()
                ui = child.get("UI") or ""
        if name:
            draft.chemicals.append(Chemical(name, ui, "" if number == "0" else number))


def read_genes(element: "etree._Element", draft: Draft) -> None:
    """``GeneSymbolList``: symbols that NLM gave from 1991 to 1995."""
    draft.genes += [text for text in (collapse(child.text or "") for child in element) if text]


def read_types(element: "etree._Element", draft: Draft) -> None:
    """``PublicationTypeList``."""
    for child in element:
        read_type(child, draft)


def read_type(element: "etree._Element", draft: Draft) -> None:
    """One ``PublicationType``."""
    name = (element.text or "").strip()
    if name:
        draft.types.append(PublicationType(name, element.get("UI") or ""))
