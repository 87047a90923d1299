"""Markdown without its marks."""

from clarion.evidence.documents.markdown import markdown


def test_the_first_heading_is_the_title_and_others_lead_their_paragraphs():
    (found,) = markdown("# Warm *broth*\n\n## Methods\n\n80 adults\ndrank **broth**.\n\n## Results\n12 of 40 slept.\n")
    assert found.title == "Warm broth"
    assert found.text == "Methods:\n80 adults drank broth.\nResults:\n12 of 40 slept."


def test_marks_links_code_and_front_matter_go():
    quoted = "> See [the trial](http://example.org) of `9`.\n\n"
    (found,) = markdown(f"---\ntitle: x\n---\n{quoted}```\n1 of 2\n```\n\n- P_value_ stays 5 * 3\n")
    assert found.text == "See the trial of 9.\nP_value_ stays 5 * 3"
