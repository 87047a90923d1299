"""``clarion index``: bring search and related documents up to the works, or build them anew."""

import click

from clarion.catalogue.actions.blocks import Workers
from clarion.catalogue.actions.writing_lock import writing_lock
from clarion.commands.frame import OUT, json_option, on_instance, print_json
from clarion.commands.progress import shown_progress
from clarion.instance import Instance


@click.command("index")
@click.option("--rebuild", is_flag=True, help="Build everything anew, not only what is behind.")
@json_option
@on_instance
def index_command(instance: Instance, rebuild: bool, as_json: bool) -> None:
    """Bring the search index and the related documents up to the works.

    An import does this by itself; this is for an index that was lost, or restored from elsewhere.
    """
    # Models can be imported only once the instance is connected.
    from clarion.catalogue.actions.engines import writable_engines  # noqa: PLC0415
    from clarion.catalogue.actions.refresh import mark_all_stale, refresh  # noqa: PLC0415

    with (
        shown_progress() as progress,
        writing_lock(instance.lock_file),
        writable_engines(instance) as engines,
        Workers() as workers,
    ):
        if rebuild:
            engines.search.clear()
            engines.related.clear()
            mark_all_stale()
        done = refresh(engines, workers, progress)
    if as_json:
        print_json({"indexed": done})
    else:
        OUT.print(f"{done:,} works indexed." if done else "Everything was up to date.")
