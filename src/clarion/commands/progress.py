"""Progress on the terminal, for whatever may take over two seconds."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.progress import Progress, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn

from clarion.commands.frame import ERR

LABELS = {"reading": "Reading and storing", "indexing": "Indexing", "relating": "Related documents"}


@contextmanager
def shown_progress() -> Iterator[Callable[[str, int], None]]:
    """A function to tell a step's name and count; what it is told is drawn on standard error, if that is a terminal."""
    columns = (
        SpinnerColumn(finished_text="[green]✓[/]"),
        TextColumn("{task.description:<20}"),
        TextColumn("[bold]{task.completed:>10,.0f}[/]"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=ERR, disable=not ERR.is_terminal) as progress:
        tasks: dict[str, TaskID] = {}

        def tell(step: str, done: int) -> None:
            if step not in tasks:
                for task in tasks.values():
                    progress.update(task, total=progress.tasks[task].completed)
                tasks[step] = progress.add_task(LABELS.get(step, step), total=None)
            progress.update(tasks[step], completed=done)

        yield tell
        for task in tasks.values():
            progress.update(task, total=progress.tasks[task].completed)
