"""``clarion study init``: begin a study."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar, get_args

import click
import msgspec
from rich.markup import escape

from clarion.commands.frame import OUT, WRONG_USAGE, fail, json_option, print_json
from clarion.commands.study_frame import studying
from clarion.studies.problems import StudyError
from clarion.studies.starting.answers import AnswerError, Design, arms, characteristics, measures, visits
from clarion.studies.starting.outline import Outline
from clarion.studies.starting.treatments import treatment
from clarion.studies.starting.writing import files_of, write

Answer = TypeVar("Answer")
NONE = "none"
"""What to answer where there is nothing of the kind."""
DESIGNS: tuple[Design, ...] = get_args(Design)


class Given(msgspec.Struct, frozen=True, kw_only=True):
    """What the command line says; None for what is to be asked."""

    title: str | None
    design: str | None
    arms: str | None
    visits: str | None
    measures: str | None
    characteristics: str | None
    dose: str | None
    response: str | None


@click.command("init")
@click.argument("directory", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@click.option("--title", help="What the study is called.")
@click.option("--design", type=click.Choice(DESIGNS), help="How participants are divided and followed.")
@click.option("--arms", help="The groups of participants, with commas: 'cells, placebo'.")
@click.option("--visits", help="When they are seen: 'baseline, week 2, month 3, screening = -14'.")
@click.option("--measures", help="What is measured: name, unit, better, decimals: 'urine protein mg/24h lower 0'.")
@click.option("--characteristics", help="What is known of each: 'age years, sex female/male', or 'none'.")
@click.option("--dose", help="What is given, how much: 'prednisolone 1 mg/kg', or 'none'.")
@click.option("--response", help="The rule of a response: 'urine_protein < 0.5 g/24h', or 'none'.")
@click.option("--yes", is_flag=True, help="Ask nothing: take the default for what is not given.")
@json_option
@studying
def init_command(directory: Path, yes: bool, as_json: bool, **given: str | None) -> None:
    """Begin a study: a commented study file, and empty data files with headings.

    Asks a few questions; each is an option as well. Nothing is overwritten.
    """
    try:
        files = _asked(Given(**given), ask=not yes)
        paths = write(files, directory)
    except click.Abort:
        fail("not every question was answered, and nothing was written; give options, or --yes", WRONG_USAGE)
    except FileExistsError as error:
        fail(escape(str(error)), WRONG_USAGE)
    if as_json:
        print_json({"directory": str(directory), "files": [path.name for path in paths]})
        return
    for path in paths:
        OUT.print(f"[bold]{escape(str(path))}[/]")
    OUT.print(f"  Look it through and fill it in, then:  clarion study check {escape(str(paths[0]))}")


def _asked(given: Given, *, ask: bool) -> dict[str, str]:
    """The files of the study that the options and answers describe."""
    title = _answer("--title", given.title, "What is the study called?", "My study", _text, ask=ask)
    design = _answer("--design", given.design, f"Design ({', '.join(DESIGNS)})", "single-arm", _design, ask=ask)
    groups = "treatment" if design == "single-arm" else "treatment, control"
    its_arms = _answer("--arms", given.arms, "Arms", groups, lambda text: arms(text, design), ask=ask)
    schedule = _answer("--visits", given.visits, "Visits", "baseline, month 1, month 3, month 6", visits, ask=ask)
    question = "Measures (name, unit, lower or higher if that is better, decimals)"
    measured = _answer("--measures", given.measures, question, "main outcome", measures, ask=ask)
    taken = tuple(measure.id for measure in measured)
    described = _answer(
        *("--characteristics", given.characteristics, "Known of each participant", "age years, sex female/male"),
        lambda text: characteristics(text, taken),
        ask=ask,
    )
    baseline = next(visit.id for visit in schedule if visit.baseline)
    question = "What is given, and how much, such as prednisolone 1 mg/kg"
    given_dose = _answer("--dose", given.dose, question, NONE, lambda text: treatment(text, baseline), ask=ask)
    outline = Outline(
        title=title,
        design=design,
        arms=its_arms,
        visits=schedule,
        measures=measured,
        characteristics=described,
        treatment=given_dose,
    )
    question = f"Who has responded? A rule, such as {taken[0]} < 0.5 * baseline({taken[0]})"
    return _answer("--response", given.response, question, NONE, lambda text: _files(outline, text), ask=ask)


def _answer(
    option: str, given: str | None, question: str, default: str, understand: Callable[[str], Answer], *, ask: bool
) -> Answer:
    """What was ``given`` by the ``option``, else the answer to the ``question``, understood.

    Raises BadParameter where what was given can't be understood; who is asked is asked again.
    """

    def understood(text: str) -> Answer:
        try:
            return understand("" if text.strip().casefold() == NONE else text)
        except AnswerError as error:
            raise click.BadParameter(str(error), param_hint=option) from error

    if given is not None or not ask:
        return understood(default if given is None else given)
    answer: Answer = click.prompt(question, default=default, value_proc=understood, err=True)
    return answer


def _text(answer: str) -> str:
    """A text that is not empty."""
    if not answer.strip():
        raise AnswerError("It needs a title.")
    return answer.strip()


def _design(answer: str) -> Design:
    """One of the designs."""
    for design in DESIGNS:
        if design == answer.strip().casefold():
            return design
    raise AnswerError(f"Choose one of {', '.join(DESIGNS)}.")


def _files(outline: Outline, rule: str) -> dict[str, str]:
    """The files of ``outline`` with the ``rule`` of a response. Raises AnswerError where the rule does not fit."""
    try:
        return files_of(msgspec.structs.replace(outline, response=rule.strip()))
    except StudyError as error:
        raise AnswerError(" ".join(f"{one.message} {one.remedy}".strip() for one in error.problems)) from error
