import pytest

from clarion.evidence.readers.designs.bench_work import animals_or_cells
from clarion.evidence.readers.statements import lowered, statements
from tests.evidence.readers.abstracts import abstract


def bench(**told):
    passage = abstract(**told)
    found = animals_or_cells(lowered(passage.text), statements(passage))
    return None if found is None else found.value


@pytest.mark.parametrize(
    "methods",
    [
        "Adult male Wistar rats were randomly assigned to tea or water. The rats slept.",
        "Patients and Methods: Forty mice were randomised to tea or water. The mice slept.",
        "Twelve foals and their mares were allocated to hay or grass. Foals were weighed.",
    ],
)
def test_animals_that_were_allocated_are_the_study(methods):
    assert bench(methods=methods) == "animal"


def test_the_allocation_of_animals_counts_in_a_sentence_taken_for_background():
    assert bench(background="Ten rats were randomised to tea or water.", results="The rats slept.") == "animal"


def test_animals_that_outnumber_people_by_far_are_the_study():
    assert (
        bench(methods="Rats drank tea. Rats were weighed by two nurses. Rats, mice and hamsters slept. The rats woke.")
        == "animal"
    )


def test_an_animal_named_once_or_beside_many_people_is_not_the_study():
    assert bench(methods="The powder of goat milk was weighed.") is None
    assert bench(methods="Women, men and children drank milk of cows and goats.") is None
    assert bench(methods="Forty women were randomly assigned to ride horses. The horses were calm.") is None


@pytest.mark.parametrize(
    "methods",
    [
        "Sixty premolars were randomly divided into three groups and loaded in a universal testing machine.",
        "Specimens were randomly assigned to two resins and the bond strength was measured.",
        "Freshly extracted, single-rooted human incisors were sectioned.",
        "Bovine roots were divided into groups; fracture resistance and micro-hardness were measured.",
    ],
)
def test_teeth_and_specimens_are_in_vitro(methods):
    assert bench(methods=methods) == "in-vitro"


def test_teeth_of_patients_and_cells_of_subjects_are_not_in_vitro():
    assert bench(methods="In 20 patients, molars were randomly assigned to two resins.") is None
    assert bench(methods="Fifty subjects drank tea; their cells were looked at ex vivo.") is None
    assert bench(methods="Smokers were randomised to tea; macrophages were treated ex vivo.") is None
