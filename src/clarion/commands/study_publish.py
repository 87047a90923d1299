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
def publish_command(instance: Instance, result: Path, reference: str, as_json: bool) -> None:
    """Show a study's public result on the page of its work.

    RESULT.json is the one in the folder "public" that clarion study run wrote; figures and report are made from it.
    What was published there before is replaced.
    """
    # Models can be imported only once the instance is connected.
    from clarion.catalogue.actions.study_reports import NotPublicError, publish_study  # noqa: PLC0415
    from clarion.studies.report.artefacts import artefacts  # noqa: PLC0415

    document = _document(result)
    work_id, public_id = _work(reference, public=True)
    try:
        files = list(artefacts(document)) if document.public else []
        replaced = publish_study(work_id, document, files)
    except NotPublicError as error:
        fail(f"{escape(str(result))}: {error}", WRONG_USAGE)
    address = f"{instance.config.sites[0].address.rstrip('/')}/works/{public_id}/"
    if as_json:
        names = [one.name for one in files]
        print_json({"work": public_id, "address": address, "replaced": replaced, "files": names})
        return
    done = "Replaced" if replaced else "Published"
    OUT.print(f"{done}: [bold]{escape(document.study.title)}[/]\n{escape(address)}")


@click.command("withdraw")
@click.argument("reference", metavar="WORK")
@json_option
@on_instance
def withdraw_command(_instance: Instance, reference: str, as_json: bool) -> None:
    """Take a study's result from the page of its work (public id, PMID, DOI or PMC id)."""
    # Models can be imported only once the instance is connected.
    from clarion.catalogue.actions.study_reports import withdraw_study  # noqa: PLC0415

    # Of a deleted work too: what nobody sees now would be seen again with the next version of the record.
    work_id, public_id = _work(reference, public=False)
    taken = withdraw_study(work_id)
    if as_json:
        print_json({"work": public_id, "withdrawn": taken})
    else:
        OUT.print("Withdrawn." if taken else f"No study is published on the page of work {public_id}.")


def _document(path: Path) -> Document:
    """The result in the file ``path``; the command ends where it is none."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Document)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        fail(f"{escape(str(path))} is not a result of clarion study run: {escape(str(error))}", WRONG_USAGE)


def _work(reference: str, *, public: bool) -> tuple[int, str]:
    """Database id and public id of the work that ``reference`` names; the command ends where there is none.

    ``public``: a deleted work is none.
    """
    # Models can be imported only once the instance is connected.
    from clarion.catalogue.models import Work  # noqa: PLC0415
    from clarion.catalogue.queries import work_of_reference  # noqa: PLC0415

    found = work_of_reference(reference)
    if found is None or (public and found.status != Work.Status.PUBLIC):
        fail(f"no work {escape(reference)}; give a public id, a PMID, a DOI or a PMC id", REJECTED)
    return found.pk, found.public_id
