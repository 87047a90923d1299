import pytest

from clarion.evidence.readers.sizes.sample_sizes import MOST_IN_SENTENCE, sample_sizes
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


@pytest.mark.parametrize(
    ("methods", "found"),
    [
        ("Forty-two (42) singers were randomised.", [(42, "enrolled"), (42, "enrolled")]),
        ("Of 200 singers screened, 62 were enrolled.", [(62, "enrolled")]),
        ("Up to 60 singers were recruited.", [(60, "enrolled")]),
        ("They were given (1) tea, (2) water, (3) milk.", []),
        ("Group 2 received tea.", []),
        (
            "A total of 43 singers (38 women, aged 30 to 60) have to be randomised.",
            [(43, "enrolled")],
        ),
        ("Thirty eyes (26 singers) were treated.", [(30, "enrolled"), (26, "enrolled")]),
        ("Fifty singers with gout were compared with 48 singers with a cold.", [(50, "arm"), (48, "arm")]),
        ("In 9 of the 30 singers tea was drunk.", [(30, "enrolled")]),
        ("Twelve patients were screened and some slept.", []),
    ],
)
def test_the_words_around_tell_who_took_part(methods, found):
    assert sizes(methods=methods.replace("singers", "patients")) == found


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


@pytest.mark.parametrize(
    ("methods", "arms"),
    [
        ("In group A 21 singers were given tea; in group B 22 singers were given water.", [21, 22]),
        ("Tea was compared in 12 intervention versus 13 control schools.", [12, 13]),
        ("All patients drank from a pot (tea = 32; water = 30).", [32, 30]),
        ("They were assigned to a control group (CG=25) or a tea group (EG=26).", [25, 26]),
        ("Singers were divided by voice into two groups, each containing 60 subjects.", [60]),
        ("They drank 10 mg/day (n = 35), 5 mg/day (n = 30), or no tea (n = 32).", [35, 30, 32]),
        ("Tea at 0 % (Group I, n = 15) and 1 % (Group II, n = 16) was given.", [15, 16]),
        ("Voices were recorded with an equal number of subjects (n = 20) in both groups.", [20]),
        ("Tea was given to 12 control patients.", [12]),
        ("The tea group, which contained 26 subjects, sang.", [26]),
        ("The water group received nothing else (n = 16).", [16]),
        ("They formed two groups of 25 each (n = 25).", [25, 25]),
    ],
)
def test_arms_are_read_in_the_many_ways_they_are_told(methods, arms):
    assert sizes(methods=methods) == [(n, "arm") for n in arms]


@pytest.mark.parametrize(
    ("methods", "results", "told"),
    [
        ("We enrolled 80 singers.", "Of the 40 singers in the tea group, many slept.", (40, "arm")),
        ("We enrolled 80 singers.", "Of 40 patients who received tea, many slept.", (40, "arm")),
        ("We enrolled 80 patients. Forty patients received tea only.", "All slept.", (40, "arm")),
        ("We recruited 31 singers.", "Of these, 29 were randomised.", (29, "enrolled")),
        ("We recruited 60 patients.", "Toxicity was mild in the 58 enrolled patients.", (58, "enrolled")),
        ("We recruited 60 patients.", "In all, 55 of them completed the study.", (55, "analysed")),
        ("We enrolled 90 patients.", "In the full analysis set (n = 80), many sang.", (80, "analysed")),
        ("We enrolled 90 patients.", "Analysis was done on 80 of 90 patients.", (80, "analysed")),
        ("Singers came.", "In all, 60 patients were found hoarse and randomised.", (60, "enrolled")),
        ("Singers came.", "We took in all from 11 trials (4,787 participants).", (4787, "enrolled")),
        ("We recruited 66 patients.", "Thirty patients were finally recruited in each of the groups.", (30, "arm")),
    ],
)
def test_roles_follow_from_what_is_said_of_those_counted(methods, results, told):
    assert told in sizes(methods=methods, results=results)


def test_those_of_an_unknown_trade_take_part_where_they_were_randomised():
    assert sizes(methods="Thirty goldsmiths were randomly assigned to tea or water.") == [(30, "enrolled")]
    assert sizes(methods="Thirty teapots were washed.") == []


@pytest.mark.parametrize(
    "results",
    [
        "After excluding 38 patients who slept, many sang.",
        "Singers were classified as low (n = 31), medium (n = 36) and high responders (n = 10).",
        "Seven patients fell ill: six in the tea arm, but few in the water arm.",
        "Of the schools, 17 pharmacies (50%) provided tea.",
        "All but two patients sang.",
        "Twelve intervention versus 15 control patients had nausea.",
        "The two patients' voices were alike.",
        "Herpes occurred in four patients (two each in both groups).",
    ],
)
def test_classes_events_and_those_left_out_are_not_counted(results):
    assert sizes(results=results) == []


@pytest.mark.parametrize(
    "methods",
    [
        "Samples were taken daily from SD 7 to SD 20 in all.",
        "Individuals between ages 15 and 40 were enrolled.",
        "(1) tea without a coach; (2) the same as 1 with a coach; (3) water.",
        "Two specialists judged every voice.",
    ],
)
def test_days_ages_and_items_are_no_participants(methods):
    assert sizes(methods=methods) == []


def test_a_long_table_is_read_only_in_part():
    assert len(sizes(methods="We saw 30 patients, " * 500)) == MOST_IN_SENTENCE


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


@pytest.mark.parametrize(
    "results",
    ["Songs were heard on days 5, 7 and 9 in the tea group.", "Aims 2 and 3 participants will be followed."],
)
def test_later_numbers_of_a_series_count_nobody(results):
    assert sample_sizes(abstract(results=results)) == []


def test_those_of_whom_only_some_were_taken_in_do_not_count():
    found = sample_sizes(abstract(results="From 49 smokers in four towns, 24 volunteered to participate."))
    assert [(one.value, one.role) for one in found] == [(24, "enrolled")]


def test_people_before_a_bracket_with_their_number_are_counted():
    found = sample_sizes(abstract(methods="Healthy volunteers (224) were randomized into two groups."))
    assert [(one.value, one.role) for one in found] == [(224, "enrolled")]


def test_the_number_before_a_mean_is_read():
    found = sample_sizes(abstract(methods="A tea group (TG; n=402: 11.1±0.4 years) and a control group (n=144: 9.0)."))
    assert [(one.value, one.role) for one in found] == [(402, "arm"), (144, "arm")]
