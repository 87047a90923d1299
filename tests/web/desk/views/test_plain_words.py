from clarion.catalogue.actions.importing import import_paths
from tests.pubmed_files import article, write
from tests.web.desk.communicator import elements
from tests.web.desk.conftest import ABSTRACT, present

WORDS = "Nine people took salt.\n\n  Four of them   slept well. "


def page(public_id):
    return f"/desk/works/{public_id}/plain-words/"


def public(communicator, public_id, prefix=""):
    return communicator.open(communicator.open(f"{prefix}/works/{public_id}/").response.headers["Location"]).text


def test_a_draft_stands_there_in_both_languages_and_every_sentence_names_its_words(communicator, public_id):
    answer = communicator.open(page(public_id), queries=4)
    assert [one.get("lang") for one in elements(answer, "textarea")] == ["en", "fa"]
    assert [one.get("dir") for one in elements(answer, "textarea")] == ["ltr", "rtl"]
    ids = {one.get("id") for one in elements(answer, "[id]")}
    for sentence in elements(answer, ".draft li"):
        links = [one.get("href") for one in sentence.cssselect("a.quote")]
        assert links
        assert all(link[1:] in ids for link in links)


def test_readers_see_nothing_until_it_is_approved_and_nothing_after_it_is_withdrawn(communicator, public_id):
    assert "Four of them slept well" not in public(communicator, public_id)
    answer = communicator.send(page(public_id), **{"en-sentences": WORDS, "en-why": "Read twice"})
    shown = communicator.follow(answer)
    assert "Approved by nadia" in shown.words(".notice-done")[1]
    assert present(public_id).assessment.plain_words == {"en": ("Nine people took salt.", "Four of them slept well.")}
    assert "Nine people took salt. Four of them slept well." in public(communicator, public_id)
    assert "Read twice" not in public(communicator, public_id)
    withdraw = next(one for one in shown.page.forms if one.fields.get("page") == "plain-words" and "undo" in one.action)
    back = communicator.client.post(withdraw.action, dict(withdraw.form_values()))
    assert back.headers["Location"].startswith(page(public_id))
    assert "Four of them slept well" not in public(communicator, public_id)


def test_each_language_is_approved_by_itself(communicator, public_id):
    communicator.send(page(public_id), **{"fa-sentences": "نمک خوب بود."})
    assert present(public_id).assessment.plain_words == {"fa": ("نمک خوب بود.",)}
    assert "نمک خوب بود." in public(communicator, public_id, "/fa")


def test_an_approval_of_an_earlier_text_is_said_and_its_words_can_be_used_again(
    communicator, public_id, instance, tmp_path
):
    communicator.send(page(public_id), **{"en-sentences": WORDS})
    newer = article(1, "Salt and sleep", abstract=f"{ABSTRACT} More.", revised="2030-01-01")
    import_paths(instance, [write(tmp_path / "c.xml", newer)])
    answer = communicator.open(page(public_id))
    assert "has changed since nadia approved this" in answer.text
    assert "Nine people took salt. Four of them slept well." in answer.text
    assert "Four of them slept well" not in public(communicator, public_id)


def test_a_paragraph_of_nothing_is_refused_and_one_for_a_language_of_no_page_too(communicator, public_id):
    answer = communicator.send(page(public_id), **{"en-sentences": "  \n "})
    assert answer.status == 422
    assert answer.words("#id_en-sentences_error")
    assert communicator.client.post(page(public_id), {"de-sentences": "Salz."}).status_code == 404
