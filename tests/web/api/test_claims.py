"""Claims for programs."""

import json

import pytest
from django.test import Client

from clarion.catalogue.actions.importing import import_paths
from clarion.catalogue.queries import work_of_reference
from tests.pubmed_files import article, write

pytestmark = pytest.mark.django_db(transaction=True)

ABSTRACT = "In a double-blind, phase II trial we randomised 40 singers. Registered as NCT01234567."


@pytest.fixture
def work(instance, tmp_path):
    import_paths(instance, [write(tmp_path / "a.xml", article(1, "Walks", abstract=ABSTRACT), article(2, "Bees"))])
    return work_of_reference("1")


def ask(path):
    return Client().get(path)


def test_a_work_s_claims_are_json_that_other_sites_may_read(work):
    answer = ask(f"/api/v1/works/{work.public_id}/claims.json")
    assert answer.headers["Content-Type"].startswith("application/json")
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    document = json.loads(answer.content)
    assert document["format"] == "clarion-claims/1"
    assert document["work"].endswith(f"/works/{work.public_id}/walks/")
    assert {one["kind"]: one["words"] for one in document["claims"]}["registration"] == "NCT01234567"


def test_a_work_without_abstract_has_an_empty_list(work):
    other = work_of_reference("2")
    assert json.loads(ask(f"/api/v1/works/{other.public_id}/claims.json").content)["claims"] == []


def test_an_unknown_work_is_not_found(work):
    assert ask("/api/v1/works/zzzzzzzz/claims.json").status_code == 404


def test_the_schema_describes_the_answer(work):
    schema = json.loads(ask("/api/v1/claims.schema.json").content)
    assert schema["$ref"].endswith("ClaimsOfWork")
    assert set(json.loads(ask(f"/api/v1/works/{work.public_id}/claims.json").content)) == set(
        schema["$defs"]["ClaimsOfWork"]["properties"]
    )
