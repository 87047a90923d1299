import msgspec
import pytest

from clarion.studies.report.content import Claims, Facts, Grid, Points
from clarion.studies.report.sections import content
from tests.studies.sample_document import sample_document


def section(document, id):
    return next(one for one in content(document).sections if one.id == id)


def facts(document):
    return {fact.label: fact for fact in section(document, "design").blocks[0].facts}


def test_every_claim_is_set_beside_what_was_recomputed():
    _, claims = section(sample_document(), "claims").blocks
    assert isinstance(claims, Claims)
    assert [(one.sign, one.verdict, one.tone) for one in claims.claims] == [
        ("=", "equal", "good"),
        ("≈", "equal after rounding", "good"),
        ("≠", "different", "bad"),
        ("–", "not computable", "open"),
        ("–", "withheld", "open"),
    ]
    assert claims.claims[0].notes == ("The abstract names no test.", "Reported in: Abstract, Results.")


def test_how_the_claims_fared_stands_at_the_beginning():
    told = facts(sample_document())["Recomputed"].lines[0]
    assert told == (
        "5 reported numbers and relations beside recomputed ones: 1 equal, 1 equal after rounding, 1 different, 1 not"
        " computable and 1 withheld"
    )


def test_without_claims_nothing_is_said_of_them():
    document = sample_document(claims=False)
    assert "Recomputed" not in facts(document)
    assert "claims" not in {one.id for one in content(document).sections}


@pytest.mark.parametrize(
    ("phase", "masking", "words"),
    [
        ("1", "none", "Phase 1, single-arm, open label"),
        ("not applicable", "not stated", "Single-arm"),
        ("2/3", "double", "Phase 2/3, single-arm, double-masked"),
    ],
)
def test_the_design_is_told_in_words(phase, masking, words):
    document = sample_document()
    study = msgspec.structs.replace(document.study, phase=phase, masking=masking)
    assert facts(msgspec.structs.replace(document, study=study))["Design"].lines == (words,)


def test_identifiers_lead_to_where_they_are_resolved():
    found = facts(sample_document())
    assert found["DOI"].link == "https://doi.org/10.1000/knees"
    assert found["PMID"].link == "https://pubmed.ncbi.nlm.nih.gov/123456/"


def test_each_analysis_tells_how_it_ran_or_why_it_did_not():
    block = section(sample_document(), "methods").blocks[0]
    assert isinstance(block, Facts)
    first, second, third = (fact.lines for fact in block.facts)
    assert first == (
        "Wilcoxon signed-rank test, exact, zeros left out.",
        "All participants, 12 participants used; values as observed, none filled in.",
        "Two differences were tied.",
    )
    assert "Not planned before the data were seen." in second
    assert third[0] == "Not computed: Nobody was seen at week 99."


def test_plan_and_deviations_stand_together():
    grid, _, points = section(sample_document(), "plan-and-deviations").blocks
    assert isinstance(grid, Grid)
    assert grid.lines[0].cells == ("Participants", "20", "12", "IRCT000")
    assert isinstance(points, Points)


def test_an_analysis_that_no_table_shows_is_not_lost():
    grids = {one.id: one for one in section(sample_document(), "results").blocks}
    assert list(grids) == ["endpoint-pain", "events", "other-analyses"]
    assert [line.cells for line in grids["other-analyses"].lines] == [
        ("Walking distance, week 4 against baseline", "n = 11", ""),
        ("Estimate", "18.5 m", "−2.5 to no limit"),
    ]


def test_the_chosen_test_stands_out_among_the_alternatives():
    _, grid = section(sample_document(), "alternatives").blocks
    assert [(line.cells, line.strong) for line in grid.lines if not line.heading] == [
        (("Wilcoxon signed-rank, exact", "0.008", "as run"), True),
        (("Sign test", "0.021", ""), False),
    ]


def test_warnings_come_before_everything():
    assert content(sample_document()).warnings == ("The data are invented: they belong to Clarion's tests.",)
    assert len(content(sample_document(public=False)).warnings) == 2
