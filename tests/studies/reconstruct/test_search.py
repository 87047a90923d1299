"""Data that agree with what was reported: found where they exist, shown not to exist where they do not."""

from itertools import product
from pathlib import Path

import msgspec
import numpy as np
import pytest

from clarion.studies.analysis.running import run_analyses
from clarion.studies.claims import compare
from clarion.studies.definition import Arm, Claim, Identity, Measure, Paired, Study, Summary, Visit
from clarion.studies.definition.reading import read_study
from clarion.studies.observations import Observations, Series
from clarion.studies.problems import StudyError
from clarion.studies.reconstruct.observed import observations
from clarion.studies.reconstruct.search import reconstruct

LUPUS = Path(__file__).parents[3] / "examples" / "lupus-nephritis" / "study.toml"
STEPS = {"proteinuria": 10.0}


@pytest.fixture(scope="module")
def lupus() -> Study:
    return read_study(LUPUS)


def changed(study: Study, kind: str, id: str, **values: object) -> Study:
    """``study`` with the values of one analysis or claim changed."""
    tables = tuple(msgspec.structs.replace(one, **values) if one.id == id else one for one in getattr(study, kind))
    return msgspec.structs.replace(study, **{kind: tables})


def tiny(*claims: Claim, highest: int = 3) -> Study:
    """One measure from 0 to ``highest`` at two visits."""
    return Study(
        format=1,
        study=Identity(title="Invented"),
        arms=(Arm(id="all", label="All"),),
        visits=(Visit(id="before", label="Before", day=0, baseline=True), Visit(id="after", label="After", day=30)),
        measures=(Measure(id="pain", label="Pain", decimals=0, range=(0, highest)),),
        analyses=(
            Paired(id="change", label="Change", measure="pain", visit="after", method="exact"),
            Summary(id="end", label="At the end", measure="pain", visit="after"),
        ),
        claims=claims,
    )


def said(quantity: str, value: str, analysis: str = "change") -> Claim:
    return Claim(id=f"{analysis}-{quantity}", text=quantity, analysis=analysis, quantity=quantity, value=value)


def test_data_are_found_for_everything_that_the_lupus_study_reports(lupus):
    found = reconstruct(lupus, steps=STEPS, bounds=False)
    assert found.status == "found"
    assert {one.claim for one in found.verified} == {one.id for one in lupus.claims}
    assert {one.verdict for one in found.verified} <= {"equal", "equal after rounding"}
    assert all(value % 10 == 0 for row in found.values["proteinuria"] for value in row)


def test_the_same_seed_gives_the_same_data(lupus):
    first, again = (reconstruct(lupus, steps=STEPS, bounds=False, natural=False).values for _ in range(2))
    assert first == again


def test_no_exact_signed_rank_test_of_nine_pairs_gives_a_p_value_of_0_007(lupus):
    found = reconstruct(changed(lupus, "analyses", "sledai-month6", method="exact"), steps=STEPS)
    assert found.status == "impossible"
    assert [one.claims for one in found.conflicts] == [("sledai-p",)]


def test_35_per_cent_of_nine_people_are_nobody(lupus):
    found = reconstruct(changed(lupus, "claims", "complete", value="35.0"), steps=STEPS)
    assert found.status == "impossible"
    assert [one.claims for one in found.conflicts] == [("complete",)]


def test_by_an_exact_test_0_008_is_one_rank_out_of_order(lupus):
    exact = changed(lupus, "analyses", "sledai-month6", method="exact")
    exact = changed(exact, "claims", "sledai-p", value="0.008")
    found = reconstruct(exact, steps=STEPS, bounds=False, natural=False)
    assert found.status == "found"
    result = next(one for one in run_analyses(exact, observations(exact, found)) if one.id == "sledai-month6")
    # Of nine non-zero differences; with one of zero all the others point one way.
    statistic, used = result.numbers["statistic"].value, result.numbers["statistic"].n
    assert (used, min(statistic, used * (used + 1) / 2 - statistic)) in {(9, 1), (8, 0)}


def test_a_median_in_the_range_of_a_response_needs_as_many_responders(lupus):
    found = reconstruct(changed(lupus, "claims", "protein-month1", value="400"), steps=STEPS)
    assert found.status == "impossible"
    assert [one.claims for one in found.conflicts] == [("protein-month1", "complete")]
    assert found.conflicts[0].minimal


def test_two_contradictions_are_both_named(lupus):
    study = changed(lupus, "claims", "protein-baseline", value="900")
    study = changed(study, "analyses", "sledai-month6", method="exact")
    found = reconstruct(study, steps=STEPS)
    assert {(one.claims, one.rules) for one in found.conflicts} == {
        (("sledai-p",), ()),
        (("protein-baseline",), ("proteinuria",)),
    }


def test_without_time_nothing_is_settled(lupus):
    found = reconstruct(lupus, steps=STEPS, time_limit=0.001)
    assert (found.status, found.values) == ("unknown", {})
    assert any("time did not suffice" in note for note in found.notes)


def test_claims_that_fit_alone_and_not_together_are_named_together():
    claims = (said("median", "1"), said("median", "2", "end"), said("n", "3"))
    found = reconstruct(tiny(*claims), participants=3)
    assert found.status == "impossible"
    assert [set(one.claims) for one in found.conflicts] == [{"change-median", "end-median"}]


@pytest.mark.parametrize(("p", "fell"), [("0.25", 3), ("0.25", 1), ("0.50", 1), ("1.00", 2), ("0.40", 2)])
def test_small_searches_agree_with_trying_everything(p, fell):
    study = tiny(said("p", p), said("fell", str(fell)), highest=2)
    assert (reconstruct(study, participants=3, bounds=False).status == "found") == exists(study)


def exists(study: Study) -> bool:
    """Whether any three people with pain from 0 to 2 fit the claims: all of them are tried, by the engine itself."""
    pairs = list(product(range(3), repeat=2))
    return any(fits(study, people) for people in product(pairs, repeat=3) if list(people) == sorted(people))


def fits(study: Study, people: tuple[tuple[int, int], ...]) -> bool:
    values = np.array(people, dtype=float)
    made = Observations(
        participants=tuple(f"p{place}" for place in range(len(people))),
        visits=("before", "after"),
        arms=np.zeros(len(people), dtype=np.int32),
        measures={"pain": Series(values=values, rows=np.zeros(values.shape, dtype=np.int32), file="")},
        days=np.zeros(values.shape),
        numbers={},
        categories={},
        participant_rows=np.zeros(len(people), dtype=np.int32),
    )
    answers = compare(study, run_analyses(study, made))
    return all(one.verdict in {"equal", "equal after rounding"} for one in answers)


def test_a_measure_without_a_range_can_t_be_searched():
    study = tiny(said("median", "1"))
    bare = msgspec.structs.replace(study, measures=(msgspec.structs.replace(study.measures[0], range=None),))
    with pytest.raises(StudyError, match="range"):
        reconstruct(bare, participants=3)


def test_bounds_say_what_the_claims_pin_down():
    found = reconstruct(tiny(said("median", "3")), participants=3)
    medians = {one.visit: (one.least, one.greatest) for one in found.bounds if one.kind == "median"}
    assert medians["after"] == (3, 3)
    assert medians["before"] == (0, 3)
