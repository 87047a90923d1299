import msgspec
import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from clarion.studies.figures.pseudonyms import shuffled
from tests.studies.sample_document import sample_observations, sample_study

STUDY = sample_study()


@settings(max_examples=20, deadline=None)
@given(st.integers(1, 40), st.integers(0, 5))
def test_every_participant_has_one_name(participants, seed):
    order = shuffled(sample_observations(STUDY, participants, seed))
    assert sorted(order.tolist()) == list(range(participants))


def test_the_same_data_give_the_same_names():
    first, second = (shuffled(sample_observations(STUDY, 30)) for _ in range(2))
    assert first.tolist() == second.tolist()


def test_the_order_is_not_that_of_the_file():
    assert shuffled(sample_observations(STUDY, 30)).tolist() != list(range(30))


def test_who_knows_the_ids_but_not_the_data_cannot_tell_the_names():
    observations = sample_observations(STUDY, 30)
    pain = observations.measures["pain"]
    values = pain.values.copy()
    values[0, 0] += 1
    changed = {**observations.measures, "pain": msgspec.structs.replace(pain, values=values)}
    other = msgspec.structs.replace(observations, measures=changed)
    assert shuffled(other).tolist() != shuffled(observations).tolist()


def test_another_salt_gives_another_order():
    observations = sample_observations(STUDY, 30)
    assert not np.array_equal(shuffled(observations), shuffled(observations, salt="pain"))
