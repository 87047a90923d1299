"""Where an abstract begins and ends, and which paragraphs are read."""

import pytest

from clarion.evidence.documents.paper import Paragraph, excerpts_of

LONG = "Of 80 adults who drank broth or water for 12 weeks, 12 of 40 slept well with broth, and 20 of 40 with water."


def parts(*texts: str, headings: tuple[int, ...] = ()) -> list[tuple[str, str]]:
    paragraphs = [Paragraph(text, None, number in headings) for number, text in enumerate(texts)]
    return [(one.part, one.text) for one in excerpts_of(paragraphs, title="", whole="\n".join(texts))]


@pytest.mark.parametrize("heading", ["Abstract", "ABSTRACT:", "Summary", "A B S T R A C T"])
def test_an_abstract_is_known_by_its_heading(heading):
    assert parts("Broth", heading, LONG, "Keywords: broth, 2 kinds of hiccups and more words")[0] == ("abstract", LONG)


@pytest.mark.parametrize("heading", ["Abstract: ", "ABSTRACT ", "Abstract— "])
def test_an_abstract_may_begin_in_the_line_of_its_heading(heading):
    assert parts(heading + LONG)[0] == ("abstract", LONG)


def test_a_sentence_about_an_abstract_is_no_heading():
    text = "Abstract thinking was measured in 80 adults."
    assert parts(text) == [("", text)]


@pytest.mark.parametrize("heading", ["Introduction", "1. Introduction", "Key words: soup", "INTRODUCTION"])
def test_the_abstract_ends_before_the_introduction(heading):
    found = parts("Abstract", LONG, heading, f"Later {LONG}")
    assert [part for part, _ in found] == ["abstract", "paragraph 4"]


def test_references_are_not_read():
    assert [part for part, _ in parts("Abstract", LONG, "Introduction", "References", f"1. {LONG}")] == ["abstract"]


def test_headings_and_paragraphs_without_numbers_are_passed_over():
    found = parts(
        *("Abstract", LONG, "Introduction", "2.1 How the 80 adults were found and asked"),
        *("No number stands in this paragraph, however long it may be.", LONG),
    )
    assert [part for part, _ in found] == ["abstract", "paragraph 6"]


def test_nothing_gives_nothing_to_read_and_no_error():
    assert [one.text for one in excerpts_of([], title="", whole="")] == [""]
