"""The file that says what was planned."""

import pytest

from clarion.evidence.checked import Plan
from clarion.evidence.documents import PlanError, read_plan


def plan(tmp_path, text):
    (tmp_path / "plan.toml").write_text(text)
    return read_plan(tmp_path / "plan.toml")


def test_a_whole_plan(tmp_path):
    text = 'source = "NCT00000000"\nn = 20\narms = 2\nfollow_up = "18 months"\nprimary_outcome = "hiccups"\n'
    assert plan(tmp_path, text) == Plan(
        source="NCT00000000", n=20, arms=2, follow_up=18 * 30.44, primary_outcome="hiccups"
    )


def test_the_source_is_the_file_where_none_is_given_and_days_are_a_number(tmp_path):
    assert plan(tmp_path, "follow_up = 28") == Plan(source="plan.toml", follow_up=28)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("n = ", "no TOML"),
        ("arm = 2", "`arm` is not known. Did you mean `arms`"),
        ("zebra = 2", "Known are source"),
        ('n = "many"', "n"),
        ("n = 0", "above 0"),
        ('follow_up = "long"', "18 months"),
    ],
)
def test_what_is_wrong_is_told_with_file_and_key(tmp_path, text, words):
    with pytest.raises(PlanError, match=words) as raised:
        plan(tmp_path, text)
    assert "plan.toml" in str(raised.value)
