import pytest

from clarion.catalogue.actions.study_reports import publish_study, withdraw_study
from clarion.catalogue.models import Work
from clarion.catalogue.queries import catalogue_revision, work_of_reference
from clarion.web.page_cache import PageCache
from tests.web.public.reading import PERSIAN, STUDY
from tests.web.public.study_document import MADE_UP, STYLE_HASH, study_artefacts, study_document

pytestmark = pytest.mark.django_db

STUDIED = "990000002"


@pytest.fixture(scope="module")
def published(stored_sample, django_db_blocker):
    """The invented study, published beside a work of the sample; where its files are."""
    document = study_document()
    with django_db_blocker.unblock():
        work = work_of_reference(STUDIED)
        publish_study(work.pk, document, study_artefacts(document))
        yield f"/works/{work.public_id}/study"
        withdraw_study(work.pk)


def header(answer, name: str) -> str:
    return answer.response.headers[name]


@pytest.mark.parametrize("prefix", ["", "/fa"])
@pytest.mark.parametrize(
    ("name", "kind", "how"),
    [
        ("report.html", "text/html; charset=utf-8", "inline"),
        ("report.pdf", "application/pdf", "inline"),
        ("result.json", "application/json", "inline"),
        ("figures/lines-minutes.svg", "image/svg+xml", "inline"),
        ("tables/baseline.csv", "text/csv; charset=utf-8", "attachment"),
    ],
)
def test_every_file_is_served_as_what_it_is(reader, published, prefix, name, kind, how):
    answer = reader.open(f"{prefix}{published}/{name}", queries=1)
    assert answer.status == 200
    (stored,) = [one.content for one in study_artefacts(study_document()) if one.name == name]
    assert answer.response.content == stored
    assert header(answer, "Content-Type") == kind
    public_id = published.split("/")[2]
    assert header(answer, "Content-Disposition") == f'{how}; filename="{public_id}-{name.replace("/", "-")}"'
    assert header(answer, "X-Content-Type-Options") == "nosniff"
    assert header(answer, "X-Robots-Tag") == "noindex"
    assert header(answer, "Content-Language") == "en"


def policy(answer) -> dict[str, str]:
    return dict(one.strip().split(" ", 1) for one in header(answer, "Content-Security-Policy").split(";"))


def test_nothing_runs_in_a_file_opened_by_itself_and_only_the_report_s_own_style_applies(reader, published):
    for name in ("report.html", "figures/lines-minutes.svg", "result.json", "report.pdf"):
        found = policy(reader.open(f"{published}/{name}"))
        assert found["default-src"] == "'none'"
        assert not {"script-src", "script-src-elem", "script-src-attr", "object-src", "connect-src"} & set(found)
        assert found["style-src"] == (f"'sha256-{STYLE_HASH}'" if name == "report.html" else "'none'")
        assert found["frame-ancestors"] == "'none'"


@pytest.mark.parametrize(
    "name",
    [
        "nothing.html",
        "figures/",
        "figures",
        "report.html/",
        "../report.html",
        "figures/../report.html",
        "%2e%2e/%2e%2e/clarion.toml",
        "/etc/passwd",
        "report.html%00",
        "report.html%0d%0aSet-Cookie:a=b",
        "figures\\lines-minutes.svg",
        "report%27--",
    ],
)
def test_any_other_name_is_not_found(reader, published, name):
    assert reader.open(f"{published}/{name}").status == 404


def test_another_work_has_none_of_these_files(reader, published):
    other = reader.path_of(STUDY).split("/")[2]
    assert reader.open(f"/works/{other}/study/report.html").status == 404


def test_a_deleted_work_shows_no_file(reader, published):
    works = Work.objects.filter(public_id=published.split("/")[2])
    works.update(status=Work.Status.DELETED)
    try:
        assert reader.open(f"{published}/report.html").status == 404
    finally:
        works.update(status=Work.Status.PUBLIC)


def test_head_and_if_none_match_are_answered_without_the_file(reader, published):
    def site(environ, start_response):
        response = reader.client.get(environ["PATH_INFO"])
        start_response(f"{response.status_code} {response.reason_phrase}", list(response.items()))
        return [response.content]

    pages = PageCache(site, catalogue_revision, megabytes=1, seconds=0, max_age=60)

    def asked(method="GET", **environ):
        answer = {}
        request = {"REQUEST_METHOD": method, "PATH_INFO": f"{published}/report.html", **environ}
        body = pages(request, lambda status, headers: answer.update(status=status[:3], headers=dict(headers)))
        return answer["status"], answer["headers"], b"".join(body)

    status, headers, body = asked()
    assert (status, len(body)) == ("200", int(headers["Content-Length"]))
    assert headers["Cache-Control"].startswith("public, max-age=60")
    assert "'sha256-" in headers["Content-Security-Policy"]
    assert asked("HEAD") == ("200", headers, b"")
    again = asked(HTTP_IF_NONE_MATCH=headers["ETag"])
    assert (again[0], again[2]) == ("304", b"")


def test_the_page_loads_nothing_that_the_policy_forbids_and_every_file_it_names_is_there(reader, published):
    page = reader.work(STUDIED).page
    study = page.cssselect("section.study")[0]
    assert not study.xpath(".//*[@style] | .//style | .//script | .//iframe")
    files = study.xpath(".//img/@src") + [one for one in study.xpath(".//a/@href") if not one.startswith("#")]
    (data,) = page.cssselect("link[rel=alternate][type='application/json']")
    assert len(files) == 4 + 3
    for address in [*files, data.get("href")]:
        assert reader.open(address).status == 200


@pytest.mark.parametrize("prefix", ["", "/fa"])
def test_that_data_are_made_up_is_said_first_and_again_wherever_numbers_stand(reader, published, prefix):
    answer = reader.work(STUDIED, prefix)
    (study,) = answer.page.cssselect("section.study")
    heading, first = study.getchildren()[:2]
    assert heading.tag == "h2"
    assert first.get("role") == "note"
    assert MADE_UP in first.text_content()
    parts = {one.get("id"): one.getparent() for one in study.cssselect("h3")}
    told = {id for id, margin in parts.items() if margin.cssselect(".study-made-up")}
    assert told == set(parts) - {"study-plan"}


def test_each_claim_stands_beside_what_was_recomputed(reader, published):
    answer = reader.work(STUDIED)
    rows = [
        [" ".join(cell.text_content().split()) for cell in row.cssselect("th, td")]
        for row in answer.page.cssselect(".claims .claim")
    ]
    assert [row[1] for row in rows] == [one.reported for one in study_document().comparisons]
    assert [row[2] for row in rows] == [one.recomputed for one in study_document().comparisons]
    assert rows[3][3].startswith("Different Different by 0.002")
    marks = [one.get("href").partition("#")[2] for one in answer.page.cssselect(".claims .verdict use")]
    assert marks == ["agrees", "agrees", "agrees", "differs", "agrees", "unknown", "withheld"]


def test_every_note_s_number_leads_to_its_note(reader, published):
    page = reader.work(STUDIED).page
    for link in page.cssselect(".claims sup a"):
        (target,) = page.cssselect(link.get("href"))
        assert target.text_content().strip()
        assert link.get("aria-label") == f"Inferred: note {link.text_content()}"


def test_the_tests_that_give_what_was_printed_stand_out(reader, published):
    page = reader.work(STUDIED).page
    first, *others = page.cssselect(".choices")
    assert [len(one.cssselect("tr.mark-agrees")) for one in (first, *others)] == [2, 1, 5]
    assert [" ".join(one.text_content().split()) for one in page.cssselect(".choices-sum")] == [
        "printed 0.008; 2 of 5 tests give that",
        "printed 0.014; 1 of 5 tests give that",
        "printed ≥ 0.05; 5 of 5 tests give that",
    ]
    assert len(first.cssselect(".choice-used")) == 1


def test_figures_have_their_size_their_sentence_and_their_numbers(reader, published):
    for figure in reader.work(STUDIED).page.cssselect(".study-figure"):
        (image,) = figure.cssselect("img") or [None]
        if image is not None:
            assert (image.get("width"), image.get("height")) == ("340", "240")
            assert image.get("alt") in figure.cssselect("figcaption")[0].text_content()
        else:
            assert "Left out: it shows a mark for each participant." in figure.text_content()
        assert figure.cssselect("details table tbody tr")


@pytest.mark.parametrize("prefix", ["", "/fa"])
def test_the_study_s_own_words_are_english_and_the_page_s_are_the_page_s(reader, published, prefix):
    page = reader.work(STUDIED, prefix).page
    said = "P value of the rise in minutes asleep by week 4"
    (claim,) = [one for one in page.cssselect(".claims th span") if one.text_content() == said]
    assert (claim.get("lang"), claim.get("dir")) == ("en", "ltr")
    (heading,) = page.cssselect("#study")
    assert not heading.xpath("ancestor::*[@dir='ltr' and not(self::html)]")
    assert heading.text_content() == ("The study, recomputed" if not prefix else "مطالعه، با محاسبهٔ دوباره")


def test_a_heading_row_spans_its_table_and_begins_a_group(reader, published):
    (table,) = [
        one for one in reader.work(STUDIED).page.cssselect(".study-tables table") if "Adverse" in one.text_content()
    ]
    groups = table.cssselect("tbody")
    assert [one.cssselect("th[scope=rowgroup]")[0].text_content() for one in groups] == ["Muscles", "Nerves"]
    assert all(one.get("colspan") == "7" for one in table.cssselect("th[scope=rowgroup]"))
    assert not [one for one in table.cssselect("th") if not one.text_content().strip()]


def test_a_work_without_a_study_says_nothing_of_one(reader, published):
    page = reader.work(PERSIAN).page
    assert not page.cssselect(".study, link[href*='study.css'], link[type='application/json']")


def test_a_study_with_nothing_but_a_report_is_shown_as_such(reader, stored_sample):
    bare = study_document(illustrative="")
    bare = type(bare)(public=True, study=bare.study, participants=12)
    work = work_of_reference(PERSIAN)
    publish_study(work.pk, bare, study_artefacts(bare))
    try:
        answer = reader.work(PERSIAN)
        assert answer.words(".study h3") == ["The whole result"]
        assert len(answer.links(".study .button")) == 3
        assert not answer.page.cssselect(".study [role=note], .study-tallies")
    finally:
        withdraw_study(work.pk)


def test_neither_sitemap_nor_robots_names_a_study(reader, published):
    maps = [reader.open("/sitemap-0.xml").text, reader.open("/sitemap-1.xml").text, reader.open("/robots.txt").text]
    assert not [text for text in maps if "/study" in text]
