import typing

import msgspec
import pytest

from clarion.evidence.checked import CheckKind
from clarion.evidence.claim import AnyClaim, Blinding, Effect, Phase, Registration, SampleSize, Significance
from clarion.evidence.printed import Span
from clarion.web.public import evidence_labels as labels

HERE = Span(0, 1)


def test_every_kind_of_claim_and_check_has_words():
    tags = {one.__struct_config__.tag for one in typing.get_args(AnyClaim)}
    assert set(labels._CLAIMS) == tags
    assert set(labels._CHECKS) == set(typing.get_args(CheckKind))
    assert set(labels._EFFECTS) == set(typing.get_args(Effect))
    masked = msgspec.inspect.type_info(Blinding).fields
    assert set(labels._MASKINGS) == {value for one in masked if one.name == "value" for value in one.type.values}


@pytest.mark.parametrize(
    ("claim", "note"),
    [
        (SampleSize(span=HERE, value=1204, role="arm"), "Number of participants: 1204 (in one group)"),
        (SampleSize(span=HERE, value=20, role="enrolled", planned=True), "Number of participants: 20 (planned)"),
        (Phase(span=HERE, value="2a"), "Phase: Phase IIa"),
        (Registration(span=HERE, value="NCT00000000"), "Registration"),
        (Significance(span=HERE, value=False), "Whether a result is called significant: no"),
    ],
)
def test_a_note_tells_as_what_words_were_taken(claim, note):
    assert labels.claim_note(claim, "en") == note


def test_a_feature_without_words_keeps_its_own():
    assert labels.feature_name("n-of-1") == "n of 1"
    assert labels.counted_name("kidneys") == ""
    assert labels.counted_name("Patients") == "patients"
