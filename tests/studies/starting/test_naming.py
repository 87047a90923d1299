"""Ids made from labels are ids that rules can name."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.studies.rules.vocabulary import RESERVED
from clarion.studies.starting.naming import id_of


@pytest.mark.parametrize(
    ("label", "id"),
    [
        ("Urine protein", "urine_protein"),
        ("Month 1", "month1"),
        ("C3 complement", "c3_complement"),
        ("Prénom", "prenom"),
        ("24 h protein", "h_protein"),
        ("change", "measure_change"),
        ("وزن", "measure1"),
    ],
)
def test_an_id_made_from_a_label(label: str, id: str):
    assert id_of(label, "measure") == id


def test_a_visit_may_be_called_baseline():
    assert id_of("Baseline", "visit") == "baseline"


@given(st.lists(st.text(max_size=8), max_size=6))
def test_ids_are_right_and_no_two_are_alike(labels: list[str]):
    taken: list[str] = []
    for label in labels:
        taken.append(id_of(label, "measure", taken))
    assert len(set(taken)) == len(taken)
    assert all(re.fullmatch(r"[a-z][a-z0-9_]*", id) and id not in RESERVED for id in taken)
