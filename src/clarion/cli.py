"""The ``clarion`` command: parses arguments, calls one function, prints.

Exit status: 0 done, 1 done with rejected input, 2 wrong usage, 3 failed.
"""

from pathlib import Path

import click

from clarion import __version__
from clarion.commands.lazy import LazyGroup
from clarion.instance import Instance

COMMANDS = {
    "demo": "clarion.commands.demo:demo_command",
    "init": "clarion.commands.init:init_command",
    "import": "clarion.commands.importing:import_command",
    "serve": "clarion.commands.serve:serve_command",
    "works": "clarion.commands.works:works_command",
    "work": "clarion.commands.works:work_command",
    "search": "clarion.commands.finding:search_command",
    "related": "clarion.commands.finding:related_command",
    "export": "clarion.commands.citing:export_command",
    "check": "clarion.commands.evidence_check:check_command",
    "sections": "clarion.commands.evidence_sections:sections_command",
    "study": "clarion.commands.study:study_group",
    "index": "clarion.commands.indexing:index_command",
    "account": "clarion.commands.account:account_group",
    "doctor": "clarion.commands.doctor:doctor_command",
}
"""Each command and where it is, in the order in which the help lists them."""


@click.group(
    cls=LazyGroup,
    commands_at=COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
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
