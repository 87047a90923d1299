"""A work's recomputed study made ready for its page.

The study's own words stay in the language of its document; what Clarion says about them is in the page's language.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import quote

from django.utils.translation import gettext, gettext_noop, ngettext

from clarion.studies.document import Comparison, Document, Figure
from clarion.studies.report.content import Grid
from clarion.studies.report.grids import grid
from clarion.web.public.addresses import Addresses, work_part
from clarion.web.public.choices import Choices, choices
from clarion.web.public.languages import number

STUDY_LANGUAGE = "en"
"""The language of result documents and of all that is made from them."""
FIGURES_SHOWN = 4
"""So many figures are seen at once; the others are folded, so that a telephone comes to the numbers."""

LONGEST_NUMBER = 18
"""Characters of a reported number with its unit; what is longer is said in words."""

_VERDICTS = {
    "equal": ("agrees", gettext_noop("Equal")),
    "equal after rounding": ("agrees", gettext_noop("Equal after rounding")),
    "different": ("differs", gettext_noop("Different")),
    "not computable": ("unknown", gettext_noop("Not computable")),
    "suppressed": ("withheld", gettext_noop("Withheld for privacy")),
}
"""Of each verdict: its mark, which is icon and colour, and its words."""


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """One claim beside what was recomputed."""

    said: Comparison
    mark: str
    verdict: str
    explanation: str
    """Empty where it says no more than the verdict."""
    in_words: bool
    """Whether what was reported is a relation in words: ``less than SLEDAI at month 12``."""
    inference: int
    """The number of the note that says what had to be inferred; 0 where nothing had to be."""


@dataclass(frozen=True, slots=True)
class ClaimGroup:
    """Claims that stand in one place of the publication."""

    source: str
    lines: tuple[ClaimLine, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many claims have a mark."""

    mark: str
    text: str


@dataclass(frozen=True, slots=True)
class FigureView:
    """A figure with the address of its picture and its numbers."""

    figure: Figure
    address: str
    """Empty where it is left out."""
    table: Grid


@dataclass(frozen=True, slots=True)
class StudyView:
    """Everything that the page prints of a study."""

    document: Document
    tallies: tuple[Tally, ...]
    figures: tuple[FigureView, ...]
    more_figures: tuple[FigureView, ...]
    claims: tuple[ClaimGroup, ...]
    inferences: tuple[str, ...]
    """What had to be inferred, by the numbers of the notes, from 1."""
    choices: tuple[Choices, ...]
    tables: tuple[Grid, ...]
    report: str
    pdf: str
    data: str


def study_view(document: Document, public_id: str, at: Addresses, language: str) -> StudyView:
    """``document``, published beside the work ``public_id``, made ready for a page in ``language``."""

    def address(name: str) -> str:
        # Without the language's prefix: the files are the same for all, and so are kept once.
        return at.root + work_part(public_id, f"study/{quote(name)}")

    # A report begins with who took part; a reader of the page came for what happened to them.
    ordered = sorted(document.figures, key=lambda one: one.kind == "flow")
    figures = tuple(
        FigureView(one, "" if one.left_out else address(f"figures/{one.id}.svg"), grid(one.table)) for one in ordered
    )
    inferences = tuple(dict.fromkeys(one.inferred for one in document.comparisons if one.inferred))
    baseline = (document.baseline_table,) if document.baseline_table else ()
    return StudyView(
        document=document,
        tallies=tuple(_tallies(document, language)),
        figures=figures[:FIGURES_SHOWN],
        more_figures=figures[FIGURES_SHOWN:],
        claims=tuple(
            ClaimGroup(source, tuple(_line(one, inferences) for one in found))
            for source, found in groupby(document.comparisons, lambda one: one.source)
        ),
        inferences=inferences,
        choices=tuple(choices(document)),
        tables=tuple(grid(one) for one in (*baseline, *document.tables)),
        report=address("report.html"),
        pdf=address("report.pdf"),
        data=address("result.json"),
    )


def _line(said: Comparison, inferences: tuple[str, ...]) -> ClaimLine:
    mark, words = _VERDICTS[said.verdict]
    return ClaimLine(
        said=said,
        mark=mark,
        verdict=gettext(words),
        explanation=""
        if said.verdict == "equal" and _plain(said.reported) == _plain(said.recomputed)
        else said.explanation,
        in_words=len(said.reported) > LONGEST_NUMBER,
        inference=inferences.index(said.inferred) + 1 if said.inferred else 0,
    )


def _plain(text: str) -> str:
    """``text`` without commas between thousands: publications print ``1800`` and ``1,800``."""
    return text.replace(",", "")


def _tallies(document: Document, language: str) -> Iterator[Tally]:
    """How many claims have which mark, those that nothing has left out."""
    counts = Counter(_VERDICTS[one.verdict][0] for one in document.comparisons)
    texts = {
        "agrees": ngettext("%(num)s comes out the same", "%(num)s come out the same", counts["agrees"]),
        "differs": ngettext("%(num)s comes out different", "%(num)s come out different", counts["differs"]),
        "unknown": ngettext("%(num)s can't be computed", "%(num)s can't be computed", counts["unknown"]),
        "withheld": ngettext("%(num)s is withheld for privacy", "%(num)s are withheld for privacy", counts["withheld"]),
    }
    for mark, text in texts.items():
        if counts[mark]:
            yield Tally(mark, text % {"num": number(counts[mark], language)})
