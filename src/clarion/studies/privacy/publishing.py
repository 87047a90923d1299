"""The public document: what a study tells to everyone.

It is not the internal one with parts crossed out. Its tables and figures are made anew, each number after the ledger
has been asked, so that what was never put in can't be left in.
"""

from typing import Literal

import msgspec

from clarion.studies.definition import Claim, Privacy, Study
from clarion.studies.document import AnalysisResult, Comparison, Document, Figure, Verdict
from clarion.studies.observations import Observations
from clarion.studies.privacy.figures import drawable_results, public_figures
from clarion.studies.privacy.ledger import Ledger
from clarion.studies.privacy.results import HIDDEN, PublicResult, public_results
from clarion.studies.privacy.texts import PlainTexts
from clarion.studies.tables.baseline import baseline_table
from clarion.studies.tables.building import tables

FigureMode = Literal["values", "ranks", "none"]
FIGURE_MODES: dict[str, FigureMode] = {"none": "none", "ranks": "ranks", "consented": "values"}
"""How figures show participants, by what the study file says."""
CONSENTED = "consented"
_PLAIN: dict[Verdict, str] = {
    "equal": "The recomputed number is the same.",
    "equal after rounding": "The recomputed number is the same at the reported precision.",
    "different": "The recomputed number is another one.",
    "not computable": "The data do not allow it.",
}
"""In place of an explanation whose digits would tell too much."""


class Publishing:
    """What is to be published of a study, and what of it has been told so far.

    Make ``results`` first, then the figures with ``drawable``, and then the ``document``: what comes first is what
    readers look for, and what comes later must not give away what it withholds.
    """

    def __init__(self, study: Study, observations: Observations, results: tuple[AnalysisResult, ...]) -> None:
        privacy = study.privacy
        self._study, self._observations = study, observations
        self._ledger = Ledger(privacy.threshold, extremes=privacy.participant_figures == CONSENTED)
        self._results = public_results(study, observations, results, self._ledger)

    @property
    def mode(self) -> FigureMode:
        """How figures for the public show participants."""
        return FIGURE_MODES[self._study.privacy.participant_figures]

    @property
    def results(self) -> tuple[AnalysisResult, ...]:
        """What the analyses gave, as the public is told it."""
        return tuple(one.result for one in self._results)

    @property
    def drawable(self) -> tuple[AnalysisResult, ...]:
        """The results with which figures for the public are to be drawn."""
        return drawable_results(self.results)

    def document(self, internal: Document, figures: tuple[Figure, ...]) -> Document:
        """The public document beside the ``internal`` one, with ``figures`` that were drawn in the public ``mode``."""
        study, observations, ledger = self._study, self._observations, self._ledger
        protects = ledger.threshold > 1
        texts = PlainTexts(study)
        baseline = baseline_table(study, observations, ledger)
        its_tables = tables(study, observations, self.results, ledger)
        shown = public_figures(study, observations, figures, ledger)
        return msgspec.structs.replace(
            internal,
            public=True,
            analyses=self.results,
            comparisons=_comparisons(study.claims, internal.comparisons, self._results, texts if protects else None),
            baseline_table=baseline,
            tables=its_tables,
            figures=shown,
            deviations=texts.all_without_numbers(internal.deviations) if protects else internal.deviations,
            inputs=self._inputs(internal.inputs),
            privacy=_notes(study.privacy, shown, hidden=ledger.kept_back),
        )

    def _inputs(self, inputs: dict[str, str]) -> dict[str, str]:
        """The hashes of inputs that may be known.

        Who guesses what is in a short file, one of three adverse events say, can try it out on its hash.
        """
        if self._study.privacy.participant_figures == CONSENTED:
            return inputs
        return {name: digest for name, digest in inputs.items() if name not in self._observations.hashes}


def _comparisons(
    claims: tuple[Claim, ...],
    comparisons: tuple[Comparison, ...],
    results: tuple[PublicResult, ...],
    texts: PlainTexts | None,
) -> tuple[Comparison, ...]:
    """``comparisons`` without what the public results do not tell."""
    other = {claim.id: claim.less_than for claim in claims}
    hidden = {
        (one.result.id, name) for one in results for name, number in one.result.numbers.items() if number.suppressed
    }
    blurred = {one.result.id for one in results if not one.digits}
    found = []
    for one in comparisons:
        about = {one.analysis, other.get(one.claim) or one.analysis}
        if any((id, one.quantity) in hidden for id in about):
            found.append(_withheld(one))
        elif texts is None:
            found.append(one)
        elif about & blurred or one.verdict == "not computable":
            explanation = texts.without_numbers(one.explanation) if one.verdict == "not computable" else ""
            found.append(msgspec.structs.replace(one, exact="", explanation=explanation or _PLAIN[one.verdict]))
        else:
            found.append(one)
    return tuple(found)


def _withheld(one: Comparison) -> Comparison:
    return msgspec.structs.replace(
        one,
        recomputed=HIDDEN,
        exact="",
        verdict="suppressed",
        explanation="Withheld: the recomputed number would tell of too few people.",
    )


def _notes(privacy: Privacy, figures: tuple[Figure, ...], *, hidden: bool) -> tuple[str, ...]:
    """What was kept back, and by which rule."""
    notes = []
    if privacy.threshold > 1 and hidden:
        notes.append(
            f"Numbers of fewer than {privacy.threshold} people, and what such numbers could be worked out from, are "
            "withheld."
        )
    if privacy.participant_figures == CONSENTED:
        notes.append(f"Figures show participants one by one. {privacy.consent}".strip())
    else:
        notes.append("The smallest and largest values are left out: each is one person's.")
        notes.append(
            "The hashes of the data files are left out: what is in a short file could be tried out on its hash."
        )
    if privacy.participant_figures == "ranks" and any(one.participants and not one.left_out for one in figures):
        notes.append("Figures that show participants one by one show their ranks and no values.")
    if any(one.left_out for one in figures):
        notes.append("Figures that would show participants one by one, or too few of them, are left out.")
    return tuple(notes)
