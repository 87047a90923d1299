import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.catalogue.ids import decode, encode, public_id, slug, work_id


@given(st.integers(0, 2**60 - 1))
def test_ids_round_trip(number):
    assert decode(encode(number, 12)) == number


def test_ids_depend_on_the_key_alone():
    assert work_id("pubmed", "17942999") == work_id("pubmed", "17942999")
    assert len(work_id("pubmed", "1")) == 8
    assert work_id("pubmed", "1") != work_id("pubmed", "1", 1) != work_id("crossref", "1")
    assert public_id("person", "name:a|b") != public_id("topic", "name:a|b")


@pytest.mark.parametrize("text", ["", "l", "O0!", "🙂"])
def test_what_is_no_id_decodes_to_nothing(text):
    assert decode(text) is None


@given(st.text())
def test_a_slug_is_safe_in_an_address_and_settled(text):
    made = slug(text)
    assert made
    assert len(made) <= 80
    assert not set(made) & set("/?#% .<>\"'&\\")
    assert slug(made) == made


def test_slugs_are_readable():
    assert slug("Effects of α-Synuclein & Ca2+: a “trial”") == "effects-of-α-synuclein-ca2-a-trial"
    assert slug("نفریت لوپوسی") == "نفریت-لوپوسی"
    assert slug("…") == "untitled"
