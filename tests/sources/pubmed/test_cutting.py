"""Cutting: every record is found where it stands, and a bad one costs only itself."""

import codecs
from itertools import islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clarion.records import Deletion, RawRecord, Record
from clarion.sources.pubmed import cut, recognises
from clarion.sources.pubmed.cutting import LIMIT
from tests.data import data_file
from tests.sources.pubmed.files import HEAD, article, article_set, cut_bytes, keys, read_bytes, rejections

THREE = article_set(article(1), article(2), article(3))


def test_places_name_file_number_and_byte():
    found = cut_bytes(THREE)
    assert [raw.place.number for raw in found] == [1, 2, 3]
    for raw in found:
        assert THREE[raw.place.offset :].startswith(raw.raw)
        assert raw.place.file == "test.xml"
        assert raw.raw == article(raw.place.number)


@given(st.integers(1, 400))
@settings(max_examples=40)
def test_any_block_size_gives_the_same(size):
    whole = article_set(
        article(1),
        b"<PubmedArticle><!-- </PubmedArticle> --><MedlineCitation><PMID>2</PMID></MedlineCitation></PubmedArticle\n>",
        b"<!-- <PubmedArticle>no record</PubmedArticle> -->",
        b"<PubmedArticle><MedlineCitation><PMID>3</PMID>",
        article(4),
        b"stray",
        b"<DeleteCitation><PMID>5</PMID></DeleteCitation>",
    )
    assert cut_bytes(whole, size) == cut_bytes(whole, len(whole))


def test_real_file_in_small_blocks():
    data = data_file("pubmed/odd-cases/MedlineImporterTestMathML.xml").read_bytes()
    assert cut_bytes(data, 7) == cut_bytes(data)


@pytest.mark.parametrize("root", [b"PubmedArticleSet", b"NoSuchRoot"])
def test_a_set_in_any_dress(root):
    records = [article(number) for number in range(1, 4)]
    bom = codecs.BOM_UTF8 + b"<PubmedArticleSet>" + b"".join(records) + b"</PubmedArticleSet>"
    assert keys(read_bytes(bom)) == [1, 2, 3]
    assert not rejections(read_bytes(bom))
    assert keys(read_bytes(article_set(*records, between=b"", root=root))) == [1, 2, 3]


def test_single_record_without_a_set():
    assert keys(read_bytes(article(7))) == [7]
    old = b'<MedlineCitation Owner="NLM"><PMID>8</PMID><Article/></MedlineCitation>'
    assert keys(read_bytes(old)) == [8]
    assert not rejections(read_bytes(article(7))) + rejections(read_bytes(old))


def test_several_documents_in_one_file():
    """What a loop of downloads appends to one file."""
    assert keys(read_bytes(THREE + codecs.BOM_UTF8 + article_set(article(4)))) == [1, 2, 3, 4]
    assert not rejections(read_bytes(THREE + codecs.BOM_UTF8 + article_set(article(4))))


def test_record_without_end_tag_costs_only_itself():
    broken = article(2).removesuffix(b"</PubmedArticle>")
    found = read_bytes(article_set(article(1), broken, article(3)))
    assert keys(found) == [1, 3]
    (rejected,) = rejections(found)
    assert rejected.identifier.value == "2"
    assert rejected.place.number == 2
    assert "no end tag" in rejected.reason


def test_record_without_start_tag_costs_only_itself():
    broken = article(2).replace(b"<PubmedArticle>", b"<PubmedArticlX>")
    found = read_bytes(article_set(article(1), broken, article(3)))
    assert keys(found) == [1, 3]
    (rejected,) = rejections(found)
    assert rejected.identifier.value == "2"
    assert rejected.place.number == 2


def test_record_without_start_tag_in_an_old_set_costs_only_itself():
    records = [b"<MedlineCitation><PMID>%d</PMID></MedlineCitation>" % number for number in (1, 2, 3)]
    records[1] = records[1].replace(b"<MedlineCitation>", b"<Medline Citation>")
    found = read_bytes(article_set(*records, root=b"MedlineCitationSet"))
    assert keys(found) == [1, 3]
    assert [one.identifier.value for one in rejections(found)] == ["2"]


def test_malformed_record_costs_only_itself():
    broken = article(2).replace(b"</ArticleTitle>", b"")
    found = read_bytes(article_set(article(1), broken, article(3)))
    assert keys(found) == [1, 3]
    (rejected,) = rejections(found)
    assert rejected.identifier.value == "2"
    assert rejected.raw == broken


def test_last_record_without_end_tag():
    broken = article(2).removesuffix(b"</PubmedArticle>")
    found = read_bytes(article_set(article(1), broken))
    assert keys(found) == [1]
    assert [one.identifier.value for one in rejections(found)] == ["2"]


def test_books_and_deletions_between_articles():
    book = b"<PubmedBookArticle><BookDocument><PMID>2</PMID></BookDocument></PubmedBookArticle>"
    deletion = b"<DeleteCitation><PMID>7</PMID><PMID>8</PMID></DeleteCitation>"
    unclosed = article(4).removesuffix(b"</PubmedArticle>")
    found = read_bytes(article_set(article(1), book, article(3), unclosed, book, deletion))
    assert keys(found) == [1, 2, 3, 2]
    assert [one.key for one in found if isinstance(one, Deletion)] == ["7", "8"]
    assert len(rejections(found)) == 1


def test_tags_in_comments_and_cdata_are_text():
    comment = b"<!-- </PubmedArticle><PubmedArticle> -->"
    cdata = b"<Language><![CDATA[</PubmedArticle>]]></Language>"
    found = read_bytes(article_set(article(1, inside=comment), article(2, inside=cdata), article(3)))
    assert keys(found) == [1, 2, 3]
    assert not rejections(found)


def test_commented_out_records_are_no_records_but_an_open_comment_swallows_none():
    commented = b"<!-- " + article(2) + b" -->"
    assert keys(read_bytes(article_set(article(1), commented, article(3)))) == [1, 3]
    opened = article_set(article(1), b"<!-- remark", article(2), article(3, inside=b"<!-- closed -->"))
    found = read_bytes(opened)
    assert keys(found) == [1, 2, 3]
    assert len(rejections(found)) == 1


def test_text_between_records_is_told():
    found = read_bytes(article_set(article(1), b"Error: backend timed out", article(2)))
    assert keys(found) == [1, 2]
    (rejected,) = rejections(found)
    assert rejected.raw == b"Error: backend timed out"
    assert rejected.place.offset == article_set(article(1), b"Error: backend timed out").index(b"Error")


def test_namespaces_of_the_root_go_with_the_record():
    formula = b"<AbstractText>Let <m:math><m:mi>x</m:mi></m:math> be</AbstractText>"
    whole = article_set(article(1, inside=b"<Abstract>" + formula + b"</Abstract>")).replace(
        b"<PubmedArticleSet>", b'<PubmedArticleSet xmlns:m="http://www.w3.org/1998/Math/MathML" xmlns:q="u:q">'
    )
    (record,) = read_bytes(whole)
    assert record.work.abstract.sections[0].text == "Let <math><mi>x</mi></math> be"


def test_empty_records_and_records_without_number_are_rejected():
    found = read_bytes(article_set(b"<PubmedArticle/>", b"<PubmedArticle>\n</PubmedArticle>", article(3)))
    assert keys(found) == [3]
    assert ["no PMID" in one.reason for one in rejections(found)] == [True, True]


@given(st.integers(0, len(THREE)))
@settings(max_examples=200)
def test_a_file_cut_off_anywhere_keeps_its_complete_records_and_says_so(length):
    whole = THREE[:length]
    found = read_bytes(whole, 64)
    complete = [number for number in (1, 2, 3) if article(number) in whole]
    assert keys(found) == complete
    closed = whole.rstrip().endswith(b"</PubmedArticleSet>")
    assert len(rejections(found)) == (0 if closed else 1)


@given(st.data())
@settings(max_examples=300)
def test_flipped_bytes_in_one_record_cost_no_other(data):
    broken = bytearray(article(2, title="Some title of a record", inside=b"<!-- a remark --><Language>eng</Language>"))
    for _ in range(data.draw(st.integers(1, 4))):
        broken[data.draw(st.integers(0, len(broken) - 1))] = data.draw(st.integers(0, 255))
    found = read_bytes(article_set(article(1), bytes(broken), article(3)))
    known = keys(found)
    assert known[0] == 1
    assert known[-1] == 3
    assert len(known) + len(rejections(found)) >= 3 or len(known) == 3


def test_record_longer_than_any_is_passed_over_in_flat_memory():
    def blocks():
        yield b"<PubmedArticleSet>" + article(1) + b"<PubmedArticle><MedlineCitation><PMID>2</PMID>"
        for _ in range((LIMIT >> 20) + 4):
            yield b"x" * (1 << 20)
        yield article(3) + b"</PubmedArticleSet>"

    found = list(cut(blocks(), "long.xml"))
    assert [type(one).__name__ for one in found] == ["RawRecord", "Rejection", "RawRecord"]
    assert "longer than" in found[1].reason
    assert len(found[1].raw) <= 1 << 16


def test_endless_stream_is_cut_as_it_comes():
    def blocks():
        yield b"<PubmedArticleSet>"
        while True:
            yield article(1)

    assert len(list(islice(cut(blocks(), "-"), 1000))) == 1000


@pytest.mark.parametrize(
    "declaration",
    [
        b'<!ENTITY a "aaaaaaaaaa">',
        b'<!ENTITY b "&a;&a;"><!ENTITY c "&b;&b;">',
        b'<!ENTITY x SYSTEM "file:///etc/passwd">',
        b'<!ENTITY % remote SYSTEM "http://example.org/evil.dtd"> %remote;',
        b'<!ELEMENT a (b)> <!-- ]> --> <!ENTITY y "<PubmedArticle><PMID>9</PMID></PubmedArticle>">',
    ],
)
def test_files_that_declare_entities_are_refused(declaration):
    bomb = b"<!DOCTYPE PubmedArticleSet [" + declaration + b"]><PubmedArticleSet>" + article(1, "&a;&x;")
    for size in (5, 1 << 16):
        (rejected,) = read_bytes(bomb + b"</PubmedArticleSet>", size)
        assert "<!ENTITY" in rejected.reason


def test_entity_without_declaration_is_never_expanded():
    (rejected,) = read_bytes(article_set(article(1, "&xxe;")))
    assert "&xxe;" in rejected.reason


def test_document_types_are_passed_over_whatever_they_name():
    for kind in (
        b'<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD [odd]//EN" "http://example.org/a>b.dtd">',
        b"<!DOCTYPE PubmedArticleSet SYSTEM 'file:///nowhere.dtd' [ <!ELEMENT PMID (#PCDATA)> ]>",
        b"<!DOCTYPE PubmedArticleSet>",
    ):
        found = read_bytes(kind + b"<PubmedArticleSet>" + article(1) + b"</PubmedArticleSet>", 11)
        assert keys(found) == [1]
        assert not rejections(found)


@pytest.mark.parametrize("encoding", ["iso-8859-1", "windows-1252", "utf-16", "utf-16-le", "utf-32", "gb18030"])
def test_other_encodings(encoding):
    text = (
        f'<?xml version="1.0" encoding="{encoding}"?>\n<PubmedArticleSet>'
        + article(1, "Ünïcode é").decode()
        + article(2, "Größe").decode()
        + "</PubmedArticleSet>"
    )
    whole = text.encode(encoding)
    for size in (3, 1 << 16):
        found = read_bytes(whole, size)
        assert [one.work.title for one in found] == ["Ünïcode é", "Größe"]
        places = [one.place.offset for one in found]
        for place in places:
            assert whole[place:].startswith(
                "<PubmedArticle>".encode(
                    encoding.replace("16", "16-le").replace("32", "32-le")
                    if encoding in {"utf-16", "utf-32"}
                    else encoding
                )
            )


def test_wrong_bytes_for_the_encoding_cost_only_their_record():
    latin = article(2, "Gr\xf6\xdfe").decode().encode("latin-1")
    found = read_bytes(article_set(article(1), latin, article(3)))
    assert keys(found) == [1, 3]
    assert "encoding" in rejections(found)[0].reason
    undefined = article(2).replace(b"A title", b"A \x81 title")
    whole = article_set(article(1), undefined, article(3)).replace(b"utf-8", b"windows-1252")
    found = read_bytes(whole)
    assert keys(found) == [1, 3]
    assert len(rejections(found)) == 1


def test_ascii_file_that_declares_utf_16_is_read():
    assert keys(read_bytes(THREE.replace(b"utf-8", b"UTF-16"))) == [1, 2, 3]


def test_unknown_encoding_is_told():
    (rejected,) = read_bytes(THREE.replace(b"utf-8", b"klingon-8"))
    assert "klingon-8" in rejected.reason


@pytest.mark.parametrize(
    ("title", "said"),
    [("a&nbsp;b", "&nbsp;"), ("a \x0b b", "control character"), ("a &#x1; b", "control character")],
)
def test_reason_is_one_a_librarian_understands(title, said):
    found = read_bytes(article_set(article(1), article(2, title), article(3)))
    assert keys(found) == [1, 3]
    (rejected,) = rejections(found)
    assert said in rejected.reason
    assert rejected.identifier.value == "2"


@pytest.mark.parametrize(
    "whole",
    [
        b"<PubmedArticleSet/>",
        b"<PubmedArticleSet>\n</PubmedArticleSet>",
        HEAD + b"<PubmedArticleSet></PubmedArticleSet>",
    ],
)
def test_a_set_without_records_is_told(whole):
    (rejected,) = read_bytes(whole)
    assert "no records" in rejected.reason


def test_file_whose_root_does_not_end_is_told_once():
    found = read_bytes(b"<PubmedArticleSet>" + article(1) + article(2))
    assert keys(found) == [1, 2]
    (rejected,) = rejections(found)
    assert "</PubmedArticleSet>" in rejected.reason


@given(st.binary(max_size=400))
def test_no_bytes_raise(noise):
    for whole in (noise, b"<PubmedArticleSet>" + noise + article(1)):
        for one in read_bytes(whole, 50):
            assert isinstance(one, Record | Deletion) or one.reason


@given(st.text(alphabet="<>/!-[]? =\"'&;aPD", max_size=60), st.integers(1, 50))
@settings(max_examples=300)
def test_no_mark_up_between_records_hides_one(noise, size):
    """Short noise of mark-up characters cannot swallow the records around it, whatever it opens."""
    whole = article_set(article(1), noise.encode(), article(2))
    found = read_bytes(whole, size)
    assert keys(found) == [1, 2]


def test_recognises_its_files_only():
    assert recognises(THREE)
    assert recognises(THREE.decode().encode("utf-16"))
    assert recognises(article(1))
    assert not recognises(b"<html><body>PubmedArticle</body></html>")
    assert not recognises(b"")
    assert not recognises(b"PMID- 123\nTI  - A title")


def test_raw_record_stands_alone():
    for raw in cut_bytes(THREE):
        assert isinstance(raw, RawRecord)
        assert cut_bytes(raw.raw)[0].raw == raw.raw
