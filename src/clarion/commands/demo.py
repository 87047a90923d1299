"""``clarion demo``: the sample that the package ships, imported, indexed and served."""

import os
import shlex
import sys

import click
from rich.markup import escape

from clarion.commands.frame import ERR, fail, json_option, print_json
from clarion.commands.progress import shown_progress
from clarion.commands.serve import serve_instance
from clarion.commands.setup import connect, migrate
from clarion.commands.study_frame import PACKAGES
from clarion.instance import Instance, InstanceError
from clarion.sample import STUDY_WORK, sample_config, sample_path, study_path
from clarion.studies.problems import StudyError


@click.command("demo")
@click.option("--port", type=click.IntRange(1, 65_535), default=8000, show_default=True, help="The port to listen on.")
@click.option("--no-serve", is_flag=True, help="Make the instance and stop.")
@json_option
@click.pass_obj
def demo_command(instance: Instance, port: int, no_serve: bool, as_json: bool) -> None:
    """Make an instance from the sample that the package ships, and serve it."""
    try:
        instance.create(config=sample_config().replace(":8000", f":{port}"))
        connect(instance)
        migrate()
        _import_sample(instance)
        _publish_study()
        if no_serve:
            if as_json:
                print_json({"home": str(instance.home)})
            return
        ERR.print(f"Import a file of your own:  [bold]{escape(_import_line(instance))}[/]")
        serve_instance(instance, None, port, None, as_json=as_json)
    except InstanceError as error:
        fail(str(error))


def _import_line(instance: Instance) -> str:
    """The command that imports a file, as it can be typed where the reader stands: ``clarion`` need not be on PATH."""
    home = os.path.relpath(instance.home)
    shown = home if not home.startswith(os.pardir) else str(instance.home)
    return f"{shlex.join([sys.argv[0], '--home', shown])} import FILE"


def _import_sample(instance: Instance) -> None:
    """Import the sample unless the instance holds records already."""
    # Models can be imported only once the instance is connected.
    from clarion.catalogue.actions.importing import import_paths  # noqa: PLC0415
    from clarion.catalogue.queries import sitemap_count  # noqa: PLC0415

    if sitemap_count() == 0:
        with shown_progress() as progress:
            report = import_paths(instance, [str(sample_path())], progress=progress)
        ERR.print(f"{report.new} sample works imported in {report.seconds:.1f} s. All but one are invented and say so.")


def _publish_study() -> None:
    """Run the sample's study and show it on the page of its work, unless it is shown there already.

    A site without it is still worth looking at: where the study can't be run, that is said and the demonstration goes
    on.
    """
    # Models can be imported only once the instance is connected.
    from clarion.catalogue.actions.study_reports import publish_study  # noqa: PLC0415
    from clarion.catalogue.queries import has_study, work_of_reference  # noqa: PLC0415

    work = work_of_reference(STUDY_WORK)
    if work is None or has_study(work.public_id):
        return
    try:
        # What computes and draws a study is an optional extra.
        from clarion.studies.report.artefacts import artefacts  # noqa: PLC0415
        from clarion.studies.running import run  # noqa: PLC0415

        with ERR.status("Computing the sample's study …"):
            document = run(study_path()).public
            publish_study(work.pk, document, list(artefacts(document)))
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in PACKAGES:
            raise
        needed = escape("pip install 'clarion[studies]'")
        ERR.print(f"The sample's study is not shown: {error.name} is not installed. For studies:  [bold]{needed}[/]")
    except StudyError as error:
        ERR.print(f"The sample's study is not shown: {escape(str(error.problems[0]))}")
    else:
        ERR.print("The sample's study is computed from invented data, and says so.")
