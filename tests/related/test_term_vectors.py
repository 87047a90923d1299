"""The embedded engine: which works belong together, and that it stays true as works come, change and go."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clarion.related.engine import MOST_NEIGHBOURS, Profile
from clarion.related.nearest import FLOOR
from clarion.related.state import load
from clarion.related.term_vectors import TermVectors

SUBJECTS = ("lupus nephritis kidney", "stroke brain thrombus", "asthma lung steroid", "malaria parasite mosquito")
TERMS = sorted({term for subject in SUBJECTS for term in subject.split()})

PROFILES = st.dictionaries(st.sampled_from(TERMS), st.integers(1, 9), max_size=6).map(
    lambda weights: Profile(tuple(weights), tuple(weights.values()))
)
COLLECTIONS = st.dictionaries(st.integers(1, 40), PROFILES, max_size=15)


def about(text, *more):
    terms = dict.fromkeys((*text.split(), *more), 2)
    return Profile(tuple(terms), tuple(terms.values()))


def take(engine, changed, removed=()):
    lists = dict(engine.update(changed, removed))
    engine.commit()
    return lists


def subjects(copies):
    """Works 0, 1, 2 … that go round the subjects, each with a word of its own."""
    return [(id, about(SUBJECTS[id % len(SUBJECTS)], f"own{id}x")) for id in range(copies * len(SUBJECTS))]


def test_works_on_one_subject_are_related_and_say_why(tmp_path):
    lists = take(TermVectors(tmp_path), subjects(5))
    for id, neighbours in lists.items():
        assert {one.id for one in neighbours} == {other for other in range(20) if other % 4 == id % 4 and other != id}
        assert all(set(one.shared) == set(SUBJECTS[id % 4].split()) for one in neighbours)
        assert [one.score for one in neighbours] == sorted((one.score for one in neighbours), reverse=True)


def test_a_list_has_twenty_at_most_and_never_the_work_itself(tmp_path):
    lists = take(TermVectors(tmp_path), [(id, about(f"subject{id % 10}x")) for id in range(210)])
    assert {len(neighbours) for neighbours in lists.values()} == {MOST_NEIGHBOURS}
    assert all(one.id != id and one.score == 1 for id, neighbours in lists.items() for one in neighbours)


def test_a_new_work_gets_a_list_and_enters_others(tmp_path):
    take(TermVectors(tmp_path), subjects(5))
    lists = take(TermVectors(tmp_path), [(99, about(SUBJECTS[0]))])
    assert {one.id for one in lists[99]} == {0, 4, 8, 12, 16}
    assert all(99 in {one.id for one in lists[id]} for id in (0, 4, 8, 12, 16))


def test_a_removed_work_leaves_the_others_lists(tmp_path):
    take(TermVectors(tmp_path), subjects(5))
    lists = take(TermVectors(tmp_path), [], [4])
    assert 4 not in lists
    assert all(4 not in {one.id for one in lists[id]} for id in (0, 8, 12, 16))


def test_a_changed_work_moves_to_its_new_subject(tmp_path):
    take(TermVectors(tmp_path), subjects(5))
    lists = take(TermVectors(tmp_path), [(4, about(SUBJECTS[1]))])
    assert {one.id for one in lists[4]} == {1, 5, 9, 13, 17}
    assert 4 not in {one.id for one in lists[0]}


def test_the_same_works_again_change_nothing(tmp_path):
    take(TermVectors(tmp_path), subjects(5))
    assert take(TermVectors(tmp_path), subjects(5)) == {}


def test_a_term_that_most_works_have_is_neither_reason_nor_likeness(tmp_path):
    common = [(id, about(f"subject{id // 2}x", "Humans", "Female")) for id in range(100)]
    lists = take(TermVectors(tmp_path), common)
    assert all([one.id for one in neighbours] == [id ^ 1] for id, neighbours in lists.items())
    assert {one.shared for neighbours in lists.values() for one in neighbours} == {
        (f"subject{pair}x",) for pair in range(50)
    }


def test_a_reason_is_written_as_most_works_write_it(tmp_path):
    works = [(1, about("strokes")), (2, about("stroke")), (3, about("stroke")), (4, about("asthma"))]
    lists = take(TermVectors(tmp_path), works)
    assert lists[1][0].shared == ("stroke",)


def test_works_without_words_or_likeness_have_an_empty_list(tmp_path):
    lists = take(TermVectors(tmp_path), [(1, about("")), (2, about("lupus")), (3, about("asthma"))])
    assert lists == {1: (), 2: (), 3: ()}


def test_no_works_at_all(tmp_path):
    assert take(TermVectors(tmp_path), []) == {}
    assert not TermVectors(tmp_path).needs_rebuild


@given(COLLECTIONS, st.randoms())
@settings(max_examples=40, deadline=None)
def test_lists_do_not_depend_on_the_order_in_which_works_come(tmp_path_factory, works, random):
    shuffled = list(works.items())
    random.shuffle(shuffled)
    once = take(TermVectors(tmp_path_factory.mktemp("a")), sorted(works.items()))
    assert take(TermVectors(tmp_path_factory.mktemp("b")), shuffled) == once


@given(st.lists(st.tuples(COLLECTIONS, st.sets(st.integers(1, 40), max_size=4)), min_size=1, max_size=4))
@settings(max_examples=40, deadline=None)
def test_a_small_collection_in_pieces_ends_as_at_once(tmp_path_factory, pieces):
    works, lists = {}, {}
    engine = TermVectors(tmp_path_factory.mktemp("pieces"))
    for changed, removed in pieces:
        lists |= take(engine, changed.items(), removed)
        works = {id: one for id, one in (works | changed).items() if id not in removed}
        lists = {id: neighbours for id, neighbours in lists.items() if id in works}
    assert lists == take(TermVectors(tmp_path_factory.mktemp("once")), works.items())


@given(COLLECTIONS, COLLECTIONS, st.sets(st.integers(1, 40), max_size=4))
@settings(max_examples=60, deadline=None)
def test_between_fresh_weights_lists_hold_the_true_cosines(tmp_path_factory, first, second, removed):
    """The law of the incremental path: under the last weighting every list is what comparing all pairs gives."""
    folder = tmp_path_factory.mktemp("state")
    engine = TermVectors(folder, always_anew=0, drift=math.inf)
    lists = take(engine, first.items()) | take(engine, second.items(), removed)
    state = load(folder)
    assert state is not None
    assert set(state.ids.tolist()) == (set(first) | set(second)) - removed
    cosines = (state.vectors @ state.vectors.T).toarray()
    for row, id in enumerate(state.ids.tolist()):
        scored = [(-round(float(cosines[row, other]), 3), int(state.ids[other])) for other in range(len(cosines))]
        expected = sorted(pair for pair in scored if pair[1] != id and -pair[0] >= FLOOR)[:MOST_NEIGHBOURS]
        found = [(-one.score, one.id) for one in lists[id]]
        assert sorted(other for _, other in found) == sorted(other for _, other in expected)
        assert [-score for score, _ in found] == pytest.approx([-score for score, _ in expected], abs=0.0011)


def test_enough_change_has_the_weights_measured_anew(tmp_path):
    engine = TermVectors(tmp_path, always_anew=0, drift=0.5)
    take(engine, subjects(5))
    novel = [(id, about("zebrafish")) for id in (50, 51)]
    assert take(engine, novel) == {50: (), 51: ()}, "no two works had this word when the weights were measured"
    lists = take(engine, [(id, about("zebrafish larva")) for id in range(60, 70)])
    assert {one.id for one in lists[50]} == {51, *range(60, 70)}


def test_a_run_that_was_cut_off_is_made_good_by_the_next(tmp_path):
    take(TermVectors(tmp_path / "cut"), subjects(5))
    stored = dict(TermVectors(tmp_path / "whole").update(subjects(5)))
    changed = [(99, about(SUBJECTS[0])), (4, about(SUBJECTS[1]))]
    for _, (id, neighbours) in zip(range(3), TermVectors(tmp_path / "cut").update(changed), strict=False):
        stored[id] = neighbours
    # Killed here; work 99 is gone by the time of the next run, which is told of work 4 only.
    stored |= take(TermVectors(tmp_path / "cut"), changed[1:])
    stored.pop(99, None)
    works = dict(subjects(5)) | dict(changed[1:])
    assert stored == take(TermVectors(tmp_path / "clean"), works.items())


def test_lists_that_were_not_taken_can_not_be_committed(tmp_path):
    engine = TermVectors(tmp_path)
    next(engine.update(subjects(5)))
    with pytest.raises(RuntimeError, match="must follow"):
        engine.commit()
    assert engine.needs_rebuild


def test_missing_damaged_and_outdated_state_need_a_rebuild(tmp_path):
    engine = TermVectors(tmp_path)
    assert engine.needs_rebuild
    take(engine, subjects(5))
    assert not engine.needs_rebuild
    (file,) = tmp_path.glob("*.npz")
    whole = file.read_bytes()
    for damaged in (b"", b"no state", whole[: len(whole) // 2]):
        file.write_bytes(damaged)
        assert engine.needs_rebuild
    assert len(take(engine, subjects(5))) == 20
    engine.clear()
    assert engine.needs_rebuild
