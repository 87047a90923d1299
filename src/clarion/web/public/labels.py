"""Words for the values that records hold as codes: types, standings, notices, sections, networks."""

from functools import lru_cache

from django.utils.translation import gettext, gettext_noop, override

from clarion.web.public.languages import number

_TYPES = {
    "article": gettext_noop("Article"),
    "review": gettext_noop("Review"),
    "systematic-review": gettext_noop("Systematic review"),
    "trial": gettext_noop("Clinical trial"),
    "case-report": gettext_noop("Case report"),
    "editorial": gettext_noop("Editorial"),
    "letter": gettext_noop("Letter"),
    "comment": gettext_noop("Comment"),
    "preprint": gettext_noop("Preprint"),
    "book": gettext_noop("Book"),
    "chapter": gettext_noop("Book chapter"),
    "conference": gettext_noop("Conference paper"),
    "dataset": gettext_noop("Data set"),
    "correction": gettext_noop("Correction notice"),
    "retraction-notice": gettext_noop("Retraction notice"),
    "concern-notice": gettext_noop("Expression of concern"),
    "news": gettext_noop("News"),
    "other": gettext_noop("Other"),
}

_ROMAN = str.maketrans({"1": "I", "2": "II", "3": "III", "4": "IV"})
_DESIGNS = {
    "randomised": gettext_noop("Randomised trial"),
    "controlled": gettext_noop("Controlled, not randomised"),
    "single-arm": gettext_noop("Single-arm trial"),
    "cohort": gettext_noop("Cohort study"),
    "case-control": gettext_noop("Case-control study"),
    "cross-sectional": gettext_noop("Cross-sectional study"),
    "case-series": gettext_noop("Case series"),
    "review": gettext_noop("Review of studies"),
    "meta-analysis": gettext_noop("Meta-analysis"),
    "animal": gettext_noop("Animal study"),
    "in-vitro": gettext_noop("Laboratory study"),
}

_STANDINGS = {
    "corrected": gettext_noop("Corrected"),
    "concern": gettext_noop("Expression of concern"),
    "partly-retracted": gettext_noop("Partly retracted"),
    "retracted": gettext_noop("Retracted"),
    "withdrawn": gettext_noop("Withdrawn"),
}

_NOTICES = {
    "retraction-in": gettext_noop("This work has been retracted."),
    "partial-retraction-in": gettext_noop("A part of this work has been retracted."),
    "erratum-in": gettext_noop("A correction to this work has been published."),
    "expression-of-concern-in": gettext_noop("An expression of concern about this work has been published."),
    "corrected-and-republished-in": gettext_noop("This work has been corrected and published again."),
    "retracted-and-republished-in": gettext_noop("This work has been retracted and published again."),
    "retraction-of": gettext_noop("This is a notice of retraction of another work."),
    "partial-retraction-of": gettext_noop("This is a notice that retracts a part of another work."),
    "erratum-for": gettext_noop("This is a correction to another work."),
    "expression-of-concern-for": gettext_noop("This is an expression of concern about another work."),
    "corrected-and-republished-from": gettext_noop("This is the corrected version of an earlier work."),
    "retracted-and-republished-from": gettext_noop("This replaces an earlier version that was retracted."),
    "update-in": gettext_noop("A newer version of this work exists."),
    "update-of": gettext_noop("This is a newer version of an earlier work."),
    "republished-in": gettext_noop("This work has been published again."),
    "republished-from": gettext_noop("This work was first published elsewhere."),
    "comment-in": gettext_noop("Comment on this work"),
    "comment-on": gettext_noop("This work comments on"),
    "summary-for-patients-in": gettext_noop("Summary for patients"),
    "original-report-in": gettext_noop("Original report"),
    "associated-data": gettext_noop("Associated data"),
    "associated-publication": gettext_noop("Associated publication"),
    "reprint-in": gettext_noop("Reprinted in"),
    "reprint-of": gettext_noop("Reprint of"),
    "cites": gettext_noop("Cites"),
}

_GRAVITY = {
    "retraction-in": "grave",
    "retracted-and-republished-in": "grave",
    "partial-retraction-in": "grave",
    "expression-of-concern-in": "serious",
    "erratum-in": "note",
    "corrected-and-republished-in": "note",
    "update-in": "note",
    "retraction-of": "note",
    "partial-retraction-of": "note",
    "erratum-for": "note",
    "expression-of-concern-for": "note",
    "corrected-and-republished-from": "note",
    "retracted-and-republished-from": "note",
    "update-of": "note",
}

_STANDING_TEXTS = {
    "retracted": gettext_noop("This work has been retracted."),
    "withdrawn": gettext_noop("This work has been withdrawn."),
    "partly-retracted": gettext_noop("A part of this work has been retracted."),
    "concern": gettext_noop("An expression of concern about this work has been published."),
    "corrected": gettext_noop("A correction to this work has been published."),
}

_STANDING_GRAVITY = {
    "retracted": "grave",
    "withdrawn": "grave",
    "partly-retracted": "grave",
    "concern": "serious",
    "corrected": "note",
}

_OPEN_ACCESS = {
    "gold": gettext_noop("Open access: free at the publisher, in an open-access journal"),
    "hybrid": gettext_noop("Open access: free at the publisher"),
    "bronze": gettext_noop("Free to read at the publisher, without an open licence"),
    "green": gettext_noop("Open access: a copy is free in a repository"),
    "closed": gettext_noop("The publisher asks for a subscription or a fee"),
}

_SECTIONS = {
    "BACKGROUND": gettext_noop("Background"),
    "OBJECTIVE": gettext_noop("Objective"),
    "METHODS": gettext_noop("Methods"),
    "RESULTS": gettext_noop("Results"),
    "CONCLUSIONS": gettext_noop("Conclusions"),
}

_ABSTRACT_KINDS = {
    "plain-language-summary": gettext_noop("Plain-language summary"),
    "publisher": gettext_noop("Publisher's abstract"),
}

_LICENCES = (
    ("creativecommons.org/publicdomain/zero", "CC0"),
    ("creativecommons.org/licenses/by-nc-nd", "CC BY-NC-ND"),
    ("creativecommons.org/licenses/by-nc-sa", "CC BY-NC-SA"),
    ("creativecommons.org/licenses/by-nc", "CC BY-NC"),
    ("creativecommons.org/licenses/by-nd", "CC BY-ND"),
    ("creativecommons.org/licenses/by-sa", "CC BY-SA"),
    ("creativecommons.org/licenses/by", "CC BY"),
)

NETWORKS = {
    "x": "X",
    "bluesky": "Bluesky",
    "mastodon": "Mastodon",
    "linkedin": "LinkedIn",
    "facebook": "Facebook",
    "instagram": "Instagram",
    "threads": "Threads",
    "youtube": "YouTube",
    "telegram": "Telegram",
    "researchgate": "ResearchGate",
    "whatsapp": "WhatsApp",
    "rss": "RSS",
}
"""Names of networks, which no language translates; in the order in which they are shown."""


@lru_cache(maxsize=256)
def type_name(work_type: str, language: str) -> str:
    """What a work of this type is called in ``language``; kept, because every line of every list asks."""
    with override(language):
        return gettext(_TYPES.get(work_type, _TYPES["other"]))


def design_name(design: str) -> str:
    """What readers call a study's design."""
    return gettext(_DESIGNS[design]) if design in _DESIGNS else design


def phase_name(phase: str) -> str:
    """A trial's phase as it is usually printed: ``1/2a`` → ``Phase I/IIa``."""
    return gettext("Phase %(phase)s") % {"phase": phase.translate(_ROMAN)}


def size_name(size: str, language: str) -> str:
    """A band of participants: ``10-29`` → ``10–29``, ``1000-`` → ``1,000 or more``."""
    first, _, last = size.partition("-")
    if not last:
        return gettext("%(number)s or more") % {"number": number(int(first), language)}
    return f"{number(int(first), language)}–{number(int(last), language)}"


@lru_cache(maxsize=64)
def standing_name(standing: str, language: str) -> str:
    """How a standing is called on a badge in ``language``; empty for ``current``."""
    with override(language):
        return gettext(_STANDINGS[standing]) if standing in _STANDINGS else ""


def notice_text(kind: str) -> str:
    """What a notice of this kind says, in a sentence or as a heading."""
    return gettext(_NOTICES[kind]) if kind in _NOTICES else kind


def notice_gravity(kind: str) -> str:
    """``grave``, ``serious`` or ``note`` for a notice that stands above the abstract; empty for any other relation."""
    return _GRAVITY.get(kind, "")


def standing_text(standing: str) -> str:
    """What a standing says in a sentence; empty for ``current``."""
    return gettext(_STANDING_TEXTS[standing]) if standing in _STANDING_TEXTS else ""


def standing_gravity(standing: str) -> str:
    """As :func:`notice_gravity`, for a standing that no notice explains."""
    return _STANDING_GRAVITY.get(standing, "")


def open_access_text(state: str) -> str:
    """What an open-access state means for a reader; empty where it is not known."""
    return gettext(_OPEN_ACCESS[state]) if state in _OPEN_ACCESS else ""


def section_name(label: str, category: str) -> str:
    """An abstract section's heading: the authors' own, else the name of its category, else empty."""
    if label:
        # Headings in capitals are a habit of the record, not of the authors.
        return label[:1] + label[1:].lower() if label.isupper() and len(label) > 4 else label
    return gettext(_SECTIONS[category]) if category in _SECTIONS else ""


def abstract_name(kind: str) -> str:
    """The heading above an abstract of this kind."""
    if kind == "author":
        return gettext("Abstract")
    return gettext(_ABSTRACT_KINDS[kind]) if kind in _ABSTRACT_KINDS else kind.replace("-", " ").capitalize()


def licence_name(address: str) -> str:
    """The usual short name of the licence at ``address``; the address without its scheme where it has none."""
    for part, name in _LICENCES:
        if part in address:
            return name
    return address.removeprefix("https://").removeprefix("http://").rstrip("/")
