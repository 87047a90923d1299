"""JATS, the XML of articles in full: the abstract by its headings, and each paragraph of the body with numbers."""

import re
from collections.abc import Iterator

import msgspec
from lxml import etree

from clarion.evidence.documents.document import Excerpt, UnreadableError
from clarion.evidence.printed import Span
from clarion.evidence.reading import Part
from clarion.text.markup import content, inline, plain, with_powers

_ROOT = re.compile(rb"<(?:\w+:)?article[\s>]")
_NUMBER = re.compile(r"\d")


def is_jats(head: bytes) -> bool:
    """Whether a file that begins so is a JATS article."""
    return _ROOT.search(head) is not None


def jats_xml(raw: bytes) -> list[Excerpt]:
    """The abstract and the paragraphs with numbers of one article, or of each in a set; no tables, no references.

    Raises:
        UnreadableError: it is not well-formed, or holds neither abstract nor paragraphs.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        root = etree.fromstring(raw, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableError(f"The XML is not well-formed ({error.msg}). Download or export it again.") from error
    for citation in root.iter("xref"):
        # The number of a reference is no number of the study.
        if citation.get("ref-type") == "bibr":
            citation.text = ""
    articles = [root] if root.tag == "article" else list(root.iter("article"))
    found = []
    for number, article in enumerate(articles, 1):
        prefix = f"article {number}, " if len(articles) > 1 else ""
        found += [msgspec.structs.replace(one, part=prefix + one.part) for one in _article(article)]
    if not found:
        raise UnreadableError("The article has neither an abstract nor paragraphs with numbers.")
    return found


def _article(article: "etree._Element") -> Iterator[Excerpt]:
    title = article.find(".//front//article-title")
    language = article.get("{http://www.w3.org/XML/1998/namespace}lang") or "en"
    yield from _abstract(article, plain(inline(title)) if title is not None else "", language)
    yield from _body(article, language)


def _abstract(root: "etree._Element", title: str, language: str) -> Iterator[Excerpt]:
    """The authors' own abstract: the first that is not a graphical one or a summary of another kind."""
    own = (one for one in root.iterfind(".//front//abstract") if not one.get("abstract-type"))
    abstract = next(own, None)
    if abstract is None:
        return
    texts: list[str] = []
    parts: list[Part] = []
    start = 0
    for section in abstract.findall("sec") or [abstract]:
        heading = section.find("title")
        text = " ".join(with_powers(inline(one)) for one in section.iter("p"))
        if not text.strip():
            continue
        label = content(heading).rstrip(" :.") if heading is not None and section.tag == "sec" else ""
        parts.append(Part(span=Span(start, start + len(text)), label=label))
        texts.append(text)
        start += len(text) + 1
    if texts:
        labelled = tuple(parts) if any(one.label for one in parts) else ()
        yield Excerpt(text="\n".join(texts), title=title, parts=labelled, language=language, part="abstract")


def _body(root: "etree._Element", language: str) -> Iterator[Excerpt]:
    """The paragraphs of the body that have numbers, each by its number."""
    paragraphs = [
        one
        for one in root.iterfind(".//body//p")
        if not any(above.tag in ("table-wrap", "fig", "fn", "caption", "p") for above in one.iterancestors())
    ]
    for number, one in enumerate(paragraphs, 1):
        text = with_powers(inline(one))
        if _NUMBER.search(text) and len(text) > 40:
            yield Excerpt(text=text, language=language, part=f"paragraph {number}")
