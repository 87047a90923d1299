import json

import pytest

from tests.web.public.reading import RETRACTED, STUDY

pytestmark = pytest.mark.django_db


def test_the_page_has_each_style_and_each_download(reader):
    path = reader.path_of(STUDY).rsplit("/", 2)[0]
    answer = reader.open(f"{path}/cite/")
    assert answer.words(".citation-style")[:3] == ["APA", "Vancouver", "AMA"]
    assert all("Ranjbar" in text for text in answer.words(".citation-text"))
    downloads = answer.links(".citation .button[download]")
    kinds = [reader.open(link).response.headers["Content-Type"].split(";")[0] for link in downloads]
    assert kinds == [
        "application/x-bibtex",
        "application/x-research-info-systems",
        "application/vnd.citationstyles.csl+json",
    ]
    assert json.loads(reader.open(downloads[2]).text)[0]["title"].startswith("Allogeneic")


def test_a_retracted_work_warns_who_cites_it(reader):
    path = reader.path_of(RETRACTED).rsplit("/", 2)[0]
    answer = reader.open(f"{path}/cite/")
    assert "retracted" in answer.words(".notice-grave")[0]
    assert all("RETRACTED" in text for text in answer.words(".citation-text"))


@pytest.mark.parametrize("part", ["cite/", "cite.bib", "cite.ris", "cite.json", "mastodon/"])
def test_what_belongs_to_no_work_is_not_found(reader, part):
    assert reader.open(f"/works/00000000/{part}").status == 404
