import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.records import (
    normalise_doi,
    normalise_issn,
    normalise_orcid,
    normalise_pmc,
    normalise_ror,
    orcid_is_valid,
)


@pytest.mark.parametrize(
    ("text", "doi"),
    [
        ("10.1000/182", "10.1000/182"),
        ("https://doi.org/10.1000/ABC", "10.1000/abc"),
        ("http://dx.doi.org/10.1000/abc.", "10.1000/abc"),
        ("doi: 10.1000/abc", "10.1000/abc"),
        ("10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2",) * 2,
        ("not a doi", ""),
        ("", ""),
    ],
)
def test_dois_of_every_form_have_one_normal_form(text, doi):
    assert normalise_doi(text) == doi.lower()


def test_the_documented_example_orcid_is_valid_and_a_changed_digit_is_not():
    # Josiah Carberry, the fictitious person of ORCID's own documentation.
    assert orcid_is_valid(normalise_orcid("https://orcid.org/0000-0002-1825-0097"))
    assert not orcid_is_valid("0000-0002-1825-0098")
    assert orcid_is_valid("0000-0002-1694-233X")


@given(st.integers(0, 10**15 - 1), st.integers(0, 14), st.integers(1, 9))
def test_any_single_wrong_digit_breaks_an_orcid_checksum(number, place, change):
    digits = f"{number:015d}"
    right = [digits + check for check in "0123456789X" if orcid_is_valid(digits + check)]
    assert len(right) == 1
    wrong = digits[:place] + str((int(digits[place]) + change) % 10) + digits[place + 1 :] + right[0][-1]
    assert not orcid_is_valid(wrong)


def test_other_identifiers():
    assert normalise_issn("1234567x") == "1234-567X"
    assert normalise_issn("123") == ""
    assert normalise_pmc("4380289") == "PMC4380289"
    assert normalise_pmc("pmc4380289.2") == "PMC4380289"
    assert normalise_ror("https://ror.org/02mhbdp94") == "02mhbdp94"
    assert normalise_ror("grid.1234.5") == ""
