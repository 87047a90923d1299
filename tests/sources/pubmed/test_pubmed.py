"""Laws: what is written as PubMed's XML is read back, whatever characters it holds and however it is laid out."""

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from clarion.records import Record
from clarion.text.markup import collapse, plain
from tests.sources.pubmed.files import article_set, keys, read_bytes, rejections

legal = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")
texts = st.text(legal, max_size=30) | st.sampled_from(
    [
        "</PubmedArticle>",
        "<PubmedArticle>",
        "a & b",
        "]]>",
        "<!-- -->",
        "&nbsp;",
        "<script>",
        "علی‌رضا",
        "\u202eabc",
        "  x  ",
    ]
)
names = texts.map(str.strip).filter(bool)
people = st.fixed_dictionaries(
    {"family": names, "given": texts, "initials": texts, "affiliations": st.lists(names, max_size=4)}
)
records = st.fixed_dictionaries(
    {
        "title": st.lists(st.tuples(st.sampled_from(["", "i", "b", "sub", "sup", "u"]), texts), max_size=5),
        "people": st.lists(people, max_size=5),
        "keywords": st.lists(names, max_size=3),
        "references": st.lists(names, max_size=3),
    }
)


def add(parent, tag, text=None):
    child = etree.SubElement(parent, tag)
    child.text = text
    return child


def written(number, record):
    """The record as a ``PubmedArticle`` element."""
    root = etree.Element("PubmedArticle")
    citation = add(root, "MedlineCitation")
    add(citation, "PMID", str(number)).set("Version", "1")
    article = add(citation, "Article")
    title = add(article, "ArticleTitle", "")
    for tag, text in record["title"]:
        if tag:
            add(title, tag, text)
        elif len(title):
            title[-1].tail = (title[-1].tail or "") + text
        else:
            title.text += text
    listed = add(article, "AuthorList")
    for person in record["people"]:
        author = add(listed, "Author")
        add(author, "LastName", person["family"])
        add(author, "ForeName", person["given"])
        add(author, "Initials", person["initials"])
        for text in person["affiliations"]:
            add(add(author, "AffiliationInfo"), "Affiliation", text)
    keywords = add(citation, "KeywordList")
    for text in record["keywords"]:
        add(keywords, "Keyword", text)
    references = add(add(root, "PubmedData"), "ReferenceList")
    for text in record["references"]:
        add(add(references, "Reference"), "Citation", text)
    return root


def check(work, record):
    assert collapse(plain(work.title)) == collapse("".join(text for _, text in record["title"]))
    assert [(one.family, one.given, one.initials) for one in work.contributors] == [
        (one["family"], one["given"].strip(), one["initials"].strip()) for one in record["people"]
    ]
    for one, person in zip(work.contributors, record["people"], strict=True):
        printed = dict.fromkeys(collapse(text) for text in person["affiliations"])
        assert [work.affiliations[position].text for position in one.affiliations] == list(printed)
    assert len(set(work.affiliations)) == len(work.affiliations)
    assert [plain(one.text) for one in work.keywords] == [collapse(text) for text in record["keywords"]]
    assert [one.citation for one in work.references] == [collapse(text) for text in record["references"]]


@given(
    st.lists(records, min_size=1, max_size=4),
    st.integers(1, 3000),
    st.booleans(),
    st.sampled_from(["utf-8", "us-ascii"]),
)
@settings(max_examples=150)
def test_what_is_written_is_read(drawn, size, indented, encoding):
    elements = [written(number, record) for number, record in enumerate(drawn, 1)]
    if indented:
        for element in elements:
            etree.indent(element, space="    ")
    whole = article_set(*(etree.tostring(element, encoding=encoding) for element in elements))
    found = read_bytes(whole, size)
    assert keys(found) == list(range(1, len(drawn) + 1))
    for one, record in zip(found, drawn, strict=True):
        if not indented or not any(tag for tag, _ in record["title"]):
            check(one.work, record)


@given(records, st.sampled_from(["utf-16", "utf-32", "iso-8859-1", "gb18030"]), st.integers(1, 500))
@settings(max_examples=60)
def test_what_is_written_in_another_encoding_is_read(record, encoding, size):
    root = etree.Element("PubmedArticleSet")
    root.append(written(1, record))
    whole = etree.tostring(root, encoding=encoding, xml_declaration=True)
    (found,) = read_bytes(whole, size)
    assert isinstance(found, Record)
    check(found.work, record)


@given(st.lists(records, min_size=3, max_size=3), st.data())
@settings(max_examples=150)
def test_damage_to_one_record_costs_no_other(drawn, data):
    written_out = [etree.tostring(written(number, record)) for number, record in enumerate(drawn, 1)]
    broken = bytearray(written_out[1])
    for _ in range(data.draw(st.integers(1, 3))):
        broken[data.draw(st.integers(0, len(broken) - 1))] = data.draw(st.integers(0, 255))
    found = read_bytes(article_set(written_out[0], bytes(broken), written_out[2]), data.draw(st.integers(1, 2000)))
    assert keys(found)[0] == 1
    assert keys(found)[-1] == 3
    assert len(keys(found)) >= 3 or rejections(found)
    works = [one.work for one in found if isinstance(one, Record)]
    check(works[0], drawn[0])
    check(works[-1], drawn[2])
