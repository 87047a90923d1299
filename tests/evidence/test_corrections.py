"""What people put right."""

import msgspec

from clarion.evidence.claim import Proportion, PValue, Result, SampleSize
from clarion.evidence.corrections import Correction, corrected, kind_of
from tests.evidence.samples import place, reading

DIGEST = "of-this-text"


def correction(action, kind, words, claim=None, digest=DIGEST):
    return Correction(digest=digest, action=action, kind=kind, span=place(words), claim=claim)


def kinds(read):
    return [kind_of(claim) for claim in read.claims]


def test_a_reading_that_nobody_corrected_is_as_it_was():
    assert corrected(reading(), [], DIGEST) == reading()


def test_a_claim_that_is_withdrawn_is_gone_and_the_others_still_find_each_other():
    after = corrected(reading(), [correction("withdraw", "n", "12")], DIGEST)
    assert kinds(after) == ["design", "percentage", "p", "result"]
    result = next(claim for claim in after.claims if isinstance(claim, Result))
    assert isinstance(after.claims[result.p], PValue)
    assert [type(after.claims[number]) for number in result.numbers] == [Proportion]


def test_what_named_a_withdrawn_claim_names_none():
    after = corrected(reading(), [correction("withdraw", "p", "P = 0.04")], DIGEST)
    assert next(claim for claim in after.claims if isinstance(claim, Result)).p == -1


def test_a_replaced_claim_stands_in_its_place_and_is_certain():
    right = SampleSize(span=place("12"), value=13, role="analysed", confidence=0.6)
    after = corrected(reading(), [correction("replace", "n", "12", right)], DIGEST)
    assert kinds(after) == kinds(reading())
    assert (after.claims[1].value, after.claims[1].confidence, after.claims[1].sentence) == (13, 1.0, 0)


def test_a_missing_claim_is_added():
    missing = SampleSize(span=place("3"), value=3, role="arm", sentence=1)
    after = corrected(reading(), [correction("add", "n", "3", missing)], DIGEST)
    assert after.claims[-1] == missing
    assert len(after.claims) == len(reading().claims) + 1


def test_a_correction_of_another_text_waits():
    assert corrected(reading(), [correction("withdraw", "n", "12", digest="of-another")], DIGEST) == reading()


def test_of_two_corrections_of_one_claim_the_later_counts():
    first = correction("withdraw", "n", "12")
    second = correction("replace", "n", "12", SampleSize(span=place("12"), value=14, role="enrolled"))
    assert corrected(reading(), [first, second], DIGEST).claims[1].value == 14


def test_a_correction_comes_back_from_json_as_it_went():
    one = correction("replace", "n", "12", SampleSize(span=place("12"), value=14, role="enrolled"))
    assert msgspec.json.decode(msgspec.json.encode(one), type=Correction) == one


def test_a_claim_that_was_withdrawn_can_be_added_again_in_its_place():
    again = SampleSize(span=place("12"), value=13, role="enrolled")
    after = corrected(reading(), [correction("withdraw", "n", "12"), correction("add", "n", "12", again)], DIGEST)
    assert [claim.value for claim in after.claims if isinstance(claim, SampleSize)] == [13]


def test_a_claim_that_was_added_can_be_replaced_and_withdrawn():
    first = correction("add", "n", "3", SampleSize(span=place("3"), value=3, role="arm"))
    other = correction("replace", "n", "3", SampleSize(span=place("3"), value=4, role="arm"))
    gone = correction("withdraw", "n", "3")
    assert [
        one.value for one in corrected(reading(), [first, other], DIGEST).claims if isinstance(one, SampleSize)
    ] == [12, 4]
    assert corrected(reading(), [first, other, gone], DIGEST) == reading()
