"""Rules can be read, name what they may, and their units go together; the place is that of the character."""

import pytest

from tests.studies.definition.sample import TEXT, only, problems

RULE = 'rule = "protein < 0.5 g/24h"'


def place(*changes: tuple[str, str]) -> tuple[int, int]:
    """Line and column of the one problem after ``changes``."""
    (one,) = problems(*changes)
    line, column = one.place.split(", ")[:2]
    return int(line.removeprefix("line ")), int(column.removeprefix("column "))


@pytest.mark.parametrize(
    ("rule", "marked", "said"),
    [
        ("protein < < 0.5 g/24h", "< 0", ""),
        ("protien < 0.5 g/24h", "protien", "`protien` is no measure, score, characteristic or level above."),
        ("protein < 0.5", "protein", ""),
        ("protein < 0.5 g", "protein", ""),
        ("protein", "protein", "A condition is wanted here"),
        ("protein < 0.5 g/24h and sex = 'x'", "'x'", "There is no category `x`"),
        ("complete", "complete", "The level `complete` is not decided yet."),
        ("not partial", "partial", "The level `partial` is not decided yet."),
    ],
)
def test_the_place_of_a_fault_in_a_rule(rule: str, marked: str, said: str):
    (one,) = problems((RULE, f'rule = "{rule}"'))
    line = TEXT[: TEXT.index(RULE)].count("\n") + 1
    assert (
        one.place == f"line {line}, column {len('rule = ') + 2 + rule.index(marked)}, key responses[1].levels[1].rule"
    )
    assert said in one.message


def test_the_place_within_a_text_of_several_lines():
    line, column = place((RULE, "rule = '''\nprotein < 0.5 g/24h\n  and protien > 3\n'''"))
    assert (line, column) == (TEXT[: TEXT.index(RULE)].count("\n") + 3, 7)


def test_every_unknown_name_of_a_rule_is_named():
    found = problems((RULE, 'rule = "protien < 0.5 g/24h or creatinin > 1 mg/dL"'))
    assert [one.remedy for one in found] == ["Did you mean `protein`?", "Did you mean `creatinine`?"]


def test_a_bare_baseline_needs_the_measure_that_it_is_about():
    assert "write" in only(('measure = "protein"\n\n[[responses.levels]]', "\n[[responses.levels]]")).lower()


def test_a_set_is_about_characteristics():
    rule = "per-protocol = 'compliant = \"yes\"'"
    assert only((rule, "per-protocol = 'protein > 1 mg/24h'")).startswith(
        "population.sets.per-protocol: `protein` is no characteristic. Known are"
    )
    assert "`yess`" in only((rule, "per-protocol = 'compliant = \"yess\"'"))


def test_eligibility_is_a_rule_too():
    assert only(("age >= 18 years", "age >= 18 kg")).startswith("eligibility[1].rule")


def test_release_criteria_name_columns_that_the_study_file_does_not_know():
    assert problems(("viability >= 80 %", "anything >= 80 %")) == ()
    assert only(("viability >= 80 %", "viability >= 80 perc")).startswith("products[1].release[1].rule")
    assert only(("viability >= 80 %", "viability >=")).startswith("products[1].release[1].rule")


def test_a_rule_about_a_score_that_is_not_shipped_is_not_blamed_for_it():
    changes = (('score = "CKD-EPI 2021"', 'score = "CKD-EPI 2022"'), (RULE, 'rule = "egfr > 60"'))
    assert only(*changes) == ("scores[1].score: There is no shipped score `CKD-EPI 2022`. Did you mean `CKD-EPI 2021`?")
