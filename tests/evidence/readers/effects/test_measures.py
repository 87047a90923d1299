"""The names of effect measures."""

import pytest

from clarion.evidence.readers.effects.measures import measure_before, measure_named


@pytest.mark.parametrize(
    ("words", "measure", "close"),
    [
        ("The odds ratio for death was ", "OR", True),
        ("It differed (adjusted hazard ratio = ", "HR", True),
        ("The odds ratio fell among the 12 who had it, and then to ", "OR", False),
        ("The vaccine efficacy was ", "other", True),
        ("Nothing of the kind was ", None, False),
    ],
)
def test_the_last_name_before_a_value_is_found(words: str, measure: str | None, close: bool) -> None:
    name, start, touches = measure_before(words, 0, len(words))
    assert (name, touches) == (measure, close)
    assert start <= len(words)


def test_letters_that_the_text_explains_otherwise_name_no_ratio() -> None:
    rate = "The heart rate (HR) was taken. HR "
    assert measure_before(rate, 0, len(rate))[0] is None
    assert measure_named(rate, rate.rindex("HR")) is None
    ratio = "The hazard ratio (HR) was taken. HR "
    assert measure_before(ratio, 0, len(ratio))[0] == "HR"
    assert measure_named(ratio, ratio.rindex("HR")) == "HR"
