"""Corrections stay true whatever was decided before, and by whom."""

import pytest

from clarion.catalogue.actions.claims import (
    ClaimExistsError,
    TextChangedError,
    add_claim,
    correct_claim,
    withdraw_claim,
)
from clarion.catalogue.actions.evidence import undo
from clarion.catalogue.actions.importing import import_paths
from clarion.catalogue.models import Decision, Work
from clarion.catalogue.queries.desk import desk_evidence
from clarion.evidence.claim import PrimaryOutcome, Registration
from clarion.evidence.corrections import kind_of
from clarion.evidence.printed import Span
from tests.pubmed_files import article, write

pytestmark = pytest.mark.django_db

ABSTRACT = "Salt was given in lupus. Trial registration: NCT01234567 and ISRCTN12345678."
LUPUS = Span(ABSTRACT.index("lupus"), ABSTRACT.index("lupus") + 5)


@pytest.fixture
def work(instance, tmp_path):
    import_paths(instance, [write(tmp_path / "a.xml", article(1, "Salt", abstract=ABSTRACT))])
    return Work.objects.get()


def found(work):
    return desk_evidence(work.public_id)


def claims(work, kind):
    return [one for one in found(work).assessment.reading.claims if kind_of(one) == kind]


def test_an_added_claim_can_be_corrected_withdrawn_and_added_again(work):
    digest = found(work).digest
    before = len(claims(work, "outcome"))
    add_claim(work.pk, digest, PrimaryOutcome(span=LUPUS), who="nadia")
    with pytest.raises(ClaimExistsError):
        add_claim(work.pk, digest, PrimaryOutcome(span=LUPUS), who="omid")
    correct_claim(work.pk, digest, LUPUS, PrimaryOutcome(span=LUPUS, confidence=0.9), who="omid")
    assert len(claims(work, "outcome")) == before + 1, "corrected, not doubled"
    withdraw_claim(work.pk, digest, "outcome", LUPUS, who="nadia")
    assert len(claims(work, "outcome")) == before
    add_claim(work.pk, digest, PrimaryOutcome(span=LUPUS), who="nadia")
    assert len(claims(work, "outcome")) == before + 1
    assert Decision.objects.count() == 3, "everything is kept"


def test_what_was_read_withdrawn_and_added_again_stands_there_once(work):
    digest = found(work).digest
    first = claims(work, "registration")[0]
    with pytest.raises(ClaimExistsError):
        add_claim(work.pk, digest, Registration(span=first.span, value="NCT07654321"), who="nadia")
    withdraw_claim(work.pk, digest, "registration", first.span, who="nadia")
    assert first not in claims(work, "registration")
    add_claim(work.pk, digest, Registration(span=first.span, value="NCT07654321"), who="nadia")
    values = [one.value for one in claims(work, "registration") if one.span == first.span]
    assert values == ["NCT07654321"]


def test_the_later_of_two_corrections_counts_and_the_earlier_returns_when_that_is_undone(work):
    digest = found(work).digest
    first = claims(work, "registration")[0]
    for value in ("NCT00000001", "NCT00000002"):
        last = correct_claim(work.pk, digest, first.span, Registration(span=first.span, value=value), who="nadia")
    assert "NCT00000002" in [one.value for one in claims(work, "registration")]
    undo(last, who="nadia")
    assert "NCT00000001" in [one.value for one in claims(work, "registration")]


def test_a_text_that_changed_is_noticed_and_nothing_is_decided(work):
    for decide in (
        lambda: withdraw_claim(work.pk, "0" * 24, "outcome", LUPUS, who="nadia"),
        lambda: correct_claim(work.pk, "0" * 24, LUPUS, PrimaryOutcome(span=LUPUS), who="nadia"),
        lambda: add_claim(work.pk, "0" * 24, PrimaryOutcome(span=LUPUS), who="nadia"),
    ):
        with pytest.raises(TextChangedError):
            decide()
    assert not Decision.objects.exists()


def test_references_stay_right_where_claims_before_are_withdrawn(instance, tmp_path):
    text = (
        "In this randomised controlled trial, proteinuria fell from 1800 to 1020 mg/day (P = 0.008) in 9 patients, "
        "and the score fell from 16 to 6 (P = 0.007)."
    )
    import_paths(instance, [write(tmp_path / "b.xml", article(2, "Cells", abstract=text))])
    work = Work.objects.get(title="Cells")
    for one in list(found(work).assessment.reading.claims):
        if kind_of(one) in {"design", "n"}:
            withdraw_claim(work.pk, found(work).digest, kind_of(one), one.span, who="nadia")
    before = pointed(work, text)
    if not before:
        pytest.skip("no reader ties a number to its P value here")
    for one in claims(work, "change"):
        correct_claim(work.pk, found(work).digest, one.span, one, who="nadia")
    assert pointed(work, text) == before


def pointed(work, text):
    """Each change with the words of the P value that it names."""
    all_claims = found(work).assessment.reading.claims
    return {one.span.of(text): all_claims[one.p].span.of(text) for one in claims(work, "change") if one.p >= 0}
