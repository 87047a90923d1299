from datetime import UTC, datetime

from clarion.catalogue.queries.shapes import ResolvedNotice, WorkPage
from clarion.records import Contributor, Identifier, Notice, Work
from clarion.web.public.addresses import addresses
from clarion.web.public.article import article

AT = addresses("https://a.org", ("en",), "en")


def shown(work, notices=()):
    page = WorkPage("abcd1234", "x", work, datetime(2026, 1, 1, tzinfo=UTC), (), tuple(notices))
    return article(page, AT, "en")


def test_a_standing_that_no_notice_explains_still_warns():
    (banner,) = shown(Work(title="T", standing="retracted")).banners
    assert (banner.gravity, banner.text) == ("grave", "This work has been retracted.")


def test_the_gravest_notice_stands_first_and_is_not_said_twice():
    notices = [
        ResolvedNotice(Notice("comment-in", "A comment"), None),
        ResolvedNotice(Notice("erratum-in", "J. 2020"), None),
        ResolvedNotice(Notice("retraction-in", "J. 2021", (Identifier("pmid", "7"),)), None),
    ]
    view = shown(Work(title="T", standing="retracted"), notices)
    assert [one.gravity for one in view.banners] == ["grave", "note"]
    assert view.banners[0].links[0].address == "https://pubmed.ncbi.nlm.nih.gov/7/"
    assert [one.text for one in view.relations] == ["Comment on this work"]


def test_an_invalid_identifier_is_never_linked():
    work = Work(title="T", identifiers=(Identifier("doi", "10.1000/x", valid=False), Identifier("pmid", "7")))
    assert [link.kind for link in shown(work).links] == ["pubmed"]


def test_a_doi_of_odd_characters_is_linked_whole():
    work = Work(title="T", identifiers=(Identifier("doi", "10.1002/(sici)1097<1::aid-a>3.0.co;2-#"),))
    assert shown(work).links[0].address == "https://doi.org/10.1002/(sici)1097%3C1::aid-a%3E3.0.co;2-%23"


def test_a_collective_has_no_page_and_a_superseded_spelling_is_left_out():
    work = Work(
        title="T",
        contributors=(
            Contributor(family="Ranjbar", initials="A"),
            Contributor(family="Ranjber", initials="A", valid=False),
            Contributor(collective="The LITTLE LANTERNS Study Group"),
        ),
    )
    people = shown(work).authors
    assert [one.name for one in people] == ["A Ranjbar", "The LITTLE LANTERNS Study Group"]
    assert [bool(one.address) for one in people] == [True, False]
    assert [one.end for one in people] == [";", ""]
