"""Plain text: title, abstract, paragraphs."""

from clarion.evidence.documents.plain_text import plain_text

BODY = "Background: Hiccups annoy. Methods: 80 adults drank broth. Results: 12 of 40 slept well."


def test_a_first_line_that_stands_alone_is_the_title():
    (found,) = plain_text(f"Warm broth\n\n{BODY}")
    assert (found.title, found.text) == ("Warm broth", BODY)


def test_a_text_of_one_paragraph_has_no_title():
    (found,) = plain_text(BODY)
    assert (found.title, found.text, found.part) == ("", BODY, "")


def test_a_first_paragraph_that_ends_a_sentence_is_no_title():
    (found,) = plain_text(f"Hiccups annoy.\n\n{BODY}")
    assert found.title == ""
    assert found.text.startswith("Hiccups annoy.")


def test_lines_that_were_broken_to_a_width_are_whole_again():
    lines = (
        "In this trial, 80 adults drank broth or water for",
        "12 weeks and more, and hiccups were counted",
        "daily.",
    )
    wrapped = "\n".join(lines)
    (found,) = plain_text(wrapped)
    assert found.text == wrapped.replace("\n", " ")


def test_short_lines_stay_lines():
    (found,) = plain_text("Results\nOf the 80 adults who came, 12 of 40 slept well with broth.")
    assert found.text.split("\n")[0] == "Results"


def test_a_saved_page_gives_its_abstract_and_not_what_stands_around():
    page = f"Some University\n\nHome | Search\n\nAbstract\n\n{BODY} {BODY}\n\nOther Related Docs\n\n1. Soup (2001)"
    (found,) = plain_text(page)
    assert (found.part, found.text) == ("abstract", f"{BODY} {BODY}")


def test_a_title_stands_near_its_abstract():
    (found,) = plain_text(f"Warm broth\n\nA. Cook, B. Baker\n\nAbstract\n\n{BODY} {BODY}")
    assert (found.title, found.part) == ("Warm broth", "abstract")
    (found, *_) = plain_text(f"My University\n\nHome\n\nNews\n\nWarm broth\n\nCook\n\nAbstract\n\n{BODY} {BODY}")
    assert (found.title, found.part) == ("", "abstract")


def test_of_a_long_text_paragraphs_with_numbers_are_read():
    long = "\n\n".join([*(["Words about soup that tell no number at all. " * 3] * 60), BODY])
    (found,) = plain_text(long)
    assert (found.part, found.text) == ("paragraph 61", BODY)
