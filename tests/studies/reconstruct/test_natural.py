import msgspec
import numpy as np

from clarion.studies.definition import Characteristic, Measure, Paired, Summary
from clarion.studies.reconstruct.arranging import arranged, shuffled
from clarion.studies.reconstruct.centres import centres
from clarion.studies.reconstruct.natural import drawn
from clarion.studies.reconstruct.requirements import gathered
from clarion.studies.reconstruct.search import parts, reconstruct
from clarion.studies.reconstruct.space import Site, grids
from tests.studies.reconstruct.tiny import STUDY, claim, setting, study

PAIN = Measure(id="pain", label="Pain", unit="mm", decimals=0, range=(0, 1000))
CHANGE = Paired(id="change", label="Change", measure="pain", visit="middle")
END = Summary(id="end", label="End", measure="pain", visit="end")


def of(*claims, **changes):
    return study([CHANGE, END], list(claims), measures=(PAIN,), **changes)


def test_draws_lie_within_the_range_and_follow_the_seed():
    told = of(
        claim("change", "against-median", "900"),
        characteristics=(Characteristic(id="age", label="Age", range=(18, 80)),),
    )
    first, again, other = (drawn(setting(told, 40), seed) for seed in (1, 1, 2))
    assert first == again != other
    for site, value in first.items():
        low, high = (18, 80) if site.name == "age" else (0, 1000)
        assert low <= value <= high
    assert 600 < np.median([value for site, value in first.items() if site.visit == 0]) < 1000


def test_a_visit_has_the_centre_that_a_claim_tells_or_that_of_the_visit_before():
    told = of(claim("change", "against-median", "5", unit="cm"), claim("change", "median", "20"))
    assert centres(told, grids(told, {})["pain"]) == [50, 20, 20]


def test_relations_move_a_centre_so_that_it_shows():
    told = of(claim("change", "median", "20"), claim("change", "median", less_than="end"))
    middle, end = centres(told, grids(told, {})["pain"])[1:]
    assert (middle, end > 1.1 * middle) == (20, True)


def test_data_are_brought_near_to_the_draw():
    told = of(claim("change", "against-median", "500"), claim("change", "median", "300"), claim("change", "fell", "7"))
    target = drawn(setting(told, 7), 3)

    def distance(natural):
        found = reconstruct(told, participants=7, seed=3, natural=natural, bounds=False)
        assert found.status == "found"
        # Participants are shuffled, so the values of each visit are compared in order.
        columns = np.sort(np.array(found.values["pain"]), axis=0)
        wanted = np.sort([[target[Site("pain", one, at)] for at in range(3)] for one in range(7)], axis=0)
        return np.abs(columns - wanted).sum()

    assert distance(natural=True) <= distance(natural=False)
    assert distance(natural=True) < 800


def test_participants_are_renumbered_whole():
    told = of()
    values = drawn(setting(told, 6), 1)
    rows = sorted(tuple(values[Site("pain", one, at)] for at in range(3)) for one in range(6))
    ordered = arranged(setting(told, 6), values, ("pain", 1))
    mixed = shuffled(setting(told, 6), values, np.random.default_rng(1))
    for renumbered in (ordered, mixed):
        assert sorted(tuple(renumbered[Site("pain", one, at)] for at in range(3)) for one in range(6)) == rows
    column = [ordered[Site("pain", one, 1)] for one in range(6)]
    assert column == sorted(column)


def test_what_shares_no_measure_is_searched_apart():
    told = study(
        [CHANGE, END, Summary(id="score", label="Score", measure="score", visit="end")],
        [
            claim("score", "median", "1"),
            claim("change", "median", "1"),
            claim("end", "n", "3"),
            claim("end", "mean", "9.5"),
        ],
    )
    told = msgspec.structs.replace(told, measures=(PAIN, STUDY.measures[0]))
    found = parts(gathered(setting(told, 3), eligibility=True)[0])
    assert {frozenset(one.of.id for one in part) for part in found} == {
        frozenset({"score-median"}),
        frozenset({"change-median", "end-mean"}),
        frozenset({"end-n"}),
    }
