import pytest

from clarion.catalogue.actions.evidence import decide
from clarion.catalogue.models import Work, WorkEvidence
from clarion.evidence.assessment import Explanation, key_of
from tests.web.desk.conftest import present


def explain(public_id, words=""):
    found = present(public_id)
    for check in found.assessment.failing:
        key = key_of(check, found.assessment.reading)
        decide(found.work_id, Explanation(digest=found.digest, check=key, words=words), who="nadia")


def test_the_list_says_in_a_line_which_check_fails(communicator, public_id):
    page = communicator.open("/desk/")
    assert page.words(".work-title") == ["Salt and sleep"]
    assert page.links(".work-title a") == [f"/desk/works/{public_id}/evidence/"]
    assert page.words(".fails li") == ["Percentage 4 of 9 is printed as 33.3 %."]
    assert page.words(".sorts a") == ["To look at 1", "Explained 0", "All that were read 2"]


def test_what_is_explained_leaves_the_list_and_stands_in_another(communicator, public_id):
    explain(public_id, "Rounded by hand.")
    assert communicator.open("/desk/").words(".work-title") == []
    page = communicator.open("/desk/?show=explained")
    assert page.words(".work-title") == ["Salt and sleep"]
    assert "explained" in page.words(".fails-explained li")[0]


def test_an_empty_list_says_what_that_means_and_where_to_go(communicator, public_id):
    explain(public_id)
    page = communicator.open("/desk/")
    assert "Nothing asks for your look." in page.words(".nothing")[0]
    assert "2 abstracts" in page.words(".nothing")[0]
    assert page.links(".nothing a") == ["/desk/?show=read"]
    assert len(communicator.open("/desk/?show=read").words(".work-title")) == 2
    WorkEvidence.objects.all().delete()
    assert "clarion index --rebuild" in communicator.open("/desk/?show=read").text


@pytest.mark.parametrize("path", ["/desk/", "/desk/?show=explained", "/desk/?show=read", "/fa/desk/"])
def test_a_page_takes_the_same_few_queries_however_many_works_there_are(communicator, public_id, path):
    communicator.open(path, queries=7)
    copies(public_id, 12)
    communicator.open(path, queries=7)


def copies(public_id, number):
    """More works with the same evidence, the later ones failing more."""
    work = Work.objects.get(public_id=public_id)
    document = bytes(WorkEvidence.objects.get(work=work).document)
    for place in range(number):
        work.pk, work.public_id, work.published_on = None, f"copy{place:04}", 20_300_101 + place % 2
        work.save()
        WorkEvidence.objects.create(work=work, document=document, version=1, failing=1 + place // 4)


def test_the_most_failing_come_first_and_of_these_the_newest(communicator, public_id):
    copies(public_id, 8)
    first = communicator.open("/desk/").links(".work-title a")
    order = [one.split("/")[3] for one in first]
    assert order == ["copy0007", "copy0005", "copy0006", "copy0004", "copy0003"]
    second = communicator.open("/desk/?page=2")
    order = [one.split("/")[3] for one in second.links(".work-title a")]
    assert order == ["copy0001", "copy0002", "copy0000", public_id]
    assert communicator.open("/desk/?page=3").status == 404


def test_the_list_is_there_in_persian(communicator, public_id):
    page = communicator.open("/fa/desk/")
    assert page.page.get("dir") == "rtl"
    assert page.links(".work-title a") == [f"/fa/desk/works/{public_id}/evidence/"]
    assert "/desk/" in page.links(".desk-nav a[lang=en]")
