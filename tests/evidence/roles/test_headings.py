"""Authors' headings: the role they give, and where one stands within a sentence."""

import pytest

from clarion.evidence.roles import inline_heading, role_of_heading, roles_of_heading


@pytest.mark.parametrize(
    ("role", "headings"),
    [
        ("BACKGROUND", "Background|INTRODUCTION:|Context|Rationale|Importance|Summary of background data|زمینه|مقدمه"),
        ("OBJECTIVE", "Objective|Aims|AIM OF THE STUDY|Purpose of review|Hypothesis|Study question|هدف|اهداف"),
        (
            "METHODS",
            "Methods|Patients and methods|Materials & Methods|Setting|Study design|Design, setting, and participants"
            "|Main outcome measures|Main outcome measures and secondary endpoints|Interventions|Data sources"
            "|Data collection and analysis|Statistical analysis|Search strategy|Methods of the ABC trial"
            "|روش بررسی|مواد و روش‌ها|روش كار",
        ),
        ("RESULTS", "Results|Findings|Main results|Principal findings|Data synthesis|یافته‌ها|يافته ها|نتایج"),
        (
            "CONCLUSIONS",
            "Conclusion|CONCLUSIONS AND RELEVANCE|Interpretation|Discussion|Authors' conclusions|Limitations"
            "|Clinical implications|نتیجه‌گیری|نتيجه گيری نهایی|بحث|بحث و نتیجه گیری",
        ),
    ],
)
def test_a_heading_gives_its_role(role: str, headings: str) -> None:
    assert {heading: role_of_heading(heading) for heading in headings.split("|")} == dict.fromkeys(
        headings.split("|"), role
    )


@pytest.mark.parametrize(
    ("heading", "roles"),
    [
        ("Methods and Findings", ("METHODS", "RESULTS")),
        ("Results/Conclusions", ("RESULTS", "CONCLUSIONS")),
        ("BACKGROUND & AIMS", ("BACKGROUND", "OBJECTIVE")),
        ("سابقه و هدف", ("BACKGROUND", "OBJECTIVE")),
        ("Outcomes", ("METHODS", "RESULTS")),
    ],
)
def test_a_heading_that_joins_two_roles_leaves_the_choice_open(heading: str, roles: tuple[str, ...]) -> None:
    assert roles_of_heading(heading) == roles
    assert role_of_heading(heading) is None


@pytest.mark.parametrize(
    "heading", ["", " : ", "Trial registration", "Funding", "Key words", "Lupus", "Level of evidence"]
)
def test_a_heading_of_something_else_gives_no_role(heading: str) -> None:
    assert roles_of_heading(heading) == ()


@pytest.mark.parametrize(
    ("heading", "rest"),
    [
        ("Background: ", "Mesenchymal cells may help."),
        ("METHODS ", "In 34 patients we measured it."),
        ("METHODS. ", "We measured it."),
        ("MATERIALS AND METHODS ", "MRI was done."),
        ("BACKGROUND/AIMS: ", "It is unknown."),
        ("Background ", "Mesenchymal cells may help."),
        ("Patients and methods ", "We measured it."),
        ("Results ", "34 patients took part."),
        ("Objective ", "To measure it."),
        ("Methods\n", "we measured it."),
        ("Conclusions – ", "It works."),
        ("Main outcome measures: ", "pain at rest."),
        ("Trial registration: ", "NCT00000000."),
        ("روش‌ها: ", "از ۳۴ نفر پرسیدیم."),
    ],
)
def test_a_heading_at_the_start_of_a_sentence_is_found_with_its_length(heading: str, rest: str) -> None:
    assert inline_heading(heading + rest) == len(heading)


@pytest.mark.parametrize(
    "sentence",
    [
        "",
        "Methods",
        "The methods were as follows: we asked.",
        "Patients were randomised: some to one arm.",
        "Patients with lupus: a growing group.",
        "Objective Structured Examinations were held.",
        "Results were similar.",
        "Background noise was measured.",
        "Aim 2 was dropped.",
        "MRI was done.",
        "MRI: a review.",
        "This trial is registered at http://example.org.",
    ],
)
def test_what_only_resembles_a_heading_is_none(sentence: str) -> None:
    assert inline_heading(sentence) == 0
