"""What a study says of itself: arms, population, endpoints, safety, privacy."""

from collections.abc import Iterator

from clarion.studies.definition.checking.references import between, refers
from clarion.studies.definition.findings import Finding
from clarion.studies.definition.study import Study


def check_people(study: Study) -> Iterator[Finding]:
    """Errors and warnings about arms, population, safety and privacy."""
    yield from _arms(study)
    yield from _withdrawal(study)
    yield from _safety(study)
    yield from _privacy(study)


def _arms(study: Study) -> Iterator[Finding]:
    """An error where design and arms contradict each other or the data can't tell who was in which arm."""
    count = len(study.arms)
    if study.study.design == "single-arm" and count > 1:
        message = f"The design is `single-arm`, and there are {count} arms."
        yield Finding(path=("study", "design"), message=message, remedy="Write the design, or take arms out.")
    if study.study.design in ("parallel", "factorial") and count == 1:
        message = f"The design is `{study.study.design}`, and there is one arm."
        yield Finding(path=("arms",), message=message, remedy="Describe the other arms as well.")
    holds = {file.holds for file in study.data}
    if count > 1 and holds and "participants" not in holds:
        message = "There are several arms, and no data file has a row for each participant that could tell the arm."
        remedy = 'Add a file that `holds = "participants"` with a column for the arm.'
        yield Finding(path=("data",), message=message, remedy=remedy)


def _withdrawal(study: Study) -> Iterator[Finding]:
    """Errors about who left the study."""
    population = study.population
    path = ("population", "withdrawn")
    known = {one.id: one.kind for one in study.characteristics}
    yield from refers(path, population.withdrawn, known, "characteristic")
    if known.get(population.withdrawn or "") in ("category", "text"):
        message = f"`{population.withdrawn}` is neither a number (a study day) nor a date."
        yield Finding(path=path, message=message)
    if population.withdrawn is None and population.after_withdrawal != "refuse":
        message = "It has no effect: no characteristic says who withdrew, and when."
        remedy = "Name the characteristic as `withdrawn`."
        yield Finding(path=("population", "after-withdrawal"), severity="warning", message=message, remedy=remedy)


def _safety(study: Study) -> Iterator[Finding]:
    """Errors about grades and probabilities."""
    if study.safety is None:
        return
    yield from between(("safety", "severe"), study.safety.severe, 1, 5)
    stopping = study.safety.stopping
    if stopping is not None:
        yield from between(("safety", "stopping", "grade"), stopping.grade, 1, 5)
        yield from between(("safety", "stopping", "tolerable"), stopping.tolerable, 0, 1, ends=False)
        yield from between(("safety", "stopping", "confidence"), stopping.confidence, 0, 1, ends=False)


def _privacy(study: Study) -> Iterator[Finding]:
    """Errors about what may be published."""
    privacy = study.privacy
    if privacy.threshold < 1:
        message = "It has to be 1 (nothing is suppressed) or more."
        yield Finding(path=("privacy", "threshold"), message=message)
    if privacy.participant_figures == "consented" and not privacy.consent.strip():
        message = "Figures show participants as they are, and nothing says that these consented."
        remedy = "Write in `consent` on what ground; otherwise take `ranks` or `none`."
        yield Finding(path=("privacy", "participant-figures"), message=message, remedy=remedy)
