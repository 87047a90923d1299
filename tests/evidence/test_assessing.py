"""Making a work's evidence from its record and people's decisions."""

import msgspec

from clarion.evidence.assessing import assess, assess_all
from clarion.evidence.assessment import PlainWords
from clarion.evidence.claim import Registration
from clarion.evidence.corrections import Correction, kind_of
from clarion.evidence.source import source_of
from clarion.records import Abstract, Section, Work

TEXT = "In a double-blind, phase II trial we randomised 40 singers. Registered as NCT01234567."
WORK = Work(type="article", title="Humming", abstracts=(Abstract(sections=(Section(text=TEXT),)),))


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


def test_approved_words_are_shown_for_the_text_that_they_were_approved_for():
    here, elsewhere = (
        PlainWords(digest=digest, language="en", sentences=("Singers hummed.",))
        for digest in (source_of(WORK).digest, "x")
    )
    assert assess(WORK, [here]).plain_words == {"en": ("Singers hummed.",)}
    assert assess(WORK, [elsewhere]).plain_words == {}


def test_many_at_once_give_what_each_gives_alone():
    other = Work(
        type="article", title="Bees", abstracts=(Abstract(sections=(Section(text="We saw 3 of 12 bees (25%)."),)),)
    )
    empty = Work(type="article", title="Nothing")
    assert assess_all([(WORK, ()), (empty, ()), (other, ())]) == [assess(WORK), None, assess(other)]
