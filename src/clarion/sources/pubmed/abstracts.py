"""Abstracts in their sections and languages."""

from lxml import etree

from clarion.records import Abstract, Section
from clarion.sources.pubmed.draft import Draft
from clarion.sources.pubmed.texts import marked_up, plain_text
from clarion.text.language import language_tag
from clarion.text.markup import collapse


def read_abstract(element: "etree._Element", draft: Draft) -> None:
    """``Abstract``: the work's own, which PubMed gives in English."""
    _add(element, "en", "author", draft)


def read_other_abstract(element: "etree._Element", draft: Draft) -> None:
    """``OtherAbstract``: the publisher's in another language, a plain-language summary, or another database's."""
    kind = (element.get("Type") or "other").lower()
    _add(element, language_tag(element.get("Language") or "eng"), kind, draft)


def _add(element: "etree._Element", language: str, kind: str, draft: Draft) -> None:
    sections: list[Section] = []
    copyright_line = ""
    for child in element:
        tag = child.tag
        if tag == "AbstractText":
            text = marked_up(child, draft)
            label, category = child.get("Label") or "", child.get("NlmCategory") or ""
            if label.upper() == "UNLABELLED":
                label = ""
            if text or label:
                sections.append(Section(text, collapse(label), "UNASSIGNED" if category == "UNLABELLED" else category))
        elif tag == "CopyrightInformation":
            copyright_line = plain_text(child, draft)
    if sections or copyright_line:
        draft.abstracts.append(Abstract(tuple(sections), language, kind, copyright_line))
