"""The ``clarion`` command: parses arguments, calls one function, prints.

Exit status: 0 done, 1 done with rejected input, 2 wrong usage, 3 failed.
"""

from pathlib import Path

import click

from clarion import __version__
from clarion.commands.citing import export_command
from clarion.commands.demo import demo_command
from clarion.commands.doctor import doctor_command
from clarion.commands.finding import related_command, search_command
from clarion.commands.importing import import_command
from clarion.commands.indexing import index_command
from clarion.commands.init import init_command
from clarion.commands.serve import serve_command
from clarion.commands.works import work_command, works_command
from clarion.instance import Instance


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="clarion")
@click.option(
    "--home",
    type=click.Path(path_type=Path, file_okay=False),
    help="The instance's directory. [default: $CLARION_HOME, else ./clarion-home]",
)
@click.pass_context
def main(context: click.Context, home: Path | None) -> None:
    """Clarion: publication records in, a public site out.

    \b
    clarion demo                 see it with the sample that the package ships
    clarion init                 make an instance of your own
    clarion import FILE…         put records in
    clarion serve                look at the site
    """
    context.obj = Instance.from_environment(str(home) if home else None)


for command in (
    demo_command,
    init_command,
    import_command,
    serve_command,
    works_command,
    work_command,
    search_command,
    related_command,
    export_command,
    index_command,
    doctor_command,
):
    main.add_command(command)
