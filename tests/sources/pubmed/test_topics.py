# ruff: noqa: E501 - an element reads best on one line
"""MeSH, keywords, substances, genes."""

from clarion.records import Chemical, Heading, Keyword, Qualifier
from tests.sources.pubmed.files import work


def test_topics():
    found = work(
        citation='<MeshHeadingList><MeshHeading><DescriptorName UI="D1" MajorTopicYN="N" Type="Geographic">Iran'
        '</DescriptorName></MeshHeading><MeshHeading><DescriptorName UI="D2">Lupus</DescriptorName>'
        '<QualifierName UI="Q1" MajorTopicYN="Y">therapy</QualifierName></MeshHeading></MeshHeadingList>'
        '<SupplMeshList><SupplMeshName Type="Protocol" UI="C1">CHOP</SupplMeshName></SupplMeshList>'
        '<KeywordList Owner="NOTNLM"><Keyword MajorTopicYN="Y">H<sub>2</sub></Keyword><Keyword/></KeywordList>'
        '<KeywordList Owner="NASA"><Keyword>Space</Keyword></KeywordList>'
        "<ChemicalList><Chemical><RegistryNumber>0</RegistryNumber><NameOfSubstance UI='D3'>X</NameOfSubstance></Chemical>"
        "<Chemical><RegistryNumber>EC 1.1</RegistryNumber><NameOfSubstance>Y</NameOfSubstance></Chemical></ChemicalList>"
        "<GeneSymbolList><GeneSymbol>abl</GeneSymbol></GeneSymbolList>"
    )
    assert found.headings == (
        Heading("Iran", "D1", kind="geographic"),
        Heading("Lupus", "D2", qualifiers=(Qualifier("therapy", "Q1", major=True),)),
        Heading("CHOP", "C1", kind="protocol"),
    )
    assert found.keywords == (Keyword("H<sub>2</sub>", "NOTNLM", major=True), Keyword("Space", "NASA"))
    assert found.chemicals == (Chemical("X", "D3"), Chemical("Y", "", "EC 1.1"))
    assert found.genes == ("abl",)
