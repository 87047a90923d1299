from clarion.catalogue.actions.evidence import decide
from clarion.catalogue.actions.importing import import_paths
from clarion.catalogue.models import Work, WorkEvidence
from clarion.evidence.assessment import Explanation, PlainWords, PlanDecision
from tests.pubmed_files import article, write
from tests.web.desk.communicator import NAME, elements
from tests.web.desk.conftest import ABSTRACT, TELLING, present


def page(public_id, prefix=""):
    return f"{prefix}/desk/works/{public_id}/evidence/"


def test_the_page_shows_abstract_claims_and_what_fails_in_a_fixed_number_of_queries(communicator, public_id):
    answer = communicator.open(page(public_id), queries=4)
    assert " ".join(answer.words(".desk-abstract p")) == ABSTRACT
    assert f"“{TELLING}”" in answer.words(".desk-claims td")
    (check,) = answer.words(".check")
    assert "4 of 9 is 44.44 %" in check
    assert "What could explain it" in check
    for number in range(5):
        decide(present(public_id).work_id, PlanDecision(source=f"NCT0000000{number}", n=9), who="nadia")
    communicator.open(page(public_id), queries=4)


def test_every_link_to_words_leads_to_a_mark_in_the_abstract(communicator, public_id):
    answer = communicator.open(page(public_id))
    ids = {one.get("id") for one in elements(answer, "[id]")}
    inner = [link for link in answer.links("a") if link.startswith("#")]
    assert len(inner) > 2
    assert [link for link in inner if link[1:] not in ids] == []


def test_a_work_that_is_not_there_or_has_no_abstract_is_not_found(communicator, public_id, instance, tmp_path):
    import_paths(instance, [write(tmp_path / "b.xml", article(7, "No abstract"))])
    silent = Work.objects.get(title="No abstract").public_id
    assert communicator.open(page("zzzzzzzz")).status == 404
    assert communicator.open(page(silent)).status == 404


def test_a_changed_text_is_said_and_its_decisions_wait(communicator, public_id, instance, tmp_path):
    work = present(public_id).work_id
    key = communicator.open(page(public_id)).links(".check .button")[0].split("/")[-2]
    decide(work, Explanation(digest=present(public_id).digest, check=key, words="Rounded by hand."), who="nadia")
    words = PlainWords(digest=present(public_id).digest, language="en", sentences=("Salt helped.",))
    decide(work, words, who="nadia")
    newer = article(1, "Salt and sleep", abstract=f"New. {ABSTRACT}", revised="2030-01-01")
    import_paths(instance, [write(tmp_path / "c.xml", newer)])
    answer = communicator.open(page(public_id))
    assert "has changed since" in answer.words(".notice-plain")[0]
    waiting = [one for one in answer.words(".decision-past") if "earlier version" in one]
    assert any("Rounded by hand." in one for one in waiting)
    assert any("Salt helped." in one for one in waiting)
    assert answer.words(".check .verdict-fails") == ["Cannot hold"] or not answer.words(".check")
    assert "Salt helped." not in communicator.open(f"/works/{public_id}/salt-and-sleep/").text


def test_until_a_changed_text_is_read_the_page_says_so_and_shows_no_claim_at_a_wrong_place(communicator, public_id):
    document = bytes(WorkEvidence.objects.get(work_id=present(public_id).work_id).document)
    old = document.replace(present(public_id).digest.encode(), b"0" * 24)
    WorkEvidence.objects.filter(work_id=present(public_id).work_id).update(document=old)
    answer = communicator.open(page(public_id))
    assert answer.status == 200
    assert "still to be read again" in answer.words(".notice-plain")[0]
    assert elements(answer, ".desk-claims tbody tr") == []
    assert elements(answer, ".desk-abstract mark") == []


def test_what_people_wrote_comes_out_as_text(communicator, public_id):
    work, digest = present(public_id).work_id, present(public_id).digest
    attack = '<script>alert(1)</script><img src=x onerror="alert(1)">\'"'
    key = communicator.open(page(public_id)).links(".check .button")[0].split("/")[-2]
    decide(work, Explanation(digest=digest, check=key, words=attack), who=attack[:150], why=attack)
    decide(work, PlanDecision(source=attack, primary_outcome=attack), who="nadia", why=attack)
    decide(work, PlainWords(digest=digest, language="en", sentences=(attack,)), who="nadia")
    public = communicator.open(f"/works/{public_id}/").response.headers["Location"]
    for path in (page(public_id), page(public_id, "/fa"), f"/desk/works/{public_id}/plain-words/", "/desk/", public):
        answer = communicator.open(path)
        assert answer.status == 200
        assert "<script>alert" not in answer.text
        assert 'onerror="' not in answer.text
        assert not elements(answer, "img[src=x]")
    assert attack in "".join(communicator.open(page(public_id)).words(".decision"))


def test_a_quoted_word_comes_out_as_text(communicator, desk, instance, tmp_path):
    abstract = 'We saw 4 of 9 <script>alert(1)</script> patients & "more" (33.3%).'
    import_paths(instance, [write(tmp_path / "x.xml", article(9, "A & B", abstract=abstract))])
    public_id = Work.objects.order_by("-id")[0].public_id
    path = f"/desk/works/{public_id}/evidence/claims/?kind=population"
    answer = communicator.send(path, words='<script>alert(1)</script> patients & "more"')
    assert answer.status == 302, answer.words(".field-error")
    for one in (page(public_id), path):
        answer = communicator.open(one)
        assert "<script>alert" not in answer.text
    assert '“<script>alert(1)</script> patients & "more"”' in communicator.open(page(public_id)).words(".desk-claims a")
    bad = communicator.send(path, words="</textarea><script>alert(2)</script>")
    assert bad.status == 422
    assert "<script>alert" not in bad.text


def test_a_decision_can_be_undone_by_its_button_and_the_page_follows_at_once(communicator, public_id):
    work = present(public_id).work_id
    decide(work, PlanDecision(source="NCT00000001", n=12), who="nadia", why="Looked it up.")
    answer = communicator.open(page(public_id))
    assert "Looked it up." in answer.words(".decision")[0]
    decision = elements(answer, ".decision form")[0].get("action")
    assert communicator.open(decision).status == 405, "an address that is opened changes nothing"
    back = communicator.client.post(decision)
    answer = communicator.open(back.headers["Location"])
    assert "Undone." in answer.words("[role=status]")[0]
    assert f"Undone by {NAME} on" in answer.words(".decision-past")[0]
    assert "Nobody has entered" in answer.text
    other = Work.objects.exclude(pk=work).get().public_id
    assert communicator.client.post(decision.replace(public_id, other)).status_code == 404


def test_of_two_decisions_the_later_counts_and_both_are_kept(communicator, public_id):
    work = present(public_id).work_id
    decide(work, PlanDecision(source="NCT00000001", n=12), who="nadia")
    decide(work, PlanDecision(source="NCT00000002", n=15), who="omid")
    answer = communicator.open(page(public_id))
    first, second, *_ = answer.words(".decision")
    assert "omid" in first
    assert "later decision" not in first
    assert "nadia" in second
    assert "later decision" in second
    assert "15" in " ".join(answer.words("#plan, #plan ~ .entry-body"))
