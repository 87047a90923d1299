# ruff: noqa: E501 - an element reads best on one line
"""Every kind of element that PubMed has, read into the field where it belongs."""

import pickle

import pytest

from clarion.records import (
    WORK_TYPES,
    Accession,
    Affiliation,
    Chemical,
    Deletion,
    Event,
    Grant,
    Heading,
    Identifier,
    Keyword,
    Notice,
    PublicationType,
    Qualifier,
    Record,
    Reference,
)
from clarion.sources import read
from clarion.sources.pubmed.context import databank
from clarion.sources.pubmed.types import standing, work_type
from tests.sources.pubmed.files import article_set, cut_bytes, read_bytes, rejections


def work(article="", citation="", data="", model="Print"):
    """The work of a record with these elements in its Article, MedlineCitation and PubmedData."""
    xml = (
        f'<PubmedArticle><MedlineCitation><PMID Version="3">77</PMID><Article PubModel="{model}">{article}</Article>'
        f"{citation}</MedlineCitation><PubmedData>{data}</PubmedData></PubmedArticle>"
    )
    (record,) = read_bytes(xml.encode())
    assert isinstance(record, Record), record
    return record.work


def authors(*inside, before="", after="", attributes=""):
    listed = "".join(f"<Author>{one}</Author>" for one in inside)
    return work(f"{before}<AuthorList {attributes}>{listed}</AuthorList>{after}")


def identified(scheme, found):
    return [(one.value, one.valid) for one in found.identifiers if one.scheme == scheme]


def test_reading_runs_in_another_process():
    (raw,) = cut_bytes(article_set(b"<PubmedArticle><MedlineCitation><PMID>1</PMID></MedlineCitation></PubmedArticle>"))
    assert pickle.loads(pickle.dumps(read))(pickle.loads(pickle.dumps(raw))) == read(raw)


def test_version_and_raw():
    xml = b'<PubmedArticle><MedlineCitation><PMID Version="3">77</PMID></MedlineCitation></PubmedArticle>'
    (record,) = read_bytes(xml)
    assert (record.source, record.key, record.version, record.raw) == ("pubmed", "77", 3, xml)


def test_revision_falls_back_to_completion_and_creation():
    def revised(dates):
        xml = f"<MedlineCitation><PMID>1</PMID>{dates}</MedlineCitation>"
        return read_bytes(xml.encode())[0].revised

    def date(tag, year):
        return f"<{tag}><Year>{year}</Year><Month>2</Month><Day>3</Day></{tag}>"

    assert revised(date("DateCreated", 2001)) == "2001-02-03"
    assert revised(date("DateCreated", 2001) + date("DateCompleted", 2002)) == "2002-02-03"
    assert revised(date("DateCreated", 2001) + date("DateRevised", 2003) + date("DateCompleted", 2002)) == "2003-02-03"
    assert revised("") == ""


def test_titles_keep_their_mark_up_and_spaces():
    title = "<ArticleTitle><i>E.</i> <i>coli</i> &lt; H<sub>2</sub>O</ArticleTitle>"
    found = work(f"{title}<VernacularTitle><b>Über</b> <u>Wasser</u></VernacularTitle>")
    assert found.title == "<i>E.</i> <i>coli</i> &lt; H<sub>2</sub>O"
    assert found.vernacular_title == "<b>Über</b> <u>Wasser</u>"


@pytest.mark.parametrize(
    "title",
    [
        "<i>a</i> <b>b</b>",
        "<i><b>a</b> </i>b",
        "a<i> <b>b</b></i>",
        "<sup>1</sup> <sub>2</sub> <i>3</i>",
        "<i>a</i> <i/> b",
    ],
)
def test_no_space_between_inline_elements_is_lost(title):
    found = work(f"<ArticleTitle>{title}</ArticleTitle><Abstract><AbstractText>{title}</AbstractText></Abstract>")
    assert found.title.replace("<i></i>", "").count(" ") >= 1
    assert " " in found.abstract.sections[0].text


def test_abstracts_in_sections_and_languages():
    found = work(
        '<Abstract><AbstractText Label="AIM" NlmCategory="OBJECTIVE">To see.</AbstractText>'
        '<AbstractText Label="UNLABELLED" NlmCategory="UNLABELLED">Seen.</AbstractText>'
        "<CopyrightInformation>© 2020</CopyrightInformation></Abstract>",
        '<OtherAbstract Type="Publisher" Language="per"><AbstractText>خلاصه</AbstractText></OtherAbstract>'
        '<OtherAbstract Type="plain-language-summary" Language="eng"><AbstractText>In short.</AbstractText></OtherAbstract>'
        '<OtherAbstract Type="KIE"><AbstractText>For KIE.</AbstractText></OtherAbstract>',
    )
    assert [(one.kind, one.language) for one in found.abstracts] == [
        ("author", "en"), ("publisher", "fa"), ("plain-language-summary", "en"), ("kie", "en")]  # fmt: skip
    assert [(one.text, one.label, one.category) for one in found.abstract.sections] == [
        ("To see.", "AIM", "OBJECTIVE"), ("Seen.", "", "UNASSIGNED")]  # fmt: skip
    assert found.abstract.copyright == "© 2020"


def test_names():
    found = authors(
        "<LastName>King</LastName><ForeName>Martin Luther</ForeName><Initials>ML</Initials><Suffix>Jr</Suffix>",
        "<LastName>Curie</LastName><FirstName>Marie</FirstName><MiddleName>S</MiddleName>",
        "<CollectiveName>The <i>X</i> Study Group</CollectiveName>",
        "",
        attributes='CompleteYN="N"',
    )
    assert [one.name for one in found.contributors] == ["Martin Luther King Jr", "Marie S Curie", "The X Study Group"]
    assert found.contributors[0].short_name == "King ML Jr"
    assert not found.contributors_complete


def test_marks_of_equality_and_validity():
    found = work(
        '<AuthorList><Author ValidYN="N" EqualContrib="Y"><LastName>A</LastName></Author>'
        '<Author ValidYN="Y" EqualContrib="N"><LastName>B</LastName></Author></AuthorList>'
    )
    assert [(one.valid, one.equal) for one in found.contributors] == [(False, True), (True, False)]


@pytest.mark.parametrize(
    "written",
    [
        "0000-0002-1825-0097",
        "0000000218250097",
        "http://orcid.org/0000-0002-1825-0097",
        " https://orcid.org/0000000218250097 ",
    ],
)
def test_orcid_in_every_form(written):
    (one,) = authors(f'<LastName>A</LastName><Identifier Source="ORCID">{written}</Identifier>').contributors
    assert one.orcid == "0000-0002-1825-0097"
    assert one.identifiers == ()


def test_wrong_orcid_is_kept_but_not_valid():
    (one,) = authors(
        '<LastName>A</LastName><Identifier Source="ORCID">0000-0002-1825-0098</Identifier>'
        '<Identifier Source="ORCID">nonsense</Identifier><Identifier Source="ISNI">0000 0001 2150 090X</Identifier>'
    ).contributors
    assert one.orcid == ""
    assert one.identifiers == (
        Identifier("orcid", "0000-0002-1825-0098", valid=False),
        Identifier("orcid", "nonsense", valid=False),
        Identifier("isni", "000000012150090X"),
    )


def test_each_author_has_an_own_list_of_affiliations():
    found = authors(
        "<LastName>A</LastName><AffiliationInfo><Affiliation>One.</Affiliation></AffiliationInfo>"
        "<AffiliationInfo><Affiliation>Two,\n  Town.</Affiliation></AffiliationInfo>",
        "<LastName>B</LastName><AffiliationInfo><Affiliation>Two, Town.</Affiliation></AffiliationInfo>"
        "<AffiliationInfo><Affiliation>Two, Town.</Affiliation></AffiliationInfo>",
        "<LastName>C</LastName>",
        "<LastName>D</LastName><Affiliation>One.</Affiliation>"
        '<Identifier Source="ORCID">0000-0002-1825-0097</Identifier>',
    )
    assert [one.text for one in found.affiliations] == ["One.", "Two, Town."]
    assert [one.affiliations for one in found.contributors] == [(0, 1), (1,), (), (0,)]
    assert found.contributors[3].orcid


def test_identifiers_of_organisations():
    found = authors(
        "<LastName>A</LastName><AffiliationInfo><Affiliation>One.</Affiliation>"
        '<Identifier Source="ROR">https://ror.org/04sfka033</Identifier><Identifier Source="GRID">grid.411583.a</Identifier>'
        '<Identifier Source="ISNI">0000 0001 2198 6209</Identifier><Identifier Source="RINGGOLD">37552</Identifier>'
        '<Identifier Source="GRID">http://www.grid.ac/institutes/grid.411583.a</Identifier></AffiliationInfo>'
    )
    assert found.affiliations == (
        Affiliation(
            "One.",
            (
                Identifier("ror", "04sfka033"),
                Identifier("grid", "grid.411583.a"),
                Identifier("isni", "0000000121986209"),
                Identifier("ringgold", "37552"),
            ),
        ),
    )


def test_address_of_old_files_is_the_first_authors():
    for place in ("before", "after"):
        found = authors(
            "<LastName>A</LastName>", "<LastName>B</LastName>", **{place: "<Affiliation>Dept, City.</Affiliation>"}
        )
        assert [one.affiliations for one in found.contributors] == [(0,), ()]
        assert found.affiliations[0].text == "Dept, City."


PEOPLE = "<InvestigatorList{}><Investigator><LastName>M</LastName></Investigator></InvestigatorList>"


def test_investigators_of_the_only_collective_are_its_members():
    found = work("<AuthorList><Author><CollectiveName>G</CollectiveName></Author></AuthorList>", PEOPLE.format(""))
    assert [one.family for one in found.contributors[0].members] == ["M"]
    assert found.contributors[0].members[0].role == "investigator"
    assert not found.investigators


def test_investigators_of_one_of_several_collectives_stay_the_works_unless_named():
    two = (
        "<AuthorList><Author><CollectiveName>G</CollectiveName></Author>"
        '<Author><CollectiveName Investigators="i2">H</CollectiveName></Author></AuthorList>'
    )
    found = work(two, PEOPLE.format(""))
    assert [one.family for one in found.investigators] == ["M"]
    found = work(two, PEOPLE.format(' ID="i2"'))
    assert [len(one.members) for one in found.contributors] == [0, 1]
    assert not found.investigators


def test_people_discussed():
    found = work(citation="<PersonalNameSubjectList><PersonalNameSubject><LastName>Koop</LastName><ForeName>C</ForeName>"
                 "</PersonalNameSubject><PersonalNameSubject/></PersonalNameSubjectList>")  # fmt: skip
    assert [one.name for one in found.people_discussed] == ["C Koop"]


def test_identifiers_in_normal_form_and_once():
    found = work(
        '<ELocationID EIdType="doi" ValidYN="Y">10.1000/ABC.1</ELocationID><ELocationID EIdType="pii">S1</ELocationID>'
        '<ELocationID EIdType="doi" ValidYN="N">10.1000/old</ELocationID>',
        '<OtherID Source="NLM">PMC123 [Available on 12/15/16]</OtherID><OtherID Source="NLM">NIHMS77</OtherID>'
        '<OtherID Source="KIE">99</OtherID>',
        '<ArticleIdList><ArticleId IdType="pubmed">77</ArticleId><ArticleId IdType="doi">https://doi.org/10.1000/abc.1'
        '</ArticleId><ArticleId IdType="pmc">123</ArticleId><ArticleId IdType="mid">NIHMS77</ArticleId>'
        '<ArticleId IdType="pmcid">pmc-id: PMC123;manuscript-id: NIHMS77;</ArticleId><ArticleId IdType="doi">junk</ArticleId>'
        "</ArticleIdList>",
    )
    assert identified("pmid", found) == [("77", True)]
    assert identified("doi", found) == [("10.1000/abc.1", True), ("10.1000/old", False), ("junk", False)]
    assert identified("pmc", found) == [("PMC123", True)]
    assert identified("mid", found) == [("NIHMS77", True)]
    assert identified("kie", found) == [("99", True)]
    assert found.identifier("doi") == "10.1000/abc.1"


def test_ids_of_references_are_not_the_works_own():
    found = work(
        data="<ReferenceList><Title>Cited</Title><Reference><Citation>A <i>b</i> <b>c</b>.</Citation><ArticleIdList>"
        '<ArticleId IdType="pubmed">5</ArticleId><ArticleId IdType="doi">10.1/NOT</ArticleId></ArticleIdList></Reference>'
        "<ReferenceList><Title>More</Title><Reference><Citation>D.</Citation></Reference></ReferenceList>"
        "<ReferenceList><Reference><Citation>E.</Citation></Reference></ReferenceList></ReferenceList>"
        "<ReferenceList><Reference><Citation>F.</Citation></Reference></ReferenceList>"
    )
    assert identified("doi", found) == []
    assert found.references == (
        Reference("A b c.", (Identifier("pmid", "5"), Identifier("doi", "10.1/NOT", valid=False)), "Cited"),
        Reference("D.", (), "Cited: More"),
        Reference("E.", (), "Cited"),
        Reference("F."),
    )


def pages(article, model="Print"):
    found = work(article, model=model)
    return found.pages, found.article_number


@pytest.mark.parametrize(
    ("printed", "model", "expected"),
    [
        ("123-34", "Print", ("123-34", "")),
        ("123", "Print", ("123", "")),
        ("123", "Electronic", ("", "123")),
        ("e0123456", "Print-Electronic", ("", "e0123456")),
        ("e12-e19", "Electronic", ("e12-e19", "")),
        ("iv, 3-4; discussion 5", "Electronic", ("iv, 3-4; discussion 5", "")),
    ],
)
def test_pages_and_article_numbers(printed, model, expected):
    assert pages(f"<Pagination><MedlinePgn>{printed}</MedlinePgn></Pagination>", model) == expected


def test_pages_from_first_and_last():
    assert pages("<Pagination><StartPage>5</StartPage><EndPage>9</EndPage></Pagination>") == ("5-9", "")
    assert pages("<Pagination><StartPage>5</StartPage><EndPage>5</EndPage></Pagination>") == ("5", "")
    assert pages("<Pagination><StartPage>5</StartPage><MedlinePgn>5-12</MedlinePgn></Pagination>") == ("5-12", "")


def test_article_number_from_pii_only_where_it_looks_like_one():
    number = '<ELocationID EIdType="pii">103324</ELocationID>'
    assert pages(number, "Electronic-eCollection") == ("", "103324")
    assert pages(number, "Print-Electronic") == ("", "")
    assert pages('<ELocationID EIdType="pii">S0732-8893(15)00432-0</ELocationID>', "Electronic") == ("", "")
    assert pages('<ELocationID EIdType="pii" ValidYN="N">103324</ELocationID>', "Electronic") == ("", "")
    assert pages('<ELocationID EIdType="pii">e1234</ELocationID>') == ("", "e1234")


ISSUE = "<Journal><JournalIssue CitedMedium='Internet'><PubDate>{}</PubDate></JournalIssue></Journal>"
ONLINE = "<ArticleDate DateType='Electronic'><Year>2019</Year><Month>05</Month><Day>06</Day></ArticleDate>"


@pytest.mark.parametrize(
    ("model", "issue", "online", "first"),
    [
        ("Print", "<Year>2020</Year>", "", "2020-01-01"),
        ("Print-Electronic", "<Year>2020</Year>", ONLINE, "2020-01-01"),
        ("Electronic", "<Year>2020</Year>", ONLINE, "2019-05-06"),
        ("Electronic-eCollection", "<Year>2019</Year>", ONLINE, "2019-05-06"),
        ("Electronic-Print", "<Year>2019</Year>", ONLINE, "2019-05-06"),
        ("Electronic", "<Year>2020</Year>", "", "2020-01-01"),
        ("Print", "<MedlineDate>undated</MedlineDate>", ONLINE, "2019-05-06"),
        ("Print", "<Year>2020</Year><Season>Spring</Season>", "", "2020-03-01"),
    ],
)
def test_published_is_the_date_it_is_cited_by(model, issue, online, first):
    assert work(ISSUE.format(issue) + online, model=model).published.first == first


def test_a_date_without_a_year_is_kept_in_words():
    found = work(ISSUE.format("<MedlineDate>no date</MedlineDate>"))
    assert found.published is None
    assert found.notes == ("Date as printed: no date",)


def test_history():
    found = work(
        data='<History><PubMedPubDate PubStatus="received"><Year>2020</Year><Month>1</Month><Day>2</Day><Hour>6</Hour>'
        '</PubMedPubDate><PubMedPubDate PubStatus="aheadofprint"><Year>2020</Year><Month>3</Month><Day>4</Day>'
        '</PubMedPubDate><PubMedPubDate PubStatus="retracted"><Year>2021</Year></PubMedPubDate></History>'
    )
    assert [(one.kind, one.date.first) for one in found.events] == [
        ("received", "2020-01-02"), ("history:aheadofprint", "2020-03-04"), ("retracted", "2021-01-01")]  # fmt: skip
    assert all(isinstance(one, Event) for one in found.events)


def test_topics():
    found = work(
        citation='<MeshHeadingList><MeshHeading><DescriptorName UI="D1" MajorTopicYN="N" Type="Geographic">Iran'
        '</DescriptorName></MeshHeading><MeshHeading><DescriptorName UI="D2">Lupus</DescriptorName>'
        '<QualifierName UI="Q1" MajorTopicYN="Y">therapy</QualifierName></MeshHeading></MeshHeadingList>'
        '<SupplMeshList><SupplMeshName Type="Protocol" UI="C1">CHOP</SupplMeshName></SupplMeshList>'
        '<KeywordList Owner="NOTNLM"><Keyword MajorTopicYN="Y">H<sub>2</sub></Keyword><Keyword/></KeywordList>'
        '<KeywordList Owner="NASA"><Keyword>Space</Keyword></KeywordList>'
        "<ChemicalList><Chemical><RegistryNumber>0</RegistryNumber><NameOfSubstance UI='D3'>X</NameOfSubstance></Chemical>"
        "<Chemical><RegistryNumber>EC 1.1</RegistryNumber><NameOfSubstance>Y</NameOfSubstance></Chemical></ChemicalList>"
        "<GeneSymbolList><GeneSymbol>abl</GeneSymbol></GeneSymbolList>"
    )
    assert found.headings == (
        Heading("Iran", "D1", kind="geographic"),
        Heading("Lupus", "D2", qualifiers=(Qualifier("therapy", "Q1", major=True),)),
        Heading("CHOP", "C1", kind="protocol"),
    )
    assert found.keywords == (Keyword("H<sub>2</sub>", "NOTNLM", major=True), Keyword("Space", "NASA"))
    assert found.chemicals == (Chemical("X", "D3"), Chemical("Y", "", "EC 1.1"))
    assert found.genes == ("abl",)


def test_grants_and_accessions():
    found = work(
        "<DataBankList><DataBank><DataBankName>CLINICALTRIALS.GOV</DataBankName><AccessionNumberList>"
        "<AccessionNumber>nct00000102</AccessionNumber><AccessionNumber>NCT00000102</AccessionNumber></AccessionNumberList>"
        "</DataBank><DataBank><DataBankName>IRCT</DataBankName><AccessionNumberList><AccessionNumber>IRCT2016090729747N1"
        "</AccessionNumber></AccessionNumberList></DataBank><DataBank><DataBankName>GEO</DataBankName></DataBank>"
        "</DataBankList><GrantList><Grant><GrantID>R01</GrantID><Acronym>CA</Acronym><Agency>NCI</Agency><Country>US"
        "</Country></Grant></GrantList>"
    )
    assert found.accessions == (
        Accession("ClinicalTrials.gov", "NCT00000102"), Accession("IRCT", "IRCT2016090729747N1"))  # fmt: skip
    assert found.grants == (Grant("NCI", "R01", "CA", "US"),)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("GENBANK", "GenBank"),
        ("UMIN CTR", "UMIN-CTR"),
        ("Swissprot", "UniProtKB"),
        ("figshare", "figshare"),
        ("New", "New"),
    ],
)
def test_databank_names_have_one_spelling(written, name):
    assert databank(written) == name


def test_notices_of_both_forms_and_what_they_say_of_the_work():
    new = (
        '<CommentsCorrectionsList><CommentsCorrections RefType="RetractionIn"><RefSource>J. 2020</RefSource><PMID>5</PMID>'
        '<Note>fraud</Note></CommentsCorrections><CommentsCorrections RefType="CorrectedandRepublishedFrom"><RefSource>K'
        '</RefSource></CommentsCorrections><CommentsCorrections RefType="Cites"><RefSource>L</RefSource><PMID>6</PMID>'
        "</CommentsCorrections></CommentsCorrectionsList>"
    )
    old = "<CommentsCorrections><ErratumIn><RefSource>M</RefSource></ErratumIn><CommentOn/></CommentsCorrections>"
    found = work(citation=new)
    assert found.notices == (
        Notice("retraction-in", "J. 2020", (Identifier("pmid", "5"),), "fraud"),
        Notice("corrected-and-republished-from", "K"),
    )
    assert found.references == (Reference("L", (Identifier("pmid", "6"),)),)
    assert found.standing == "retracted"
    found = work(citation=old)
    assert [one.kind for one in found.notices] == ["erratum-in", "comment-on"]
    assert found.standing == "corrected"


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        ([], "current"), (["comment-in", "update-in", "retraction-of"], "current"), (["erratum-in"], "corrected"),
        (["erratum-in", "expression-of-concern-in"], "concern"), (["partial-retraction-in"], "partly-retracted"),
        (["expression-of-concern-in", "retracted-and-republished-in"], "retracted"),
    ],
)  # fmt: skip
def test_standing_is_the_gravest_said(kinds, expected):
    assert standing([], [Notice(kind) for kind in kinds]) == expected
    assert standing([PublicationType("Retracted Publication")], []) == "retracted"


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["Journal Article"], "article"),
        ([], "article"),
        (["Journal Article", "Randomized Controlled Trial", "Multicenter Study"], "trial"),
        (["Journal Article", "Review"], "review"),
        (["Review", "Systematic Review", "Meta-Analysis"], "systematic-review"),
        (["Preprint", "Randomized Controlled Trial"], "preprint"),
        (["Case Reports", "Letter"], "case-report"),
        (["Comment", "Letter"], "letter"),
        (["Comment", "Editorial"], "editorial"),
        (["Retraction of Publication", "Letter"], "retraction-notice"),
        (["Published Erratum"], "correction"),
        (["Expression of Concern", "Editorial"], "concern-notice"),
        (["Biography", "Historical Article"], "other"),
        (["Biography", "Historical Article", "Journal Article"], "article"),
        (["Retracted Publication", "Journal Article"], "article"),
        (["Clinical Trial Protocol"], "article"),
        (["Dataset"], "dataset"),
    ],
)
def test_type_is_what_a_reader_must_know_first(names, expected):
    assert work_type([PublicationType(name) for name in names]) == expected
    assert expected in WORK_TYPES


def test_statements_notes_and_objects():
    found = work(
        "",
        "<CoiStatement>None <i>declared</i>.</CoiStatement><SpaceFlightMission>STS 40</SpaceFlightMission>"
        '<GeneralNote Owner="NLM">Full author name: X.</GeneralNote>',
        '<ObjectList><Object Type="keyword"><Param Name="value">a &lt; b</Param></Object><Object Type="GENBANK"><Param '
        'Name="id">AB1</Param></Object><Object Type="Erratum"><Param Name="type">x</Param></Object></ObjectList>'
        "<PublicationStatus>ppublish</PublicationStatus>",
    )
    assert found.conflict_of_interest == "None declared."
    assert found.notes == ("Space flight mission: STS 40", "Full author name: X.", "Erratum: type: x")
    assert found.keywords == (Keyword("a &lt; b", "publisher"),)
    assert found.accessions == (Accession("GenBank", "AB1"),)
    assert found.publication_status == "ppublish"


BOOK = (
    "<PubmedBookArticle><BookDocument><PMID>8</PMID><ArticleIdList><ArticleId IdType='bookaccession'>NBK1</ArticleId>"
    "</ArticleIdList><Book><Publisher><PublisherName>Press</PublisherName><PublisherLocation>Town</PublisherLocation>"
    "</Publisher><BookTitle>The <i>Book</i></BookTitle><PubDate><Year>1993</Year></PubDate><BeginningDate><Year>1993</Year>"
    "</BeginningDate><EndingDate><Year>2024</Year></EndingDate><AuthorList Type='editors'><Author><LastName>Ed</LastName>"
    "</Author></AuthorList><Volume>2</Volume><VolumeTitle>Late</VolumeTitle><Edition>3rd</Edition><CollectionTitle>Series"
    "</CollectionTitle><Isbn>978</Isbn><Medium>Internet</Medium><ReportNumber>R1</ReportNumber></Book>{}<Language>eng"
    "</Language><AuthorList Type='authors'><Author><LastName>Au</LastName></Author></AuthorList><PublicationType>Review"
    "</PublicationType><Abstract><AbstractText>Short.</AbstractText></Abstract><Sections><Section><LocationLabel>1"
    "</LocationLabel><SectionTitle>One</SectionTitle><Section><SectionTitle>One a</SectionTitle></Section><Section>"
    "<SectionTitle>One b</SectionTitle></Section></Section><Section><SectionTitle>Two</SectionTitle></Section></Sections>"
    "<ContributionDate><Year>2001</Year><Month>2</Month></ContributionDate><ItemList ListType='Synonyms'><Item>Syn</Item>"
    "</ItemList></BookDocument><PubmedBookData><PublicationStatus>ppublish</PublicationStatus></PubmedBookData>"
    "</PubmedBookArticle>"
)


def test_chapter_of_a_book():
    (record,) = read_bytes(BOOK.format("<LocationLabel Type='chapter'>Chapter 5</LocationLabel><ArticleTitle>Part"
                                       "</ArticleTitle>").encode())  # fmt: skip
    found, book = record.work, record.work.book
    assert (found.type, found.title, found.published.first) == ("chapter", "Part", "2001-02-01")
    assert [one.family for one in found.contributors] == ["Au"]
    assert (book.title, book.publisher, book.place, book.edition) == ("The <i>Book</i>", "Press", "Town", "3rd")
    assert (book.volume, book.collection, book.medium) == ("2: Late", "Series", "Internet")
    assert (book.isbns, book.report_numbers) == (("978",), ("R1",))
    assert [(one.family, one.role) for one in book.editors] == [("Ed", "editor")]
    assert (book.published.year, book.begins.year) == (1993, 1993)
    assert book.sections == ("1 One", "One a", "One b", "Two")
    assert identified("bookaccession", found) == [("NBK1", True)]
    assert found.keywords == (Keyword("Syn", "Synonyms"),)
    assert found.notes == ("Chapter 5",)
    assert found.publication_status == "ppublish"


def test_whole_book():
    (record,) = read_bytes(BOOK.format("").encode())
    assert (record.work.type, record.work.title) == ("book", "The <i>Book</i>")
    assert record.work.published.first == "1993-01-01"


def test_deletions():
    found = read_bytes(article_set(b"<DeleteCitation><PMID Version='1'>5</PMID><PMID>x</PMID></DeleteCitation>"))
    assert [one.key for one in found if isinstance(one, Deletion)] == ["5"]
    assert "x" in rejections(found)[0].reason


def test_pmid_that_is_no_number_is_rejected():
    (rejected,) = read_bytes(b"<PubmedArticle><MedlineCitation><PMID>abc</PMID></MedlineCitation></PubmedArticle>")
    assert "abc" in rejected.reason


def test_mathml_prefix_without_a_declaration():
    title = "<ArticleTitle>Of <mml:math><mml:mi>x</mml:mi></mml:math></ArticleTitle>"
    assert work(title).title == "Of <math><mi>x</mi></math>"
