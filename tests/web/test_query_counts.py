"""A page takes a fixed, small number of queries, however large the catalogue is."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from clarion.catalogue.actions.importing import import_paths
from clarion.catalogue.actions.study_reports import publish_study
from clarion.catalogue.ids import NOUN_ID_LENGTH, encode
from clarion.catalogue.models import Journal, Organisation, Person, StudyReport, Topic, Work
from clarion.sample import sample_path
from tests.web.public.study_document import study_artefacts, study_document

pytestmark = pytest.mark.django_db(transaction=True)

MOST = {
    "home": 7,
    "works": 2,
    "article": 3,
    "retracted": 3,
    "many authors": 3,
    "study": 3,
    "study file": 1,
    "cite": 3,
    "bibtex": 2,
    "search": 1,
    "year": 2,
    "years": 1,
    "type": 2,
    "types": 1,
    "journal": 3,
    "journals": 2,
    "topic": 4,
    "topics": 2,
    "person": 4,
    "people": 2,
    "organisation": 4,
    "organisations": 2,
    "about": 1,
    "feed": 1,
    "topic feed": 5,
    "sitemap index": 1,
    "sitemap": 2,
    "robots": 0,
    "by PMID": 1,
    "lost": 2,
}


def addresses():
    """One address of each kind of page."""

    def article(**filters):
        work = Work.objects.filter(**filters).order_by("id")[0]
        return f"/works/{work.public_id}/{work.slug}/"

    def noun(kind, model):
        one = model.objects.order_by("-works", "id")[0]
        return f"/{kind}/{encode(one.pk, NOUN_ID_LENGTH)}/{one.slug}/"

    work = Work.objects.order_by("id")[0]
    many = max(Work.objects.all(), key=lambda one: len(one.document))
    return {
        "home": "/",
        "works": "/works/",
        "article": article(),
        "retracted": article(standing="retracted"),
        "many authors": f"/works/{many.public_id}/{many.slug}/",
        "study": article(studyreport__isnull=False),
        "study file": f"/works/{StudyReport.objects.get().work.public_id}/study/report.html",
        "cite": f"/works/{work.public_id}/cite/",
        "bibtex": f"/works/{work.public_id}/cite.bib",
        "search": "/search/?q=lupus",
        "year": "/years/2022/",
        "years": "/years/",
        "type": "/types/article/",
        "types": "/types/",
        "journal": noun("journals", Journal),
        "journals": "/journals/",
        "topic": noun("topics", Topic),
        "topics": "/topics/",
        "person": noun("people", Person),
        "people": "/people/",
        "organisation": noun("organisations", Organisation),
        "organisations": "/organisations/",
        "about": "/about/",
        "feed": "/feed.atom",
        "topic feed": noun("topics", Topic) + "feed.atom",
        "sitemap index": "/sitemap.xml",
        "sitemap": "/sitemap-1.xml",
        "robots": "/robots.txt",
        "by PMID": "/pubmed/990000001/",
        "lost": "/nowhere/",
    }


def test_every_page_keeps_to_its_number_of_queries(instance):
    import_paths(instance, [str(sample_path())])
    document = study_document()
    publish_study(Work.objects.order_by("-id")[0].pk, document, study_artefacts(document))
    client, taken, statuses = Client(), {}, {}
    for name, address in addresses().items():
        with CaptureQueriesContext(
            connection,
        ) as queries:
            statuses[name] = client.get(address).status_code
        taken[name] = len(queries)
    assert {name: status for name, status in statuses.items() if status != 200} == {"by PMID": 301, "lost": 404}
    over = {name: (count, MOST[name]) for name, count in taken.items() if count > MOST[name]}
    assert not over, f"queries taken, and allowed: {over}"
