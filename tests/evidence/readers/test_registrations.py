import pytest

from clarion.evidence.readers.registrations import registrations
from tests.evidence.readers.abstracts import abstract, title


@pytest.mark.parametrize(
    ("printed", "value", "registry"),
    [
        ("NCT00000001", "NCT00000001", "ClinicalTrials.gov"),
        ("NCT 00000001", "NCT00000001", "ClinicalTrials.gov"),
        ("nct00000001", "NCT00000001", "ClinicalTrials.gov"),
        ("ISRCTN00000001", "ISRCTN00000001", "ISRCTN"),
        ("ISRCTN: 00000001", "ISRCTN00000001", "ISRCTN"),
        ("ISRCTN number 00000001", "ISRCTN00000001", "ISRCTN"),
        ("ACTRN12600000000001", "ACTRN12600000000001", "ANZCTR"),
        ("Australian New Zealand Clinical Trials Registry 12600000000001", "ACTRN12600000000001", "ANZCTR"),
        ("ChiCTR-TRC-00000001", "ChiCTR-TRC-00000001", "ChiCTR"),
        ("ChiCTR1800000001", "ChiCTR1800000001", "ChiCTR"),
        ("CTRI/2012/08/000001", "CTRI/2012/08/000001", "CTRI"),
        ("DRKS00000001", "DRKS00000001", "DRKS"),
        ("EudraCT 2010-000001-10", "2010-000001-10", "EudraCT"),
        ("IRCT2010000000001N3", "IRCT2010000000001N3", "IRCT"),
        ("UMIN000000001", "UMIN000000001", "UMIN"),
        ("JPRN-UMIN000000001", "UMIN000000001", "UMIN"),
        ("UMIN Clinical Trials Registry 000000001", "UMIN000000001", "UMIN"),
        ("JapicCTI-100001", "JapicCTI-100001", "JapicCTI"),
        ("jRCT1000000001", "jRCT1000000001", "jRCT"),
        ("KCT0000001", "KCT0000001", "KCT"),
        ("NTR1001", "NTR1001", "NTR"),
        ("NTR 1001", "NTR1001", "NTR"),
        ("PACTR201000000000001", "PACTR201000000000001", "PACTR"),
        ("SLCTR/2010/001", "SLCTR/2010/001", "SLCTR"),
        ("RBR-1abcde", "RBR-1abcde", "ReBEC"),
        ("TCTR20100000001", "TCTR20100000001", "TCTR"),
        ("CRD42010000001", "CRD42010000001", "PROSPERO"),
    ],
)
def test_numbers_of_registries_are_read_without_blanks(printed, value, registry):
    (found,) = registrations(abstract(methods=f"The trial was registered ({printed})."))
    assert (found.value, found.registry) == (value, registry)


def test_the_span_holds_the_number_and_no_more():
    passage = abstract(methods="Registered as NCT00000001 in May.")
    (found,) = registrations(passage)
    assert found.span.of(passage.text) == "NCT00000001"


def test_each_place_is_read_in_order():
    passage = abstract(methods="See NCT00000002 and ISRCTN00000001, that is NCT00000002.")
    assert [one.value for one in registrations(passage)] == ["NCT00000002", "ISRCTN00000001", "NCT00000002"]


@pytest.mark.parametrize(
    "text", ["NCT0001", "NCT000000012", "fun NCT on", "a controlled trial of 12345678", "2010-000001-1"]
)
def test_what_is_too_short_or_too_long_is_no_number_of_a_registry(text):
    assert registrations(abstract(methods=text)) == []


def test_a_title_is_read():
    (found,) = registrations(title("Tea for singers [ISRCTN00000001]"))
    assert found.sentence == -1
