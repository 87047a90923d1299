"""The search against going through all data that a tiny study can have."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clarion.studies.analysis.decimals import as_decimal, rounded_to
from clarion.studies.definition import Claim
from clarion.studies.reconstruct.admissible import admissible
from clarion.studies.reconstruct.search import reconstruct
from tests.studies.reconstruct import every_data
from tests.studies.reconstruct.tiny import claim, study

DIGITS = {"p": 3, "percent": 1, "mean": 2, "sd": 2, "mean-change": 2, "against-mean": 2}
"""Decimals with which a quantity is reported; one else."""


@st.composite
def reports(draw: st.DrawFn) -> tuple[int, int, tuple[Claim, ...]]:
    """Participants, the greatest score, and claims: what one data set gives, some of it changed."""
    participants, most = draw(st.sampled_from(every_data.SIZES))
    data = draw(st.sampled_from(every_data.every(participants, most)))
    claims = []
    for analysis, quantity in draw(st.lists(st.sampled_from(every_data.CASES), min_size=1, max_size=4, unique=True)):
        value = every_data.quantity_in(data, analysis, quantity)
        printed = rounded_to(value, -DIGITS.get(quantity, 1))
        off = draw(st.sampled_from([0, 0, 0, 1, -1]))
        changed = printed + Decimal(off) * (1 if quantity not in ("p", "percent") else Decimal("0.125"))
        relation = draw(st.sampled_from(["value", "value", "value", "below", "above"]))
        claims.append(
            claim(analysis, quantity, str(changed))
            if relation == "value"
            else claim(analysis, quantity, **{relation: float(changed)})
        )
    return participants, most, tuple(claims)


def agreeing(participants: int, most: int, claims: tuple[Claim, ...]) -> list[int]:
    """The places of the data sets with which all claims are true."""
    left = list(range(len(every_data.every(participants, most))))
    for one in claims:
        given_values = every_data.given(one.analysis, one.quantity, participants, most)
        wanted = admissible(one)
        assert wanted is not None
        left = [place for place in left if wanted.side(Fraction(as_decimal(given_values[place]))) == 0]
    return left


SOME = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)


@SOME
@given(reports())
def test_data_are_found_exactly_where_there_are_any(report):
    participants, most, claims = report
    told = study(list(every_data.ANALYSES.values()), list(claims), most=most)
    found = reconstruct(told, participants=participants, natural=False, bounds=False)
    assert found.left_out == ()
    assert found.status == ("found" if agreeing(participants, most, claims) else "impossible")
    if found.status == "found":
        assert {one.verdict for one in found.verified} <= {"equal", "equal after rounding"}
        assert len(found.verified) == len(claims)


@settings(SOME, max_examples=25)
@given(reports())
def test_a_conflict_is_impossible_and_possible_without_any_one_of_its_claims(report):
    participants, most, claims = report
    told = study(list(every_data.ANALYSES.values()), list(claims), most=most)
    found = reconstruct(told, participants=participants, natural=False, bounds=False)
    for conflict in found.conflicts:
        core = tuple(one for one in claims if one.id in conflict.claims)
        assert agreeing(participants, most, core) == []
        assert conflict.minimal
        for one in core:
            assert agreeing(participants, most, tuple(other for other in core if other is not one))


@settings(SOME, max_examples=8)
@given(reports())
def test_bounds_are_those_of_all_data_that_agree(report):
    participants, most, claims = report
    told = study(list(every_data.ANALYSES.values()), list(claims), most=most)
    found = reconstruct(told, participants=participants, natural=False)
    left = [every_data.every(participants, most)[place] for place in agreeing(participants, most, claims)]
    visits = [visit.id for visit in told.visits]
    assert bool(found.bounds) == bool(left)
    for bound in found.bounds:
        assert (bound.least_proved, bound.greatest_proved) == (True, True)
        if bound.kind in ("responders", "fell", "rose"):
            counted = "count" if bound.kind == "responders" else bound.kind
            values = [every_data.quantity_in(data, bound.of, counted) for data in left]
        else:
            columns = [sorted(row[visits.index(bound.visit)] for row in data) for data in left]
            middle = [(column[(participants - 1) // 2] + column[participants // 2]) / 2 for column in columns]
            values = [column[bound.rank - 1] for column in columns] if bound.kind == "value" else middle
        assert (bound.least, bound.greatest) == (min(values), max(values))
