"""Every field of every real record, against an independent reading of the same files by XPath."""

import re
from itertools import islice

import pytest
from lxml import etree

from clarion.records import Deletion, Record, Rejection
from clarion.sources import cut, read
from tests.data import data_file
from tests.sources.pubmed.xpath_reading import day, days, records_in, serialised, string, strings

FILES = (
    "pubmed/medline16n0902.xml.gz",
    *(
        f"pubmed/net-synergy/pubmed21n{number}.xml.gz"
        for number in ("0001", "1000", "1001", "1002", "1003", "1004", "1005")
    ),
)

LANGUAGES = {
    "eng": "en",
    "fre": "fr",
    "ger": "de",
    "spa": "es",
    "ita": "it",
    "rus": "ru",
    "chi": "zh",
    "pol": "pl",
    "jpn": "ja",
    "por": "pt",
    "hun": "hu",
    "tur": "tr",
    "dut": "nl",
    "cze": "cs",
    "ukr": "uk",
    "kor": "ko",
}


@pytest.fixture(scope="module", params=FILES)
def pairs(request):
    """Of one file: each record as Clarion reads it, beside its elements."""
    path = data_file(request.param)
    found = [one for raw in cut([str(path)]) for one in read(raw)]
    assert not [one for one in found if isinstance(one, Rejection)]
    ours = [one for one in found if isinstance(one, Record)]
    theirs = list(records_in(path))
    assert [one.key for one in ours] == [pmid for pmid, _, _ in theirs]
    return [(record, citation, data) for record, (_, citation, data) in zip(ours, theirs, strict=True)]


def of_works(pairs):
    return ((record.work, citation, data) for record, citation, data in pairs)


def test_every_record_is_there():
    total = sum(
        1 for name in FILES for raw in cut([str(data_file(name))]) for one in read(raw) if isinstance(one, Record)
    )
    assert total == 604 + 319


def test_the_deletion_is_there():
    path = data_file(FILES[0])
    deletions = [one.key for raw in cut([str(path)]) for one in read(raw) if isinstance(one, Deletion)]
    assert len(deletions) == 1


def test_version_and_revision(pairs):
    for record, citation, _ in pairs:
        assert record.version == int(citation.xpath("string(PMID/@Version)"))
        revised = days(citation, "DateRevised") or days(citation, "DateCompleted") or days(citation, "DateCreated")
        assert record.revised == revised[0]


def test_titles(pairs):
    for work, citation, _ in of_works(pairs):
        assert [work.title] == serialised(citation, "Article/ArticleTitle")
        assert [work.vernacular_title] == (serialised(citation, "Article/VernacularTitle") or [""])


def test_abstracts(pairs):
    for work, citation, _ in of_works(pairs):
        expected = []
        for element in citation.xpath("Article/Abstract | OtherAbstract"):
            texts = serialised(element, "AbstractText")
            labels = [one.get("Label", "").replace("UNLABELLED", "") for one in element.xpath("AbstractText")]
            categories = [one.get("NlmCategory", "") for one in element.xpath("AbstractText")]
            kind = element.get("Type", "author").lower()
            language = LANGUAGES[element.get("Language", "eng")]
            expected.append(
                (
                    list(zip(texts, labels, categories, strict=True)),
                    kind,
                    language,
                    string(element, "CopyrightInformation"),
                )
            )
        assert [
            ([(part.text, part.label, part.category) for part in one.sections], one.kind, one.language, one.copyright)
            for one in work.abstracts
        ] == expected


def test_contributors(pairs):
    for work, citation, _ in of_works(pairs):
        authors = citation.xpath("Article/AuthorList/Author")
        assert len(work.contributors) == len(authors)
        assert work.contributors_complete == (citation.xpath("string(Article/AuthorList/@CompleteYN)") != "N")
        for one, author in zip(work.contributors, authors, strict=True):
            assert one.family == string(author, "LastName")
            assert one.given == string(author, "ForeName")
            assert one.initials == string(author, "Initials")
            assert one.suffix == string(author, "Suffix")
            assert one.collective == string(author, "CollectiveName")
            assert one.equal == (author.get("EqualContrib") == "Y")
            assert one.valid == (author.get("ValidYN") == "Y")
            assert one.role == "author"
            orcids = [
                re.sub(r".*/", "", text).replace("-", "") for text in strings(author, "Identifier[@Source='ORCID']")
            ]
            assert [one.orcid.replace("-", "")] == (orcids or [""])
            assert not one.identifiers


def test_each_authors_own_affiliations(pairs):
    for work, citation, _ in of_works(pairs):
        seen = []
        for one, author in zip(work.contributors, citation.xpath("Article/AuthorList/Author"), strict=True):
            printed = [
                (
                    string(info, "Affiliation"),
                    tuple((i.get("Source").lower(), i.text) for i in info.xpath("Identifier")),
                )
                for info in author.xpath("AffiliationInfo")
            ]
            ours = [work.affiliations[position] for position in one.affiliations]
            assert [one.text for one in ours] == list(dict.fromkeys(text for text, _ in printed))
            for affiliation, (_, identifiers) in zip(ours, printed, strict=False):
                assert len(affiliation.identifiers) == len(set(identifiers))
                for known, (source, value) in zip(affiliation.identifiers, dict.fromkeys(identifiers), strict=True):
                    assert known.scheme == source
                    assert known.value == value.replace(" ", "")
                    assert known.valid
            seen += printed
        assert [(one.text, len(one.identifiers)) for one in work.affiliations] == [
            (text, len(identifiers)) for text, identifiers in dict.fromkeys(seen)
        ]


def test_investigators_belong_to_the_only_collective(pairs):
    for work, citation, _ in of_works(pairs):
        names = strings(citation, "InvestigatorList/Investigator/LastName")
        collectives = [one for one in work.contributors if one.collective]
        if len(collectives) == 1:
            assert [one.family for one in collectives[0].members] == names
            assert not work.investigators
        else:
            assert [one.family for one in work.investigators] == names


def test_journal(pairs):
    for work, citation, _ in of_works(pairs):
        venue = work.venue
        assert venue.title == string(citation, "Article/Journal/Title")
        assert venue.abbreviation == string(citation, "Article/Journal/ISOAbbreviation")
        assert venue.medline_abbreviation == string(citation, "MedlineJournalInfo/MedlineTA")
        assert venue.nlm_id == string(citation, "MedlineJournalInfo/NlmUniqueID")
        assert venue.country == string(citation, "MedlineJournalInfo/Country")
        assert venue.issn_l == string(citation, "MedlineJournalInfo/ISSNLinking")
        assert [(one.value, one.medium) for one in venue.issns] == [
            (one.text, one.get("IssnType").lower()) for one in citation.xpath("Article/Journal/ISSN")
        ]
        assert work.volume == string(citation, "Article/Journal/JournalIssue/Volume")
        assert work.issue == string(citation, "Article/Journal/JournalIssue/Issue")
        assert (
            work.medium
            == {"Internet": "electronic", "Print": "print"}[
                citation.xpath("string(Article/Journal/JournalIssue/@CitedMedium)")
            ]
        )


def test_pages_or_article_number(pairs):
    """One of the two holds what ``MedlinePgn`` says; a range is never an article number."""
    for work, citation, _ in of_works(pairs):
        printed = string(citation, "Article/Pagination/MedlinePgn")
        model = citation.xpath("string(Article/@PubModel)")
        if printed:
            assert printed in {work.pages, work.article_number}
            assert not (work.pages and work.article_number)
            plain = not printed.startswith("e") and not model.startswith("Electronic") and len(printed) < 6
            if re.search(r"[-,;]", printed) or plain:
                assert work.pages == printed
        else:
            assert not work.pages
            assert work.article_number in ["", *strings(citation, "Article/ELocationID[@EIdType='pii']")]


def test_dates(pairs):
    for work, citation, data in of_works(pairs):
        by_kind = {}
        for event in work.events:
            by_kind.setdefault(event.kind, []).append(event.date.first)
        for kind, path in (
            ("record-created", "DateCreated"),
            ("record-completed", "DateCompleted"),
            ("record-revised", "DateRevised"),
            ("electronic", "Article/ArticleDate"),
        ):
            assert by_kind.pop(kind, []) == days(citation, path)
        issue = citation.xpath("Article/Journal/JournalIssue/PubDate")[0]
        (issue_day,) = by_kind.pop("issue")
        printed = string(issue, "MedlineDate")
        if printed:
            year, months = printed.split(" ")
            first, last = re.split("[-/]", months)
            issued = next(event.date for event in work.events if event.kind == "issue")
            assert issued.text == printed
            assert (issued.first, issued.last[:7]) == (f"{year}-{strptime(first):02}-01", f"{year}-{strptime(last):02}")
        else:
            assert issue_day == day(issue)
        electronic = days(citation, "Article/ArticleDate")
        if citation.xpath("starts-with(Article/@PubModel, 'Electronic')") and electronic:
            assert work.published.first == electronic[0]
        else:
            assert work.published.first == issue_day
        history = [] if data is None else data.xpath("History/PubMedPubDate")
        own = {"received", "revised", "accepted"}
        for step in history:
            status = step.get("PubStatus")
            kind = status if status in own else f"history:{status}"
            assert by_kind[kind].pop(0) == day(step)
        assert not any(by_kind.values())


def strptime(month):
    return ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"].index(month) + 1


def test_identifiers(pairs):
    for work, citation, data in of_works(pairs):
        expected = [("pmid", string(citation, "PMID"))]
        for one in citation.xpath("Article/ELocationID[@ValidYN='Y']"):
            expected.append((one.get("EIdType"), one.text.lower() if one.get("EIdType") == "doi" else one.text))
        for text in strings(citation, "OtherID[@Source='NLM']"):
            expected.append(("pmc" if text.startswith("PMC") else "mid", text.split(" ")[0]))
        for one in data.xpath("ArticleIdList/ArticleId") if data is not None else []:
            scheme = {"pubmed": "pmid"}.get(one.get("IdType"), one.get("IdType"))
            expected.append((scheme, one.text.lower() if scheme == "doi" else one.text))
        assert [(one.scheme, one.value) for one in work.identifiers] == list(dict.fromkeys(expected))
        assert all(one.valid for one in work.identifiers)


def test_topics(pairs):
    for work, citation, _ in of_works(pairs):
        mesh = [
            (
                heading.xpath("string(DescriptorName)"),
                heading.xpath("string(DescriptorName/@UI)"),
                heading.xpath("DescriptorName/@MajorTopicYN = 'Y'"),
                heading.xpath("string(DescriptorName/@Type)").lower(),
                [(q.text, q.get("UI"), q.get("MajorTopicYN") == "Y") for q in heading.xpath("QualifierName")],
            )
            for heading in citation.xpath("MeshHeadingList/MeshHeading")
        ]
        extra = [
            (one.text, one.get("UI"), False, one.get("Type").lower(), [])
            for one in citation.xpath("SupplMeshList/SupplMeshName")
        ]
        ours = [
            (one.name, one.ui, one.major, one.kind, [(q.name, q.ui, q.major) for q in one.qualifiers])
            for one in work.headings
        ]
        assert sorted(ours) == sorted(mesh + extra)
        assert [one for one in ours if one in mesh] == mesh
        keywords = zip(citation.xpath("KeywordList/Keyword"), serialised(citation, "KeywordList/Keyword"), strict=True)
        assert [(one.text, one.owner, one.major) for one in work.keywords] == [
            (text, one.getparent().get("Owner"), one.get("MajorTopicYN") == "Y") for one, text in keywords if text
        ]
        assert [(one.name, one.ui, one.registry_number) for one in work.chemicals] == [
            (
                string(one, "NameOfSubstance"),
                one.xpath("string(NameOfSubstance/@UI)"),
                re.sub("^0$", "", string(one, "RegistryNumber")),
            )
            for one in citation.xpath("ChemicalList/Chemical")
        ]
        assert list(work.genes) == strings(citation, "GeneSymbolList/GeneSymbol")


def test_types_and_languages(pairs):
    for work, citation, data in of_works(pairs):
        assert [(one.name, one.ui) for one in work.types] == [
            (one.text, one.get("UI")) for one in citation.xpath("Article/PublicationTypeList/PublicationType")
        ]
        assert list(work.languages) == [LANGUAGES[code] for code in strings(citation, "Article/Language")]
        assert work.publication_status == (string(data, "PublicationStatus") if data is not None else "")
        names = strings(citation, "Article/PublicationTypeList/PublicationType")
        if work.type == "trial":
            assert any("Trial" in name for name in names)
        if "Review" in names and work.type != "review":
            assert work.type in {"systematic-review", "editorial", "case-report", "trial", "letter", "comment"}


def test_grants_and_accessions(pairs):
    for work, citation, _ in of_works(pairs):
        assert [(one.number, one.acronym, one.agency, one.country) for one in work.grants] == [
            tuple(string(one, tag) for tag in ("GrantID", "Acronym", "Agency", "Country"))
            for one in citation.xpath("Article/GrantList/Grant")
        ]
        assert [(one.databank.lower(), one.number) for one in work.accessions] == [
            (one.xpath("string(../../DataBankName)").lower(), one.text)
            for one in citation.xpath("Article/DataBankList/DataBank/AccessionNumberList/AccessionNumber")
        ]


def test_references(pairs):
    """The reference list, or in files that have none what the record cites by ``CommentsCorrections``."""
    for work, citation, data in of_works(pairs):
        listed = [
            (
                string(one, "Citation"),
                [(i.get("IdType"), i.text) for i in one.xpath("ArticleIdList/ArticleId")],
                string(one, "../Title"),
            )
            for one in (data.xpath("ReferenceList/Reference") if data is not None else [])
        ]
        cited = [
            (string(one, "RefSource"), [("pubmed", string(one, "PMID"))], "")
            for one in citation.xpath("CommentsCorrectionsList/CommentsCorrections[@RefType='Cites']")
        ]
        ours = [
            (one.citation, [({"pmid": "pubmed"}.get(i.scheme, i.scheme), i.value) for i in one.identifiers], one.group)
            for one in work.references
        ]
        assert ours == listed + cited


def test_notices_and_standing(pairs):
    for work, citation, _ in of_works(pairs):
        others = citation.xpath("CommentsCorrectionsList/CommentsCorrections[@RefType!='Cites']")
        assert [
            (one.kind.replace("-", ""), one.source, one.identifiers[0].value, one.note) for one in work.notices
        ] == [
            (one.get("RefType").lower(), string(one, "RefSource"), string(one, "PMID"), string(one, "Note"))
            for one in others
        ]
        kinds = [one.get("RefType") for one in others]
        retracted = "RetractionIn" in kinds or citation.xpath("boolean(.//PublicationType[.='Retracted Publication'])")
        expected = "retracted" if retracted else "corrected" if "ErratumIn" in kinds else "current"
        assert work.standing == expected


def test_statements(pairs):
    for work, citation, _ in of_works(pairs):
        assert work.conflict_of_interest == string(citation, "CoiStatement")
        assert list(work.notes) == strings(citation, "GeneralNote")
        assert not work.people_discussed
        assert work.book is None


def test_no_element_is_unknown():
    """Elements of the real files for which there is no reader, all of them of NLM's own book-keeping."""
    from clarion.sources.pubmed import article

    known = set(article._CITATION) | {"CitationSubset", "NumberOfReferences"}
    for name in FILES:
        for _, citation, data in islice(records_in(data_file(name)), 1000):
            assert {one.tag for one in citation.iterchildren(etree.Element)} <= known
            assert {one.tag for one in citation.find("Article").iterchildren(etree.Element)} <= set(article._ARTICLE)
            assert data is None or {one.tag for one in data.iterchildren(etree.Element)} <= set(article._DATA)
