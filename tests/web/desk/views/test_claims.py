import pytest

from clarion.catalogue.actions.claims import withdraw_claim
from clarion.catalogue.actions.importing import import_paths
from clarion.catalogue.models import Decision
from clarion.evidence.claim import Proportion, PValue
from clarion.evidence.corrections import kind_of
from clarion.web.desk.parts import KINDS
from clarion.web.desk.views.evidence import NOT_ADDED
from tests.pubmed_files import article, write
from tests.web.desk.conftest import ABSTRACT, TELLING, present


def evidence(public_id):
    return f"/desk/works/{public_id}/evidence/"


def the_percentage(public_id):
    return next(
        one
        for one in present(public_id).assessment.reading.claims
        if isinstance(one, Proportion) and one.span.of(ABSTRACT) == TELLING
    )


def address(public_id, claim):
    return f"{evidence(public_id)}claims/{kind_of(claim)}/{claim.span.start}-{claim.span.end}/"


def test_a_correction_is_shown_at_once_with_who_and_why_and_the_check_holds(communicator, public_id):
    claim = the_percentage(public_id)
    answer = communicator.send(
        address(public_id, claim), button="correct", percent="44.4 %", why="The journal's page says so."
    )
    page = communicator.follow(answer)
    assert "Saved." in page.words("[role=status]")[0]
    assert page.words(".check") == []
    assert "put right by nadia" in " ".join(page.words(".by"))
    assert "The journal's page says so." in page.words(".decision")[0]
    after = the_percentage(public_id)
    assert (after.percent.value, after.percent.decimals, after.percent.unit) == (44.4, 1, "%")
    assert (after.count, after.n) == (claim.count, claim.n), "what was not changed stays as it was printed"
    assert communicator.open("/desk/").words(".work-title") == []


def test_nothing_typed_is_lost_where_a_part_is_wrong(communicator, public_id):
    path = address(public_id, the_percentage(public_id))
    answer = communicator.send(path, button="correct", percent="about a third", why="I think so")
    assert answer.status == 422
    assert answer.words("#id_percent_error")
    assert answer.page.forms[1].fields["percent"] == "about a third"
    assert answer.page.forms[1].fields["why"] == "I think so"
    field = answer.page.get_element_by_id("id_percent")
    assert field.get("aria-invalid") == "true"
    assert "id_percent_error" in field.get("aria-describedby")
    empty = communicator.send(path, button="correct", percent="", count="", n="")
    assert "at least one" in empty.words("[role=alert]")[0]


def test_a_claim_is_withdrawn_and_comes_back(communicator, public_id):
    path = address(public_id, the_percentage(public_id))
    page = communicator.follow(communicator.send(path, button="withdraw", **{"withdraw-why": "A misprint"}))
    assert path not in page.links(".desk-claims a")
    assert page.words(".check") == []
    assert communicator.open(path).status == 404
    back = communicator.follow(communicator.submit(page, path, form=0))
    assert back.words(".check")
    assert the_percentage(public_id)


def test_a_missing_claim_is_added_by_quoting_its_words(communicator, public_id):
    path = f"{evidence(public_id)}claims/?kind=p"
    for one in [one for one in present(public_id).assessment.reading.claims if isinstance(one, PValue)]:
        withdraw_claim(present(public_id).work_id, present(public_id).digest, "p", one.span, who="nadia")
    answer = communicator.send(path, words="steep (P   =\n0.04)", p="0.04")
    page = communicator.follow(answer)
    assert "Added: P value" in page.words("[role=status]")[0] or "Corrected" in page.words("[role=status]")[0]
    (claim,) = [one for one in present(public_id).assessment.reading.claims if isinstance(one, PValue)]
    assert claim.span.of(ABSTRACT) == "steep (P = 0.04)"
    assert claim.p.span.of(ABSTRACT) == "0.04", "a number that is printed there keeps its place"


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("Pepper was given", "do not stand in the abstract"),
        ("9 patients", "more than once"),
        ("", "required"),
    ],
)
def test_words_must_stand_in_the_abstract_at_one_place(communicator, public_id, words, why):
    answer = communicator.send(f"{evidence(public_id)}claims/?kind=population", words=words)
    assert answer.status == 422
    assert why in answer.words("#id_words_error")[0]
    assert answer.page.forms[1].fields["words"].strip() == words


def test_words_of_the_title_may_be_quoted(communicator, public_id):
    communicator.send(f"{evidence(public_id)}claims/?kind=intervention", words="Salt and")
    assert "“Salt and”" in communicator.open(evidence(public_id)).words(".desk-claims a[href='#title']")


def test_the_same_claim_is_not_added_twice(communicator, public_id):
    path = f"{evidence(public_id)}claims/?kind=condition"
    assert communicator.send(path, words="slept well").status == 302
    again = communicator.send(path, words="slept well")
    assert "already" in again.words("#id_words_error")[0]
    # What a person added is corrected and withdrawn like any other claim.
    added = next(one for one in present(public_id).assessment.reading.claims if kind_of(one) == "condition")
    communicator.send(address(public_id, added), form=1, button="withdraw")
    assert not [one for one in present(public_id).assessment.reading.claims if one == added]


def test_a_text_that_changed_meanwhile_is_said_and_nothing_is_saved(communicator, public_id, instance, tmp_path):
    path = f"{evidence(public_id)}claims/?kind=condition"
    opened = communicator.open(path)
    newer = article(1, "Salt and sleep", abstract=f"{ABSTRACT} More.", revised="2030-01-01")
    import_paths(instance, [write(tmp_path / "c.xml", newer)])
    before = Decision.objects.count()
    answer = communicator.submit(opened, path, words="slept well", why="It is so")
    assert answer.status == 422
    assert "has changed since you opened" in answer.words("[role=alert]")[0]
    assert Decision.objects.count() == before
    assert "More." in answer.words(".desk-abstract")[0]
    again = communicator.submit(answer, path)
    assert again.status == 302, "sent again, it is about the new text"


def test_a_claim_that_somebody_withdrew_meanwhile_is_said_with_what_was_typed(communicator, public_id):
    path = address(public_id, the_percentage(public_id))
    opened = communicator.open(path)
    found = present(public_id)
    withdraw_claim(found.work_id, found.digest, "percentage", the_percentage(public_id).span, who="omid")
    answer = communicator.submit(opened, path, button="correct", percent="44.4 %")
    assert answer.status == 409
    assert "44.4 %" in answer.words(".values")[0]
    assert "Nothing was saved" in answer.text


def test_every_kind_has_its_form(communicator, public_id):
    for kind in KINDS:
        status = communicator.open(f"{evidence(public_id)}claims/?kind={kind}").status
        assert status == (404 if kind in NOT_ADDED else 200), kind
    assert communicator.open(f"{evidence(public_id)}claims/").status == 404


def test_every_claim_that_was_read_can_be_saved_as_it_is(communicator, public_id):
    """A form shows what the claim says, and takes it back unchanged."""
    for claim in present(public_id).assessment.reading.claims:
        if kind_of(claim) in NOT_ADDED:
            continue
        answer = communicator.send(address(public_id, claim), button="correct", why="")
        assert answer.status == 302, (claim, answer.words(".field-error"))
        after = next(
            one
            for one in present(public_id).assessment.reading.claims
            if (kind_of(one), one.span) == (kind_of(claim), claim.span)
        )
        ours = {name: getattr(after, name) for name in after.__struct_fields__}
        was = {name: getattr(claim, name) for name in claim.__struct_fields__}
        assert {**ours, "confidence": 1.0} == {**was, "confidence": 1.0}
