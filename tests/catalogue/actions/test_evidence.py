"""Evidence in the store: made with the record, changed by decisions, outliving imports."""

import msgspec
import pytest

from clarion.catalogue.actions.evidence import decide, undo
from clarion.catalogue.actions.importing import import_paths
from clarion.catalogue.models import Decision, WorkEvidence
from clarion.catalogue.queries import catalogue_revision, evidence_of, find_works, work_of_reference, work_page
from clarion.evidence.claim import Phase, Registration
from clarion.evidence.corrections import Correction
from tests.pubmed_files import article, deletion, write

pytestmark = pytest.mark.django_db(transaction=True)

ABSTRACT = "In a double-blind, phase II trial we randomised 40 singers. Registered as NCT01234567."


@pytest.fixture
def work(instance, tmp_path):
    """Somebody's article."""
    import_paths(instance, [write(tmp_path / "a.xml", article(1, "Evening walks and sleep", abstract=ABSTRACT))])
    return work_of_reference("1")


def registrations(work):
    return [one.value for one in evidence_of(work.pk).reading.claims if isinstance(one, Registration)]


def withdrawal(work):
    found = evidence_of(work.pk)
    claim = next(one for one in found.reading.claims if isinstance(one, Registration))
    return Correction(digest=found.digest, action="withdraw", kind="registration", span=claim.span)


def test_an_imported_work_has_its_evidence_on_its_page(work):
    assert registrations(work) == ["NCT01234567"]
    assert work_page(work.public_id).evidence == evidence_of(work.pk)


def test_search_knows_the_design_and_the_phase(work):
    assert find_works("", design="randomised", phase="2").page.total == 1
    assert find_works("", phase="3").page.total == 0
    found = find_works("sleep")
    assert [(one.value, one.works) for one in found.designs] == [("randomised", 1)]
    assert [(one.value, one.works) for one in found.phases] == [("2", 1)]


def test_a_work_without_abstract_has_none_and_one_that_loses_it_loses_its_evidence(instance, tmp_path, work):
    import_paths(instance, [write(tmp_path / "b.xml", article(2, "Bees"))])
    assert evidence_of(work_of_reference("2").pk) is None
    import_paths(instance, [write(tmp_path / "a.xml", article(1, "Evening walks", version=2, revised="2021-01-01"))])
    assert evidence_of(work.pk) is None


def test_a_decision_holds_at_once_and_servers_are_told(work):
    before = catalogue_revision()
    decide(work.pk, withdrawal(work), who="Maryam", why="It is another study's.")
    assert registrations(work) == []
    assert catalogue_revision() > before


def test_a_decision_outlives_an_import_of_the_same_abstract(instance, tmp_path, work):
    decide(work.pk, withdrawal(work), who="Maryam")
    newer = article(1, "Walks and sleep", version=2, revised="2021-01-01", abstract=ABSTRACT)
    import_paths(instance, [write(tmp_path / "a.xml", newer)])
    assert registrations(work) == []


def test_a_decision_about_another_text_waits(instance, tmp_path, work):
    decide(work.pk, withdrawal(work), who="Maryam")
    newer = article(1, "Walks", version=2, revised="2021-01-01", abstract="It snowed. " + ABSTRACT)
    import_paths(instance, [write(tmp_path / "a.xml", newer)])
    assert registrations(work) == ["NCT01234567"]


def test_an_undone_decision_no_longer_holds_and_is_not_forgotten(work):
    decision = decide(work.pk, withdrawal(work), who="Maryam")
    undo(decision, who="Omid")
    assert registrations(work) == ["NCT01234567"]
    kept = Decision.objects.get()
    assert (kept.who, kept.undone is not None, kept.undone_by) == ("Maryam", True, "Omid")


def test_nobody_decides_without_a_name(work):
    with pytest.raises(ValueError, match="name of the person"):
        decide(work.pk, withdrawal(work), who="  ")
    assert not Decision.objects.exists()


def test_a_claim_can_be_added(work):
    found = evidence_of(work.pk)
    phase = Phase(span=withdrawal(work).span, value="3")
    decide(work.pk, Correction(digest=found.digest, action="add", kind="phase", span=phase.span, claim=phase), who="M")
    assert phase in [msgspec.structs.replace(one, sentence=-1) for one in evidence_of(work.pk).reading.claims]


def test_evidence_of_another_version_is_made_anew(instance, tmp_path, work):
    WorkEvidence.objects.update(version=0, document=b"{}")
    import_paths(instance, [write(tmp_path / "b.xml", article(2, "Bees"))])
    assert registrations(work) == ["NCT01234567"]


def test_a_deleted_work_has_no_evidence_left(instance, tmp_path, work):
    import_paths(instance, [write(tmp_path / "d.xml", deletion(1))])
    assert not WorkEvidence.objects.exists()
