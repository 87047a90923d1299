"""A column of numbers as values of a measure: in its unit, in its precision, within its range."""

import math

import msgspec
import numpy as np
import polars as pl
from numpy.typing import NDArray

from clarion.studies.data.cells import codes_of, meant, numbers
from clarion.studies.data.problem_list import NAMED, ProblemList, counted
from clarion.studies.data.source import Source, missing_as_null
from clarion.studies.data.text_table import Cells
from clarion.studies.definition import Characteristic, Column, DataFile, Measure
from clarion.studies.observations import Floats
from clarion.studies.units import UnitError, factor

NOISE = 1e-9
"""By how much, in units of the last decimal, a value may be off a decimal number and still be taken for it; of numbers
so large that their own last bits are larger, four of these."""


_NO_HALVES = 2.0**50


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """How the values of a measure or characteristic are kept."""

    unit: str | None
    decimals: int | None
    range: tuple[float, float] | None
    categories: dict[str, str]


def kept(quantity: Measure | Characteristic) -> Kept:
    """How the values of ``quantity`` are kept."""
    return Kept(unit=quantity.unit, decimals=quantity.decimals, range=quantity.range, categories=quantity.categories)


def rounded(values: Floats, decimals: int | None) -> Floats:
    """``values`` rounded to ``decimals``, halves away from zero as by hand; as they are where None.

    1.825 becomes 1.83 although the float nearest to it is below it: NOISE is added before the halves are decided.
    """
    if decimals is None:
        return values
    scale = 10.0**decimals
    scaled = np.abs(values) * scale
    whole = np.floor(scaled + 0.5 + _noise(values, scale))
    # Numbers so large that a float holds no half of their last decimal are as they are; adding 0 makes a negative zero
    # positive.
    return np.where(scaled < _NO_HALVES, np.copysign(whole / scale, values), values) + 0.0


def _noise(values: Floats, scale: float) -> Floats:
    """By how much each of ``values``, times ``scale``, may be off a whole number and still be taken for it."""
    noise: Floats = np.clip(4 * np.spacing(np.abs(values) * scale), NOISE, 0.25)
    return noise


def measured(source: Source, cells: Cells, column: Column, target: Kept, problems: ProblemList) -> Floats:
    """The values that ``cells`` hold, as ``target`` keeps them; NaN where missing, and where there is an error."""
    present = meant(cells, source.data, column.codes)
    if target.categories:
        return _category_numbers(present, target.categories, source.data, problems)
    values = numbers(present, source.data.decimal, problems)
    values, exact = _converted(source, present, values, column, target, problems)
    values = _in_precision(present, values, exact, target.decimals, problems)
    if target.range is not None:
        low, high = target.range
        outside = (values < low) | (values > high)
        unit = f" {target.unit}" if target.unit else ""
        message = f"The value is outside the allowed range, {low:g} to {high:g}{unit}."
        remedy = "Mend the value, or the measure's `range`."
        problems.refuse(cells.file, cells.where(outside), message, remedy, column=cells.column)
        values = np.where(outside, np.nan, values)
    return values


def _category_numbers(cells: Cells, categories: dict[str, str], data: DataFile, problems: ProblemList) -> Floats:
    """The numbers that are the codes of a measure's categories, which have to be numbers."""
    codes = codes_of(_as_written(cells, categories, data), categories, problems)
    found: Floats = codes.cast(pl.Float64, strict=False).fill_null(np.nan).to_numpy().astype(np.float64)
    return found


def _as_written(cells: Cells, categories: dict[str, str], data: DataFile) -> Cells:
    """``cells`` with each number as the code of the same value: ``1.0`` and ``1`` are one code."""
    by_value = {float(code): code for code in categories if _is_number(code)}
    same = {}
    for text in cells.texts.unique():
        plain = "" if text is None else text.replace(data.decimal, ".")
        if text not in categories and _is_number(plain) and float(plain) in by_value:
            same[text] = by_value[float(plain)]
    return msgspec.structs.replace(cells, texts=cells.texts.replace(same)) if same else cells


def _is_number(text: str) -> bool:
    """Whether ``text`` is a finite number."""
    try:
        return math.isfinite(float(text))
    except ValueError:
        return False


def _converted(
    source: Source, cells: Cells, values: Floats, column: Column, target: Kept, problems: ProblemList
) -> tuple[Floats, NDArray[np.bool_]]:
    """``values`` in the unit of ``target``; and for which of them the conversion moves the decimal mark at most.

    A value's unit is that of its row, else the one stated for the column, else the measure's own. Where there is a
    column of units and it is empty beside a value, with none stated for the column, the unit is missing: an error.
    """
    exact = np.ones(len(values), dtype=bool)
    units = _units(source, cells, column, values, target, problems)
    distinct = units.unique(maintain_order=True)
    if len(distinct) > NAMED:
        message = f"The column that should hold units holds {len(distinct)} different texts."
        problems.add("error", cells.file, f"column {column.unit_column or source.data.unit}", message)
        return values, exact
    for unit in distinct:
        if unit is None or unit == target.unit or (unit == "" and not target.unit):
            continue
        here = units.eq_missing(unit).to_numpy() & ~np.isnan(values)
        try:
            by = factor(unit, target.unit)
        except UnitError as error:
            remedy = "Mend the unit in the file, or the measure's."
            problems.refuse(cells.file, cells.where(here), str(error), remedy, column=cells.column)
            values = np.where(here, np.nan, values)
            continue
        if not here.any():
            continue
        values = np.where(here, values * by, values)
        exact &= ~here | _is_power_of_ten(by)
        if by != 1:
            message = f"{counted(int(here.sum()), 'value')} converted from {unit} to {target.unit}."
            problems.add("note", cells.file, f"column {cells.column}", message)
    return values, exact


def _units(
    source: Source, cells: Cells, column: Column, values: Floats, target: Kept, problems: ProblemList
) -> pl.Series:
    """The unit of each of ``cells``; null where it is the measure's own."""
    stated = pl.repeat(column.unit, len(values), dtype=pl.String, eager=True)
    heading = column.unit_column or source.data.unit
    if heading is None:
        return stated
    beside = source.cells(heading, problems)
    if beside is None:
        return stated
    written = missing_as_null(beside.texts, source.data.missing)
    units = pl.select(pl.coalesce(written, stated)).to_series()
    if target.unit is not None:
        unstated = units.is_null().to_numpy() & ~np.isnan(values)
        remedy = f"Write it there, or state the unit of the column {cells.column} in the study file."
        problems.refuse(
            cells.file, cells.where(unstated), "The unit is missing beside a value.", remedy, column=heading
        )
    return units


def _is_power_of_ten(by: float) -> bool:
    """Whether a conversion by this factor only moves the decimal mark."""
    power = math.log10(by)
    return abs(power - round(power)) < NOISE


def _in_precision(
    cells: Cells, values: Floats, exact: NDArray[np.bool_], decimals: int | None, problems: ProblemList
) -> Floats:
    """``values`` rounded to ``decimals``; a warning names those that were written with more.

    Values that were converted by anything but a power of ten have more decimals by the conversion, not by the writer.
    """
    if decimals is None:
        return values
    scale = 10.0**decimals
    finer = exact & (np.abs(values - rounded(values, decimals)) * scale > 2 * _noise(values, scale))
    number = counted(int(finer.sum()), "value was", "values were")
    message = f"{number} written with more decimals than the {decimals} of the study file, and rounded to them."
    problems.warn(cells.file, cells.where(finer), message, column=cells.column)
    return rounded(values, decimals)
