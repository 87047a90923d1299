"""All tables of a document, in studies at the edge of what there can be."""

import re
from collections.abc import Iterator

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clarion.studies.analysis.running import run_analyses
from clarion.studies.definition import Arm, Criterion, Endpoint, Events, Measure, Paired, Response, Safety, Stopping
from clarion.studies.document import Table
from clarion.studies.observations import Event, Observations
from clarion.studies.privacy.ledger import Ledger, open_ledger
from clarion.studies.tables.baseline import baseline_table
from clarion.studies.tables.building import tables
from tests.studies.small_trial import observed, trial

NAN = float("nan")


def study(arms=2):
    measures = (
        Measure(
            id="proteinuria", label="Urine protein", unit="mg/24h", decimals=0, baseline_table=True, better="lower"
        ),
        Measure(id="activity", label="Activity", decimals=0, baseline_table=True),
        Measure(id="stage", label="Stage", decimals=0, categories={"1": "Early", "2": "Late"}),
    )
    return trial(
        arms=tuple(Arm(id=f"arm{place}", label=f"Arm {place}") for place in range(arms)),
        measures=measures,
        endpoints=(Endpoint(id="end", label="End"),),
        eligibility=(Criterion(id="adult", label="Adults", rule="age >= 18 years"),),
        analyses=(
            Paired(id="p", label="P", endpoint="end", measure="proteinuria", visit="month1"),
            Paired(id="a", label="A", endpoint="end", measure="activity", visit="month1"),
            Response(
                id="r", label="R", endpoint="end", response="renal", response_level="complete", at="month1",
                unknown="excluded",
            ),
            Events(id="e", label="E", endpoint="end"),
        ),
        safety=Safety(stopping=Stopping(tolerable=0.3)),
    )  # fmt: skip


def all_tables(observations: Observations, arms: int = 2, threshold: int = 1) -> Iterator[Table]:
    ledger = open_ledger() if threshold == 1 else Ledger(threshold, extremes=False)
    one = study(arms)
    yield baseline_table(one, observations, ledger)
    yield from tables(one, observations, run_analyses(one, observations), ledger)


def nobody() -> Observations:
    one = observed([[1.0] * 5])
    measures = {
        id: msgspec.structs.replace(series, values=series.values[:0], rows=series.rows[:0])
        for id, series in one.measures.items()
    }
    return msgspec.structs.replace(
        one,
        participants=(),
        arms=one.arms[:0],
        measures=measures,
        days=one.days[:0],
        numbers={id: values[:0] for id, values in one.numbers.items()},
        categories={id: values[:0] for id, values in one.categories.items()},
        participant_rows=one.participant_rows[:0],
    )


EDGES = {
    "nobody": nobody(),
    "one person": observed([[3000, 3000, 400, 600, 700]]),
    "everything missing": observed([[NAN] * 5] * 6, ages=[NAN] * 6, sexes=[""] * 6),
    "an empty arm": observed([[3000, 3000, 400, 600, 700]] * 6, arms=[1] * 6),
}


@pytest.mark.parametrize("threshold", [1, 5])
@pytest.mark.parametrize("which", list(EDGES))
def test_at_the_edge_there_are_tables_and_no_nan(which, threshold):
    found = list(all_tables(EDGES[which], threshold=threshold))
    assert len({one.id for one in found}) == len(found)
    for one in found:
        assert {len(row.cells) for row in one.rows} <= {len(one.head) - 1}
        assert not re.search(r"\b(nan|inf|None)\b", msgspec.json.encode(one).decode())


@pytest.mark.parametrize("arms", [1, 6])
def test_there_may_be_many_arms(arms):
    observations = observed([[3000, 3000, 400, 600, 700]] * 30, arms=[place % arms for place in range(30)])
    found = {one.id: one for one in all_tables(observations, arms)}
    assert len(found["baseline"].head) == 1 + arms + (arms > 1)


def test_the_tables_come_in_the_order_of_a_report():
    ids = [one.id for one in all_tables(EDGES["one person"])]
    assert ids == [
        *("baseline", "eligibility", "endpoint-end", "response-renal"),
        *("visits-proteinuria", "visits-activity", "adverse-events", "stopping"),
    ]


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.lists(st.one_of(st.just(NAN), st.integers(0, 6000)), min_size=5, max_size=5),
            st.integers(0, 2),
            st.sampled_from(["f", "m", "", "x"]),
            st.lists(st.tuples(st.sampled_from(["Cough", "Fever"]), st.integers(1, 4)), max_size=2),
        ),
        min_size=1,
        max_size=25,
    )
)
def test_numbers_below_the_threshold_are_in_no_public_table(people):
    values = [[one + 0.5 if one == 500 else one for one in person[0]] for person in people]
    observations = observed(values, arms=[person[1] for person in people], sexes=[person[2] for person in people])
    events = tuple(
        Event(participant=place, term=term, grade=grade, row=2, file="e.csv")
        for place, person in enumerate(people)
        for term, grade in person[3]
    )
    observations = msgspec.structs.replace(observations, events=events)
    one = study(3)
    one = msgspec.structs.replace(
        one,
        responses=tuple(msgspec.structs.replace(each, boundary="as-written") for each in one.responses),
        analyses=(),
    )
    ledger = Ledger(5, extremes=False)
    for table in (baseline_table(one, observations, ledger), *tables(one, observations, (), ledger)):
        for row in table.rows:
            for cell in row.cells:
                if cell.count is not None and table.id != "stopping" and row.label != "Participants":
                    assert not 0 < cell.count < 5
                    assert cell.of is None or not 0 < cell.of - cell.count < 5
