"""What people did, from the text after their number."""

import pytest

from clarion.evidence.readers.predicates import predicate_after, predicate_of


@pytest.mark.parametrize(
    ("after", "told"),
    [
        (" had hiccups.", "had hiccups"),
        (" of patients experienced hiccups; others slept", "experienced hiccups"),
        (" in the tea group and 41 in the syrup group were cured at 6 weeks", "were cured"),
        (" of the women who were sent home died within 3 years.", "died"),
        (" of patients treated with tea achieved calm", "achieved calm"),
        (" completed 9 or more rounds of it before the end", "completed 9 or more rounds of it"),
        (" were alive and well at 5 years", "were alive and well"),
        (" of singers had hiccups and 5% had none", "had hiccups"),
        (" and the tea", ""),
        (" was higher than that", ""),
        (", and it rained", ""),
        ("", ""),
    ],
)
def test_the_verb_after_the_number_leads_it(after: str, told: str) -> None:
    assert predicate_after(after) == told


def test_a_verb_before_a_bracket_leads_it_too() -> None:
    assert predicate_of("reported", " deep sleep ") == "reported deep sleep"
    assert predicate_of("were", " more likely to have achieved the goal ") == "achieved the goal"
    assert predicate_of("were", " seen in the clinic ") == ""
