from clarion.identity.person import person_key
from clarion.records import Contributor


def test_an_orcid_decides_and_without_one_the_full_name_does():
    with_id = Contributor(family="Carberry", given="Josiah", orcid="0000-0002-1825-0097")
    assert person_key(with_id) == "orcid:0000-0002-1825-0097"
    plain = person_key(Contributor(family="Müller", given="Anna"))
    assert plain == person_key(Contributor(family="MULLER", given="anna"))
    assert plain != person_key(Contributor(family="Müller", given="Andreas"))


def test_father_and_son_are_two():
    assert person_key(Contributor(family="King", given="M")) != person_key(
        Contributor(family="King", given="M", suffix="Jr")
    )


def test_a_collective_is_no_person():
    assert person_key(Contributor(collective="The Study Group")) == ""
