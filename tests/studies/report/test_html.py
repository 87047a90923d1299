import re
from html.parser import HTMLParser
from xml.etree import ElementTree

import msgspec
import pytest

from clarion.studies.figures.drawing import svg
from clarion.studies.report.html import html_report
from tests.studies.sample_document import sample_document, sample_figures

NASTY = '<script>alert("x")</script> & {{ 7 * 7 }} </style>'


def page(document=None, figures=()):
    document = document or sample_document(figures=figures)
    return html_report(document, {one.id: svg(one) for one in document.figures if not one.left_out})


class Reader(HTMLParser):
    """Tags, attributes and texts of a page."""

    def __init__(self, text: str):
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.texts.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.texts).split())


def test_the_page_needs_nothing_from_elsewhere():
    reader = Reader(page(figures=tuple(sample_figures().values())))
    assert not {tag for tag, _ in reader.tags} & {"script", "link", "img", "iframe", "object", "video", "base"}
    assert not [attributes for _, attributes in reader.tags if {"style", "src", "onclick", "onload"} & set(attributes)]
    assert len(re.findall("<style>", page())) == 1
    assert not re.search(r"url\(|@import", page())


def test_the_page_forbids_itself_everything_but_its_style():
    policies = [attributes["content"] for tag, attributes in Reader(page()).tags if "http-equiv" in attributes]
    assert policies == ["default-src 'none'; style-src 'unsafe-inline'"]


def test_every_id_is_there_once_and_every_link_within_leads_somewhere():
    reader = Reader(page(figures=tuple(sample_figures(24, arms=2).values())))
    ids = [attributes["id"] for _, attributes in reader.tags if attributes.get("id")]
    assert len(ids) == len(set(ids))
    within = {attributes["href"][1:] for _, attributes in reader.tags if (attributes.get("href") or "").startswith("#")}
    named = {id for _, attributes in reader.tags for id in (attributes.get("aria-labelledby") or "").split()}
    assert within
    assert within | named <= set(ids)


@pytest.mark.parametrize(
    "text",
    [
        "Exercise for knee pain",
        "The data are invented: they belong to Clarion's tests.",
        "Phase 2, single-arm, open label",
        "Wilcoxon signed-rank test, exact, zeros left out.",
        "Not computed: Nobody was seen at week 99.",
        "Planned beside done",
        "54 (47 to 61)",
        "−2.5 to no limit",
        "not computable",
        "Different by 2.7.",
        "as run",
        "Counts of fewer than 5 people are withheld.",
        "0a" * 32,
        "python 3.11.2",
    ],
)
def test_the_page_says(text):
    assert text in Reader(page()).text


def test_sections_come_in_the_order_of_a_paper():
    headings = re.findall(r"<h2[^>]*>([^<]+)", page(figures=tuple(sample_figures().values())))
    assert headings == [
        "Participants and design",
        "Methods, as they were run",
        "Plan and deviations",
        "Who took part",
        "Results",
        "Figures",
        "Reported beside recomputed",
        "What a different choice of test would have given",
        "What was kept back",
        "Inputs and versions",
    ]


def test_what_a_study_says_is_never_markup():
    document = sample_document()
    study = msgspec.structs.replace(document.study, title=NASTY, summary=NASTY, condition=NASTY, doi=(NASTY,))
    comparisons = tuple(msgspec.structs.replace(one, text=NASTY, inferred=NASTY) for one in document.comparisons)
    text = page(msgspec.structs.replace(document, study=study, comparisons=comparisons, illustrative=NASTY))
    assert "<script" not in text
    assert Reader(text).text.count("{{ 7 * 7 }}") >= 5


def test_numbers_stand_at_the_right_of_their_column_and_words_at_the_left():
    grid = re.search(r'<div class="grid" id="table-baseline">.*?</table>', page(), re.S)[0]
    assert '<td class="number">54 (47 to 61)</td>' in grid
    plan = re.search(r'<div class="grid" id="table-plan">.*?</table>', page(), re.S)[0]
    assert "number" not in plan


def test_pictures_are_set_in_and_those_left_out_say_why():
    figures = (*sample_figures().values(), msgspec.structs.replace(sample_figures(mode="none")["swimmer"], id="other"))
    text = page(figures=figures)
    assert text.count("<svg ") == len(sample_figures())
    assert Reader(text).text.count("the study file does not say that participants agreed") == 1
    for picture in re.findall(r"<svg .*?</svg>", text, re.S):
        assert ElementTree.fromstring(picture).get("role") == "img"


def test_a_picture_that_is_missing_is_not_passed_over():
    with pytest.raises(KeyError, match="flow"):
        html_report(sample_document(figures=tuple(sample_figures().values())), {})


@pytest.mark.parametrize("public", [True, False])
def test_a_copy_for_the_team_says_that_it_is_not_for_the_public(public):
    assert ("not for the public" in page(sample_document(public=public))) != public


def test_a_document_with_nothing_in_it_is_still_a_page():
    document = sample_document()
    bare = type(document)(public=True, study=document.study, participants=0)
    assert re.findall(r"<h2[^>]*>([^<]+)", page(bare)) == ["Participants and design"]


def test_the_same_document_gives_the_same_page():
    assert page() == page()
