import pytest

from clarion.text.titles import bare_title


@pytest.mark.parametrize(
    ("title", "vernacular", "bare"),
    [
        ("A study of bees.", "", "A study of bees"),
        ("[A translated title].", "Titel", "A translated title"),
        ("[Not Available].", "Ein Titel.", "Ein Titel"),
        ("[Not Available].", "", "Not Available"),
        ("", "Titel", "Titel"),
        ("[One] and [two]", "", "[One] and [two]"),
        ("Health in the U.S.", "", "Health in the U.S."),
        ("And so on...", "", "And so on..."),
        ("Ca<sup>2+</sup> in <i>E. coli</i>.", "", "Ca<sup>2+</sup> in <i>E. coli</i>"),
    ],
)
def test_what_indexes_add_is_taken_away_and_nothing_else(title, vernacular, bare):
    assert bare_title(title, vernacular) == bare
