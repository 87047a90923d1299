"""History, statements and notes of an article."""

from clarion.records import Accession, Event, Keyword
from tests.sources.pubmed.files import work


def test_history():
    found = work(
        data='<History><PubMedPubDate PubStatus="received"><Year>2020</Year><Month>1</Month><Day>2</Day><Hour>6</Hour>'
        '</PubMedPubDate><PubMedPubDate PubStatus="aheadofprint"><Year>2020</Year><Month>3</Month><Day>4</Day>'
        '</PubMedPubDate><PubMedPubDate PubStatus="retracted"><Year>2021</Year></PubMedPubDate></History>'
    )
    assert [(one.kind, one.date.first) for one in found.events] == [
        ("received", "2020-01-02"), ("history:aheadofprint", "2020-03-04"), ("retracted", "2021-01-01")]  # fmt: skip
    assert all(isinstance(one, Event) for one in found.events)


def test_statements_notes_and_objects():
    found = work(
        "",
        "<CoiStatement>None <i>declared</i>.</CoiStatement><SpaceFlightMission>STS 40</SpaceFlightMission>"
        '<GeneralNote Owner="NLM">Full author name: X.</GeneralNote>',
        '<ObjectList><Object Type="keyword"><Param Name="value">a &lt; b</Param></Object><Object Type="GENBANK"><Param '
        'Name="id">AB1</Param></Object><Object Type="Erratum"><Param Name="type">x</Param></Object></ObjectList>'
        "<PublicationStatus>ppublish</PublicationStatus>",
    )
    assert found.conflict_of_interest == "None declared."
    assert found.notes == ("Space flight mission: STS 40", "Full author name: X.", "Erratum: type: x")
    assert found.keywords == (Keyword("a &lt; b", "publisher"),)
    assert found.accessions == (Accession("GenBank", "AB1"),)
    assert found.publication_status == "ppublish"
