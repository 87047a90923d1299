import pytest

from clarion.catalogue.models import Work
from tests.web.public.reading import (
    ARABIC,
    CORRECTED,
    MANY_AFFILIATIONS,
    MANY_AUTHORS,
    PERSIAN,
    RETRACTED,
    RETRACTION,
    STUDY,
)

pytestmark = pytest.mark.django_db

EVERY_WORK_TAKES = 3


@pytest.mark.parametrize("prefix", ["", "/fa"])
def test_every_work_of_the_sample_has_a_page_in_three_queries(reader, prefix):
    for public_id, slug in Work.objects.values_list("public_id", "slug"):
        answer = reader.open(f"{prefix}/works/{public_id}/{slug}/", queries=EVERY_WORK_TAKES)
        assert answer.status == 200
        assert len(answer.page.cssselect("h1")) == 1


def test_the_page_names_institution_and_platform(reader, site):
    answer = reader.work(STUDY)
    assert answer.words(".brand-institution") == [site.institution]
    assert answer.words(".brand-platform") == [site.platform]


def test_the_page_says_where_to_follow(reader):
    links = reader.work(STUDY).links(".rail .follow-list a")
    assert links == ["https://x.com/example", "https://bsky.app/profile/example.org", "/feed.atom"]


def test_sharing_begins_with_x_and_names_every_network(reader):
    names = reader.work(STUDY).words(".share-list a")
    assert names == ["Share on X", "Bluesky", "Mastodon", "LinkedIn", "Facebook", "WhatsApp", "Telegram", "E-mail"]


def test_title_links_lead_to_publisher_pubmed_and_registry(reader):
    answer = reader.work(RETRACTED)
    assert answer.words(".article-links a") == ["Publisher", "PubMed", "Cite"]
    assert answer.links(".article-links a")[0].startswith("https://doi.org/10.")
    study = reader.work(STUDY)
    assert "https://trialsearch.who.int/Trial2.aspx?TrialID=IRCT2016090729747N1" in study.links(".article-links a")


def test_every_affiliation_number_leads_to_its_affiliation(reader):
    for pmid in (STUDY, MANY_AFFILIATIONS, MANY_AUTHORS):
        answer = reader.work(pmid)
        targets = {f"#{one.get('id')}" for one in answer.page.cssselect(".affiliations li")}
        marks = set(answer.links(".authors sup a")) - {"#equal"}
        assert marks <= targets
        assert marks


def test_eight_affiliations_stand_at_their_author(reader):
    answer = reader.work(MANY_AFFILIATIONS)
    most = max(answer.page.cssselect(".authors li"), key=lambda one: len(one.cssselect("sup a")))
    assert len([one for one in most.cssselect("sup a") if one.get("href") != "#equal"]) == 8


def test_of_three_hundred_authors_the_first_are_seen_and_the_others_folded(reader):
    answer = reader.work(MANY_AUTHORS)
    seen = answer.page.cssselect(".entry-authors .entry-body > .authors > li")
    folded = answer.page.cssselect("#all-authors li")
    assert len(seen) == 24
    assert len(seen) + len(folded) == 300
    assert "Show all 300 authors" in answer.words(".entry-authors summary .when-shut")


def test_an_orcid_id_is_a_link_with_its_whole_address_as_name(reader):
    (first, *_) = reader.work(MANY_AUTHORS).page.cssselect("a.orcid")
    assert first.get("href").startswith("https://orcid.org/00")
    assert first.get("href") in first.get("aria-label")


def test_a_retracted_work_says_so_everywhere(reader):
    answer = reader.work(RETRACTED)
    assert answer.words("h1")[0].startswith("RETRACTED: ")
    assert answer.words("title")[0].startswith("RETRACTED: ")
    assert answer.meta("citation_title")[0].startswith("RETRACTED: ")
    assert answer.meta("og:title")[0].startswith("RETRACTED: ")
    assert answer.linked_data["creativeWorkStatus"] == "Retracted"
    (banner,) = answer.page.cssselect(".notice-grave")
    assert banner.get("role") == "alert"
    assert "This work has been retracted." in banner.text_content()
    assert reader.path_of(RETRACTION) in [one.get("href") for one in banner.cssselect("a")]


def test_the_notice_leads_back_to_what_it_retracts(reader):
    assert reader.path_of(RETRACTED) in reader.work(RETRACTION).links(".notice a")


def test_a_correction_is_told_apart_from_a_retraction(reader):
    answer = reader.work(CORRECTED)
    assert answer.page.cssselect(".notice-note")
    assert not answer.page.cssselect(".notice-grave")
    assert not answer.words("h1")[0].startswith("RETRACTED")


def test_the_banner_stands_before_abstract_and_links(reader):
    text = reader.work(RETRACTED).text
    assert text.index('class="notice ') < text.index('class="article-links"') < text.index('class="abstract"')


def test_a_title_in_its_own_language_has_language_and_direction(reader):
    (persian,) = reader.work(PERSIAN).page.cssselect(".article-vernacular")
    assert (persian.get("lang"), persian.get("dir")) == ("fa", "rtl")
    (arabic,) = reader.work(ARABIC).page.cssselect(".article-vernacular")
    assert (arabic.get("lang"), arabic.get("dir")) == ("ar", "rtl")


def test_an_abstract_in_another_language_has_language_and_direction(reader):
    marks = [(one.get("lang"), one.get("dir")) for one in reader.work(PERSIAN).page.cssselect(".abstract-text")]
    assert marks == [("en", "ltr"), ("fa", "rtl")]


def test_related_documents_are_numbered_with_source_year_and_reason(reader):
    answer = reader.work(STUDY)
    entries = answer.page.cssselect(".related-list > li")
    assert entries
    assert all(one.getparent().tag == "ol" for one in entries)
    assert all(reason.startswith("Shares: ") for reason in answer.words(".related-why"))
    assert all(year.isdigit() for year in answer.words(".related-year"))


def test_a_mistake_can_be_reported_with_title_and_address(reader):
    (letter,) = reader.work(STUDY).links(".article-end a")
    assert letter.startswith("mailto:library@example.org?subject=Allogeneic")
    assert "science.example.org" in letter


def test_another_slug_and_none_redirect_to_the_right_address(reader):
    right = reader.path_of(STUDY)
    for wrong in (right.replace("allogeneic", "autologous"), right.rsplit("/", 2)[0] + "/"):
        response = reader.open(wrong).response
        assert (response.status_code, response.headers["Location"]) == (301, right)


def test_identifiers_lead_to_the_work(reader):
    right = reader.path_of(RETRACTED)
    doi = reader.work(RETRACTED).meta("citation_doi")[0]
    assert reader.open(f"/doi/{doi}/").response.headers["Location"] == right
    assert reader.open(f"/doi/{doi.upper()}").response.headers["Location"] == right
    assert reader.open("/pubmed/1/").status == 404
    assert reader.open("/doi/10.1/x").status == 404


def test_a_deleted_work_is_gone_and_the_page_helps(reader):
    path = reader.path_of(CORRECTED)
    public_id = path.split("/")[2]
    Work.objects.filter(public_id=public_id).update(status=Work.Status.DELETED)
    try:
        answer = reader.open(path)
        assert answer.status == 410
        assert answer.page.cssselect("main form[role=search]")
        assert answer.page.cssselect("main .work")
        assert reader.open(f"/works/{public_id}/cite/").status == 404
    finally:
        Work.objects.filter(public_id=public_id).update(status=Work.Status.PUBLIC)


def test_canonical_and_language_pairs(reader):
    path = reader.path_of(STUDY)
    for prefix, language in (("", "en"), ("/fa", "fa")):
        answer = reader.open(prefix + path)
        assert answer.page.get("lang") == language
        assert answer.links("link[rel=canonical]") == [f"https://science.example.org{prefix}{path}"]
        pairs = {one.get("hreflang"): one.get("href") for one in answer.page.cssselect("link[hreflang]")}
        english, persian = f"https://science.example.org{path}", f"https://science.example.org/fa{path}"
        assert pairs == {"en": english, "fa": persian, "x-default": english}


def test_a_site_of_one_language_names_no_other(one_language):
    answer = one_language.work(STUDY)
    assert not answer.page.cssselect("link[hreflang]")
    assert not answer.page.cssselect(".language-switch")


def test_the_head_is_complete_for_scholar(reader):
    answer = reader.work(STUDY)
    assert len(answer.meta("citation_title")) == 1
    assert len(answer.meta("citation_author")) == 9
    assert len(answer.meta("citation_publication_date")) == 1
    assert all(one.get("content") for one in answer.page.cssselect("meta[name^=citation_]"))


def test_a_shared_link_shows_a_card(reader):
    answer = reader.work(STUDY)
    assert answer.meta("og:url") == answer.links("link[rel=canonical]")
    assert answer.meta("og:type") == ["article"]
    assert answer.meta("og:locale") + answer.meta("og:locale:alternate") == ["en_GB", "fa_IR"]
    assert answer.meta("twitter:card") == ["summary_large_image"]
    (image,) = answer.meta("og:image")
    assert image.startswith("https://science.example.org/")
    assert (
        reader.open(image.removeprefix("https://science.example.org")).response.headers["Content-Type"] == "image/png"
    )


def test_linked_data_says_what_the_page_says(reader):
    answer = reader.work(STUDY)
    data = answer.linked_data
    assert data["@id"] == answer.links("link[rel=canonical]")[0]
    assert data["headline"] == answer.words("h1")[0]
    assert len(data["author"]) == len(answer.page.cssselect(".authors li"))


def test_interface_numbers_are_persian_on_persian_pages(reader):
    assert "نمایش همهٔ ۳۰۰ نویسنده" in reader.work(MANY_AUTHORS, "/fa").words("summary .when-shut")


def test_the_list_of_works_is_paged(reader, site):
    first = reader.open("/works/", queries=2)
    assert len(first.page.cssselect(".work")) == site.per_page
    assert first.links("a[rel=next]") == ["/works/?page=2"]
    assert first.links("link[rel=canonical]") == ["https://science.example.org/works/"]
    second = reader.open("/works/?page=2")
    assert second.links("a[rel=prev]") == ["/works/"]
    assert second.links("link[rel=canonical]") == ["https://science.example.org/works/?page=2"]
    titles = first.words(".work-title") + second.words(".work-title")
    assert len(set(titles)) == 2 * site.per_page


@pytest.mark.parametrize("page", ["0", "-1", "x", "1.5", "99", "9" * 30, "٣", ""])
def test_a_page_that_is_none_is_not_found(reader, page):
    assert reader.open(f"/works/?page={page}").status == 404


def test_nothing_in_a_page_needs_what_the_policy_forbids(reader):
    page = reader.work(STUDY).page
    assert not page.xpath("//*[@style] | //style | //@onclick")
    assert {one.get("type") for one in page.xpath("//script[not(@src)]")} == {"application/ld+json"}
    loaded = page.xpath("//script/@src | //img/@src | //link[@rel='stylesheet' or @rel='icon']/@href")
    assert all(address.startswith("/") for address in loaded)
