"""The public document made from the internal one."""

import msgspec
import pytest

from clarion.studies.analysis.running import run_analyses
from clarion.studies.claims import compare
from clarion.studies.definition import Claim, Paired, Privacy, Response
from clarion.studies.document import Document, StudyLine
from clarion.studies.privacy.publishing import Publishing
from tests.studies.privacy.telling_one import protein
from tests.studies.small_trial import observed, trial

NONE, CONSENTED = Privacy(), Privacy(participant_figures="consented", consent="They agreed.", threshold=1)
PAIRED = Paired(id="pair", label="Month 1", measure="proteinuria", visit="month1")
FALLS = [-100.0 - 7 * place for place in range(20)]


def response(id, **more):
    return Response(
        id=id,
        label=id,
        **({"response": "renal", "response_level": "partial", "or_better": True, "at": "month1"} | more),
    )


def claim(id="c", **more):
    return Claim(id=id, text="It fell", **({"analysis": "pair", "quantity": "median", "value": "3000"} | more))


def published(observations, *analyses, privacy=NONE, claims=(), **more):
    study = trial(analyses=analyses, claims=claims, privacy=privacy)
    results = run_analyses(study, observations)
    internal = Document(
        public=False,
        study=StudyLine(title="An invented trial"),
        participants=len(observations.participants),
        analyses=results,
        comparisons=compare(study, results),
        **more,
    )
    return Publishing(study, observations, results).document(internal, ())


def many():
    return observed(protein(*FALLS, *(-one for one in FALLS)))


def test_it_says_that_it_is_public_and_by_which_rules():
    document = published(many(), PAIRED)
    assert document.public
    assert any("smallest and largest" in note for note in document.privacy)
    assert not any("one by one show" in note for note in document.privacy)


def test_it_says_that_numbers_are_withheld_where_some_are():
    few = published(observed(protein(*FALLS, 3000.0)), PAIRED)
    assert any("fewer than 5 people" in note for note in few.privacy)


def test_with_consent_it_says_so_and_withholds_nothing():
    document = published(observed(protein(*FALLS, 3000.0)), PAIRED, privacy=CONSENTED)
    assert document.privacy == ("Figures show participants one by one. They agreed.",)
    assert not any(number.suppressed for result in document.analyses for number in result.numbers.values())


def test_rows_are_gone_whoever_consented():
    for privacy in (NONE, CONSENTED):
        assert b".csv: " not in msgspec.json.encode(published(many(), PAIRED, privacy=privacy))


def test_the_hash_of_a_data_file_is_told_with_consent_alone():
    """The digest of a file of three lines can be tried out."""
    observations = msgspec.structs.replace(many(), hashes={"visits.csv": "ab"})
    inputs = {"study.toml": "cd", "visits.csv": "ab"}
    assert published(observations, PAIRED, inputs=inputs).inputs == {"study.toml": "cd"}
    assert published(observations, PAIRED, inputs=inputs, privacy=CONSENTED).inputs == inputs


def test_a_claim_about_a_number_that_is_withheld_is_not_answered():
    claims = (claim(quantity="rose", value="1"), claim("n", quantity="n", value="21"))
    document = published(observed(protein(*FALLS, 3000.0)), PAIRED, claims=claims)
    withheld, told = document.comparisons
    assert (withheld.verdict, withheld.recomputed, withheld.exact) == ("suppressed", "withheld", "")
    assert "1" not in withheld.explanation
    assert told.verdict == "equal"


def test_a_claim_that_compares_with_a_number_that_is_withheld_is_not_answered_either():
    values = protein(*[-2000.0] * 6, *[0.0] * 12) + [[3000, 3000, 100, 100, 100]] * 2
    document = published(
        observed(values),
        response("any"),
        response("complete", or_better=False, response_level="complete"),
        claims=(
            claim("one", analysis="any", quantity="count", value=None, less_than="complete"),
            claim("other", analysis="complete", quantity="count", value=None, less_than="any"),
        ),
    )
    assert not document.analyses[0].numbers["count"].suppressed
    assert [one.verdict for one in document.comparisons] == ["suppressed", "suppressed"]


def test_digits_that_tell_how_many_pairs_changed_are_not_told():
    document = published(
        observed(protein(*FALLS, 3000.0, 3100.0)), PAIRED, claims=(claim(quantity="p", value="0.004"),)
    )
    (one,) = document.comparisons
    assert one.exact == ""
    assert one.explanation in {
        "The recomputed number is the same at the reported precision.",
        "The recomputed number is another one.",
    }


def test_why_an_analysis_was_refused_is_told_without_numbers():
    values = protein(*FALLS)
    for one in values:
        one[4] = float("nan")
    analysis = Paired(id="late", label="Month 6", measure="proteinuria", visit="month6")
    document = published(observed(values), analysis, claims=(claim(analysis="late"),))
    assert document.analyses[0].refused == "No participant has Urine protein at both month6 and baseline."
    assert document.comparisons[0].verdict == "not computable"
    assert "20" not in document.comparisons[0].explanation


def test_deviations_are_told_without_numbers():
    document = published(many(), PAIRED, deviations=("3 values were dropped.", "Some doses were not as planned."))
    assert document.deviations == ("Some doses were not as planned.",)


@pytest.mark.parametrize("count", [0, 1])
def test_a_study_of_nobody_or_of_one_person_is_published(count):
    document = published(observed(protein(*FALLS[:count])) if count else _nobody(), response("month1"))
    assert document.participants == count
    assert "3000" not in msgspec.json.encode(document).decode()


def _nobody():
    """Data of a study without participants."""
    observations = observed([[1.0] * 5])
    measures = {
        id: msgspec.structs.replace(series, values=series.values[:0], rows=series.rows[:0])
        for id, series in observations.measures.items()
    }
    return msgspec.structs.replace(
        observations,
        participants=(),
        arms=observations.arms[:0],
        measures=measures,
        days=observations.days[:0],
        numbers={id: values[:0] for id, values in observations.numbers.items()},
        categories={id: values[:0] for id, values in observations.categories.items()},
        participant_rows=observations.participant_rows[:0],
    )
