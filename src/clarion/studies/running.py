"""A study, run: from the study file and its data to the result documents."""

import platform
from hashlib import sha256
from importlib import metadata
from pathlib import Path

import msgspec

from clarion.studies.analysis.running import run_analyses
from clarion.studies.claims import compare
from clarion.studies.data.reading import read_observations
from clarion.studies.definition import Study
from clarion.studies.definition.reading import read_study
from clarion.studies.document import AnalysisResult, Document, PlanItem, StudyLine
from clarion.studies.figures.building import figures
from clarion.studies.observations import Observations
from clarion.studies.privacy.ledger import open_ledger
from clarion.studies.privacy.publishing import Publishing
from clarion.studies.scores.deriving import derive
from clarion.studies.tables.baseline import baseline_table
from clarion.studies.tables.building import tables
from clarion.studies.tables.deviations import deviations

PACKAGES = ("clarion", "numpy", "scipy", "statsmodels", "polars", "pint", "vl-convert-python", "typst")
"""What computes and draws; a result names their versions."""


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """A study as it was run."""

    study: Study
    observations: Observations
    internal: Document
    """For the study's team: every number with the rows that it came from."""
    public: Document
    """For everyone: aggregates, small counts suppressed."""


def run(study_file: Path) -> Run:
    """Run the study that ``study_file`` describes, with the data that it names.

    Raises StudyError where the file or its data are wrong, or a value needs a rule that the file does not state.
    """
    study = read_study(study_file)
    observations = derive(study, read_observations(study, study_file.parent))
    results = run_analyses(study, observations)
    inputs = {study_file.name: sha256(study_file.read_bytes()).hexdigest(), **observations.hashes}
    internal = _document(study, observations, results, inputs)
    publishing = Publishing(study, observations, results)
    # Drawn anew for the public and not cut down from the internal ones: what was never drawn in can't be left in.
    shown = figures(study, observations, publishing.drawable, mode=publishing.mode)
    return Run(
        study=study,
        observations=observations,
        internal=internal,
        public=publishing.document(internal, shown),
    )


def _document(
    study: Study, observations: Observations, results: tuple[AnalysisResult, ...], inputs: dict[str, str]
) -> Document:
    """The internal document."""
    return Document(
        public=False,
        study=study_line(study),
        illustrative=study.study.illustrative,
        participants=len(observations.participants),
        baseline_table=baseline_table(study, observations, open_ledger()),
        analyses=results,
        comparisons=compare(study, results),
        tables=tables(study, observations, results, open_ledger()),
        figures=figures(study, observations, results, mode="values"),
        plan=tuple(
            PlanItem(item=one.item, planned=one.planned, done=one.done, source=one.source) for one in study.planned
        ),
        deviations=deviations(observations, results),
        inputs=inputs,
        versions=versions(),
    )


def study_line(study: Study) -> StudyLine:
    """What the study is, for the head of a report."""
    about = study.study
    return StudyLine(
        title=about.title,
        summary=about.summary,
        phase=about.phase,
        design=about.design,
        masking=about.masking,
        condition=about.condition,
        arms=tuple(arm.label for arm in study.arms),
        visits=tuple(visit.label for visit in study.visits),
        registrations=tuple(f"{one.registry} {one.id}" for one in about.registrations),
        publications=tuple(
            ", ".join(part for part in (one.title, one.venue, str(one.year or "")) if part)
            for one in about.publications
        ),
        doi=tuple(one.doi for one in about.publications if one.doi),
        pmid=tuple(one.pmid for one in about.publications if one.pmid),
    )


def versions() -> dict[str, str]:
    """Versions of Python and of the packages that compute and draw, those that are installed."""
    return {"python": platform.python_version(), **{name: version for name in PACKAGES if (version := _version(name))}}


def _version(package: str) -> str:
    """The version of a package; empty where it is not installed, which some are only where they are needed."""
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""
