import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from clarion.catalogue.actions.importing import import_paths
from clarion.catalogue.actions.writing_lock import InstanceBusyError, writing_lock
from clarion.catalogue.models import (
    Authorship,
    Companions,
    Journal,
    Organisation,
    Person,
    SourceRecord,
    Topic,
    Work,
    WorkOrganisation,
    WorkTopic,
)
from clarion.catalogue.queries import find_works, work_of_reference, work_page
from clarion.catalogue.queries.shapes import GoneWork
from clarion.instance import Instance
from tests.catalogue.state import state
from tests.data import data_file
from tests.pubmed_files import article, deletion, write

pytestmark = pytest.mark.django_db(transaction=True)


def page_of(pmid):
    stored = work_of_reference(str(pmid))
    return work_page(stored.public_id)


def test_a_file_goes_in_and_its_works_are_there_linked_found_and_related(instance, tmp_path):
    topic = "lupus nephritis stromal cells proteinuria"
    file = write(
        tmp_path / "a.xml",
        article(
            1,
            "Stromal cells in lupus nephritis",
            abstract=topic,
            authors=("Ranj Ana", "Matin Mo"),
            headings=("Kidney",),
        ),
        article(2, "Proteinuria in lupus nephritis", abstract=topic, headings=("Kidney",)),
        article(3, "Traffic noise and sleep", abstract="Noise of roads and the sleep of pupils."),
    )
    report = import_paths(instance, [file])
    assert (report.read, report.new, report.quarantined, report.refreshed) == (3, 3, 0, 3)
    first = page_of(1)
    assert first.work.title == "Stromal cells in lupus nephritis"
    assert [one.line.title for one in first.related][:1] == ["Proteinuria in lupus nephritis"]
    assert first.related[0].shared
    assert 0 < first.related[0].score <= 1
    assert [hit.line.public_id for hit in find_works("title:stromal").page.items] == [first.public_id]
    assert Person.objects.get(name="Ana Ranj").works == 1
    assert Organisation.objects.get(name="University of Somewhere").works == 3
    assert Topic.objects.get(name="Kidney").works == 2
    assert Journal.objects.get().works == 3


def test_the_same_file_again_changes_nothing_and_says_so(instance, tmp_path):
    file = write(tmp_path / "a.xml", article(1), article(2, "Another"))
    import_paths(instance, [file])
    before = state()
    report = import_paths(instance, [file])
    assert (report.read, report.new, report.updated, report.unchanged, report.refreshed) == (2, 0, 0, 2, 0)
    assert state() == before


def test_a_newer_version_updates_and_an_older_one_is_left_alone(instance, tmp_path):
    old = write(tmp_path / "old.xml", article(1, "Old title", revised="2020-01-01", keywords=("before",)))
    new = write(tmp_path / "new.xml", article(1, "New title", revised="2020-02-01", keywords=("after",)))
    import_paths(instance, [old])
    address = page_of(1).public_id
    assert import_paths(instance, [new]).updated == 1
    page = page_of(1)
    assert (page.work.title, page.slug, page.public_id) == ("New title", "new-title", address)
    assert Topic.objects.get(name="before").works == 0
    assert Topic.objects.get(name="after").works == 1
    assert not find_works("old").page.items
    before = state()
    report = import_paths(instance, [old])
    assert (report.older, report.updated) == (1, 0)
    assert state() == before


def test_two_variants_with_the_same_date_settle_however_often_they_are_read(instance, tmp_path):
    one = write(tmp_path / "1.xml", article(1, "First wording"))
    two = write(tmp_path / "2.xml", article(1, "Second wording"))
    import_paths(instance, [one, two])
    before = state()
    report = import_paths(instance, [one, two])
    assert (report.updated, report.unchanged, report.older) == (0, 1, 1)
    assert state() == before
    assert page_of(1).work.title == "Second wording"


def test_a_version_number_goes_before_the_date_of_revision(instance, tmp_path):
    file = write(
        tmp_path / "a.xml",
        article(1, "Version two", version=2, revised="2019-01-01"),
        article(1, "Version one", version=1, revised="2020-01-01"),
    )
    report = import_paths(instance, [file])
    assert (report.new, report.older) == (1, 1)
    assert page_of(1).work.title == "Version two"


def test_a_deletion_leaves_a_tombstone_and_its_old_file_does_not_bring_it_back(instance, tmp_path):
    file = write(tmp_path / "a.xml", article(1, "Withdrawn study of bees"), article(2, "Study of bees"))
    import_paths(instance, [file])
    address = page_of(1).public_id
    report = import_paths(instance, [write(tmp_path / "d.xml", deletion(1, 77))])
    assert (report.deleted, report.deletions_never_held, report.unknown_deletions) == (1, 1, ["77"])
    gone = work_page(address)
    assert isinstance(gone, GoneWork)
    assert not any(hit.line.public_id == address for hit in find_works("bees").page.items)
    assert [one.line.public_id for one in page_of(2).related] == []
    assert Person.objects.get().works == 1
    assert SourceRecord.objects.get(key="1").raw
    assert import_paths(instance, [file]).older == 0
    assert isinstance(work_page(address), GoneWork)


def test_a_deleted_record_comes_back_at_its_old_address_when_the_source_revises_it(instance, tmp_path):
    import_paths(instance, [write(tmp_path / "a.xml", article(1, revised="2020-01-01"))])
    address = page_of(1).public_id
    import_paths(instance, [write(tmp_path / "d.xml", deletion(1))])
    report = import_paths(instance, [write(tmp_path / "b.xml", article(1, "Back again", revised="2020-03-01"))])
    assert report.updated == 1
    assert work_page(address).work.title == "Back again"
    assert Person.objects.get().works == 1


def test_record_and_deletion_in_one_file_are_taken_in_order(instance, tmp_path):
    report = import_paths(instance, [write(tmp_path / "a.xml", article(1), deletion(1), article(2))])
    assert (report.new, report.deleted) == (2, 1)
    assert Work.objects.filter(status="public").count() == 1


@pytest.mark.parametrize("notice_first", [True, False])
def test_a_retraction_shows_on_the_paper_whichever_record_says_so(instance, tmp_path, notice_first):
    paper = write(tmp_path / "paper.xml", article(1, "The paper"))
    notice = write(
        tmp_path / "notice.xml",
        article(2, "Retraction: The paper", notices=(("RetractionOf", 1),), types=("Retraction of Publication",)),
    )
    for file in (notice, paper) if notice_first else (paper, notice):
        import_paths(instance, [file])
    page, other = page_of(1), page_of(2)
    assert page.work.standing == "retracted"
    assert [(one.notice.kind, one.line.public_id) for one in page.notices] == [("retraction-in", other.public_id)]
    assert [(one.notice.kind, one.line.public_id) for one in other.notices] == [("retraction-of", page.public_id)]
    assert Work.objects.get(public_id=page.public_id).standing == "retracted"
    import_paths(instance, [write(tmp_path / "d.xml", deletion(2))])
    page = page_of(1)
    assert (page.work.standing, page.notices) == ("current", ())


def test_a_record_that_cannot_be_read_costs_itself_alone_and_is_kept(instance, tmp_path):
    broken = article(2).replace("</MedlineCitation>", "")
    file = write(tmp_path / "a.xml", article(1), broken, article(3))
    for _ in range(2):
        report = import_paths(instance, [file])
        assert (report.read, report.quarantined) == (2, 1)
    assert report.refused[0].number == 2
    assert report.refused[0].identifier == "pmid:2"
    assert report.refused[0].reason
    assert len(list(instance.quarantine_folder.glob("*.json"))) == 1
    raw = next(instance.quarantine_folder.glob("*.raw")).read_bytes()
    assert b"<PMID Version='1'>2</PMID>" in raw


def test_one_import_at_a_time(instance, tmp_path):
    with writing_lock(instance.lock_file), pytest.raises(InstanceBusyError, match="under way"):
        import_paths(instance, [write(tmp_path / "a.xml", article(1))])
    assert import_paths(instance, [write(tmp_path / "a.xml", article(1))]).new == 1


def test_a_lost_index_is_made_anew_by_the_next_import(instance, tmp_path):
    import_paths(instance, [write(tmp_path / "a.xml", article(1, "Bees"), article(2, "Bees again"))])
    related = [one.line.public_id for one in page_of(1).related]
    for path in sorted(instance.home.joinpath("index").rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()
    report = import_paths(instance, [write(tmp_path / "b.xml", article(3, "Wasps"))])
    assert report.refreshed == 3
    assert find_works("bees").page.total == 2
    assert [one.line.public_id for one in page_of(1).related] == related


_RECORDS = st.lists(
    st.one_of(
        st.builds(
            article,
            st.integers(1, 5),
            st.sampled_from(["Bees", "Wasps and bees", "Roads"]),
            revised=st.sampled_from(["2020-01-01", "2020-02-01"]),
            authors=st.lists(st.sampled_from(["A Ann", "B Ben", "C Cid"]), max_size=3, unique=True).map(tuple),
            headings=st.lists(st.sampled_from(["Insects", "Sleep"]), max_size=2, unique=True).map(tuple),
            nlm_id=st.sampled_from(["0000001", "0000002"]),
        ),
        st.builds(deletion, st.integers(1, 6)),
    ),
    max_size=8,
)


@hypothesis_settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(_RECORDS, min_size=1, max_size=3))
def test_numbers_of_works_are_the_numbers_of_links_and_a_second_run_changes_nothing(tmp_path_factory, settings, files):
    SourceRecord.objects.all().delete()
    Work.objects.all().delete()
    for model in (
        SourceRecord,
        Companions,
        Authorship,
        WorkOrganisation,
        WorkTopic,
        Person,
        Organisation,
        Topic,
        Journal,
    ):
        model.objects.all().delete()
    folder = tmp_path_factory.mktemp("files")
    settings.INSTANCE = instance = Instance(folder / "home")
    instance.create()
    paths = [write(folder / f"{number}.xml", *parts) for number, parts in enumerate(files)]
    import_paths(instance, paths)
    for noun, link, column in (
        (Person, Authorship, "person_id"),
        (Organisation, WorkOrganisation, "organisation_id"),
        (Topic, WorkTopic, "topic_id"),
    ):
        for one in noun.objects.all():
            assert one.works == link.objects.filter(**{column: one.pk}).count()
    for one in Journal.objects.all():
        assert one.works == Work.objects.filter(status="public", venue_id=one.pk).count()
    assert find_works("").page.total == Work.objects.filter(status="public").count()
    before = state()
    import_paths(instance, paths)
    assert state() == before


def test_the_real_file_goes_in_whole(instance):
    report = import_paths(instance, [str(data_file("pubmed/medline16n0902.xml.gz"))])
    assert (report.read, report.new, report.quarantined) == (604, 604, 0)
    assert report.deletions_never_held == 1
    assert Work.objects.count() == 604
