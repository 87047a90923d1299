"""What an analysis asks for goes together; a choice without effect is refused."""

import pytest

from tests.studies.definition.sample import only, problems

PAIRED = 'measure = "protein"\nvisit = "month1"\n\n[[analyses]]\nkind = "groups"'
GROUPS = "change = true"


def paired(keys: str) -> tuple[str, str]:
    """The paired analysis with further keys."""
    return PAIRED, PAIRED.replace("\n\n", f"\n{keys}\n\n", 1)


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("level = 1.0", "analyses[2].level: It has to be between 0 and 1, both excluded, not 1."),
        ("level = 95", "analyses[2].level: It has to be between 0 and 1"),
        ('against = "month1"', "analyses[2].visit: `month1` would be compared with itself."),
        ('missing = "multiple-imputation"', "analyses[2].missing: Multiple imputation gives means only. It goes with"),
        ('test = "t"\nmethod = "exact"', "analyses[2].method: It has no effect on the test `t`."),
        ('test = "t"\ncontinuity = true', "analyses[2].continuity: It has no effect on the test `t`."),
        ('test = "sign"\nzeros = "pratt"', "analyses[2].zeros: It has no effect on the test `sign`."),
        ('test = "permutation"\nmethod = "asymptotic"', "analyses[2].method: The test `permutation` has no normal"),
        (
            'method = "exact"\ncontinuity = true',
            "analyses[2].continuity: A continuity correction belongs to the normal",
        ),
    ],
)
def test_what_a_paired_analysis_can_t_ask_for(keys: str, said: str):
    assert only(paired(keys)).startswith(said)


@pytest.mark.parametrize(
    "keys",
    [
        'missing = "worst"',
        'missing = "last-carried"',
        'test = "t"\nmissing = "multiple-imputation"',
        'zeros = "pratt"\nmethod = "asymptotic"\ncontinuity = true',
        'against = "month3"',
        "level = 0.9",
    ],
)
def test_what_a_paired_analysis_can_ask_for(keys: str):
    assert problems(paired(keys)) == ()


def test_where_nothing_is_better_there_is_no_worst():
    assert only(paired('missing = "worst"'), ('better = "lower"\nrange', "range")) == (
        "analyses[2].missing: Nothing says which values of `protein` are worse. "
        'Write `better = "lower"` or `"higher"` for it.'
    )


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            GROUPS,
            'change = true\ntest = "t"\nmissing = "multiple-imputation"',
            "analyses[3].missing: Multiple imputation",
        ),
        (GROUPS, 'change = true\narm = "cells"', "analyses[3].arm: `arms` are compared, and `arm` leaves one of them"),
        ('visit = "month1"\narms', 'visit = "baseline"\narms', "analyses[3].visit: At the baseline there is no change"),
        (
            'arms = ["cells", "placebo"]\nchange',
            'arms = ["cells", "cells"]\nchange',
            "analyses[3].arms[2]: The arm `cells` is",
        ),
        ('visits = ["baseline", "month1", "month3"]', 'visits = ["month1"]', "analyses[4].visits: At least 2 visits"),
        ('mode = "best"', 'mode = "at"', "analyses[5].mode: Over several visits, `mode` has to say how."),
        (
            'within = ["month1", "month3"]\nmode = "best"',
            'at = "month1"\nmode = "best"',
            "analyses[5].mode: `best` is about",
        ),
        ('within = ["month1", "month3"]\nmode = "best"', "", "analyses[5].at: One of `at` (a visit) and `within`"),
        ('mode = "best"', 'mode = "best"\nat = "month1"', "analyses[5].at: One of `at` (a visit) and `within`"),
        (
            'within = ["month1", "month3"]',
            'within = ["baseline", "month3"]',
            "analyses[5].within: At `baseline` there is no",
        ),
        (
            'within = ["month1", "month3"]\nmode = "best"',
            'at = "month3"\nmode = "confirmed"',
            "analyses[5].mode: After `month3`",
        ),
        ('mode = "best"', 'mode = "best"\nprior = [0, 1]', "analyses[5].prior: Both numbers of a Beta prior"),
        (
            'mode = "best"',
            'mode = "best"\nmissing = "worst"',
            "analyses[5].missing: `worst` does not apply to an analysis of",
        ),
        ('against = "month1"', 'against = "baseline"', "analyses[6].against: At `baseline` there is no response yet"),
        ('against = "month1"', 'against = "month3"', "analyses[6].visit: `month3` would be compared with itself."),
        (
            'visits = ["month1", "month3"]',
            'visits = ["baseline", "month3"]',
            "analyses[7].visits: The model is of change",
        ),
        ('visits = ["month1", "month3"]', "visits = []", "analyses[7].visits: At least 1 visits are needed."),
        ("grade = 3", "grade = 0", "analyses[9].grade: It has to be from 1 to 5, not 0."),
    ],
)
def test_what_does_not_go_together(old: str, new: str, said: str):
    assert only((old, new)).startswith(said)


@pytest.mark.parametrize("keys", ['at = "month1"', 'at = "month1"\nmode = "confirmed"'])
def test_a_response_may_be_evaluated_at_one_visit(keys: str):
    assert problems(('within = ["month1", "month3"]\nmode = "best"', keys)) == ()


def test_events_without_a_safety_table_are_a_warning():
    (one,) = problems(("[safety]\nsevere = 3\n\n[safety.stopping]\ntolerable = 0.2\n", ""))
    assert (one.severity, one.place.rpartition("key ")[2]) == ("warning", "analyses[9]")
