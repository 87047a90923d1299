import pytest

from clarion.evidence.readers.designs.design import design
from tests.evidence.readers.abstracts import abstract, title


def named(**told):
    return [one.value for one in design(abstract(**told))]


@pytest.mark.parametrize(
    "methods",
    [
        "We conducted a randomised, double-blind, placebo-controlled trial in two towns.",
        "Sixty singers were randomly assigned to humming or silence.",
        "Participants were randomized to tea or water.",
        "The patients were divided randomly into three groups.",
        "Couples were allocated at random to one of two leaflets.",
        "This cluster-randomised trial took place in ten villages.",
    ],
)
def test_an_allocation_by_lot_is_randomised(methods):
    assert named(methods=methods) == ["randomised"]


@pytest.mark.parametrize(
    "methods",
    [
        "This non-randomised controlled trial compared humming with silence.",
        "In a quasi-randomised trial, singers hummed on even days.",
        "A non-randomized, controlled study of tea was performed.",
    ],
)
def test_a_denied_lot_is_controlled(methods):
    assert named(methods=methods) == ["controlled"]


def test_patients_who_were_not_randomised_are_not_in_a_randomised_trial():
    assert named(methods="Patients were not randomised and chose their tea.") != ["randomised"]


def test_trials_of_others_do_not_count():
    assert named(
        background="Previous randomised trials have shown that humming helps.",
        methods="We followed a prospective cohort of singers.",
    ) == ["cohort"]


def test_a_trial_that_is_wished_for_does_not_count():
    assert named(
        methods="This was a cross-sectional survey of singers.",
        conclusions="A randomised controlled trial is needed.",
    ) == ["cross-sectional"]


def test_a_sample_drawn_at_random_is_no_allocation():
    assert named(methods="In a cross-sectional study, singers were randomly selected from a choir.") == [
        "cross-sectional"
    ]


@pytest.mark.parametrize(
    ("methods", "value"),
    [
        ("This was a single-arm study of humming.", "single-arm"),
        ("We performed a case-control study of hoarse singers.", "case-control"),
        ("In a retrospective cohort study we read the notes of a choir.", "cohort"),
        ("We report a case series of singers.", "case-series"),
        ("We performed a meta-analysis of humming.", "meta-analysis"),
        ("We conducted a systematic review of humming.", "review"),
    ],
)
def test_designs_are_known_by_their_names(methods, value):
    assert named(methods=methods) == [value]


@pytest.mark.parametrize(
    "methods",
    [
        "Singers received either tea or water for a week.",
        "Ten singers were allocated to tea, and ten to water as treatment.",
        "In this within-subject study singers received tea on one day and water on another.",
        "Singers drank tea or a placebo after training.",
        "A 2 × 2 factorial design was used; singers were given tea or water.",
        "We performed a crossover study of tea and water.",
    ],
)
def test_treatments_under_comparison_without_a_lot_are_controlled(methods):
    assert named(methods=methods) == ["controlled"]


@pytest.mark.parametrize(
    "methods",
    [
        "Singers who underwent surgery were divided into two groups with a score < 10 or more.",
        "Treated singers were compared between groups according to age.",
        "The crossover between the life expectancies of singers and of dancers was looked for.",
    ],
)
def test_groups_by_what_people_are_and_lines_that_cross_are_no_comparison_of_treatments(methods):
    assert named(methods=methods) == []


def test_a_placebo_in_a_trial_of_others_makes_no_controlled_study():
    assert (
        named(
            background="Tea was previously studied in a randomised placebo-controlled trial.",
            methods="Singers from that trial, who received placebo or tea, were seen again.",
        )
        == []
    )


@pytest.mark.parametrize(
    "methods",
    [
        "This open non-controlled study gave tea to 20 singers.",
        "A multiple-baseline design was used; singers received tea.",
        "Voices were recorded before and after the tea treatment.",
    ],
)
def test_one_group_that_is_measured_around_a_treatment_is_single_arm(methods):
    assert named(methods=methods) == ["single-arm"]


def test_a_single_case_is_a_case_series_however_it_was_blinded():
    assert named(methods="Tea was tested in a double-blind, sham-controlled single-case study.") == ["case-series"]


def test_a_trial_whose_people_are_followed_for_something_else_is_a_cohort():
    assert named(
        methods="We used data from a randomised trial of tea.",
        results="Age predicted hoarseness and was associated with mortality.",
    ) == ["cohort"]


def test_a_phase_one_trial_of_one_treatment_without_another_group_is_single_arm_with_less_confidence():
    (found,) = design(
        abstract(
            methods="In this phase I trial, eight patients with gout underwent infusion of tea and were followed.",
            results="Pain decreased.",
        )
    )
    assert (found.value, found.confidence < 0.9) == ("single-arm", True)


def test_a_phase_one_trial_with_a_control_group_is_not_single_arm():
    assert "single-arm" not in named(
        methods="In this phase I trial, eight patients underwent infusion of tea; the control group received water."
    )


def test_a_text_that_does_not_say_has_no_design():
    assert named(methods="We asked how singers sleep.", results="They slept well.") == []


def test_animals_are_the_design_only_where_no_people_are_studied():
    assert named(methods="Forty rats were randomly assigned to tea. The rats slept.") == ["animal"]
    assert named(methods="Forty women were randomly assigned to milk of goats. The goats slept.") == ["randomised"]


def test_teeth_that_were_pulled_are_in_vitro():
    assert named(methods="Forty extracted human molars were randomly divided into two groups.") == ["in-vitro"]


def test_a_protocol_of_a_randomised_trial_is_randomised_and_a_protocol():
    (found,) = design(
        abstract(methods="In this randomised controlled trial, 80 singers will be randomly allocated to tea or water.")
    )
    assert found.value == "randomised"
    assert "protocol" in found.features


@pytest.mark.parametrize(
    ("words", "feature"),
    [
        ("randomised crossover trial", "crossover"),
        ("cluster-randomised trial", "cluster"),
        ("randomised factorial trial", "factorial"),
        ("randomised, parallel-group trial", "parallel"),
        ("randomised pilot trial", "pilot"),
        ("multicentre randomised trial", "multicentre"),
        ("randomised, placebo-controlled trial", "placebo-controlled"),
        ("randomised non-inferiority trial", "non-inferiority"),
        ("prospective randomised trial", "prospective"),
        ("post-hoc analysis of a randomised trial", "secondary-analysis"),
    ],
)
def test_features_are_what_the_text_says_besides(words, feature):
    (found,) = design(abstract(methods=f"This was a {words} of tea."))
    assert feature in found.features


def test_a_title_is_read_as_one_sentence():
    (found,) = design(title("Tea for hoarse singers: a randomised controlled trial"))
    assert (found.value, found.sentence) == ("randomised", -1)


def test_a_registry_named_after_trials_is_no_design():
    assert named(methods="Singers drank tea. Trial registration: Current Controlled Trials.") == []
