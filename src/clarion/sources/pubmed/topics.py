"""What a record says the work is about: MeSH headings, keywords, substances, genes."""

from lxml import etree

from clarion.records import Chemical, Heading, Keyword, PublicationType, Qualifier
from clarion.sources.pubmed.draft import Draft
from clarion.text.markup import collapse, inline


def read_mesh(element: "etree._Element", draft: Draft) -> None:
    """``MeshHeadingList``: descriptors with their qualifiers and major-topic marks."""
    descriptor: etree._Element | None = None
    qualifiers: list[Qualifier] = []
    for node in element.iter("DescriptorName", "QualifierName"):
        if node.tag == "QualifierName":
            qualifiers.append(Qualifier(_text(node), node.get("UI") or "", node.get("MajorTopicYN") == "Y"))
            continue
        if descriptor is not None:
            _add_heading(descriptor, qualifiers, draft)
            qualifiers = []
        descriptor = node
    if descriptor is not None:
        _add_heading(descriptor, qualifiers, draft)


def _add_heading(element: "etree._Element", qualifiers: list[Qualifier], draft: Draft) -> None:
    name = _text(element)
    if name:
        kind = (element.get("Type") or "").lower()
        major = element.get("MajorTopicYN") == "Y"
        draft.headings.append(Heading(name, element.get("UI") or "", major, tuple(qualifiers), kind))


def _text(element: "etree._Element") -> str:
    return collapse(element.text or "")


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
        text = inline(child)
        if text:
            draft.keywords.append(Keyword(text, owner, child.get("MajorTopicYN") == "Y"))


def read_chemicals(element: "etree._Element", draft: Draft) -> None:
    """``ChemicalList``: substances with their registry number; ``0`` means that there is none."""
    for chemical in element:
        number = name = ui = ""
        for child in chemical:
            if child.tag == "RegistryNumber":
                number = collapse(child.text or "")
            elif child.tag == "NameOfSubstance":
                name = collapse(child.text or "")
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
    name = collapse(element.text or "")
    if name:
        draft.types.append(PublicationType(name, element.get("UI") or ""))
