"""The sample shows every feature, and says of itself what it is."""

import re
from collections import Counter

import pytest
from lxml import etree

from clarion.records import Record, normalise_issn, normalise_orcid, orcid_is_valid
from clarion.sample import sample_path
from clarion.sources import cut, read

STUDY = "990000001"
INVENTED = "This record is invented for Clarion's demonstration"
NAMESPACES = {"mml": "http://www.w3.org/1998/Math/MathML", "re": "http://exslt.org/regular-expressions"}


@pytest.fixture(scope="module")
def root():
    parser = etree.XMLParser(load_dtd=False, no_network=True, resolve_entities=False)
    return etree.parse(sample_path(), parser).getroot()


def find(root, path):
    return root.xpath(path, namespaces=NAMESPACES)


def pmid(record):
    return record.findtext("MedlineCitation/PMID") or record.findtext("BookDocument/PMID")


def linked(root, kind):
    """(from, to) of every link of this kind."""
    return {
        (pmid(link.xpath("ancestor::PubmedArticle")[0]), link.findtext("PMID"))
        for link in find(root, f"//CommentsCorrections[@RefType='{kind}']")
    }


def test_holds_sixty_records_in_less_than_700_kb(root):
    assert root.tag == "PubmedArticleSet"
    assert len(root) == 60
    assert sample_path().stat().st_size < 700_000


def test_numbers_are_distinct_and_cannot_be_pubmeds(root):
    numbers = [pmid(record) for record in root]
    assert len(set(numbers)) == len(numbers)
    assert all(re.fullmatch(r"9900000\d\d", number) for number in numbers)


def test_every_record_but_the_study_says_that_it_is_invented(root):
    for record in root:
        said = " ".join(
            "".join(text.itertext())
            for text in [*record.iter("GeneralNote"), *record.iterfind(".//Abstract/AbstractText[last()]")]
        )
        assert (INVENTED in said) == (pmid(record) != STUDY), pmid(record)


def test_the_study_says_whose_words_and_number_it_has(root):
    study = next(record for record in root if pmid(record) == STUDY)
    assert "Clarion's own" in study.findtext(".//GeneralNote")
    assert "not PubMed's" in study.findtext(".//GeneralNote")


def test_the_study_is_stated_with_its_nine_authors_and_eight_affiliations(root):
    study = next(record for record in root if pmid(record) == STUDY)
    assert len(study.findall(".//Author")) == 9
    affiliations = Counter(one.text for one in study.iter("Affiliation"))
    assert len(affiliations) == 8
    assert [count for text, count in affiliations.items() if "Tehran" in text] == [1]
    assert study.findtext(".//AccessionNumber") == "IRCT2016090729747N1"
    abstract = "".join(study.find(".//Abstract").itertext())
    assert all(figure in abstract for figure in ("1800", "1020", "0.008", "33.3%", "44.4%", "from 16 to 6", "0.007"))


def test_no_doi_outside_the_prefix_for_tests(root):
    text = sample_path().read_text(encoding="utf-8")
    body = text[text.index("<PubmedArticleSet>") :]
    found = re.findall(r"\b10\.\d{4,9}/\S+", body)
    assert found
    assert all(doi.startswith("10.5555/") for doi in found)


def test_orcid_ids_are_well_formed_and_belong_to_nobody(root):
    found = {one.text for one in find(root, "//Identifier[@Source='ORCID']")}
    assert len(found) >= 5
    for orcid in found:
        assert normalise_orcid(orcid) == orcid
        assert orcid_is_valid(orcid)
        assert orcid.startswith("0009-9900-") or orcid == "0000-0002-1825-0097"


def test_an_orcid_id_names_one_person(root):
    people = {
        (one.text, one.getparent().findtext("LastName"), one.getparent().findtext("ForeName"))
        for one in find(root, "//Identifier[@Source='ORCID']")
    }
    assert len(people) == len({orcid for orcid, _, _ in people})


def test_issns_are_of_the_unassigned_range_with_the_right_check_character(root):
    for element in find(root, "//ISSN | //ISSNLinking"):
        digits = normalise_issn(element.text).replace("-", "")
        assert digits.startswith("9999")
        total = sum(int(digit) * weight for digit, weight in zip(digits[:7], range(8, 1, -1), strict=True))
        assert digits[7] == "0123456789X"[(11 - total % 11) % 11]


FEATURES = {
    "Persian title with its English one": "//Article[Language='per'][VernacularTitle][string(ArticleTitle)]",
    "Persian abstract": "//OtherAbstract[@Language='per'][contains(., 'کلیه')]",
    "Arabic title and abstract": (
        "//MedlineCitation[Article/Language='ara'][Article/VernacularTitle][OtherAbstract/@Language='ara']"
    ),
    "French title and abstract": (
        "//MedlineCitation[Article/Language='fre'][Article/VernacularTitle][OtherAbstract/@Language='fre']"
    ),
    "consortium among the authors, with its members": (
        "//MedlineCitation[.//Author[CollectiveName]][count(InvestigatorList/Investigator) > 3]"
    ),
    "300 authors": "//AuthorList[count(Author) = 300][count(Author[count(AffiliationInfo) > 1]) > 50]",
    "eight affiliations on one author": "//PubmedArticle//Author[count(AffiliationInfo) = 8]",
    "formula in a title": "//ArticleTitle[mml:math]",
    "formula in the text": "//AbstractText[mml:math]",
    "displayed formula": "//AbstractText/DispFormula/mml:math",
    "italics in a title": "//ArticleTitle[i]",
    "superscript in a title": "//ArticleTitle[sup]",
    "subscript in a title": "//ArticleTitle[sub]",
    "no abstract at all": "//MedlineCitation[not(.//Abstract)][not(OtherAbstract)]",
    "book chapter": (
        "/PubmedArticleSet/PubmedBookArticle/BookDocument[LocationLabel/@Type='chapter']"
        "[Book/AuthorList/@Type='editors'][Sections]"
    ),
    "season or range of months": "//PubDate/MedlineDate[.='2019 Apr-Jun']",
    "season": "//PubDate[Season]",
    "article number, no pages": "//Pagination[not(EndPage)][re:test(MedlinePgn, '^e[0-9]+$')]",
    "neither pages nor article number but a PII": "//Article[not(Pagination)][ELocationID/@EIdType='pii']",
    "equal contributions": "//AuthorList[count(Author[@EqualContrib='Y']) > 1]",
    "Jr": "//Author[Suffix='Jr']",
    "3rd": "//Author[Suffix='3rd']",
    "author with only a family name": "//PubmedArticle//Author[LastName][not(ForeName)][not(Initials)]",
    "structured abstract": "//Abstract[count(AbstractText[@Label][@NlmCategory]) > 3]",
    "unstructured abstract": "//Abstract[count(AbstractText) = 1]/AbstractText[not(@Label)]",
    "plain-language summary": "//OtherAbstract[@Type='plain-language-summary']",
    "randomised trial with a registry number": (
        "//Article[.//PublicationType='Randomized Controlled Trial'][."
        "//DataBankName='ClinicalTrials.gov']//AccessionNumber"
    ),
    "systematic review": "//Article[.//PublicationType='Systematic Review']",
    "case report": "//Article[.//PublicationType='Case Reports']",
    "editorial that comments": (
        "//MedlineCitation[.//PublicationType='Editorial'][.//CommentsCorrections/@RefType='CommentOn']"
    ),
    "letter that comments": (
        "//MedlineCitation[.//PublicationType='Letter'][.//CommentsCorrections/@RefType='CommentOn']"
    ),
    "preprint": "//Article[.//PublicationType='Preprint']",
    "grants with funder": "//Grant[GrantID][Agency][Country]",
    "references with identifiers": "//PubmedData/ReferenceList/Reference[Citation]/ArticleIdList/ArticleId",
    "copyright line": "//Abstract/CopyrightInformation",
    "several identifiers": (
        "//PubmedData/ArticleIdList[ArticleId/@IdType='pmc'][ArticleId/@IdType='doi'][ArticleId/@IdType='pii']"
    ),
    "conflict-of-interest statement": "//CoiStatement",
    "a very long title": "//ArticleTitle[string-length(.) > 400]",
    "quotation marks, < and & in a title": "//ArticleTitle[contains(., '“')][contains(., '<')][contains(., '&')]",
    "second version of a record": "//MedlineCitation[PMID/@Version='2']",
    "ahead of print": "//PubmedData[PublicationStatus='aheadofprint']",
    "chemicals": "//Chemical[RegistryNumber][NameOfSubstance/@UI]",
    "gene symbols": "//GeneSymbol",
    "subject headings with qualifiers": "//MeshHeading[QualifierName/@MajorTopicYN='Y']",
    "geographic heading": "//DescriptorName[@Type='Geographic']",
    "mark-up in a keyword": "//Keyword[i or sub or sup]",
    "ORCID iD": "//Author/Identifier[@Source='ORCID']",
}


@pytest.mark.parametrize("feature", FEATURES)
def test_shows(root, feature):
    assert find(root, FEATURES[feature])


@pytest.mark.parametrize(
    ("there", "back"),
    [
        ("RetractionIn", "RetractionOf"),
        ("ErratumIn", "ErratumFor"),
        ("ExpressionOfConcernIn", "ExpressionOfConcernFor"),
        ("UpdateIn", "UpdateOf"),
        ("CommentIn", "CommentOn"),
    ],
)
def test_notices_are_linked_both_ways(root, there, back):
    links = linked(root, there)
    assert links
    assert links == {(end, start) for start, end in linked(root, back)}
    assert {number for link in links for number in link} <= {pmid(record) for record in root}


def test_years_run_from_2009_to_2026(root):
    years = {int(text[:4]) for text in find(root, "//PubDate/Year/text() | //PubDate/MedlineDate/text()")}
    assert years == set(range(2009, 2027))


def test_counts_and_percentages_agree(root):
    """``34 of 60 (56.7%)``, ``52 of 133 wells (39.1%)`` and, inside brackets, ``14 of 143, 9.8%``."""
    stated = re.compile(r"([\d,]+) of ([\d,]*\d)(?: [a-z][a-z ]*)?(?: \(|, )(\d+\.\d)%")
    checked = 0
    for text in root.iter("AbstractText"):
        for part, whole, printed in stated.findall("".join(text.itertext())):
            share = 100 * int(part.replace(",", "")) / int(whole.replace(",", ""))
            assert abs(share - float(printed)) <= 0.05 + 1e-9
            checked += 1
    assert checked > 80


def test_people_and_journals_recur(root):
    authors = Counter(
        (one.findtext("LastName"), one.findtext("ForeName")) for one in find(root, "//PubmedArticle//Author[LastName]")
    )
    journals = Counter(find(root, "//Journal/Title/text()"))
    assert sum(count >= 3 for count in authors.values()) >= 20
    assert sum(count >= 3 for count in journals.values()) >= 8


@pytest.fixture(scope="module")
def works():
    """Every work of the sample as it is read, by PMID."""
    results = [result for raw in cut([str(sample_path())]) for result in read(raw)]
    assert [result for result in results if not isinstance(result, Record)] == []
    return {record.key: record.work for record in results}


def test_every_record_is_read(works, root):
    assert set(works) == {pmid(record) for record in root}


def test_what_has_become_of_works_is_read(works):
    standings = Counter(work.standing for work in works.values())
    assert standings == {"current": len(works) - 3, "retracted": 1, "concern": 1, "corrected": 1}


def test_many_types_of_work_are_read(works):
    assert {work.type for work in works.values()} >= {
        "article",
        "systematic-review",
        "trial",
        "case-report",
        "editorial",
        "letter",
        "preprint",
        "chapter",
        "correction",
        "retraction-notice",
        "concern-notice",
    }
