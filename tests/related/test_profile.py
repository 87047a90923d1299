"""What a work is about, as terms with weights."""

import pickle

from hypothesis import given
from hypothesis import strategies as st

from clarion.records import Abstract, Heading, Keyword, Section, Work
from clarion.related.profile import CENTRAL_HEADING_WEIGHT, MOST_TERMS, TITLE_WEIGHT, profile, term_key


def weights(work: Work) -> dict[str, int]:
    made = profile(work)
    return dict(zip(made.terms, made.weights, strict=True))


def abstract(text: str) -> tuple[Abstract, ...]:
    return (Abstract(sections=(Section(text=text),)),)


def test_a_title_weighs_more_than_an_abstract():
    found = weights(Work(title="Lupus", abstracts=abstract("Proteinuria fell.")))
    assert found == {"lupus": TITLE_WEIGHT, "proteinuria": 1, "fell": 1}


def test_forms_of_a_word_count_together():
    assert weights(Work(title="", abstracts=abstract("Stroke, strokes and stroke."))) == {"stroke": 3}


def test_mark_up_is_no_word():
    assert set(weights(Work(title="The <i>p53</i> gene &amp; <sup>mutants</sup>"))) == {"p53", "gene", "mutants"}


def test_headings_and_keywords_are_terms_of_their_own():
    work = Work(
        title="",
        headings=(Heading("Arthritis, Rheumatoid", major=True), Heading("Humans")),
        keywords=(Keyword("rheumatoid arthritis"),),
    )
    found = weights(work)
    assert set(found) == {"Arthritis, Rheumatoid", "Humans"}
    assert found["Arthritis, Rheumatoid"] > CENTRAL_HEADING_WEIGHT > found["Humans"]


def test_acronyms_keep_their_capitals_and_sentences_do_not_lend_theirs():
    found = weights(Work(title="", abstracts=abstract("Patients had mRNA and DNA measured.")))
    assert set(found) == {"patients", "mRNA", "DNA", "measured"}


def test_a_vernacular_title_and_a_foreign_abstract_count():
    work = Work(
        title="Lupus",
        vernacular_title="لوپوس",
        abstracts=(Abstract(sections=(Section(text="نفریت"),), language="fa", kind="publisher"),),
    )
    assert set(weights(work)) == {"lupus", "لوپوس", "نفریت"}


def test_an_empty_work_has_an_empty_profile():
    assert weights(Work(title="")) == {}


@given(st.text(), st.text(), st.lists(st.text(max_size=30), max_size=5))
def test_any_texts_make_a_profile(title, text, keywords):
    work = Work(title=title, abstracts=abstract(text), keywords=tuple(Keyword(one) for one in keywords))
    made = profile(work)
    assert len(made.terms) == len(made.weights) <= MOST_TERMS
    assert all(1 <= weight <= 255 for weight in made.weights)
    assert len({term_key(term) for term in made.terms}) == len(made.terms)
    assert pickle.loads(pickle.dumps(made)) == made


def test_a_long_text_keeps_its_heaviest_terms():
    text = " ".join(f"rare{number}x" for number in range(500)) + " lupus" * 300
    found = weights(Work(title="", abstracts=abstract(text)))
    assert len(found) == MOST_TERMS
    assert found["lupus"] == 255
