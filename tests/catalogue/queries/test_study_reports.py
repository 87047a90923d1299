import pytest

from clarion.catalogue.actions.importing import import_paths
from clarion.catalogue.actions.study_reports import publish_study
from clarion.catalogue.queries import has_study, study_file, work_of_reference
from tests.pubmed_files import article, write
from tests.web.public.study_document import REPORT, STYLE_HASH, study_artefacts, study_document

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def works(instance, tmp_path):
    """Two articles, a study beside the first."""
    import_paths(instance, [write(tmp_path / "a.xml", article(1), article(2))])
    found = [work_of_reference(str(pmid)) for pmid in (1, 2)]
    document = study_document()
    publish_study(found[0].pk, document, study_artefacts(document))
    return [one.public_id for one in found]


def test_a_file_is_found_by_its_work_and_its_whole_name(works):
    found = study_file(works[0], "report.html")
    assert (found.media_type, found.style, found.content) == ("text/html", STYLE_HASH, REPORT.encode())
    assert study_file(works[0], "figures/lines-minutes.svg").media_type == "image/svg+xml"


@pytest.mark.parametrize("name", ["", "lines-minutes.svg", "figures", "figures/", "REPORT.HTML", "../report.html"])
def test_no_other_name_finds_a_file(works, name):
    assert study_file(works[0], name) is None


def test_a_study_belongs_to_its_work_alone(works):
    assert study_file(works[1], "report.html") is None
    assert [has_study(one) for one in (*works, "zzzzzzzz")] == [True, False, False]
