import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from clarion.web.public.colour import contrast, palette, parse, text_form

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
GROUNDS = st.sampled_from(["#ffffff", "#12161b"])


@given(COLOURS, GROUNDS)
@example("#008d28", "#ffffff")  # dark text on this fill was once judged before it was rounded
def test_whatever_the_accent_everything_can_be_read(accent, ground):
    shades, page = palette(accent, ground), parse(ground)
    assert contrast(parse(shades.text), page) >= 4.5
    assert contrast(parse(shades.text), parse(shades.wash)) >= 4.5
    assert contrast(parse(shades.accent), parse(shades.on_accent)) >= 4.5
    assert contrast(parse(shades.deep), parse("#ffffff")) >= 7
    assert contrast(parse(shades.line), page) >= 3


def test_an_accent_that_can_be_read_is_left_alone():
    assert palette("#0b5c6b", "#ffffff").text == "#0b5c6b"
    assert palette("#0b5c6b", "#ffffff").accent == "#0b5c6b"


@pytest.mark.parametrize(("one", "other", "ratio"), [("#000000", "#ffffff", 21), ("#777777", "#ffffff", 4.48)])
def test_contrast_is_that_of_wcag(one, other, ratio):
    assert contrast(parse(one), parse(other)) == pytest.approx(ratio, abs=0.01)


@given(COLOURS)
def test_a_colour_is_written_as_it_was_read(text):
    assert text_form(parse(text)) == text


def test_what_is_no_colour_is_refused():
    with pytest.raises(ValueError, match="not a colour"):
        parse("teal")
