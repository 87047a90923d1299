"""From PubMed's publication types to one word for what a work is, and to how it stands."""

from collections.abc import Iterable
from functools import lru_cache

from clarion.records import Notice, PublicationType

_PRECEDENCE: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("retraction-notice", ("Retraction of Publication", "Retraction Notice")),
    ("concern-notice", ("Expression of Concern",)),
    ("correction", ("Published Erratum",)),
    ("preprint", ("Preprint",)),
    ("systematic-review", ("Systematic Review", "Meta-Analysis", "Network Meta-Analysis")),
    (
        "trial",
        (
            "Clinical Trial",
            "Randomized Controlled Trial",
            "Controlled Clinical Trial",
            "Pragmatic Clinical Trial",
            "Adaptive Clinical Trial",
            "Equivalence Trial",
            "Clinical Trial, Phase I",
            "Clinical Trial, Phase II",
            "Clinical Trial, Phase III",
            "Clinical Trial, Phase IV",
            "Clinical Trial, Veterinary",
            "Randomized Controlled Trial, Veterinary",
        ),
    ),
    ("case-report", ("Case Reports",)),
    ("editorial", ("Editorial", "Introductory Journal Article")),
    ("letter", ("Letter",)),
    ("comment", ("Comment",)),
    ("news", ("News", "Newspaper Article")),
    ("review", ("Review", "Scoping Review")),
    ("conference", ("Congress", "Meeting Abstract", "Clinical Conference")),
    ("dataset", ("Dataset",)),
)
"""The first row that has one of a record's types decides: what a reader must know first (that it is a notice, or not
yet reviewed) before what kind of study it is, and that before how it is written."""

_WORD = {name: (rank, word) for rank, (word, names) in enumerate(_PRECEDENCE) for name in names}

_NO_ARTICLE = frozenset(
    (
        "Address",
        "Autobiography",
        "Bibliography",
        "Biography",
        "Blog",
        "Dictionary",
        "Directory",
        "Duplicate Publication",
        "Festschrift",
        "Historical Article",
        "Interactive Tutorial",
        "Interview",
        "Lecture",
        "Legal Case",
        "Legislation",
        "Patient Education Handout",
        "Periodical Index",
        "Personal Narrative",
        "Portrait",
        "Video-Audio Media",
        "Webcast",
    )
)

_STANDING = {
    "retraction-in": "retracted",
    "retracted-and-republished-in": "retracted",
    "partial-retraction-in": "partly-retracted",
    "expression-of-concern-in": "concern",
    "erratum-in": "corrected",
    "corrected-and-republished-in": "corrected",
}
_GRAVITY = ("retracted", "partly-retracted", "concern", "corrected")


def work_type(types: Iterable[PublicationType]) -> str:
    """The one of :data:`clarion.records.WORK_TYPES` that a record's publication types make it.

    ``article`` where the types name no special kind, ``other`` where they name only kinds that are no article.
    """
    return _type_of_names(tuple([one.name for one in types]))


@lru_cache(maxsize=1024)
def _type_of_names(names: tuple[str, ...]) -> str:
    best = min((_WORD[name] for name in names if name in _WORD), default=None)
    if best is not None:
        return best[1]
    return "other" if names and all(name in _NO_ARTICLE for name in names) else "article"


def standing(types: Iterable[PublicationType], notices: Iterable[Notice]) -> str:
    """The gravest of :data:`clarion.records.STANDINGS` that the record's types and notices say of it."""
    said = {_STANDING[notice.kind] for notice in notices if notice.kind in _STANDING}
    for one in types:
        if one.name == "Retracted Publication":
            said.add("retracted")
    return next((one for one in _GRAVITY if one in said), "current") if said else "current"
