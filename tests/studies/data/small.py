"""A small study, its files, and what reading them gives: for the tests of data. Everybody in it is invented."""

from collections.abc import Mapping
from pathlib import Path

from clarion.studies.data.reading import read_observations
from clarion.studies.definition import Arm, DataFile, Dose, Identity, Measure, Product, Study, Visit
from clarion.studies.observations import Observations
from clarion.studies.problems import Problem, StudyError

VISITS = (
    Visit(id="baseline", label="Baseline", day=0, window=(-14, 0), baseline=True),
    Visit(id="month1", label="Month 1", day=30, window=(21, 45)),
    Visit(id="month3", label="Month 3", day=91, window=(75, 120)),
)
PROTEIN = Measure(id="protein", label="Urine protein", unit="mg/24h", decimals=0, range=(0, 20_000))
SCORE = Measure(id="score", label="Score", decimals=0)
INFUSION = Dose(id="infusion", product="cells", amount=2e6, unit="cells/kg", per="kg", weight="weight")


def small_study(**changes: object) -> Study:
    """One arm, three visits, two measures; no data files but those in ``changes``."""
    parts: dict[str, object] = {
        "study": Identity(title="A small study"),
        "arms": (Arm(id="cells", label="Stromal cells"),),
        "visits": VISITS,
        "measures": (PROTEIN, SCORE),
        "products": (Product(id="cells", label="Stromal cells"),),
        "doses": (INFUSION,),
    }
    return Study(format=1, **(parts | changes))  # type: ignore[arg-type]  # what a test changes is its own affair


def of_visits(**keys: object) -> DataFile:
    """The file of visits, with other keys where a test needs them."""
    return DataFile(**({"file": "visits.csv", "holds": "visits"} | keys))  # type: ignore[arg-type]


def of_participants(**keys: object) -> DataFile:
    """The file of participants."""
    return DataFile(**({"file": "participants.csv", "holds": "participants"} | keys))  # type: ignore[arg-type]


def read(directory: Path, study: Study, files: Mapping[str, str | bytes]) -> Observations:
    """Write ``files`` and read what ``study`` says of them."""
    for name, content in files.items():
        path = directory / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_observations(study, directory)


def problems_of(directory: Path, study: Study, files: Mapping[str, str | bytes]) -> tuple[Problem, ...]:
    """The problems of reading ``files``, whether or not one of them is an error."""
    try:
        return read(directory, study, files).problems
    except StudyError as error:
        return error.problems


def errors_of(directory: Path, study: Study, files: Mapping[str, str | bytes]) -> list[str]:
    """The errors of reading ``files``, each on its line."""
    return [str(one) for one in problems_of(directory, study, files) if one.severity == "error"]


def warnings_of(directory: Path, study: Study, files: Mapping[str, str | bytes]) -> list[str]:
    """The warnings of reading ``files``, which have to have no error."""
    return [str(one) for one in read(directory, study, files).problems if one.severity == "warning"]
