"""The public document: what a study tells to everyone."""

from collections import defaultdict
from typing import Literal

import msgspec

from clarion.studies.definition import Analysis, Privacy, Response, Study
from clarion.studies.document import AnalysisResult, Comparison, Document, Figure
from clarion.studies.privacy.numbers import HIDDEN, counted, public_result, suppress
from clarion.studies.privacy.suppression import suppressed_nested
from clarion.studies.privacy.tables import is_suppressed, public_table

FigureMode = Literal["values", "ranks", "none"]
FIGURE_MODES: dict[str, FigureMode] = {"none": "none", "ranks": "ranks", "consented": "values"}
"""How figures show participants, by what the study file says."""


def publish(document: Document, figures: tuple[Figure, ...], study: Study) -> Document:
    """The public document made from the internal one, with figures that were drawn for the public.

    ``figures`` must have been built in the mode that :data:`FIGURE_MODES` gives for the study.
    """
    privacy = study.privacy
    extremes = privacy.participant_figures == "consented"
    results = tuple(public_result(one, privacy.threshold, extremes=extremes) for one in document.analyses)
    results = _apart(results, document.analyses, study)

    tables = tuple(public_table(one, privacy.threshold, extremes=extremes) for one in document.tables)
    baseline = document.baseline_table and public_table(document.baseline_table, privacy.threshold, extremes=extremes)
    shown = tuple(
        msgspec.structs.replace(one, table=public_table(one.table, privacy.threshold, extremes=extremes))
        for one in figures
    )
    hidden = any(one.suppressed for result in results for one in result.numbers.values())
    hidden = hidden or any(map(is_suppressed, tables))
    return msgspec.structs.replace(
        document,
        public=True,
        analyses=results,
        comparisons=_comparisons(document.comparisons, results),
        baseline_table=baseline,
        tables=tables,
        figures=shown,
        privacy=_notes(privacy, shown, hidden=hidden),
    )


def _apart(
    results: tuple[AnalysisResult, ...], full: tuple[AnalysisResult, ...], study: Study
) -> tuple[AnalysisResult, ...]:
    """``results`` with counts suppressed that could be told by taking one analysis from another.

    Analyses of one response over the same visits and people count some of them one within the other (complete; complete
    or partial), and adverse events of a higher grade are among those of a lower.
    """
    families: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for place, analysis in enumerate(study.analyses):
        if key := _family(analysis):
            families[key].append(place)
    changed = list(results)
    for places in families.values():
        counts = [(place, full[place].numbers["count"].value) for place in places if "count" in full[place].numbers]
        known = [(place, int(count)) for place, count in counts if count is not None]
        # Levels beside each other add up to the one above both, so a hidden one takes its smallest neighbour along.
        hidden = {known[at][0] for at in suppressed_nested([count for _, count in known], study.privacy.threshold)}
        hidden |= {place for place, _ in known if changed[place].numbers["count"].suppressed}
        if len(hidden) == 1 and len(known) > 2:
            hidden.add(min((count, place) for place, count in known if place not in hidden)[1])
        for place in hidden:
            changed[place] = suppress(changed[place], counted("count", full[place]))
    return tuple(changed)


def _family(analysis: Analysis) -> tuple[object, ...]:
    """What analyses share whose counts are about the same people in the same matter; empty for other kinds."""
    if isinstance(analysis, Response):
        return ("response", analysis.response, analysis.at, analysis.within, analysis.mode, analysis.set, analysis.arm)
    kind = type(analysis).__struct_config__.tag
    return ("events", analysis.set, analysis.arm) if kind == "events" else ()


def _comparisons(comparisons: tuple[Comparison, ...], results: tuple[AnalysisResult, ...]) -> tuple[Comparison, ...]:
    """``comparisons`` without what the public results do not tell."""
    hidden = {(result.id, name) for result in results for name, number in result.numbers.items() if number.suppressed}
    return tuple(
        msgspec.structs.replace(
            one,
            recomputed=HIDDEN,
            exact="",
            verdict="suppressed",
            explanation="Withheld: the recomputed number would tell of too few people.",
        )
        if (one.analysis, one.quantity) in hidden
        else one
        for one in comparisons
    )


def _notes(privacy: Privacy, figures: tuple[Figure, ...], *, hidden: bool) -> tuple[str, ...]:
    """What was kept back, and by which rule."""
    notes = []
    if hidden:
        notes.append(
            f"Counts of fewer than {privacy.threshold} people, and those from which such counts follow, are withheld."
        )
    if privacy.participant_figures == "consented":
        notes.append(f"Figures show participants one by one. {privacy.consent}")
    elif privacy.participant_figures == "ranks":
        notes.append("Figures that show participants one by one show their ranks and no values.")
    if any(one.left_out for one in figures):
        notes.append("Figures that would show participants one by one are left out.")
    if privacy.participant_figures != "consented":
        notes.append("The smallest and largest values are left out: each is one person's.")
    return tuple(notes)
