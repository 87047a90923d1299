# ruff: noqa: E501 - an element reads best on one line
"""Books and their chapters."""

from clarion.records import Keyword
from tests.sources.pubmed.files import identified, read_bytes

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
