"""Keys as people read them, and the nearest of what is known."""

from clarion.studies.definition.findings import names, nearest, shown, suggestion


def test_a_key_is_shown_counted_from_one():
    assert shown(("visits", 1, "window", 0)) == "visits[2].window[1]"
    assert shown(("study",)) == "study"
    assert shown(()) == "the file"


def test_a_heading_has_no_counts():
    assert names(("responses", 0, "levels", 2)) == "responses.levels"


def test_hyphens_underscores_and_capitals_are_easily_mistaken():
    assert nearest("out_of_window", ["duplicates", "out-of-window"]) == "out-of-window"
    assert nearest("SLEDAI", ["sledai", "protein"]) == "sledai"
    assert nearest("sledai 2k", ["SLEDAI-2K"]) == "SLEDAI-2K"
    assert nearest("zebra", ["sledai", "protein"]) is None


def test_letters_in_the_wrong_order_are_the_likeliest_slip():
    assert nearest("tset", ["set", "test"]) == "test"


def test_what_is_known_is_listed_where_nothing_is_near():
    assert suggestion("zebra", ["b", "a"]) == "Known are `b`, `a`."
    assert suggestion("zebra", {"b", "a"}) == "Known are `a`, `b`."
    assert suggestion("zebra", []) == ""
    assert suggestion("zebra", [str(one) for one in range(20)]).endswith("`11` ….")
    assert suggestion("a1", ["a2", "a1x"]) == "Did you mean `a1x`?"
