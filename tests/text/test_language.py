"""Languages as sources name them, and how their text runs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.text.language import direction, language_tag


@pytest.mark.parametrize(
    ("code", "tag"),
    [
        ("eng", "en"),
        ("fre", "fr"),
        ("fra", "fr"),
        ("ger", "de"),
        ("deu", "de"),
        ("per", "fa"),
        ("fas", "fa"),
        ("chi", "zh"),
        ("dut", "nl"),
        ("cze", "cs"),
        ("slo", "sk"),
        ("gre", "el"),
        ("ice", "is"),
        ("rum", "ro"),
        ("alb", "sq"),
        ("arm", "hy"),
        ("baq", "eu"),
        ("geo", "ka"),
        ("mac", "mk"),
        ("may", "ms"),
        ("wel", "cy"),
        ("scr", "hr"),
        ("scc", "sr"),
        ("mol", "ro"),
        ("gle", "ga"),
        ("afr", "af"),
        ("spa", "es"),
        ("por", "pt"),
        ("und", "und"),
        ("mul", "mul"),
        ("en", "en"),
        ("EN", "en"),
        ("pt_br", "pt-BR"),
        ("zh-hans-cn", "zh-Hans-CN"),
        ("", ""),
        ("English", "und"),
        ("e1", "und"),
        ("haw", "haw"),
    ],
)
def test_one_short_tag_for_every_code(code, tag):
    assert language_tag(code) == tag


@pytest.mark.parametrize(
    ("tag", "runs"),
    [
        ("fa", "rtl"),
        ("ar", "rtl"),
        ("he", "rtl"),
        ("ur", "rtl"),
        ("en", "ltr"),
        ("zh-Hans-CN", "ltr"),
        ("und", "ltr"),
        ("haw", "ltr"),
        ("", "ltr"),
    ],
)
def test_direction(tag, runs):
    assert direction(tag) == runs


@given(st.text(max_size=12))
def test_nothing_raises(text):
    tag = language_tag(text)
    assert direction(tag) in {"ltr", "rtl"}
    assert language_tag(tag) in {tag, "und"}
