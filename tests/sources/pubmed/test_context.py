# ruff: noqa: E501 - an element reads best on one line
"""Grants, accessions, references and notices."""

import pytest

from clarion.records import Accession, Grant, Identifier, Notice, Reference
from clarion.sources.pubmed.context import databank
from tests.sources.pubmed.files import identified, work


def test_ids_of_references_are_not_the_works_own():
    found = work(
        data="<ReferenceList><Title>Cited</Title><Reference><Citation>A <i>b</i> <b>c</b>.</Citation><ArticleIdList>"
        '<ArticleId IdType="pubmed">5</ArticleId><ArticleId IdType="doi">10.1/NOT</ArticleId></ArticleIdList></Reference>'
        "<ReferenceList><Title>More</Title><Reference><Citation>D.</Citation></Reference></ReferenceList>"
        "<ReferenceList><Reference><Citation>E.</Citation></Reference></ReferenceList></ReferenceList>"
        "<ReferenceList><Reference><Citation>F.</Citation></Reference></ReferenceList>"
    )
    assert identified("doi", found) == []
    assert found.references == (
        Reference("A b c.", (Identifier("pmid", "5"), Identifier("doi", "10.1/NOT", valid=False)), "Cited"),
        Reference("D.", (), "Cited: More"),
        Reference("E.", (), "Cited"),
        Reference("F."),
    )


def test_grants_and_accessions():
    found = work(
        "<DataBankList><DataBank><DataBankName>CLINICALTRIALS.GOV</DataBankName><AccessionNumberList>"
        "<AccessionNumber>nct00000102</AccessionNumber><AccessionNumber>NCT00000102</AccessionNumber></AccessionNumberList>"
        "</DataBank><DataBank><DataBankName>IRCT</DataBankName><AccessionNumberList><AccessionNumber>IRCT2016090729747N1"
        "</AccessionNumber></AccessionNumberList></DataBank><DataBank><DataBankName>GEO</DataBankName></DataBank>"
        "</DataBankList><GrantList><Grant><GrantID>R01</GrantID><Acronym>CA</Acronym><Agency>NCI</Agency><Country>US"
        "</Country></Grant></GrantList>"
    )
    assert found.accessions == (
        Accession("ClinicalTrials.gov", "NCT00000102"), Accession("IRCT", "IRCT2016090729747N1"))  # fmt: skip
    assert found.grants == (Grant("NCI", "R01", "CA", "US"),)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("GENBANK", "GenBank"),
        ("UMIN CTR", "UMIN-CTR"),
        ("Swissprot", "UniProtKB"),
        ("figshare", "figshare"),
        ("New", "New"),
    ],
)
def test_databank_names_have_one_spelling(written, name):
    assert databank(written) == name


def test_notices_of_both_forms_and_what_they_say_of_the_work():
    new = (
        '<CommentsCorrectionsList><CommentsCorrections RefType="RetractionIn"><RefSource>J. 2020</RefSource><PMID>5</PMID>'
        '<Note>fraud</Note></CommentsCorrections><CommentsCorrections RefType="CorrectedandRepublishedFrom"><RefSource>K'
        '</RefSource></CommentsCorrections><CommentsCorrections RefType="Cites"><RefSource>L</RefSource><PMID>6</PMID>'
        "</CommentsCorrections></CommentsCorrectionsList>"
    )
    old = "<CommentsCorrections><ErratumIn><RefSource>M</RefSource></ErratumIn><CommentOn/></CommentsCorrections>"
    found = work(citation=new)
    assert found.notices == (
        Notice("retraction-in", "J. 2020", (Identifier("pmid", "5"),), "fraud"),
        Notice("corrected-and-republished-from", "K"),
    )
    assert found.references == (Reference("L", (Identifier("pmid", "6"),)),)
    assert found.standing == "retracted"
    found = work(citation=old)
    assert [one.kind for one in found.notices] == ["erratum-in", "comment-on"]
    assert found.standing == "corrected"
