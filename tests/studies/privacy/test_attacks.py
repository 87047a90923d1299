"""Attempts to get single people, and numbers of a few, out of everything that a study publishes."""

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec
import numpy as np
import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clarion.commands.study_run import run_command
from clarion.studies.analysis.running import run_analyses
from clarion.studies.data.reading import read_observations
from clarion.studies.definition import Study
from clarion.studies.definition.reading import read_study
from clarion.studies.document import Document
from clarion.studies.privacy.ledger import open_ledger
from clarion.studies.privacy.publishing import Publishing
from clarion.studies.problems import StudyError
from clarion.studies.report.artefacts import encoded
from clarion.studies.running import Run, run, study_line
from clarion.studies.scores.deriving import derive
from clarion.studies.tables.baseline import baseline_table
from clarion.studies.tables.building import tables
from clarion.studies.writing import write
from tests.studies.invented_study import NAN, Person, crowd, write_study
from tests.studies.privacy.attacker import ROWS, json_of, numbers_in, texts_of
from tests.studies.privacy.event_attack import EventAttack
from tests.studies.privacy.response_attack import ResponseAttack

OUTLIER = 73_415
"""The urine protein of somebody whom everybody would know."""


def somebody(**more: object) -> Person:
    """The person that the attacker is after: unlike the others in everything."""
    about: dict[str, object] = {
        "id": "ZORRO-91827",
        "town": "Ulan Bator",
        "protein": (OUTLIER, NAN, OUTLIER, 68_293),
        "events": (("Unicorn pox", 4),),
        "left": 8642,
        "given": 3.31e6,
        "viability": 61.74,
    }
    return Person(**(about | more))  # type: ignore[arg-type]


def finished(folder: Path, people: list[Person], **options: object) -> Run:
    return run(write_study(folder, people, **options))  # type: ignore[arg-type]


@pytest.fixture(scope="module", params=["none", "ranks"])
def published(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The public folder of a study of twelve and somebody."""
    folder = tmp_path_factory.mktemp(request.param)
    one = finished(folder, [*crowd(12, seed=5), somebody()], figures=request.param)
    list(write(one, folder / "out"))
    return folder / "out" / "public"


def test_no_id_is_in_any_public_file(published):
    ids = re.compile(r"ZORRO|91827|ID-\d")
    assert not [name for name, text in texts_of(published).items() if ids.search(text)]


def test_nothing_that_is_somebodys_alone_is_in_any_public_file(published):
    own = re.compile(r"73,?415|68,?293|Unicorn|Ulan|8,?642|61[.]74|3,?310,?000|3[.]31e")
    assert {name: own.findall(text) for name, text in texts_of(published).items() if own.search(text)} == {}


def test_no_row_of_the_data_is_in_any_public_file(published):
    assert not [name for name, text in texts_of(published).items() if ROWS.search(text)]


def test_no_data_file_is_named_or_its_hash_told(published):
    texts = texts_of(published)
    assert not [name for name, text in texts.items() if re.search(r"(participants|visits|events|doses)[.]csv", text)]
    assert "study.toml" in texts["result.json"]


def test_no_two_published_numbers_differ_by_somebodys_value(published):
    """A mean of n times n, less a mean of n - 1 times n - 1, for every n that there can be."""
    numbers = np.array([one for one in numbers_in(json_of(published)) if 1000 < abs(one) < 10**6])
    for n in range(2, 14):
        for people in range(1, 5):
            fewer = n - people
            if fewer > 0:
                values = (n * numbers[:, None] - fewer * numbers[None, :]) / people
                assert not (np.abs(values - OUTLIER) < 0.5).any()


def test_a_mean_of_all_and_one_of_all_but_somebody_would_tell_that_value(tmp_path):
    """The attack above does find what it looks for in the team's own document."""
    one = finished(tmp_path, [*crowd(12, seed=5), somebody()])
    numbers = np.array([number for number in numbers_in(_means(one.internal)) if 1000 < number < 10**6])
    values = 13 * numbers[:, None] - 12 * numbers[None, :]
    assert (np.abs(values - OUTLIER) < 0.5).any()


def _means(document: Document) -> Document:
    """The analyses' numbers and the baseline table alone."""
    return msgspec.structs.replace(document, tables=(), figures=(), deviations=())


def test_figures_of_ranks_hold_ranks_and_nothing_else(published):
    for figure in json_of(published).figures:
        if figure.participants and not figure.left_out:
            for value in _values(msgspec.json.decode(figure.specification)):
                assert value is None or (2 * value == int(2 * value) and 1 <= value <= 13)


def _values(part: object) -> Iterator[float | None]:
    """Whatever a chart's data call ``value``."""
    if isinstance(part, dict):
        for key, one in part.items():
            if key == "value" and (one is None or isinstance(one, int | float)):
                yield one
            yield from _values(one)
    elif isinstance(part, list):
        for one in part:
            yield from _values(one)


def test_where_all_consented_figures_show_them_and_ids_do_not(tmp_path):
    one = finished(tmp_path, [*crowd(12, seed=5), somebody()], figures="consented", threshold=1)
    text = encoded(one.public).decode()
    assert str(OUTLIER) in text
    assert not re.search(r"ZORRO|ID-\d", text)


def test_no_small_number_follows_from_what_is_published(tmp_path):
    one = finished(tmp_path, crowd(24, seed=2, missing=0.1))
    assert list(ResponseAttack(one.study, one.internal, one.public).pinned()) == []
    assert list(EventAttack(one.study, one.internal, one.public).pinned()) == []


def test_no_small_number_of_an_arm_follows_either(tmp_path):
    one = finished(tmp_path, crowd(30, seed=3, arms=("cells", "control")))
    assert list(ResponseAttack(one.study, one.internal, one.public).pinned()) == []
    assert list(EventAttack(one.study, one.internal, one.public).pinned()) == []
    # Withholding small numbers alone would not do: the attackers get at them then.
    assert next(ResponseAttack(one.study, one.internal, one.public, naive=True).pinned())
    assert next(EventAttack(one.study, one.internal, one.public, naive=True).pinned())


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(3, 60), st.sampled_from([0.0, 0.05, 0.2]), st.integers(0, 10**6), st.booleans(), st.integers(2, 6))
def test_no_small_number_follows_whatever_the_study(tmp_path, people, missing, seed, compared, threshold):
    arms = ("cells", "control") if compared else ("cells",)
    somebodies = crowd(people, seed=seed, arms=arms, missing=missing)
    path = write_study(tmp_path, somebodies, threshold=threshold, flare=False)
    try:
        study, internal, public = undrawn(path)
    except StudyError:
        return
    assert list(ResponseAttack(study, internal, public).pinned()) == []
    assert list(EventAttack(study, internal, public).pinned()) == []


def undrawn(path: Path) -> tuple[Study, Document, Document]:
    """The study, its internal and its public document without figures, which take longest."""
    study = read_study(path)
    observations = derive(study, read_observations(study, path.parent))
    results = run_analyses(study, observations)
    internal = Document(
        public=False,
        study=study_line(study),
        participants=len(observations.participants),
        baseline_table=baseline_table(study, observations, open_ledger()),
        analyses=results,
        tables=tables(study, observations, results, open_ledger()),
    )
    return study, internal, Publishing(study, observations, results).document(internal, ())


def test_a_lone_non_responder_is_not_told_of(tmp_path):
    """Eleven of twelve reach a response; one rises. Everything about who did what is withheld, and P with it."""
    better = [Person(id=f"ID-{place}", protein=(3000 + place, 1200, 1300, 1250)) for place in range(11)]
    one = finished(tmp_path, [*better, Person(id="ID-12", protein=(2000, 2001, 2400, 2500))])
    analyses = {result.id: result for result in one.public.analyses}
    paired = analyses["protein-month1"].numbers
    assert {name for name in ("fell", "rose", "unchanged", "p", "statistic") if paired[name].suppressed} == {
        "fell", "rose", "unchanged", "p", "statistic",
    }  # fmt: skip
    assert analyses["protein-month3-sign"].numbers["p"].suppressed
    assert all(number.suppressed for name, number in analyses["any-best"].numbers.items() if name != "n")
    assert not re.search(r"\b(11|1) (of|\()", msgspec.json.encode(one.public).decode())
    assert all(figure.left_out for figure in one.public.figures if figure.kind in ("responses", "paired"))


def test_the_terminal_shows_nobodys_id_or_value(tmp_path):
    path = write_study(tmp_path, [*crowd(12, seed=5), somebody()])
    shown = CliRunner().invoke(run_command, [str(path), "--out", str(tmp_path / "out")])
    assert shown.exit_code == 0, shown.output
    assert not re.search(r"ZORRO|ID-\d|73,?415|Unicorn", shown.output)


def test_refusing_a_value_names_its_row_and_neither_who_nor_what(tmp_path):
    people = [*crowd(12, seed=5), somebody(protein=(OUTLIER, 400, 500, 600))]
    path = write_study(tmp_path, people)
    path.write_text(path.read_text().replace('boundary = "as-written"', 'boundary = "refuse"'))
    shown = CliRunner().invoke(run_command, [str(path), "--out", str(tmp_path / "out")])
    assert shown.exit_code == 1
    assert "row" in shown.output
    assert not re.search(r"ZORRO|73,?415", shown.output)
