"""Values in plain Persian: digits, half-spaces, isolates."""

import re

from clarion.evidence.plain_words.fa import Persian, digits, isolated
from clarion.evidence.plain_words.saying import About, Crowd, Figure, Group, Length, Name, Rate, Share, When

PERSIAN = Persian()


def test_digits_and_marks_are_persian():
    assert digits("1,204.5") == "۱٬۲۰۴٫۵"
    assert PERSIAN.figure(Figure("33.3", "%")) == "۳۳٫۳٪"
    assert PERSIAN.length(Length("12", "month")) == "۱۲ ماه"
    assert PERSIAN.rate(Rate(8, 1000, False)) == "حدود ۸ مطالعه از هر ۱٬۰۰۰ مطالعه"


def test_latin_names_stand_in_isolates_and_persian_ones_do_not():
    assert PERSIAN.name(Name("SLEDAI-2K")) == "\u2068SLEDAI-2K\u2069"
    assert isolated("لوپوس") == "لوپوس"
    assert PERSIAN.group(Group("the placebo group")) == " در گروه \u2068placebo\u2069"
    assert PERSIAN.figure(Figure("50", "mg")) == "۵۰ \u2068mg\u2069"


def test_people_are_counted_as_persian_counts_them():
    assert PERSIAN.crowd(Crowd(9, "people")) == "۹ نفر"
    assert PERSIAN.crowd(Crowd(14, "other", "practices")) == "۱۴ \u2068practices\u2069"
    assert PERSIAN.share(Share(0, 9, "people")) == "هیچ‌یک از ۹ نفر"
    assert PERSIAN.share(Share(9, 9, "women")) == "همهٔ ۹ زن"
    assert PERSIAN.about(About(1, 3, False)) == "، یعنی حدود ۱ نفر از هر ۳ نفر"
    assert (PERSIAN.when(When(1, "month")), PERSIAN.when(When())) == (" پس از ۱ ماه", "")


def test_templates_have_persian_letters_and_marks_only():
    text = re.sub(r"{\w+}", "", " ".join(PERSIAN.templates.values()))
    assert re.findall(r"[A-Za-z0-9%,;?]", text) == []
    # Arabic ye and kaf look the same and are other letters.
    assert re.findall(r"[يكى]", text) == []
    # The prefix of a verb is joined by a half-space, never by a blank.
    assert re.findall(r"\b(?:می|نمی) ", text) == []
