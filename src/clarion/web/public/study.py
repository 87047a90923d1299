"""A work's recomputed study made ready for its page.

The study's own words stay in the language of its document; what Clarion says about them is in the page's language.
"""

from dataclasses import dataclass

from django.utils.translation import gettext, gettext_noop

from clarion.studies.document import Alternative, Comparison, Document, Figure, PlanItem, Table
from clarion.web.public.addresses import Addresses, work_part

_VERDICTS = {
    "equal": gettext_noop("Equal"),
    "equal after rounding": gettext_noop("Equal after rounding"),
    "different": gettext_noop("Different"),
    "not computable": gettext_noop("Not computable"),
    "suppressed": gettext_noop("Withheld for privacy"),
}
_AGREEING = ("equal", "equal after rounding")


@dataclass(frozen=True, slots=True)
class ComparisonLine:
    """One claim beside what was recomputed."""

    said: Comparison
    mark: str
    """``agrees``, ``differs`` or ``unknown``: its icon and colour."""
    verdict: str


@dataclass(frozen=True, slots=True)
class FigureView:
    """A figure with the address of its picture."""

    figure: Figure
    address: str
    """Empty where it is left out."""


@dataclass(frozen=True, slots=True)
class OtherChoices:
    """What other choices of test would have given for one analysis."""

    label: str
    choices: tuple[Alternative, ...]


@dataclass(frozen=True, slots=True)
class StudyView:
    """Everything that the page prints of a study."""

    document: Document
    comparisons: tuple[ComparisonLine, ...]
    agreeing: int
    figures: tuple[FigureView, ...]
    other_choices: tuple[OtherChoices, ...]
    plan: tuple[PlanItem, ...]
    tables: tuple[Table, ...]
    report: str
    pdf: str
    data: str


def study_view(document: Document, public_id: str, at: Addresses) -> StudyView:
    """``document``, published beside the work ``public_id``, made ready for printing."""
    claimed = {one.analysis for one in document.comparisons if one.quantity == "p"}
    lines = tuple(_line(one) for one in document.comparisons)
    baseline = (document.baseline_table,) if document.baseline_table else ()

    def address(name: str) -> str:
        return at.page(work_part(public_id, f"study/{name}"))

    return StudyView(
        document=document,
        comparisons=lines,
        agreeing=sum(one.mark == "agrees" for one in lines),
        figures=tuple(
            FigureView(one, "" if one.left_out else address(f"figures/{one.id}.svg")) for one in document.figures
        ),
        other_choices=tuple(
            OtherChoices(one.label, one.alternatives)
            for one in document.analyses
            if one.alternatives and one.id in claimed
        ),
        plan=document.plan,
        tables=(*baseline, *document.tables),
        report=address("report.html"),
        pdf=address("report.pdf"),
        data=address("result.json"),
    )


def _line(said: Comparison) -> ComparisonLine:
    mark = "agrees" if said.verdict in _AGREEING else "differs" if said.verdict == "different" else "unknown"
    return ComparisonLine(said, mark, gettext(_VERDICTS[said.verdict]))
