"""A study file that is right and uses every table, and what is found when it is changed. It is invented."""

from clarion.studies.definition import Study
from clarion.studies.definition.reading import look_through_text
from clarion.studies.problems import Problem

TEXT = """\
format = 1

[study]
title = "A sample"
design = "parallel"

[[study.registrations]]
registry = "R"
id = "R1"

[[arms]]
id = "cells"
label = "Cells"

[[arms]]
id = "placebo"
label = "Placebo"

[population]
withdrawn = "left"

[population.sets]
per-protocol = 'compliant = "yes"'

[[eligibility]]
id = "adult"
label = "Adults"
rule = "age >= 18 years"

[[characteristics]]
id = "age"
label = "Age"
unit = "years"
decimals = 0

[[characteristics]]
id = "sex"
label = "Sex"
kind = "category"
categories = { f = "female", m = "male" }

[[characteristics]]
id = "compliant"
label = "Took everything"
kind = "category"
categories = { yes = "Yes", no = "No" }

[[characteristics]]
id = "left"
label = "Left"

[[characteristics]]
id = "weight"
label = "Weight"
unit = "kg"

[[characteristics]]
id = "started"
label = "Start"
kind = "date"

[[products]]
id = "product"
label = "Product"
kind = "cell product"
criteria = "ISCT 2006"

[[products.release]]
id = "viable"
label = "Viable"
rule = "viability >= 80 %"

[[doses]]
id = "dose"
product = "product"
amount = 2e6
unit = "cells/kg"
per = "kg"
weight = "weight"
cap = 2e8
cap-unit = "cells"
visit = "baseline"
arms = ["cells"]

[[visits]]
id = "baseline"
label = "Baseline"
day = 0
window = [-7, 0]
baseline = true

[[visits]]
id = "month1"
label = "Month 1"
day = 30
window = [20, 40]

[[visits]]
id = "month3"
label = "Month 3"
day = 91
window = [80, 100]

[[measures]]
id = "protein"
label = "Protein"
unit = "mg/24h"
decimals = 0
better = "lower"
range = [0, 20000]

[[measures]]
id = "creatinine"
label = "Creatinine"
unit = "mg/dL"
decimals = 2
grades = "CTCAE v5 creatinine increased"
upper-limit = 1.2
lower-limit = 0.6

[[scores]]
id = "egfr"
label = "eGFR"
score = "CKD-EPI 2021"
better = "higher"

[[responses]]
id = "renal"
label = "Renal response"
measure = "protein"

[[responses.levels]]
id = "complete"
label = "Complete"
rule = "protein < 0.5 g/24h"

[[responses.levels]]
id = "partial"
label = "Partial"
rule = "not complete and protein < 0.5 * baseline"

[[endpoints]]
id = "protein"
label = "Protein"

[[analyses]]
kind = "summary"
id = "summary"
label = "Summary"
measure = "egfr"
visit = "month3"

[[analyses]]
kind = "paired"
id = "paired"
label = "Paired"
endpoint = "protein"
set = "per-protocol"
arm = "cells"
measure = "protein"
visit = "month1"

[[analyses]]
kind = "groups"
id = "groups"
label = "Groups"
measure = "protein"
visit = "month1"
arms = ["cells", "placebo"]
change = true

[[analyses]]
kind = "friedman"
id = "friedman"
label = "Friedman"
measure = "protein"
visits = ["baseline", "month1", "month3"]

[[analyses]]
kind = "response"
id = "response"
label = "Response"
response = "renal"
response-level = "partial"
within = ["month1", "month3"]
mode = "best"
arms = ["cells", "placebo"]

[[analyses]]
kind = "paired-response"
id = "agreement"
label = "Agreement"
response = "renal"
response-level = "complete"
visit = "month3"
against = "month1"

[[analyses]]
kind = "mixed-model"
id = "mixed"
label = "Mixed"
measure = "protein"
visits = ["month1", "month3"]

[[analyses]]
kind = "time-to-event"
id = "time"
label = "Time"
time = "left"
event = "age"

[[analyses]]
kind = "events"
id = "events"
label = "Events"
grade = 3

[[analyses]]
kind = "dosing"
id = "dosing"
label = "Dosing"
dose = "dose"

[safety]
severe = 3

[safety.stopping]
tolerable = 0.2

[[planned]]
item = "Participants"
planned = "20"
done = "9"

[[claims]]
id = "fall"
text = "It fell"
analysis = "paired"
quantity = "median"
value = "1.02"
unit = "g/24h"

[[claims]]
id = "p"
text = "P"
analysis = "paired"
quantity = "p"
below = 0.05

[[claims]]
id = "rarer"
text = "Rarer"
analysis = "response"
quantity = "p"
less-than = "agreement"

[privacy]
threshold = 5

[[data]]
file = "participants.csv"
holds = "participants"
columns = { age = { column = "AGE", unit = "months" } }

[[data]]
file = "visits.csv"
holds = "visits"
date = "date"
start = "started"
visits = { M1 = "month1" }
"""


def problems(*changes: tuple[str, str]) -> tuple[Problem, ...]:
    """What is found in the sample after ``changes``, each an old text, which stands there once, and its new one."""
    text = TEXT
    for old, new in changes:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in the sample"
        text = text.replace(old, new)
    return look_through_text(text, "study.toml").problems


def only(*changes: tuple[str, str]) -> str:
    """The one problem after ``changes``: key, message and remedy."""
    found = problems(*changes)
    assert len(found) == 1, found
    (one,) = found
    return f"{one.place.rpartition('key ')[2]}: {one.message} {one.remedy}".rstrip()


def study(*changes: tuple[str, str]) -> Study:
    """The sample after ``changes``, which have to leave it right."""
    text = TEXT
    for old, new in changes:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in the sample"
        text = text.replace(old, new)
    reading = look_through_text(text, "study.toml")
    assert reading.study is not None, reading.problems
    return reading.study
