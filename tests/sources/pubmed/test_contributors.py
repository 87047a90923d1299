# ruff: noqa: E501 - an element reads best on one line
"""People, collectives, and each one's own affiliations."""

import pytest

from clarion.records import Affiliation, Identifier
from tests.sources.pubmed.files import authors, work


def test_names():
    found = authors(
        "<LastName>King</LastName><ForeName>Martin Luther</ForeName><Initials>ML</Initials><Suffix>Jr</Suffix>",
        "<LastName>Curie</LastName><FirstName>Marie</FirstName><MiddleName>S</MiddleName>",
        "<CollectiveName>The <i>X</i> Study Group</CollectiveName>",
        "",
        attributes='CompleteYN="N"',
    )
    assert [one.name for one in found.contributors] == ["Martin Luther King Jr", "Marie S Curie", "The X Study Group"]
    assert found.contributors[0].short_name == "King ML Jr"
    assert not found.contributors_complete


def test_marks_of_equality_and_validity():
    found = work(
        '<AuthorList><Author ValidYN="N" EqualContrib="Y"><LastName>A</LastName></Author>'
        '<Author ValidYN="Y" EqualContrib="N"><LastName>B</LastName></Author></AuthorList>'
    )
    assert [(one.valid, one.equal) for one in found.contributors] == [(False, True), (True, False)]


@pytest.mark.parametrize(
    "written",
    [
        "0000-0002-1825-0097",
        "0000000218250097",
        "http://orcid.org/0000-0002-1825-0097",
        " https://orcid.org/0000000218250097 ",
    ],
)
def test_orcid_in_every_form(written):
    (one,) = authors(f'<LastName>A</LastName><Identifier Source="ORCID">{written}</Identifier>').contributors
    assert one.orcid == "0000-0002-1825-0097"
    assert one.identifiers == ()


def test_wrong_orcid_is_kept_but_not_valid():
    (one,) = authors(
        '<LastName>A</LastName><Identifier Source="ORCID">0000-0002-1825-0098</Identifier>'
        '<Identifier Source="ORCID">nonsense</Identifier><Identifier Source="ISNI">0000 0001 2150 090X</Identifier>'
    ).contributors
    assert one.orcid == ""
    assert one.identifiers == (
        Identifier("orcid", "0000-0002-1825-0098", valid=False),
        Identifier("orcid", "nonsense", valid=False),
        Identifier("isni", "000000012150090X"),
    )


def test_each_author_has_an_own_list_of_affiliations():
    found = authors(
        "<LastName>A</LastName><AffiliationInfo><Affiliation>One.</Affiliation></AffiliationInfo>"
        "<AffiliationInfo><Affiliation>Two,\n  Town.</Affiliation></AffiliationInfo>",
        "<LastName>B</LastName><AffiliationInfo><Affiliation>Two, Town.</Affiliation></AffiliationInfo>"
        "<AffiliationInfo><Affiliation>Two, Town.</Affiliation></AffiliationInfo>",
        "<LastName>C</LastName>",
        "<LastName>D</LastName><Affiliation>One.</Affiliation>"
        '<Identifier Source="ORCID">0000-0002-1825-0097</Identifier>',
    )
    assert [one.text for one in found.affiliations] == ["One.", "Two, Town."]
    assert [one.affiliations for one in found.contributors] == [(0, 1), (1,), (), (0,)]
    assert found.contributors[3].orcid


def test_identifiers_of_organisations():
    found = authors(
        "<LastName>A</LastName><AffiliationInfo><Affiliation>One.</Affiliation>"
        '<Identifier Source="ROR">https://ror.org/04sfka033</Identifier><Identifier Source="GRID">grid.411583.a</Identifier>'
        '<Identifier Source="ISNI">0000 0001 2198 6209</Identifier><Identifier Source="RINGGOLD">37552</Identifier>'
        '<Identifier Source="GRID">http://www.grid.ac/institutes/grid.411583.a</Identifier></AffiliationInfo>'
    )
    assert found.affiliations == (
        Affiliation(
            "One.",
            (
                Identifier("ror", "04sfka033"),
                Identifier("grid", "grid.411583.a"),
                Identifier("isni", "0000000121986209"),
                Identifier("ringgold", "37552"),
            ),
        ),
    )


def test_address_of_old_files_is_the_first_authors():
    for place in ("before", "after"):
        found = authors(
            "<LastName>A</LastName>", "<LastName>B</LastName>", **{place: "<Affiliation>Dept, City.</Affiliation>"}
        )
        assert [one.affiliations for one in found.contributors] == [(0,), ()]
        assert found.affiliations[0].text == "Dept, City."


PEOPLE = "<InvestigatorList{}><Investigator><LastName>M</LastName></Investigator></InvestigatorList>"


def test_investigators_of_the_only_collective_are_its_members():
    found = work("<AuthorList><Author><CollectiveName>G</CollectiveName></Author></AuthorList>", PEOPLE.format(""))
    assert [one.family for one in found.contributors[0].members] == ["M"]
    assert found.contributors[0].members[0].role == "investigator"
    assert not found.investigators


def test_investigators_of_one_of_several_collectives_stay_the_works_unless_named():
    two = (
        "<AuthorList><Author><CollectiveName>G</CollectiveName></Author>"
        '<Author><CollectiveName Investigators="i2">H</CollectiveName></Author></AuthorList>'
    )
    found = work(two, PEOPLE.format(""))
    assert [one.family for one in found.investigators] == ["M"]
    found = work(two, PEOPLE.format(' ID="i2"'))
    assert [len(one.members) for one in found.contributors] == [0, 1]
    assert not found.investigators


def test_people_discussed():
    found = work(citation="<PersonalNameSubjectList><PersonalNameSubject><LastName>Koop</LastName><ForeName>C</ForeName>"
                 "</PersonalNameSubject><PersonalNameSubject/></PersonalNameSubjectList>")  # fmt: skip
    assert [one.name for one in found.people_discussed] == ["C Koop"]
