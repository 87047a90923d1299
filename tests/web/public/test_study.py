import msgspec
import pytest
from django.utils import translation

from clarion.web.public.addresses import addresses
from clarion.web.public.study import FIGURES_SHOWN, study_view
from tests.web.public.study_document import INFERRED_TEST, INFERRED_UNIT, study_document

LANGUAGES = ("en", "fa")


def view(document=None, language="en", address="https://a.org"):
    with translation.override(language):
        return study_view(document or study_document(), "abcd1234", addresses(address, LANGUAGES, language), language)


def claims(found):
    return {one.said.claim: one for group in found.claims for one in group.lines}


def test_every_verdict_has_a_mark_of_its_own_kind_and_words():
    found = {one.said.verdict: (one.mark, one.verdict) for one in claims(view()).values()}
    assert found == {
        "equal": ("agrees", "Equal"),
        "equal after rounding": ("agrees", "Equal after rounding"),
        "different": ("differs", "Different"),
        "not computable": ("unknown", "Not computable"),
        "suppressed": ("withheld", "Withheld for privacy"),
    }


def test_claims_are_counted_by_what_became_of_them():
    assert [(one.mark, one.text) for one in view().tallies] == [
        ("agrees", "4 come out the same"),
        ("differs", "1 comes out different"),
        ("unknown", "1 can't be computed"),
        ("withheld", "1 is withheld for privacy"),
    ]


def test_what_no_claim_came_to_is_not_counted():
    document = study_document()
    alike = tuple(one for one in document.comparisons if one.verdict == "equal")
    assert [one.mark for one in view(msgspec.structs.replace(document, comparisons=alike)).tallies] == ["agrees"]
    assert view(msgspec.structs.replace(document, comparisons=())).tallies == ()


def test_a_persian_page_counts_in_persian():
    assert view(language="fa").tallies[0].text.startswith("۴ ")
    assert claims(view(language="fa"))["n"].verdict == "برابر"


def test_claims_keep_their_order_under_the_places_where_they_stand():
    found = view().claims
    assert [group.source for group in found] == ["Abstract, Methods", "Abstract, Results", "Table 2"]
    assert [one.said for group in found for one in group.lines] == list(study_document().comparisons)


def test_what_was_inferred_is_said_once_and_named_by_its_number():
    found = view()
    assert found.inferences == (INFERRED_UNIT, INFERRED_TEST)
    numbers = {id: one.inference for id, one in claims(found).items()}
    assert numbers == {"n": 0, "median": 1, "p-4": 2, "p-8": 2, "p-12": 0, "waking": 0, "good": 0}


def test_an_explanation_is_given_wherever_it_says_more_than_the_verdict():
    found = {id: one.explanation for id, one in claims(view()).items()}
    assert found["n"] == ""
    assert found["p-4"] == "0.00769 rounds to 0.008."
    assert all(found[id] for id in ("p-8", "p-12", "waking", "good"))


@pytest.mark.parametrize(("reported", "recomputed"), [("9", "9"), ("1800 mg/24 h", "1,800 mg/24 h")])
def test_of_a_number_that_is_the_same_nothing_is_explained(reported, recomputed):
    document = study_document()
    same = msgspec.structs.replace(document.comparisons[0], reported=reported, recomputed=recomputed)
    relation = msgspec.structs.replace(same, reported="less than at week 12", explanation="9 is less than 12.")
    found = view(msgspec.structs.replace(document, comparisons=(same, relation)))
    assert [(one.explanation, one.in_words) for one in found.claims[0].lines] == [
        ("", False),
        ("9 is less than 12.", True),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_files_have_one_address_in_every_language(language):
    found = view(language=language, address="https://a.org/science")
    assert found.report == "/science/works/abcd1234/study/report.html"
    assert found.data == "/science/works/abcd1234/study/result.json"
    assert found.figures[0].address == "/science/works/abcd1234/study/figures/lines-minutes.svg"


def test_figures_beyond_the_first_few_are_folded_and_none_is_lost():
    found = view()
    assert len(found.figures) == FIGURES_SHOWN
    shown = [one.figure for one in (*found.figures, *found.more_figures)]
    assert shown == list(study_document().figures)


def test_a_figure_that_is_left_out_has_no_address_and_keeps_its_numbers():
    (left_out,) = view().more_figures
    assert left_out.address == ""
    assert left_out.table.lines[0].cells == ("Rose", "9 (75.0 %)")


def test_the_baseline_table_comes_first():
    document = study_document()
    assert [one.id for one in view(document).tables] == ["baseline", "endpoint-minutes", "events"]
    without = msgspec.structs.replace(document, baseline_table=None)
    assert [one.id for one in view(without).tables] == ["endpoint-minutes", "events"]
