from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.web.public.share import (
    BLUESKY_LIMIT,
    MASTODON_LIMIT,
    X_ADDRESS,
    X_LIMIT,
    Shared,
    mastodon_text,
    share_links,
    shortened,
    x_length,
    x_text,
)

ADDRESS = "https://science.example.org/works/abcd1234/a-title/"
TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=600)
NAMES = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=80)


@pytest.mark.parametrize(
    ("text", "length"), [("abc", 3), ("پژوهش", 5), ("…", 2), ("—", 1), ("日本", 4), ("🙂", 2), ("", 0)]
)
def test_x_counts_as_its_documentation_says(text, length):
    assert x_length(text) == length


@given(TEXTS, NAMES, st.sampled_from(["", "a", "fifteen_letters"]))
def test_a_post_on_x_fits_with_address_and_account(title, institution, account):
    text = x_text(Shared(title, institution, ADDRESS), account)
    via = len(f" via @{account}") if account else 0
    assert x_length(text) + 1 + X_ADDRESS + via <= X_LIMIT


@given(TEXTS, NAMES)
def test_posts_elsewhere_fit_and_end_with_the_address(title, institution):
    shared = Shared(title, institution, ADDRESS)
    text = mastodon_text(shared)
    assert text.endswith(ADDRESS)
    assert len(text) - len(ADDRESS) + 23 <= MASTODON_LIMIT
    bluesky = next(link for link in share_links(shared, "", "/m/") if link.network == "bluesky")
    (posted,) = parse_qs(urlsplit(bluesky.address).query)["text"]
    assert len(posted) <= BLUESKY_LIMIT


@given(TEXTS, st.integers(2, 300))
def test_a_text_that_is_cut_is_a_beginning_and_an_ellipsis(text, limit):
    short = shortened(text, limit)
    assert len(short) <= limit
    assert short == text or (short.endswith("…") and text.startswith(short[:-1]))


def test_a_text_is_cut_between_words():
    assert shortened("lupus nephritis stem cells", 20) == "lupus nephritis…"
    assert shortened("lupus nephritis", 15) == "lupus nephritis"
    assert shortened("immunohistochemistry", 10) == "immunohis…"


def test_each_link_carries_title_institution_and_address_whole():
    shared = Shared("A & B: 5 % of <x> + “y”?", "Uni #1", ADDRESS)
    links = {link.network: parse_qs(urlsplit(link.address).query) for link in share_links(shared, "uni", "/m/")}
    assert links["x"] == {"text": ["A & B: 5 % of <x> + “y”? — Uni #1"], "url": [ADDRESS], "via": ["uni"]}
    assert links["bluesky"]["text"] == [f"A & B: 5 % of <x> + “y”? — Uni #1\n\n{ADDRESS}"]
    assert links["whatsapp"]["text"] == [f"A & B: 5 % of <x> + “y”? — Uni #1\n{ADDRESS}"]
    assert links["telegram"] == {"url": [ADDRESS], "text": ["A & B: 5 % of <x> + “y”? — Uni #1"]}
    assert links["mail"]["subject"] == ["A & B: 5 % of <x> + “y”?"]
    assert ADDRESS in links["mail"]["body"][0]
    assert links["linkedin"]["url"] == links["facebook"]["u"] == [ADDRESS]
