import re

import msgspec
import pytest
from markupsafe import Markup

from clarion.evidence.claim import Condition, Phase, PValue, Result, SampleSize
from clarion.evidence.printed import Printed, Span
from clarion.evidence.reading import Reading, Sentence
from clarion.evidence.source import source_of
from clarion.records import Abstract, Section, Work
from clarion.text.markup import plain
from clarion.web.public.claims import Words, marked_parts
from tests.web.public.evidence_document import Places

METHODS = "We gave 2 × 10<sup>6</sup> cells to <i>nine patients</i> &amp; their kin."
RESULTS = "It fell (P &lt; 0.05). Nothing else changed in the time that they were seen."


@pytest.fixture
def work():
    sections = (Section(METHODS, "METHODS"), Section(RESULTS, "RESULTS"))
    return Work(title="Cells in nine patients.", abstracts=(Abstract(sections=sections),))


def read(work, *claims):
    source = source_of(work)
    reading = Reading(text=source.text, title=source.title, claims=claims)
    return Words(reading, source), reading, source


def parts(work, *claims, pointed=()):
    words, reading, source = read(work, *claims)
    return marked_parts(work.abstracts[0], words, reading, source, pointed, "en")


def places(work):
    return Places(source_of(work).text)


def patients(work, **more):
    return SampleSize(span=places(work).span("nine patients"), value=9, role="enrolled", unit="patients", **more)


def p_value(work):
    at = places(work)
    return PValue(span=at.span("P < 0.05"), p=Printed(value=0.05, decimals=2, relation="<", span=at.span("0.05")))


def test_each_claim_is_marked_in_its_section_and_says_what_it_is(work):
    methods, results = parts(work, patients(work), p_value(work))
    assert (
        '<mark class="stated" id="claim-0" tabindex="0" aria-description="Number of participants: 9 (took part)">'
        "<i>nine patients</i></mark>"
    ) in methods
    assert 'id="claim-1"' in results
    assert "P &lt; 0.05</mark>" in results
    assert isinstance(methods, Markup)
    assert [plain(methods), plain(results)] == [plain(METHODS), plain(RESULTS)]


def test_a_claim_over_a_number_set_high_is_marked_whole(work):
    claim = Condition(span=places(work).span("2 × 10⁶ cells"))
    assert ">2 × 10<sup>6</sup> cells</mark>" in parts(work, claim)[0]


def test_claims_in_the_same_words_are_one_stop_of_the_tab_key_and_two_targets(work):
    same = Condition(span=patients(work).span)
    (methods, _) = parts(work, patients(work), same)
    assert methods.count("tabindex") == 1
    assert re.findall(r'id="(claim-\d)"', methods) == ["claim-0", "claim-1"]
    assert "Number of participants: 9 (took part) · Condition" in methods


def test_a_whole_sentence_is_marked_only_where_something_leads_to_it(work):
    sentence = Result(span=places(work).span("It fell (P < 0.05)."))
    assert "claim-0" not in parts(work, sentence)[1]
    marked = parts(work, sentence, pointed={0})[1]
    assert marked.startswith('<mark class="stated-quiet" id="claim-0">It fell')
    assert "tabindex" not in marked


def test_what_has_no_words_in_the_text_is_neither_marked_nor_linked(work):
    beyond = Condition(span=Span(5, 5000))
    in_title = Phase(span=Span(0, 5), value="1", in_title=True)
    assert parts(work, beyond, in_title) == (Markup(METHODS), Markup(RESULTS))
    words, *_ = read(work, beyond, in_title)
    assert words.address(0) == ""
    assert words.address(1) == "#title"
    assert words.address(7) == ""


def test_words_are_quoted_once_each_in_the_order_of_the_text(work):
    words, *_ = read(work, p_value(work), patients(work), Condition(span=patients(work).span))
    assert words.quotes((0, 1, 2)) == (("#claim-2", "nine patients"), ("#claim-0", "P < 0.05"))


def test_long_words_are_cut_between_words(work):
    long = Condition(span=Span(0, len(source_of(work).text)))
    words, *_ = read(work, long)
    quoted = words.quote(0).words
    assert quoted.endswith(" …")
    assert source_of(work).text.startswith(quoted[:-2] + " ")


def test_what_a_number_is_about_is_told_by_the_words_around_it_in_its_sentence(work):
    text = source_of(work).text
    start = text.index("It fell")
    sentences = (
        Sentence(span=Span(0, start - 1), role="METHODS", confidence=1.0),
        Sentence(span=Span(start, start + 19), role="RESULTS", confidence=1.0),
    )
    source = source_of(work)
    claims = (msgspec.structs.replace(p_value(work), sentence=1), msgspec.structs.replace(patients(work), sentence=0))
    words = Words(Reading(text=text, sentences=sentences, claims=claims), source)
    assert words.around(0) == "It fell (P < 0.05)."
    assert words.around(1) == "We gave 2 × 10⁶ cells to nine patients & their kin."
    without, *_ = read(work, p_value(work))
    assert without.around(0).startswith("… ")
    assert without.around(0).endswith("time …")
    assert read(work, Phase(span=Span(0, 5), value="1", in_title=True))[0].around(0) == ""
