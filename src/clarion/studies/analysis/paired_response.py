"""A response at one visit against another visit of the same participants."""

import numpy as np

from clarion.statistics.mcnemar import McNemarMethod, mcnemar
from clarion.studies.analysis.alternatives import agreement_alternatives
from clarion.studies.analysis.chosen import chosen
from clarion.studies.analysis.missing import only_observed
from clarion.studies.analysis.numbers import count_number, p_number
from clarion.studies.analysis.refusal import RefusalError
from clarion.studies.analysis.responders import Asked, level_label, responders, response_of, response_rows
from clarion.studies.analysis.results import result
from clarion.studies.analysis.visits import visit_label
from clarion.studies.definition import Agreement, Responses, Study
from clarion.studies.document import AnalysisResult
from clarion.studies.observations import Observations

METHODS: dict[str, McNemarMethod] = {"exact": "exact", "mid-p": "mid-p", "asymptotic": "chi-squared"}
"""The tests by the names of the study file."""
IN_WORDS = {
    "exact": "exact",
    "mid-p": "by the mid-P of its exact distribution",
    "asymptotic": "by the chi-squared approximation without continuity correction",
}


def paired_response(study: Study, observations: Observations, analysis: Agreement) -> AnalysisResult:
    """How many respond at each visit, how many gained and lost the response between them, and McNemar's test.

    Raises StudyError where a response can't be told and the analysis refuses that, RefusalError where nobody is left.
    """
    only_observed(analysis.missing, "a response, whose `unknown` says what becomes of missing values")
    members = chosen(study, observations, analysis)
    definition = response_of(study, analysis.response)
    asked = tuple(_asked(analysis, definition, at) for at in (analysis.visit, analysis.against))
    visit, against = (responders(study, observations, one, members) for one in asked)
    known = ~(np.isnan(visit.truth) | np.isnan(against.truth))
    if not known.any():
        raise RefusalError("Of no participant can the response be told at both visits.")
    now, before = visit.truth[known] == 1, against.truth[known] == 1
    n = int(known.sum())
    gained, lost = int((now & ~before).sum()), int((before & ~now).sum())
    table = ((int((now & before).sum()), lost), (gained, int((~now & ~before).sum())))
    test = mcnemar(table, method=METHODS[analysis.method])
    both = _asked(analysis, definition, analysis.visit, analysis.against)
    rows, now_rows, before_rows = (response_rows(study, observations, one, known) for one in (both, *asked))
    names = visit_label(study, analysis.visit), visit_label(study, analysis.against)
    return result(
        analysis,
        {
            "n": count_number(n, None, rows=rows),
            "count": count_number(int(now.sum()), n, rows=now_rows),
            "against-count": count_number(int(before.sum()), n, rows=before_rows),
            "gained": count_number(gained, n, rows=rows),
            "lost": count_number(lost, n, rows=rows),
            "p": p_number(test.p, n=n, rows=rows, method=f"{test.test}, {test.method}"),
        },
        n=n,
        method=f"{level_label(definition, analysis.response_level, or_better=analysis.or_better)} at {names[0]} "
        f"against {names[1]} by McNemar's test, {IN_WORDS[analysis.method]}, two-sided.",
        notes=(
            test.why,
            *test.notes,
            *(f"{name}: {note}" for name, one in zip(names, (visit, against), strict=True) for note in one.notes),
        ),
        alternatives=agreement_alternatives(table, METHODS[analysis.method], test),
    )


def _asked(analysis: Agreement, definition: Responses, *visits: str) -> Asked:
    """What ``analysis`` asks of the response at ``visits``."""
    return Asked(
        analysis=analysis.id,
        response=definition,
        level=analysis.response_level,
        visits=visits,
        or_better=analysis.or_better,
        mode="at",
        unknown=analysis.unknown,
    )
