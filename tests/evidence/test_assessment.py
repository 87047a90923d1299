"""A work's evidence, with what people decided."""

import msgspec
import pytest

from clarion.evidence.assessment import Assessment, Decided, Explanation, PlainWords, assess, key_of
from clarion.evidence.claim import Registration
from clarion.evidence.corrections import Correction, kind_of
from clarion.evidence.source import source_of
from clarion.records import Abstract, Section, Work
from tests.evidence.samples import FAILING, reading

TEXT = "In a double-blind, phase II trial we randomised 40 singers. Registered as NCT01234567."
WORK = Work(type="article", title="Humming", abstracts=(Abstract(sections=(Section(text=TEXT),)),))


def assessment(**changes):
    return msgspec.structs.replace(Assessment(digest="d", abstract=0, reading=reading(), checks=(FAILING,)), **changes)


def kinds(found):
    return {kind_of(claim) for claim in found.reading.claims}


def test_a_work_without_abstract_has_no_evidence():
    assert assess(Work(type="article", title="Humming")) is None


def test_claims_are_read_and_the_text_is_not_kept_twice():
    found = assess(WORK)
    assert {"phase", "blinding", "registration", "design"} <= kinds(found)
    assert found.reading.text == ""
    assert found.digest == source_of(WORK).digest


def test_a_correction_holds_in_the_text_that_it_was_made_in():
    claim = next(one for one in assess(WORK).reading.claims if isinstance(one, Registration))
    away = Correction(digest=source_of(WORK).digest, action="withdraw", kind="registration", span=claim.span)
    assert "registration" not in kinds(assess(WORK, [away]))
    other = msgspec.structs.replace(away, digest="of-another-text")
    assert "registration" in kinds(assess(WORK, [other]))


def test_a_failing_check_asks_for_attention_until_somebody_explains_it():
    key = key_of(FAILING, reading())
    assert assessment().failing == (FAILING,)
    assert assessment(explained={key: "A misprint, the journal knows."}).failing == ()
    assert assessment(explained={"percent:0-1": ""}).failing == (FAILING,)


def test_approved_words_are_shown_for_the_text_that_they_were_approved_for():
    here, elsewhere = (
        PlainWords(digest=digest, language="en", sentences=("Singers hummed.",))
        for digest in (source_of(WORK).digest, "x")
    )
    assert assess(WORK, [here]).plain_words == {"en": ("Singers hummed.",)}
    assert assess(WORK, [elsewhere]).plain_words == {}


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
