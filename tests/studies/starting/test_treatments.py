"""A dose in a line becomes a product, a dose, and what it takes to compute it."""

import pytest

from clarion.studies.starting.answers import AnswerError
from clarion.studies.starting.treatments import treatment


def test_a_dose_for_each_kilogram_needs_body_weight():
    made = treatment("mesenchymal cells 2e6 cells/kg", "baseline")
    assert made is not None
    assert (made.product.id, made.product.kind, made.amount) == ("mesenchymal_cells", "cell product", "2e6")
    assert (made.dose.amount, made.dose.unit, made.dose.per) == (2_000_000, "cells/kg", "kg")
    assert (made.dose.weight, made.dose.height, made.dose.visit) == ("weight", None, "baseline")
    assert [one.id for one in made.body] == ["weight"]


def test_a_dose_for_each_square_metre_needs_weight_and_height():
    made = treatment("drug 0.5 mg/m**2", "baseline")
    assert made is not None
    assert (made.dose.per, [one.id for one in made.body]) == ("m2", ["weight", "height"])


def test_a_plain_dose():
    made = treatment("prednisolone 5 mg", "baseline")
    assert made is not None
    assert (made.dose.per, made.dose.weight, made.body, made.product.kind) == ("participant", None, (), "drug")


def test_nothing_is_given():
    assert treatment(" ", "baseline") is None


@pytest.mark.parametrize("answer", ["prednisolone", "5 mg", "drug mg 5", "drug 5 mgg", "drug 05 mg"])
def test_a_dose_that_can_t_be_understood(answer: str):
    with pytest.raises(AnswerError):
        treatment(answer, "baseline")
