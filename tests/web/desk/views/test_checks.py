from clarion.catalogue.models import Decision
from tests.web.desk.conftest import present

TOLD = "The authors divided by 12, as the article's table says."


def address(communicator, public_id):
    return communicator.open(f"/desk/works/{public_id}/evidence/").links(".check .button")[0]


def test_an_explanation_is_told_to_readers_and_the_work_leaves_the_list(communicator, public_id):
    answer = communicator.send(address(communicator, public_id), words=TOLD, why="Table 2")
    page = communicator.follow(answer)
    assert TOLD in page.words(".check-explained")[0]
    assert communicator.open("/desk/").words(".work-title") == []
    public = communicator.open(f"/works/{public_id}/").response.headers["Location"]
    reader = communicator.open(public).text
    assert "The authors divided by 12" in reader
    assert "Table 2" not in reader, "what colleagues are told is not for readers"


def test_it_may_be_left_empty(communicator, public_id):
    communicator.send(address(communicator, public_id), words="")
    assert present(public_id).assessment.failing == ()


def test_it_can_be_said_otherwise_and_the_later_words_count(communicator, public_id):
    path = address(communicator, public_id)
    communicator.send(path, words="First.")
    page = communicator.open(path)
    assert page.page.forms[1].fields["words"].strip() == "First."
    communicator.submit(page, path, words="Second.")
    assert set(present(public_id).assessment.explained.values()) == {"Second."}
    assert Decision.objects.filter(kind="check", undone=None).count() == 2


def test_a_check_that_no_longer_fails_is_said_so_and_nothing_is_saved(communicator, public_id):
    path = f"/desk/works/{public_id}/evidence/checks/percent:0-1/"
    answer = communicator.open(path)
    assert answer.status == 404
    assert "no longer fails" in answer.words("[role=alert]")[0]
    before = Decision.objects.count()
    posted = communicator.client.post(path, {"words": "x", "digest": present(public_id).digest})
    assert posted.status_code == 409
    assert Decision.objects.count() == before


def test_words_that_are_too_long_are_refused_beside_their_field(communicator, public_id):
    answer = communicator.send(address(communicator, public_id), words="long " * 500)
    assert answer.status == 422
    assert answer.words("#id_words_error")
