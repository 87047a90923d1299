import pytest

from clarion.evidence.readers.sample_sizes import sample_sizes
from tests.data import data_file
from tests.evidence.readers.abstracts import abstract, title
from tests.evidence.readers.passages import passage_of


def sizes(**told):
    return [(one.value, one.role) for one in sample_sizes(abstract(**told))]


@pytest.mark.parametrize(
    ("methods", "n"),
    [
        ("Forty-three men volunteered for the study.", 43),
        ("A total of 1,234 patients were randomised.", 1234),
        ("Singers with gout (n = 34) were randomised to tea or water.", 34),
        ("We studied 156 children aged 6-59 months.", 156),
        ("In this phase I trial, nine biopsy-proven LN patients refractory to tea underwent infusion.", 9),
        ("This study was conducted on 34 patients affected by gout.", 34),
        ("Sixty American Society of Anesthesiologists I-II patients were randomised.", 60),
        ("One hundred and eight patients were enrolled.", 108),
        ("In all, 62 out-patients with gout of the thumb took part.", 62),
        ("Seventy-two women who had been diagnosed with gout were recruited.", 72),
    ],
)
def test_those_who_took_part_are_enrolled(methods, n):
    assert sizes(methods=methods) == [(n, "enrolled")]


def test_what_is_counted_is_kept_as_printed():
    (found,) = sample_sizes(abstract(methods="Forty-three men volunteered."))
    assert found.unit == "men"


@pytest.mark.parametrize(
    ("methods", "n"),
    [
        ("We will recruit 200 singers; 200 adults will be recruited.", 200),
        ("A sample size of 120 is planned.", 120),
        ("The trial aims to enrol 90 women.", 90),
    ],
)
def test_those_who_are_still_to_come_are_planned(methods, n):
    found = sample_sizes(abstract(methods=methods))
    assert found
    assert {(one.value, one.role, one.planned) for one in found} == {(n, "enrolled", True)}


@pytest.mark.parametrize(
    "results",
    [
        "One hundred and seventy-two patients completed the study.",
        "The study was completed by 172 patients.",
        "In all, 172 patients were included in the analysis.",
        "Of 180 women randomised, 172 were analysed.",
    ],
)
def test_those_who_finished_are_analysed(results):
    assert (172, "analysed") in sizes(methods="We enrolled 180 women.", results=results)


@pytest.mark.parametrize(
    ("methods", "arms"),
    [
        ("Singers were assigned to tea (n=15) or water (n=14).", [15, 14]),
        ("There were 15 in the intervention group and 14 in the control group.", [15, 14]),
        ("Two groups of 20 were formed.", [20]),
        ("They were divided into two groups (n = 20 each).", [20]),
        ("Group A (30 patients) drank tea and group B (31 patients) drank water.", [30, 31]),
        ("Tea or water was given, 15 patients each.", [15]),
    ],
)
def test_arms_are_read_each_once(methods, arms):
    assert sizes(methods=methods) == [(n, "arm") for n in arms]


def test_parts_that_add_up_to_the_whole_are_arms():
    assert sizes(methods="A total of 44 men were enrolled: 23 received tea and 21 received water.") == [
        (44, "enrolled"),
        (23, "arm"),
        (21, "arm"),
    ]


def test_the_whole_stays_the_whole_where_its_arms_stand_beside_it():
    assert sizes(methods="Seventy patients were allocated to the tea group (n = 36) or the water group (n = 34).") == [
        (70, "enrolled"),
        (36, "arm"),
        (34, "arm"),
    ]


@pytest.mark.parametrize(
    "results",
    [
        "12 patients died.",
        "Five patients withdrew.",
        "Nausea occurred in 12 patients.",
        "30 of 378 (7.9%) patients fell ill.",
        "Twelve patients (10%) reported nausea.",
        "We screened 400 patients.",
        "Of 400 patients who were approached, many declined.",
        "The mean age was 54 years.",
        "Participants attended 12 sessions.",
        "They were seen at 14 sites.",
        "SF-36 scores and CD34 cells rose by 12 points.",
        "In 2010 patients were few.",
        "In the tea group, 33 patients stopped early, compared with 22 in the water group.",
        "One in five participants in the tea group slept.",
    ],
)
def test_events_ages_times_and_those_who_were_only_asked_are_not_counted(results):
    assert sizes(results=results) == []


@pytest.mark.parametrize(
    "methods",
    [
        "Blood of adults aged 18 to 60 was taken.",
        "Patients with type 2 diabetes received 20 mg of tea for 12 weeks.",
        "The trial took place in 14 hospitals.",
        "Men and women between 60 and 75 were asked.",
        "Singers had a body mass index of 30 or more.",
    ],
)
def test_numbers_of_other_things_in_methods_are_not_counted(methods):
    assert sizes(methods=methods) == []


def test_numbers_of_the_background_are_not_ours():
    assert sizes(background="Each year 30,000 patients are treated for gout.") == []
    assert sizes(background="In a previous study, 16 patients drank tea.") == []


def test_men_and_women_told_apart_are_no_arms():
    assert sizes(methods="Sixty singers were enrolled (35 men and 25 women).") in ([(60, "enrolled")], [])


def test_clusters_count_where_they_are_the_unit():
    assert sizes(methods="In this cluster-randomised trial, 24 practices were randomised to tea or water.") == [
        (24, "enrolled")
    ]


def test_animals_and_eyes_count_where_they_are_the_unit():
    assert sizes(methods="Forty rats were randomly assigned to tea.") == [(40, "enrolled")]
    assert sizes(methods="Thirty eyes were randomised to drops of tea.") == [(30, "enrolled")]


def test_the_span_is_the_number_alone():
    passage = abstract(methods="A total of 1,234 patients were randomised.")
    (found,) = sample_sizes(passage)
    assert found.span.of(passage.text) == "1,234"


def test_a_title_is_read():
    (found,) = sample_sizes(title("Tea for hoarseness: a randomised trial in 120 women"))
    assert (found.value, found.role, found.sentence) == (120, "enrolled", -1)


def test_the_study_page_has_nine():
    page = data_file("study/page.txt").read_text(encoding="utf-8")
    methods = page[page.index("In this phase I trial") : page.index("Results: The")]
    assert [(one.value, one.role) for one in sample_sizes(passage_of(methods, "METHODS"))] == [(9, "enrolled")]
