"""Inline mark-up: the small, safe subset of HTML in which titles and abstracts are kept.

Allowed are ``b i u sub sup`` without attributes and presentation MathML with harmless attributes, un-prefixed as HTML
wants it. Everything else in a source becomes its text, escaped. What :func:`inline` returns can be printed in a page as
it is; :func:`plain` gives the same without mark-up.
"""

import html
import re

from lxml import etree

_BLANKS = re.compile(r"[ \t\r\n]+")
_TOKENS = re.compile(r"<(/?)([a-z]+)[^>]*>|&(?:amp|lt|gt|quot);|[^<&]+|[<&]")
_TAG = re.compile(r"<[^>]*>")
_POWER = re.compile(r"<sup>([+\-−–]?[0-9]{1,3})</sup>")
_HIGH = str.maketrans("0123456789+-−–", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻")

_INLINE = {
    "b": "b",
    "bold": "b",
    "strong": "b",
    "i": "i",
    "italic": "i",
    "em": "i",
    "u": "u",
    "underline": "u",
    "sub": "sub",
    "inf": "sub",
    "sup": "sup",
}

_MATH = {
    *(
        "math",
        "mrow",
        "mi",
        "mn",
        "mo",
        "mtext",
        "mspace",
        "ms",
        "mfrac",
        "msqrt",
        "mroot",
        "mstyle",
        "merror",
        "mpadded",
    ),
    *("mphantom", "msub", "msup", "msubsup", "munder", "mover", "munderover", "mmultiscripts", "mprescripts", "none"),
    *("mtable", "mtr", "mlabeledtr", "mtd", "menclose"),
}
_MATH_ALIASES = {"cn": "mn", "ci": "mi", "csymbol": "mi"}
_MATH_DROPPED = {"annotation", "annotation-xml", "mglyph", "malignmark", "maligngroup", "script", "style"}
_MATH_KNOWN = {"math", *_MATH, *_MATH_ALIASES, *_MATH_DROPPED, "mfenced", "semantics"}
_MATH_ATTRIBUTES = {
    *("accent", "accentunder", "columnalign", "columnspan", "depth", "dir", "display", "displaystyle", "fence", "form"),
    *("height", "largeop", "linethickness", "lspace", "mathvariant", "maxsize", "minsize", "movablelimits", "notation"),
    *("rowalign", "rowspan", "rspace", "scriptlevel", "separator", "stretchy", "symmetric", "width"),
}
_MATH_VALUE = re.compile(r"[\w .,%+-]{1,40}")


def collapse(text: str) -> str:
    """``text`` with every run of XML white space made one space, and no space of any kind at either end.

    No-break, thin and other typographic spaces within are the author's and stay.
    """
    if "\n" in text or "  " in text or "\t" in text or "\r" in text:
        text = _BLANKS.sub(" ", text)
    return text.strip()


def escape(text: str) -> str:
    """``text`` with ``&``, ``<`` and ``>`` escaped, so that it prints as itself between tags."""
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    return text


def inline(element: "etree._Element") -> str:
    """What ``element`` holds as inline mark-up, white space collapsed; its own tag is left out.

    Known names of other vocabularies (JATS ``italic``, ``bold``) become ours; unknown elements give their content.
    """
    if len(element) == 0:
        return escape(collapse(element.text or ""))
    parts: list[str] = []
    _write_content(element, parts)
    return collapse("".join(parts))


def content(element: "etree._Element") -> str:
    """All text within ``element``, plain, white space collapsed."""
    if len(element) == 0:
        return collapse(element.text or "")
    return collapse("".join(str(text) for text in element.itertext(etree.Element)))


def plain(markup: str) -> str:
    """The text of inline mark-up: tags gone, escapes undone; a subscript or formula leaves its characters."""
    if "<" in markup:
        markup = _TAG.sub("", markup)
    return html.unescape(markup) if "&" in markup else markup


def with_powers(markup: str) -> str:
    """As :func:`plain`, character for character, but numbers set high stay so: ``10<sup>6</sup>`` → ``10⁶``.

    Only what is set high and holds nothing but a whole number of at most three digits is changed.
    """
    return plain(_POWER.sub(lambda found: found[1].translate(_HIGH), markup)) if "<sup>" in markup else plain(markup)


def truncate(markup: str, length: int, ellipsis: str = "…") -> str:
    """``markup`` cut to at most ``length`` characters of text at a word's end, its open tags closed.

    Tags don't count and an escape counts as one. Nothing is cut within a formula: it stays whole or goes. A text
    that is short enough comes back as it is.
    """
    if len(plain(markup)) <= length:
        return markup
    room = length - len(ellipsis)
    kept: list[str] = []
    opened: list[str] = []
    tokens = _whole_formulas(markup)
    for token, name, closing in tokens:
        size = len(plain(token))
        if size > room:
            kept.append("" if name == "math" else _whole_words(token, room))
            break
        room -= size
        kept.append(token)
        if name and name != "math":
            opened.pop() if closing else opened.append(name)
    return "".join(kept).rstrip() + ellipsis + "".join(f"</{name}>" for name in reversed(opened))


def _whole_words(text: str, room: int) -> str:
    """The first words of ``text`` that fit into ``room`` characters; a single longer word is cut."""
    cut = text[: max(room, 0)]
    head, space, _ = cut.rpartition(" ")
    return head if space and not text[len(cut) : len(cut) + 1].isspace() else cut


def _whole_formulas(markup: str) -> list[tuple[str, str, bool]]:
    """``markup`` as ``(text, tag name or "", is an end tag)``, each formula as one token named ``math``."""
    tokens: list[tuple[str, str, bool]] = []
    formula: list[str] = []
    for found in _TOKENS.finditer(markup):
        name = found[2] or ""
        if formula or name == "math":
            formula.append(found[0])
            if name == "math" and found[1]:
                tokens.append(("".join(formula), "math", False))
                formula = []
        else:
            tokens.append((found[0], name, bool(found[1])))
    return tokens


def _local(tag: object) -> str:
    """An element's name without its namespace; ``""`` for a comment or processing instruction."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _write_content(element: "etree._Element", parts: list[str]) -> None:
    if element.text:
        parts.append(escape(element.text))
    for child in element:
        name = _local(child.tag)
        if name == "math":
            _write_math(child, parts)
        elif name in _INLINE:
            _write_inline(child, _INLINE[name], parts)
        elif name:
            _write_content(child, parts)
        if child.tail:
            parts.append(escape(child.tail))


def _write_inline(element: "etree._Element", name: str, parts: list[str]) -> None:
    """One inline element; an empty one is left out."""
    start = len(parts)
    parts.append(f"<{name}>")
    _write_content(element, parts)
    if len(parts) == start + 1:
        parts.pop()
    else:
        parts.append(f"</{name}>")


def _write_math(element: "etree._Element", parts: list[str]) -> None:
    """A formula: presentation MathML by its elements, content MathML (``apply``, ``matrix`` …) as its words.

    Browsers don't lay out content MathML, and its leaves run together would be another number. Without any text there
    is no formula.
    """
    words = " ".join(collapse(str(text)) for text in element.itertext(etree.Element) if text.strip())
    if not words:
        return
    display = ' display="block"' if element.get("display") == "block" else ""
    parts.append(f"<math{display}>")
    if all(_local(one.tag) in _MATH_KNOWN for one in element.iter(etree.Element)):
        _write_math_children(element, parts)
    else:
        parts.append(f"<mtext>{escape(words)}</mtext>")
    parts.append("</math>")


def _write_math_children(element: "etree._Element", parts: list[str]) -> None:
    text = element.text or ""
    parts.append(escape(text if len(element) == 0 else text.strip()))
    for child in element:
        _write_math_element(child, parts)
        if child.tail and child.tail.strip():
            parts.append(escape(child.tail))


def _write_math_element(element: "etree._Element", parts: list[str]) -> None:
    """An element within a formula, with its allowed attributes."""
    name = _local(element.tag)
    name = _MATH_ALIASES.get(name, name)
    if name in _MATH:
        parts.append(f"<{name}{_math_attributes(element)}>")
        _write_math_children(element, parts)
        parts.append(f"</{name}>")
    elif name == "mfenced":
        _write_fenced(element, parts)
    elif name == "semantics":
        for child in list(element)[:1]:
            _write_math_element(child, parts)


def _write_fenced(element: "etree._Element", parts: list[str]) -> None:
    """``mfenced`` as the ``mrow`` that MathML 3 (3.3.8.2) defines it to mean; browsers no longer know ``mfenced``."""
    separators = "".join((element.get("separators", ",")).split())
    parts.append(f"<mrow><mo>{escape(element.get('open', '('))}</mo>")
    for position, child in enumerate(element):
        if position and separators:
            parts.append(f"<mo>{escape(separators[min(position, len(separators)) - 1])}</mo>")
        _write_math_element(child, parts)
    parts.append(f"<mo>{escape(element.get('close', ')'))}</mo></mrow>")


def _math_attributes(element: "etree._Element") -> str:
    written = []
    for key in element.keys():  # noqa: SIM118 - an element is no mapping
        name, value = str(key), str(element.get(key))
        if name in _MATH_ATTRIBUTES and _MATH_VALUE.fullmatch(value):
            written.append(f' {name}="{value}"')
    return "".join(written)
