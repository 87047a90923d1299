from clarion.catalogue.queries.shapes import Tally
from clarion.web.public.charts import HEIGHT, bars


def test_bars_run_from_the_oldest_year_and_keep_empty_ones():
    chart = bars((Tally("2020", 4), Tally("2018", 2)), "/years/")
    assert [(one.year, one.works, one.height) for one in chart.bars] == [
        ("2018", 2, 50),
        ("2019", 0, 0),
        ("2020", 4, HEIGHT),
    ]
    assert chart.bars[0].address == "/years/2018/"
    assert all(one.y + one.height == HEIGHT for one in chart.bars)


def test_one_year_is_no_chart():
    assert bars((Tally("2020", 4),), "/years/") is None


def test_a_stray_early_year_does_not_empty_the_drawing():
    assert len(bars((Tally("2020", 4), Tally("1801", 1)), "/").bars) == 60
