"""Which text of a work is read."""

from clarion.evidence.source import source_of
from clarion.records import Abstract, Section, Work
from clarion.text.markup import plain


def work(*abstracts):
    return Work(type="article", title="<i>A</i> title", abstracts=abstracts)


def test_a_work_without_an_abstract_has_nothing_to_read():
    assert source_of(work()) is None
    assert source_of(work(Abstract(sections=(Section(text=""),)))) is None


def test_the_authors_own_english_abstract_is_read_before_others():
    persian = Abstract(sections=(Section(text="متن"),), language="fa")
    publisher = Abstract(sections=(Section(text="Buy it"),), kind="publisher")
    own = Abstract(sections=(Section(text="Ours"),))
    source = source_of(work(persian, publisher, own))
    assert (source.text, source.abstract, source.title) == ("Ours", 2, "A title")
    assert source_of(work(publisher, persian)).text == "متن"


def test_parts_stand_where_they_say_under_their_headings():
    sections = (
        Section(text="We <b>asked</b>.", label="AIM", category="OBJECTIVE"),
        Section(text="It was.", label="FOUND"),
    )
    source = source_of(work(Abstract(sections=sections)))
    assert [(part.label, part.span.of(source.text)) for part in source.parts] == [
        ("OBJECTIVE", "We asked."),
        ("FOUND", "It was."),
    ]


def test_powers_stay_powers_and_offsets_stay_those_of_the_plain_text():
    text = "2 × 10<sup>6</sup> cells<sup>a</sup> per 10<sup>-3</sup> l"
    source = source_of(work(Abstract(sections=(Section(text=text),))))
    assert source.text == "2 × 10⁶ cellsa per 10⁻³ l"
    assert len(source.text) == len(plain(text))


def test_the_digest_tells_one_text_from_another():
    one, other = (source_of(work(Abstract(sections=(Section(text=text),)))) for text in ("12 people", "13 people"))
    assert one.digest != other.digest
    assert one.digest == source_of(work(Abstract(sections=(Section(text="<b>12</b> people"),)))).digest
