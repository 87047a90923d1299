"""The benchmark of roles: how it scores, and what it does with sets of other names."""

import gzip
from pathlib import Path

import msgspec
import pytest

from benchmarks.sections import measure, sets_in, shipped_scheme
from benchmarks.sections_peers import expected_calibration_error, scores

# Invented.
ABSTRACT = [
    ("BACKGROUND", "Chronic knee pain is common."),
    ("METHODS", "We randomly assigned 120 adults to a daily warm bath or to usual care."),
    ("RESULTS", "Pain fell by 21.3 mm in the bath group (P = 0.003)."),
    ("CONCLUSIONS", "A daily warm bath may ease knee pain."),
]


def write(folder: Path, name: str, abstracts: list[dict[str, object]]) -> None:
    folder.mkdir(exist_ok=True)
    with gzip.open(folder / f"{name}.jsonl.gz", "wb") as file:
        file.writelines(msgspec.json.encode(abstract) + b"\n" for abstract in abstracts)


def test_scores_are_those_counted_by_hand() -> None:
    found = scores(["A", "A", "A", "B"], ["A", "A", "B", "C"])
    assert found == {"accuracy": 0.5, "weighted_f1": 0.6, "f1": {"A": 0.8, "B": 0.0}}


def test_confidence_that_is_right_as_often_as_it_says_has_no_error() -> None:
    assert expected_calibration_error([True, False], [0.5, 0.5]) == 0
    assert expected_calibration_error([True, True, False, False], [0.9, 0.9, 0.9, 0.9]) == pytest.approx(0.4)


def test_a_set_of_another_name_without_training_is_scored_by_the_shipped_model(tmp_path: Path) -> None:
    write(tmp_path / "sections", "new.set.holdout", [{"id": "1", "sentences": ABSTRACT}, {"id": "2", "sentences": []}])
    sets = sets_in(tmp_path / "sections")
    assert [(one.name, list(one.splits)) for one in sets] == [("new.set", ["holdout"])]
    report, lines = measure(sets, 1)
    result = report["sets"]["new.set"]
    assert result["model"] == "shipped: abstract"
    assert result["splits"]["holdout"]["clarion"]["accuracy"] == 1
    assert lines == [{"set": "new.set", "id": "1", "roles": [role for role, _ in ABSTRACT]}]


def test_a_set_whose_roles_nobody_knows_is_left_out_with_the_reason(tmp_path: Path) -> None:
    write(tmp_path / "sections", "odd.test", [{"id": "1", "sentences": [["NOUN", "Pain."]]}])
    report, lines = measure(sets_in(tmp_path / "sections"), 1)
    assert report["sets"]["odd"]["skipped"] == "no 'train', and no shipped model knows NOUN"
    assert lines == []


def test_the_scheme_is_chosen_by_the_roles_in_use() -> None:
    assert shipped_scheme({"BACKGROUND", "METHODS"}) == "abstract"
    assert shipped_scheme({"BACKGROUND", "OUTCOME"}) == "pico"
    assert shipped_scheme({"NOUN"}) is None
