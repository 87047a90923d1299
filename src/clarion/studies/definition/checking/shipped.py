"""What the study file takes from Clarion by name: scores, gradings, criteria of release."""

from collections.abc import Iterator

from clarion.studies.definition.checking.holders import Holder, holders
from clarion.studies.definition.checking.references import refers
from clarion.studies.definition.checking.units import comparable
from clarion.studies.definition.findings import Finding, KeyPath, suggestion
from clarion.studies.definition.measures import Measure, Score
from clarion.studies.definition.study import Study
from clarion.studies.scores.registry import all_criteria, all_gradings, scores
from clarion.studies.scores.score import Input


def check_shipped(study: Study) -> Iterator[Finding]:
    """Errors about scores, gradings and criteria."""
    held = {one.id: one for one in holders(study)}
    for place, score in enumerate(study.scores):
        yield from _score(("scores", place), score, held)
    for place, measure in enumerate(study.measures):
        yield from _grading(("measures", place), measure)
    for place, product in enumerate(study.products):
        path = ("products", place, "criteria")
        yield from refers(path, product.criteria, all_criteria(), "shipped set of criteria")


def _score(path: KeyPath, score: Score, held: dict[str, Holder]) -> Iterator[Finding]:
    """Errors about one score: its name, inputs and parameters."""
    yield from refers((*path, "score"), score.score, scores(), "shipped score")
    shipped = scores().get(score.score)
    if shipped is None:
        return
    for name in score.inputs:
        yield from refers((*path, "inputs", name), name, [one.id for one in shipped.inputs], "input of the score")
    for name in score.parameters:
        yield from refers((*path, "parameters", name), name, shipped.parameters, "parameter of the score")
    for needed in shipped.inputs:
        yield from _input(path, needed, score.inputs.get(needed.id), {id: held[id] for id in held if id != score.id})


def _input(path: KeyPath, needed: Input, named: str | None, held: dict[str, Holder]) -> Iterator[Finding]:
    """Errors where an input of a score is nowhere, or in a unit that does not fit; ``named``: by ``inputs``."""
    key, holder = (*path, "inputs", needed.id), held.get(named or needed.id)
    if holder is None:
        if named is not None:
            yield from refers(key, named, held, "measure, characteristic or score")
        elif not needed.optional:
            message = f"The score needs `{needed.id}` ({needed.label}), and no measure or characteristic is called so."
            remedy = suggestion(needed.id, held)
            yield Finding(path=key, message=message, remedy=f"Say which one holds it. {remedy}".rstrip())
    elif not isinstance(holder, Score) and not _converts(holder.unit, needed):
        message = f"`{holder.id}` is in {holder.unit or 'no unit'}; the score needs {needed.unit or 'no unit'}."
        yield Finding(path=key, message=message, remedy="Give a unit of the same kind; it is converted.")


def _converts(unit: str | None, needed: Input) -> bool:
    """Whether a value in ``unit`` can be stated in the unit of an input; of a substance, moles become grams too."""
    return needed.kind != "number" or needed.molar_mass is not None or comparable(unit, needed.unit)


def _grading(path: KeyPath, measure: Measure) -> Iterator[Finding]:
    """Errors about the grading of one measure."""
    yield from refers((*path, "grades"), measure.grades, all_gradings(), "shipped grading")
    grading = all_gradings().get(measure.grades or "")
    if grading is None:
        return
    if not comparable(measure.unit, grading.unit):
        message = f"The grading is of values in {grading.unit or 'no unit'}, the measure in {measure.unit or 'none'}."
        yield Finding(path=(*path, "grades"), message=message, remedy="Give the measure a unit of the same kind.")
    for need, limit in (("upper-limit", measure.upper_limit), ("lower-limit", measure.lower_limit)):
        if need in grading.needs and limit is None:
            message = f"The grading `{grading.name}` needs it."
            remedy = "Write your laboratory's limit of normal, in the measure's unit."
            yield Finding(path=(*path, need), message=message, remedy=remedy)
