import msgspec
import pytest
from django.utils import translation

from clarion.evidence.claim import Condition
from clarion.evidence.printed import Span
from clarion.evidence.source import source_of
from clarion.web.public.evidence import evidence_view
from tests.web.public.evidence_document import (
    EXPLAINED,
    LUPUS,
    PLAIN_WORDS,
    TRIAL,
    assessment,
    lupus,
    store,
    stored_work,
    trial,
)
from tests.web.public.reading import PERSIAN

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stored_sample")]

EVERY_WORK_TAKES = 3


def shown(reader, pmid, kept, prefix=""):
    store(pmid, kept)
    return reader.work(pmid, prefix)


def test_evidence_of_an_older_text_is_not_shown():
    _, work = stored_work(LUPUS)
    with translation.override("en"):
        assert evidence_view(work, lupus(), "en") is not None
        assert evidence_view(work, msgspec.structs.replace(lupus(), digest="0" * 24), "en") is None
        assert evidence_view(msgspec.structs.replace(work, abstracts=()), lupus(), "en") is None


@pytest.mark.parametrize("prefix", ["", "/fa"])
def test_a_page_without_evidence_has_nothing_of_it(reader, prefix):
    page = shown(reader, LUPUS, None, prefix).page
    assert not page.cssselect(".glance, .checks, .plain-words, .stated, link[href*=evidence], script[src*=evidence]")


@pytest.mark.parametrize("prefix", ["", "/fa"])
@pytest.mark.parametrize(("pmid", "kept"), [(LUPUS, lupus), (TRIAL, trial)])
def test_every_link_within_the_page_leads_somewhere_and_every_id_is_one_element_s(reader, prefix, pmid, kept):
    page = shown(reader, pmid, kept(), prefix).page
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    links = page.xpath("//main//a/@href[starts-with(., '#')]")
    assert {one for one in links if one.startswith("#claim-")}
    assert {one[1:] for one in links} <= set(ids)


def test_the_page_still_takes_three_queries(reader):
    store(LUPUS, lupus())
    reader.open(reader.path_of(LUPUS), queries=EVERY_WORK_TAKES)


@pytest.mark.parametrize("pmid", [LUPUS, TRIAL])
def test_the_abstract_reads_as_before(reader, pmid):
    before = shown(reader, pmid, None).words(".part-text")
    marked = shown(reader, pmid, lupus() if pmid == LUPUS else trial())
    assert marked.words(".part-text") == before
    assert marked.page.cssselect(".part-text .stated")


def test_nothing_is_styled_or_run_within_the_page(reader):
    page = shown(reader, LUPUS, lupus(plain_words={"en": PLAIN_WORDS})).page
    assert not page.xpath("//main//*[@style] | //main//style | //main//script[not(@src)]")


def test_the_study_stands_right_after_the_title(reader):
    page = shown(reader, LUPUS, lupus()).page
    (head,) = page.cssselect(".article-head")
    assert head.getnext().get("class") == "glance"


def test_ten_seconds_tell_design_who_what_and_how_long(reader):
    answer = shown(reader, LUPUS, lupus())
    facts = dict(zip(answer.words(".glance-facts dt"), answer.words(".glance-facts dd"), strict=True))
    assert facts["Design"] == "Single-arm trial (prospective) Phase I"
    assert facts["Who"].startswith("9 patients patients whose nephritis")
    assert facts["How long"] == "12 months"
    assert facts["Harms"] == "No major adverse event was recorded"


def test_every_number_of_the_results_leads_to_the_words_that_say_it(reader):
    answer = shown(reader, LUPUS, lupus())
    said = {
        link.text_content(): answer.page.cssselect(link.get("href"))[0].text_content()
        for link in answer.page.cssselect(".glance-value a, .glance-p a")
    }
    assert said == {
        "from 1800 to 1020": "from 1800 at baseline to 1020",
        "P = 0.008": "P = 0.008",
        "3 of 9 (33.3%)": "33.3%",
        "4 of 9 (44.4%)": "44.4%",
        "from 16 to 6": "from 16 to 6",
        "P = 0.007": "P = 0.007",
    }


def test_the_table_says_what_the_drawings_show(reader):
    answer = shown(reader, TRIAL, trial())
    rows = [
        [" ".join(cell.text_content().split()) for cell in row.cssselect("th, td")]
        for row in answer.page.cssselect(".glance-table tbody tr")
    ]
    assert rows[0][1:3] == ["17 of 30 (56.7%)", "95% interval 37.4% to 74.5% computed by us"]
    assert ["1.55", "95% interval 0.88 to 2.72"] in [row[1:3] for row in rows], "the text's own is not called ours"
    assert len(rows) == len(answer.page.cssselect(".glance-results svg[role=img][aria-label]"))


def test_each_check_says_what_the_text_and_what_arithmetic_says(reader):
    answer = shown(reader, LUPUS, lupus())
    assert answer.words(".checks-summary") == ["5 of 6 checks hold; 1 cannot tell"]
    first = answer.page.cssselect(".check")[0]
    words = " ".join(first.text_content().split())
    assert words.startswith("Cannot tell P value of so few The text P = 0.007 is printed of nine patients.")
    assert "What could explain it The P value may come from an approximation." in words
    assert [one.get("href") for one in first.cssselect("a")] == ["#claim-3", "#claim-14"]
    assert answer.words(".checks > details > summary") == ["2 more that hold"]
    assert len(answer.page.cssselect(".checks > details .check")) == 2


def test_a_check_that_fails_is_told_by_mark_and_word_and_where_its_number_is_shown(reader):
    answer = shown(reader, TRIAL, trial())
    assert answer.words(".check-verdict")[1:] == ["Cannot hold"]
    marks = [one.get("href").partition("#")[2] for one in answer.page.cssselect(".checks use")]
    assert marks == ["differs", "differs"]
    body = answer.words(".check-body")[0]
    for part in (
        "Assumed All of them were counted.",
        "What would fit 17 / 30, 56.67 %",
        "Not all of the 30 have data.",
    ):
        assert part in body
    assert answer.words(".glance-result .glance-doubt") == ["see the check"]


def test_a_person_s_explanation_takes_the_alarm_away_and_is_told(reader):
    answer = shown(reader, TRIAL, trial(explained=True))
    assert EXPLAINED in answer.words(".check-explained")[0]
    assert answer.words(".check .check-verdict") == ["Explained"]
    assert answer.words(".checks-summary") == ["One check: the numbers do not fit, and that is explained"]


def test_claims_that_nothing_checks_are_shown_without_checks(reader):
    page = shown(reader, TRIAL, trial(checked=False)).page
    assert page.cssselect(".glance")
    assert page.cssselect(".stated")
    assert not page.cssselect("#checks, .glance-doubt")


def test_a_text_in_which_nothing_was_read_looks_as_before(reader):
    _, work = stored_work(TRIAL)
    page = shown(reader, TRIAL, assessment(source_of(work), ())).page
    assert not page.cssselect(".glance, .checks, .stated")


def test_what_is_read_is_said_to_be_a_program_s_and_can_be_put_right(reader, site):
    answer = shown(reader, TRIAL, trial())
    about, tell = answer.links(".checks-what a")
    assert tell.startswith(f"mailto:{site.contact}")
    path, _, fragment = about.partition("#")
    assert reader.open(path).page.cssselect(f"#{fragment}")
    assert "accuses nobody" in answer.words(".checks-what")[0]


def test_plain_words_are_shown_once_a_person_approved_them(reader, site):
    assert not shown(reader, LUPUS, lupus()).page.cssselect(".plain-words")
    answer = shown(reader, LUPUS, lupus(plain_words={"en": PLAIN_WORDS}))
    assert answer.words(".plain-words-text") == [" ".join(PLAIN_WORDS)]
    assert answer.words(".plain-words .soft") == [f"Approved by {site.institution}"]
    (section,) = answer.page.cssselect(".plain-words")
    assert "abstract" in section.getnext().get("class")


@pytest.mark.parametrize(
    ("approved", "prefix", "language"),
    [(("en", "fa"), "/fa", "fa"), (("en",), "/fa", "en"), (("fa",), "", "fa"), (("fa", "en"), "", "en")],
)
def test_plain_words_in_another_language_are_marked_as_such(reader, approved, prefix, language):
    words = {tag: (f"Words in {tag}.",) for tag in approved}
    (text,) = shown(reader, LUPUS, lupus(plain_words=words), prefix).page.cssselect(".plain-words-text")
    assert (text.get("lang"), text.text) == (language, f"Words in {language}.")
    assert text.get("dir") == ("rtl" if language == "fa" else "ltr")


def test_a_persian_page_keeps_the_text_s_own_words_english(reader):
    answer = shown(reader, LUPUS, lupus(), "/fa")
    for own in answer.page.cssselect(".glance-own span, .check-soft a"):
        assert (own.get("lang"), own.get("dir")) == ("en", "ltr")
    assert answer.words(".glance-facts dd a")[3 - 1] == "۹"


def test_a_persian_abstract_is_marked_in_its_own_words(reader):
    _, work = stored_work(PERSIAN)
    source = source_of(work)
    first = source.text.split()[0]
    before = shown(reader, PERSIAN, None).words(".part-text")
    claim = Condition(span=Span(0, len(first)), sentence=0)
    answer = shown(reader, PERSIAN, assessment(source, (claim,)))
    assert answer.words(".part-text") == before
    assert answer.words(".stated") == [first]
    assert answer.page.cssselect(".stated")[0].xpath("ancestor::*[@lang][1]/@lang") == [source.language]
