"""The file of weights."""

import subprocess
import sys
from importlib import resources

import msgspec
import numpy as np
import pytest

from benchmarks.train_roles import Labelled, train
from clarion.evidence.roles import roles_of_all
from clarion.evidence.roles.model import RoleModel
from clarion.evidence.roles.weights import SHIPPED, WeightsError, pack, rounded, shipped, shipped_schemes, unpack

# Invented.
ABSTRACTS = [
    Labelled(
        id=str(number),
        sentences=[
            ("METHODS", f"We treated {number + 20} patients with water."),
            ("RESULTS", f"Pain fell by {number} points."),
            ("CONCLUSIONS", "Water may help."),
        ],
    )
    for number in range(12)
]


@pytest.fixture(scope="module")
def model() -> RoleModel:
    return train(ABSTRACTS)


def test_the_same_abstracts_give_the_same_bytes_and_these_the_same_model(model: RoleModel) -> None:
    data = pack({"abstract": model})
    assert pack({"abstract": train(ABSTRACTS)}) == data
    again = unpack(data, "abstract", source="a test")
    assert again.labels == model.labels
    assert again.vocabulary.words == model.vocabulary.words
    assert np.array_equal(again.words, rounded(model).words)
    assert np.abs(again.window - model.window).max() <= np.abs(model.window).max() / 127


def test_a_model_learns_what_its_abstracts_show(model: RoleModel) -> None:
    found = roles_of_all([["We treated 99 patients with tea.", "Pain fell.", "Tea may help."]], model=rounded(model))
    assert [guess.role for guess in found[0]] == ["METHODS", "RESULTS", "CONCLUSIONS"]


def test_what_is_no_file_of_weights_is_refused_by_name() -> None:
    data = resources.files("clarion.evidence.roles").joinpath(SHIPPED).read_bytes()
    with pytest.raises(WeightsError, match=r"x.bin: not a file of role weights, or damaged"):
        unpack(data[: len(data) // 2], "abstract", source="x.bin")
    with pytest.raises(WeightsError, match=r"x.bin: no scheme 'other'; it has abstract, pico"):
        unpack(data, "other", source="x.bin")
    newer = msgspec.msgpack.encode({**msgspec.msgpack.decode(data), "format": 99})
    with pytest.raises(WeightsError, match="format 99, this version reads"):
        unpack(newer, "abstract", source="x.bin")


def test_the_shipped_file_is_small_and_has_both_schemes() -> None:
    assert len(resources.files("clarion.evidence.roles").joinpath(SHIPPED).read_bytes()) < 5_000_000
    assert shipped_schemes() == ("abstract", "pico")
    assert shipped("abstract").labels == ("BACKGROUND", "CONCLUSIONS", "METHODS", "OBJECTIVE", "RESULTS")
    assert "STUDY DESIGN" in shipped("pico").labels


def test_nothing_is_loaded_before_it_is_asked_for() -> None:
    code = (
        "import sys, clarion.evidence.roles as roles; from clarion.evidence.roles.weights import shipped;"
        "print(shipped.cache_info().currsize, 'sklearn' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["0", "False"]
