"""A work's evidence, with what people decided."""

import msgspec
import pytest

from clarion.evidence.assessment import Assessment, Decided, Explanation, PlainWords, key_of
from tests.evidence.samples import FAILING, reading


def assessment(**changes):
    return msgspec.structs.replace(Assessment(digest="d", abstract=0, reading=reading(), checks=(FAILING,)), **changes)


def test_a_failing_check_asks_for_attention_until_somebody_explains_it():
    key = key_of(FAILING, reading())
    assert assessment().failing == (FAILING,)
    assert assessment(explained={key: "A misprint, the journal knows."}).failing == ()
    assert assessment(explained={"percent:0-1": ""}).failing == (FAILING,)


@pytest.mark.parametrize(
    "decided",
    [
        Explanation(digest="d", check="percent:1-2", words="so"),
        PlainWords(digest="d", language="fa", sentences=("الف",)),
    ],
)
def test_decisions_come_back_from_json_as_what_they_were(decided):
    assert msgspec.json.decode(msgspec.json.encode(decided), type=Decided) == decided


def test_evidence_comes_back_from_json_as_it_went():
    assert msgspec.json.decode(msgspec.json.encode(assessment()), type=Assessment) == assessment()
