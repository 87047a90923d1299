import pytest

from clarion.evidence.readers.sizes.sample_bare import weigh_bare
from clarion.evidence.readers.statements import lowered, statements
from tests.evidence.readers.abstracts import abstract


def weighed(place=0, **told):
    passage = abstract(**told)
    small = lowered(passage.text)
    one, number = statements(passage)[0], passage.numbers[place]
    return weigh_bare(small, one, number, small[max(one.start, number.span.start - 90) : number.span.start])


@pytest.mark.parametrize(
    ("methods", "role"),
    [
        ("There were 15 in the control group.", "arm"),
        ("In all, 120 goldsmiths were included.", "enrolled"),
        ("A sample of 120 goldsmiths drank tea.", "enrolled"),
        ("We studied 120 goldsmiths.", "enrolled"),
        ("Of all, 120 were randomised.", "enrolled"),
        ("Eight were tested, and 120 analysed.", "analysed"),
    ],
)
def test_a_number_without_a_known_noun_is_weighed_by_its_place_and_verb(methods, role):
    place = next(at for at, one in enumerate(abstract(methods=methods).numbers) if one.value in (15, 120))
    assert weighed(place, methods=methods).role == role


@pytest.mark.parametrize(
    ("results", "place", "role"),
    [
        ("Sixty (94%) of 64 singers completed the trial.", 0, "analysed"),
        ("Sixty of 200 screened singers were randomised.", 0, "enrolled"),
        ("Four dropped out, leaving 60 for analysis.", 1, "analysed"),
        ("Two were excluded and 60 were analysed.", 1, "analysed"),
        ("Sixty and 57 completed, respectively.", 0, "arm"),
        ("Sixty and 57 completed, respectively.", 1, "arm"),
        ("Data were available for 60 (94%).", 0, "analysed"),
    ],
)
def test_some_of_all_are_told_by_what_they_did(results, place, role):
    assert weighed(place, results=results).role == role


@pytest.mark.parametrize(
    "methods", ["We sent 432 messages.", "They sang on 12 occasions.", "A total of 52 months went by."]
)
def test_things_are_no_participants(methods):
    assert weighed(methods=methods) is None
