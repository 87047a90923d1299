"""Results of analyses put together from what each kind of analysis computes."""

from clarion.studies.definition import Analysis, id_of_kind
from clarion.studies.document import Alternative, AnalysisResult, Number


def result(
    analysis: Analysis,
    numbers: dict[str, Number],
    *,
    n: int,
    method: str,
    notes: tuple[str, ...] = (),
    alternatives: tuple[Alternative, ...] = (),
) -> AnalysisResult:
    """What ``analysis`` gave; each note is kept once."""
    return AnalysisResult(
        id=analysis.id,
        kind=id_of_kind(analysis),
        label=analysis.label,
        endpoint=analysis.endpoint,
        planned=analysis.planned,
        set=analysis.set,
        missing=analysis.missing,
        n=n,
        numbers=numbers,
        method=method,
        notes=tuple(dict.fromkeys(notes)),
        alternatives=alternatives,
    )


def refused_result(analysis: Analysis, why: str) -> AnalysisResult:
    """That ``analysis`` can't be computed, and why."""
    return AnalysisResult(
        id=analysis.id,
        kind=id_of_kind(analysis),
        label=analysis.label,
        endpoint=analysis.endpoint,
        planned=analysis.planned,
        set=analysis.set,
        missing=analysis.missing,
        refused=why,
    )
