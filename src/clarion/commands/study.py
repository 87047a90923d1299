"""``clarion study``: clinical studies, described in a file and computed again."""

import click

from clarion.commands.lazy import LazyGroup

COMMANDS = {
    "init": "clarion.commands.study_init:init_command",
    "check": "clarion.commands.study_check:check_command",
    "run": "clarion.commands.study_run:run_command",
    "reconstruct": "clarion.commands.study_reconstruct:reconstruct_command",
    "scores": "clarion.commands.study_scores:scores_command",
    "publish": "clarion.commands.study_publish:publish_command",
    "withdraw": "clarion.commands.study_publish:withdraw_command",
}
"""Each command and where it is, in the order in which the help lists them."""


@click.group("study", cls=LazyGroup, commands_at=COMMANDS)
def study_group() -> None:
    """Clinical studies: from a study file and participants' data to every number that a paper reports.

    \b
    clarion study init DIR              begin: a study file to fill in, and empty data files
    clarion study check STUDY.toml      is the file right, and do the data fit it?
    clarion study run STUDY.toml        results, tables, figures, report
    clarion study publish RESULT.json   show the public result on a work's page
    """
