"""A study file with its data, small enough to be run in a second; everything in it is invented."""

from pathlib import Path

STUDY = """\
format = 1

[study]
title = "Evening walks and sleep"
illustrative = "Invented for a test."

[[arms]]
id = "walks"
label = "Walks"

[[visits]]
id = "baseline"
label = "Baseline"
day = 0
window = [-3, 3]
baseline = true

[[visits]]
id = "week4"
label = "Week 4"
day = 28
window = [20, 36]

[[measures]]
id = "minutes"
label = "Minutes asleep"
decimals = 0
better = "higher"

[[analyses]]
kind = "paired"
id = "minutes-4"
label = "Minutes asleep, week 4 against baseline"
measure = "minutes"
visit = "week4"

[[claims]]
id = "p"
text = "P value of the rise"
analysis = "minutes-4"
quantity = "p"
value = "0.031"

[[data]]
file = "participants.csv"
holds = "participants"

[[data]]
file = "visits.csv"
holds = "visits"
"""


def write_study(folder: Path) -> Path:
    """Write the study and the data of six participants into ``folder``; the path of the study file."""
    people = range(6)
    (folder / "study.toml").write_text(STUDY)
    (folder / "participants.csv").write_text("participant\n" + "".join(f"N{one}\n" for one in people))
    visits = "".join(f"N{one},baseline,0,{300 + one}\nN{one},week4,28,{310 + 3 * one}\n" for one in people)
    (folder / "visits.csv").write_text(f"participant,visit,day,minutes\n{visits}")
    return folder / "study.toml"
