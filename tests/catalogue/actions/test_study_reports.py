import msgspec
import pytest
from django.db import DatabaseError

from clarion.catalogue.actions.importing import import_paths
from clarion.catalogue.actions.study_reports import NotPublicError, publish_study, withdraw_study
from clarion.catalogue.models import StudyArtefact, StudyReport
from clarion.catalogue.queries import catalogue_revision, study_file, work_of_reference, work_page
from clarion.catalogue.queries.shapes import GoneWork
from clarion.studies.report.artefacts import Artefact
from tests.pubmed_files import article, deletion, write
from tests.web.public.study_document import study_artefacts, study_document

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def work(instance, tmp_path):
    """Somebody's article."""
    import_paths(instance, [write(tmp_path / "a.xml", article(1, "Evening walks and sleep"))])
    return work_of_reference("1")


def publish(work, **changes) -> bool:
    document = msgspec.structs.replace(study_document(), **changes)
    return publish_study(work.pk, document, study_artefacts(document))


def shown(work):
    return work_page(work.public_id).study


def names() -> set[str]:
    return set(StudyArtefact.objects.values_list("name", flat=True))


def test_a_study_stands_on_its_work_s_page_with_all_its_files(work):
    assert publish(work) is False
    assert shown(work).comparisons == study_document().comparisons
    assert names() == {one.name for one in study_artefacts(study_document())}


def test_what_draws_a_figure_is_not_kept_for_the_page(work):
    drawn = [
        msgspec.structs.replace(one, specification=msgspec.Raw(b'{"data": "long"}')) for one in study_document().figures
    ]
    publish(work, figures=tuple(drawn))
    assert all(bytes(one.specification) == b"null" for one in shown(work).figures)


def test_a_figure_without_a_size_gets_that_of_its_drawing(work):
    publish(work)
    sizes = {one.id: (one.width, one.height) for one in shown(work).figures}
    assert sizes["lines-minutes"] == (340, 240)
    assert sizes["lines-score"] == (340, 240)  # its view box is 239.6 high
    assert sizes["waterfall-minutes"] == (0, 0)  # it is left out


@pytest.mark.parametrize("drawing", [b"", b"<svg>", b'<svg viewBox="0 0 wide high">', b"\xff\xfe"])
def test_a_drawing_without_a_view_box_leaves_the_size_open(work, drawing):
    document = study_document()
    artefacts = [msgspec.structs.replace(one, content=drawing) for one in study_artefacts(document)]
    publish_study(work.pk, document, artefacts)
    assert [one.width for one in shown(work).figures if one.id == "lines-score"] == [0]


def test_a_second_result_replaces_the_first_and_its_files(work):
    publish(work)
    assert publish(work, participants=13, figures=()) is True
    assert shown(work).participants == 13
    assert names() == {"report.html", "report.pdf", "result.json", "tables/baseline.csv"}


def test_a_result_for_the_team_is_refused_and_what_was_there_stays(work):
    publish(work)
    with pytest.raises(NotPublicError, match="public/"):
        publish(work, public=False, participants=13)
    assert shown(work).participants == 12
    assert names()


def test_a_result_that_names_rows_of_the_data_is_refused_whatever_it_calls_itself(work):
    first, *others = study_document().analyses
    told = msgspec.structs.replace(first.numbers["p"], rows="visits.csv: 2-10")
    with pytest.raises(NotPublicError, match="rows"):
        publish(work, analyses=(msgspec.structs.replace(first, numbers={"p": told}), *others))
    choice = msgspec.structs.replace(first.alternatives[0], p=told)
    with pytest.raises(NotPublicError, match="rows"):
        publish(work, analyses=(msgspec.structs.replace(first, alternatives=(choice,)), *others))
    assert not StudyReport.objects.exists()


def test_a_publication_that_fails_changes_nothing(work):
    publish(work)
    before, revision = shown(work), catalogue_revision()
    document = study_document()
    twice = [*study_artefacts(document), Artefact(name="report.html", media_type="text/html", content=b"another")]
    with pytest.raises(DatabaseError):
        publish_study(work.pk, document, twice)
    assert shown(work) == before
    assert len(names()) == len(study_artefacts(document))
    assert catalogue_revision() == revision


def test_a_withdrawn_study_leaves_nothing_behind(work):
    publish(work)
    assert withdraw_study(work.pk) is True
    assert shown(work) is None
    assert names() == set()
    assert withdraw_study(work.pk) is False


def test_servers_learn_of_every_change_and_of_nothing_else(work):
    seen = [catalogue_revision()]
    for change in (lambda: publish(work), lambda: publish(work), lambda: withdraw_study(work.pk)):
        change()
        seen.append(catalogue_revision())
    assert seen == sorted(set(seen))
    withdraw_study(work.pk)
    assert catalogue_revision() == seen[-1]


def test_a_study_outlives_new_versions_of_its_record(work, instance, tmp_path):
    publish(work)
    newer = article(1, "Evening walks, sleep and shifts", revised="2021-01-01")
    assert import_paths(instance, [write(tmp_path / "b.xml", newer)]).updated == 1
    page = work_page(work.public_id)
    assert page.work.title == "Evening walks, sleep and shifts"
    assert page.study.participants == 12


def test_a_deleted_work_s_study_is_not_seen_and_comes_back_with_the_work(work, instance, tmp_path):
    publish(work)
    import_paths(instance, [write(tmp_path / "d.xml", deletion(1))])
    assert isinstance(work_page(work.public_id), GoneWork)
    assert study_file(work.public_id, "report.html") is None
    import_paths(instance, [write(tmp_path / "e.xml", article(1, revised="2022-01-01"))])
    assert shown(work) is not None
    assert study_file(work.public_id, "report.html") is not None
