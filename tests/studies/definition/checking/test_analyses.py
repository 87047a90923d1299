"""Analyses name what is there."""

import pytest

from tests.studies.definition.sample import only


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            'measure = "egfr"',
            'measure = "gfr"',
            "analyses[1].measure: There is no measure or score `gfr`. Did you mean `egfr`?",
        ),
        ('measure = "egfr"', 'measure = "age"', "analyses[1].measure: There is no measure or score `age`."),
        (
            'endpoint = "protein"',
            'endpoint = "urine"',
            "analyses[2].endpoint: There is no endpoint `urine`. Known are `prot",
        ),
        (
            'set = "per-protocol"',
            'set = "per_protocl"',
            "analyses[2].set: There is no set `per_protocl`. Did you mean `per-",
        ),
        ('arm = "cells"', 'arm = "cels"', "analyses[2].arm: There is no arm `cels`. Did you mean `cells`?"),
        ('against = "month1"', 'against = "month2"', "analyses[6].against: There is no visit `month2`."),
        (
            'visits = ["baseline", "month1", "month3"]',
            'visits = ["baseline", "month1", "month6"]',
            "analyses[4].visits[3]: There is no visit `month6`.",
        ),
        (
            'visits = ["baseline", "month1", "month3"]',
            'visits = ["baseline", "month1", "month1"]',
            "analyses[4].visits[3]: The visit `month1` is named twice.",
        ),
        (
            'within = ["month1", "month3"]',
            'within = ["month1", "moth3"]',
            "analyses[5].within[2]: There is no visit `moth3`.",
        ),
        (
            'response-level = "partial"',
            'response-level = "partal"',
            "analyses[5].response-level: There is no level of `renal` `partal`. Did you mean `partial`?",
        ),
        (
            'response = "renal"\nresponse-level = "complete"',
            'response = "kidney"\nresponse-level = "x"',
            "analyses[6].response: There is no response `kidney`.",
        ),
        ('time = "left"', 'time = "lft"', "analyses[8].time: There is no characteristic `lft`. Did you mean `left`?"),
        ('time = "left"', 'time = "sex"', "analyses[8].time: `sex` is of the kind `category`, and a number is needed."),
        ('event = "age"', 'event = "started"', "analyses[8].event: `started` is of the kind `date`"),
        ('dose = "dose"', 'dose = "dos"', "analyses[10].dose: There is no dose `dos`. Did you mean `dose`?"),
    ],
)
def test_a_name_that_is_not_there_is_an_error_with_the_nearest_one(old: str, new: str, said: str):
    assert only((old, new)).startswith(said)
