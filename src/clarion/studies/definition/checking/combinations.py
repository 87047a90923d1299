"""Analyses: what one of them asks for goes together. A choice that would have no effect is refused, not passed over."""

from collections.abc import Iterator

from clarion.studies.definition.analyses import (
    Agreement,
    Analysis,
    Comparison,
    Events,
    Friedman,
    Groups,
    MixedModel,
    Paired,
    Response,
    Summary,
    id_of_kind,
)
from clarion.studies.definition.checking.holders import of_visits
from clarion.studies.definition.checking.references import between
from clarion.studies.definition.findings import Finding, KeyPath
from clarion.studies.definition.study import Study


def check_combination(study: Study, path: KeyPath, analysis: Analysis) -> Iterator[Finding]:
    """Errors and warnings about what ``analysis``, which stands at ``path``, asks for."""
    yield from between((*path, "level"), analysis.level, 0, 1, ends=False)
    yield from _missing(study, path, analysis)
    yield from _arms(path, analysis)
    if isinstance(analysis, Comparison | Groups):
        yield from _test(path, analysis)
    if isinstance(analysis, Response):
        yield from _response(study, path, analysis)
    else:
        yield from _visits(study, path, analysis)
    if isinstance(analysis, Response | Agreement):
        yield from _after_baseline(study, path, analysis)
    if isinstance(analysis, Events):
        yield from _events(study, path, analysis)


def _missing(study: Study, path: KeyPath, analysis: Analysis) -> Iterator[Finding]:
    """Errors where a rule for missing values does not fit."""
    key = (*path, "missing")
    if analysis.missing == "observed":
        return
    if not isinstance(analysis, Summary | Comparison | Groups | Friedman):
        message = f"`{analysis.missing}` does not apply to an analysis of the kind `{id_of_kind(analysis)}`."
        remedy = "Take it out; of a response, `unknown` says what becomes of missing values."
        yield Finding(path=key, message=message, remedy=remedy)
    elif analysis.missing == "multiple-imputation" and not _of_means(analysis):
        message = "Multiple imputation gives means only."
        remedy = 'It goes with `kind = "summary"`, and with `kind = "paired"` where `test = "t"`.'
        yield Finding(path=key, message=message, remedy=remedy)
    elif analysis.missing == "worst":
        better = {one.id: one.better for one in of_visits(study)}
        if better.get(analysis.measure) == "neither":
            message = f"Nothing says which values of `{analysis.measure}` are worse."
            yield Finding(path=key, message=message, remedy='Write `better = "lower"` or `"higher"` for it.')


def _of_means(analysis: Analysis) -> bool:
    """Whether ``analysis`` gives means of values or differences, which can be pooled over imputations."""
    return isinstance(analysis, Summary) or (isinstance(analysis, Comparison) and analysis.test == "t")


def _arms(path: KeyPath, analysis: Analysis) -> Iterator[Finding]:
    """An error where two arms are compared within one arm."""
    if isinstance(analysis, Groups | Response) and analysis.arms is not None and analysis.arm is not None:
        message = "`arms` are compared, and `arm` leaves one of them only."
        yield Finding(path=(*path, "arm"), message=message, remedy="Take one of them out.")


def _test(path: KeyPath, analysis: Comparison | Groups) -> Iterator[Finding]:
    """Errors where a choice belongs to another test."""
    by_ranks = analysis.test in ("signed-rank", "rank-sum")
    if analysis.test == "t" and analysis.method != "auto":
        yield _of_other_test(path, "method", analysis)
    if analysis.test in ("sign", "permutation") and analysis.method == "asymptotic":
        message = f"The test `{analysis.test}` has no normal approximation here."
        yield Finding(path=(*path, "method"), message=message, remedy='Write `method = "auto"`.')
    if analysis.continuity and not by_ranks:
        yield _of_other_test(path, "continuity", analysis)
    elif analysis.continuity and analysis.method == "exact":
        message = "A continuity correction belongs to the normal approximation, and the method is `exact`."
        yield Finding(path=(*path, "continuity"), message=message, remedy='Write `method = "asymptotic"`.')
    if isinstance(analysis, Comparison) and analysis.zeros != "wilcoxon" and not by_ranks:
        yield _of_other_test(path, "zeros", analysis)


def _of_other_test(path: KeyPath, key: str, analysis: Comparison | Groups) -> Finding:
    """That the ``key`` is of a test by ranks."""
    message = f"It has no effect on the test `{analysis.test}`."
    return Finding(path=(*path, key), message=message, remedy="Take it out, or choose the test that it belongs to.")


def _visits(study: Study, path: KeyPath, analysis: Analysis) -> Iterator[Finding]:
    """Errors where a visit is compared with itself, or too few are compared."""
    baseline = [one.id for one in study.visits if one.baseline]
    if isinstance(analysis, Paired | Agreement):
        against = [analysis.against] if analysis.against is not None else baseline
        if analysis.visit in against:
            message = f"`{analysis.visit}` would be compared with itself."
            yield Finding(path=(*path, "visit"), message=message, remedy="Name another visit, here or as `against`.")
    if isinstance(analysis, Groups) and analysis.change and analysis.visit in baseline:
        message = "At the baseline there is no change from it."
        yield Finding(path=(*path, "visit"), message=message, remedy="Name a later visit, or take out `change`.")
    if isinstance(analysis, MixedModel) and set(analysis.visits) & set(baseline):
        message = "The model is of change from baseline, which is nothing at the baseline itself."
        yield Finding(path=(*path, "visits"), message=message, remedy="Take the baseline out.")
    least = {Friedman: 2, MixedModel: 1}.get(type(analysis), 0)
    if isinstance(analysis, Friedman | MixedModel) and len(analysis.visits) < least:
        yield Finding(path=(*path, "visits"), message=f"At least {least} visits are needed.")


def _response(study: Study, path: KeyPath, analysis: Response) -> Iterator[Finding]:
    """Errors where it is not clear at which visits a response is evaluated, and how."""
    if (analysis.at is None) == (not analysis.within):
        message = "One of `at` (a visit) and `within` (several) says when the response is evaluated."
        given = "Neither is given." if analysis.at is None else "Both are given: take one out."
        yield Finding(path=(*path, "at"), message=message, remedy=given)
    elif analysis.within and analysis.mode == "at":
        remedy = "Write `best`, `sustained` or `confirmed`."
        yield Finding(path=(*path, "mode"), message="Over several visits, `mode` has to say how.", remedy=remedy)
    elif analysis.at is not None and analysis.mode in ("best", "sustained"):
        message = f"`{analysis.mode}` is about several visits, and there is one."
        yield Finding(path=(*path, "mode"), message=message, remedy="Take it out, or name visits as `within`.")
    if analysis.mode == "confirmed" and {analysis.at, *analysis.within} <= {None, study.visits[-1].id}:
        message = f"After `{study.visits[-1].id}` there is no visit that could confirm a response."
        yield Finding(path=(*path, "mode"), message=message)
    if analysis.prior is not None and min(analysis.prior) <= 0:
        message = "Both numbers of a Beta prior have to be more than 0."
        yield Finding(path=(*path, "prior"), message=message, remedy="`[1, 1]` favours no rate.")


def _after_baseline(study: Study, path: KeyPath, analysis: Response | Agreement) -> Iterator[Finding]:
    """Errors where a response is evaluated before there is anything to respond to."""
    first = next((one.day for one in study.visits if one.baseline), None)
    early = {one.id for one in study.visits if first is not None and one.day <= first}
    keys = {
        key: value if isinstance(value, tuple) else (value,)
        for key in ("at", "within", "visit", "against")
        if (value := getattr(analysis, key, None)) is not None
    }
    for key, visits in keys.items():
        for one in early.intersection(visits):
            message = f"At `{one}` there is no response yet: responses are evaluated after the baseline."
            yield Finding(path=(*path, key), message=message, remedy="Name a later visit.")


def _events(study: Study, path: KeyPath, analysis: Events) -> Iterator[Finding]:
    """Errors about grades, and a warning where nothing says that events were looked for."""
    yield from between((*path, "grade"), analysis.grade, 1, 5)
    if study.safety is None:
        message = "There is no table [safety], which says whether adverse events were looked for."
        yield Finding(path=path, severity="warning", message=message, remedy="Add it.")
