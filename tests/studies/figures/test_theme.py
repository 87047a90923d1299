import json

import pytest

from clarion.studies.figures import theme
from clarion.studies.figures.vega import layer, layers
from clarion.web.public.colour import contrast, parse


def shown(heading="Pain", illustrative=False):
    return json.loads(
        bytes(theme.specification(layers(layer("point", {})), heading=heading, height=100, illustrative=illustrative))
    )


@pytest.mark.parametrize("colour", [theme.INK, theme.SOFT, theme.WARNING, theme.DARK_BLUE])
def test_text_stands_out_from_the_ground(colour):
    assert contrast(parse(colour), parse(theme.PAPER)) >= 4.5


@pytest.mark.parametrize("colour", [theme.BLUE, theme.VERMILION, theme.PARTICIPANT, theme.GREEN])
def test_lines_stand_out_from_the_ground(colour):
    assert contrast(parse(colour), parse(theme.PAPER)) >= 3


def test_no_two_arms_or_levels_are_told_apart_by_colour_alone():
    assert len(set(theme.SHAPES)) == len(theme.SHAPES) >= max(len(theme.ARM_COLOURS), len(theme.LEVEL_COLOURS))


def test_the_first_levels_differ_in_lightness_and_not_only_in_hue():
    first, second, none = theme.LEVEL_COLOURS[0], theme.LEVEL_COLOURS[1], theme.NO_RESPONSE
    assert contrast(parse(first), parse(second)) > 2
    assert contrast(parse(second), parse(none)) > 1.4


def test_a_long_heading_runs_over_several_lines():
    lines = shown("Estimated glomerular filtration rate by the CKD-EPI formula, mL/min/1.73 m²")["title"]["text"]
    assert len(lines) == 2
    assert max(map(len, lines)) <= 46


@pytest.mark.parametrize(("labels", "columns"), [(["Fell", "Rose"], 2), (["A rather long label of a level"] * 3, 1)])
def test_a_legend_has_as_many_columns_as_there_is_room_for(labels, columns):
    assert theme.legend(labels)["columns"] == columns


def test_the_chart_holds_nothing_but_itself():
    assert "url" not in json.dumps({key: value for key, value in shown().items() if key != "$schema"})
    assert shown(illustrative=True)["title"]["subtitle"] == ["Illustrative: these data are made up"]
