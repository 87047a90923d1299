"""How what was read is held against what was noted."""

import gzip
import json

import pytest

from benchmarks.claims.annotations import ARTICLES, Annotated, Note, digest, with_texts
from benchmarks.claims.scoring import Score
from clarion.evidence import read

TEXT = "Methods: Nine patients were randomised. Results: Pain fell in 3 of 9 patients (33.3%), P = 0.04."
NINE = Note(kind="n", start=9, end=13, values={"value": 9, "role": "enrolled"})


def annotated(*claims: Note, kinds: tuple[str, ...] = ()) -> Annotated:
    return Annotated(id="1", sha256=digest(TEXT), claims=claims, kinds=kinds)


def figures(noted: Annotated) -> dict:
    score = Score()
    score.add(noted, read(TEXT).claims)
    return score.figures()


def test_what_is_read_as_it_was_noted_is_right():
    assert figures(annotated(NINE))["n"] == {"precision": 1, "recall": 1, "noted": 1, "read": 1, "right": 1}


def test_another_role_is_one_read_wrong_and_one_missed():
    arm = Note(kind="n", start=9, end=13, values={"value": 9, "role": "arm"})
    assert figures(annotated(arm))["n"] == {"precision": 0, "recall": 0, "noted": 1, "read": 1, "right": 0}


def test_what_is_doubtful_counts_neither_for_nor_against():
    doubtful = Note(kind="n", start=9, end=13, values={"value": 9, "role": "arm"}, doubt=True)
    assert "n" not in figures(annotated(doubtful))


def test_only_kinds_that_were_noted_are_scored():
    assert set(figures(annotated(NINE, kinds=("n",)))) == {"n"}
    assert figures(annotated(NINE))["p"]["precision"] == 0, "where all kinds were noted, what was not is wrong"


@pytest.mark.parametrize(("text", "found"), [(TEXT, 1), (TEXT + " ", 0)])
def test_an_abstract_whose_text_is_another_is_left_out(tmp_path, text, found):
    folder = tmp_path / "related"
    folder.mkdir()
    with gzip.open(tmp_path / ARTICLES, "wt", encoding="utf-8") as lines:
        lines.write(json.dumps({"id": "1", "title": "Pain", "abstract": text}) + "\n")
    assert len(with_texts([annotated(NINE)], tmp_path)) == found
