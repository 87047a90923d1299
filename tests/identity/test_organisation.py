import pytest

from clarion.identity.organisation import organisation_key, organisation_name
from clarion.records import Affiliation, Identifier


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Department of Applied Cell Sciences, School of Advanced Technologies in Medicine, "
            "Tehran University of Medical Sciences, Tehran, Iran.",
            "Tehran University of Medical Sciences",
        ),
        (
            "Department of Biology, Faculty of Science, Ferdowsi University of Mashhad, Vakilabad Blvd., Mashhad, Iran",
            "Ferdowsi University of Mashhad",
        ),
        ("1 From the Mayo Clinic, Rochester, MN. Electronic address: someone@example.org.", "Mayo Clinic"),
        ("School of Medicine, Emory University, Atlanta, GA 30322, USA. someone@example.org", "Emory University"),
        ("Institut Pasteur, Paris, France", "Institut Pasteur"),
        ("Servicio de Cardiología, Hospital Clínico, Universidad de Chile, Santiago", "Universidad de Chile"),
        ("42 Some Street, Springfield", ""),
        ("", ""),
    ],
)
def test_the_whole_institution_is_taken_and_nothing_is_guessed(text, name):
    assert organisation_name(Affiliation(text)) == name


def test_a_registry_id_in_the_record_decides():
    ror = Identifier("ror", "02mhbdp94")
    assert organisation_key(Affiliation("Somewhere", (ror,))) == "ror:02mhbdp94"


def test_spellings_of_case_and_article_are_one_organisation():
    one = organisation_key(Affiliation("Surgery, The University of Sydney, Australia"))
    assert one == organisation_key(Affiliation("UNIVERSITY OF SYDNEY, Sydney NSW"))
