"""A result in one line."""

import pytest

from clarion.commands.evidence_results import result_line
from clarion.evidence.main_result import (
    AveragesShown,
    Chance,
    ChangeShown,
    ComparisonShown,
    EstimateShown,
    GroupValue,
    HarmShown,
    Number,
    ShareShown,
)
from clarion.evidence.shares import Share


def number(text: str, unit: str = "") -> Number:
    return Number(value=float(text), text=text, unit=unit)


SHARE = Share(
    percent=33.3,
    percent_text="33.3",
    count=3,
    n=9,
    derived=("count",),
    low=7.485,
    high=70.07,
    interval_is_ours=True,
    claims=(0,),
)
ALONE = Share(percent=5, percent_text="5", claims=(0,))
OTHER = Share(group="water", percent=25.0, count=1, n=4, derived=("percent",), claims=(1,))
P = Chance(value=0.008, relation="=", text="P = 0.008", claim=2)
BOTH = {"before": number("1800"), "after": number("1020"), "direction": "down", "claims": (0,)}
RATIO = {"value": number("0.58"), "low": number("0.41"), "high": number("0.82")}


@pytest.mark.parametrize(
    ("result", "line"),
    [
        (
            ChangeShown(what="hiccups", measure="median", time="month 1", p=P, **BOTH),
            "hiccups: median 1800 → 1020, month 1, P = 0.008",
        ),
        (ChangeShown(**BOTH), "1800 → 1020"),
        (
            ShareShown(what="relief", share=SHARE, claims=(0,)),
            "relief: 3 of 9 (33.3 %; 95 % interval 7.5 to 70.1 %, ours; count worked out)",
        ),
        (ShareShown(share=Share(percent=52.0, percent_text="52", claims=(0,)), claims=(0,)), "52 %"),
        (
            ComparisonShown(
                what="relief", first=Share(percent=5, percent_text="5", claims=(0,)), second=OTHER, claims=(0,)
            ),
            "relief: 5 % against water 1 of 4 (25.0 %)",
        ),
        (
            EstimateShown(what="cough", measure="RR", claims=(0,), p=P, **RATIO),
            "cough: RR 0.58 (95 % interval 0.41 to 0.82), P = 0.008",
        ),
        (
            AveragesShown(
                what="mood",
                measure="mean",
                groups=(
                    GroupValue(group="broth", value=number("6.1"), plus_minus=number("1.2")),
                    GroupValue(group="water", value=number("5"), low=number("4"), high=number("6")),
                ),
                claims=(0,),
            ),
            "mood: mean broth 6.1 ± 1.2; water 5 (4 to 6)",
        ),
        (HarmShown(value="none", words="no adverse events", claims=(0,)), "no adverse events"),
    ],
)
def test_each_kind_of_result_in_one_line(result, line):
    assert result_line(result) == line
