"""Titles and texts keep their mark-up and their spaces."""

import pytest

from tests.sources.pubmed.files import work


def test_titles_keep_their_mark_up_and_spaces():
    title = "<ArticleTitle><i>E.</i> <i>coli</i> &lt; H<sub>2</sub>O</ArticleTitle>"
    found = work(f"{title}<VernacularTitle><b>Über</b> <u>Wasser</u></VernacularTitle>")
    assert found.title == "<i>E.</i> <i>coli</i> &lt; H<sub>2</sub>O"
    assert found.vernacular_title == "<b>Über</b> <u>Wasser</u>"


@pytest.mark.parametrize(
    "title",
    [
        "<i>a</i> <b>b</b>",
        "<i><b>a</b> </i>b",
        "a<i> <b>b</b></i>",
        "<sup>1</sup> <sub>2</sub> <i>3</i>",
        "<i>a</i> <i/> b",
    ],
)
def test_no_space_between_inline_elements_is_lost(title):
    found = work(f"<ArticleTitle>{title}</ArticleTitle><Abstract><AbstractText>{title}</AbstractText></Abstract>")
    assert found.title.replace("<i></i>", "").count(" ") >= 1
    assert " " in found.abstract.sections[0].text


def test_mathml_prefix_without_a_declaration():
    title = "<ArticleTitle>Of <mml:math><mml:mi>x</mml:mi></mml:math></ArticleTitle>"
    assert work(title).title == "Of <math><mi>x</mi></math>"
