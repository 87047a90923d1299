"""``clarion study publish`` and ``withdraw``: a study's public result on a work's page."""

from pathlib import Path

import click
import msgspec
from rich.markup import escape

from clarion.commands.frame import OUT, REJECTED, WRONG_USAGE, fail, json_option, on_instance, print_json
from clarion.commands.study_frame import studying
from clarion.instance import Instance
from clarion.studies.document import Document


@click.command("publish")
@click.argument("result", metavar="RESULT.json", type=click.Path(path_type=Path, dir_okay=False, exists=True))
@click.option(
    "--work", "reference", required=True, help="The work whose page shows it: public id, PMID, DOI or PMC id."
)
@json_option
@studying
@on_instance
def publish_command(_instance: Instance, result: Path, reference: str, as_json: bool) -> None:
    """Show a study's public result on the page of its work.

    RESULT.json is the one in the folder "public" that clarion study run wrote; figures and report are made from it.
    What was published there before is replaced.
    """
    # Models can be imported only once the instance is connected.
    from clarion.catalogue.actions.study_reports import publish_study  # noqa: PLC0415
    from clarion.studies.report.artefacts import artefacts  # noqa: PLC0415

    try:
        document = msgspec.json.decode(result.read_bytes(), type=Document)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        fail(f"{result} is not a result of clarion study run: {error}", WRONG_USAGE)
    if not document.public:
        fail(f"{result} is for the study's team alone; publish the result.json in the folder public", WRONG_USAGE)
    work_id, public_id = _work(reference)
    publish_study(work_id, document, list(artefacts(document)))
    if as_json:
        print_json({"work": public_id, "figures": [one.id for one in document.figures if not one.left_out]})
    else:
        OUT.print(f"Published on the page of work [bold]{public_id}[/]: {escape(document.study.title)}")


@click.command("withdraw")
@click.argument("reference", metavar="WORK")
@json_option
@on_instance
def withdraw_command(_instance: Instance, reference: str, as_json: bool) -> None:
    """Take a study's result from the page of its work (public id, PMID, DOI or PMC id)."""
    # Models can be imported only once the instance is connected.
    from clarion.catalogue.actions.study_reports import withdraw_study  # noqa: PLC0415

    work_id, public_id = _work(reference)
    taken = withdraw_study(work_id)
    if as_json:
        print_json({"work": public_id, "withdrawn": taken})
    else:
        OUT.print("Withdrawn." if taken else f"No study is published on the page of work {public_id}.")


def _work(reference: str) -> tuple[int, str]:
    """Database id and public id of the public work that ``reference`` names."""
    from clarion.catalogue.models import Work  # noqa: PLC0415  (models can be imported only once connected)
    from clarion.catalogue.queries import work_of_reference  # noqa: PLC0415

    found = work_of_reference(reference)
    if found is None or found.status != Work.Status.PUBLIC:
        fail(f"no work {reference}; give a public id, a PMID, a DOI or a PMC id", REJECTED)
    return found.pk, found.public_id
