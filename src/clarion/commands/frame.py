"""What every command shares: ``--json``, clear failures, and an instance that is ready."""

import functools
import sys
from collections.abc import Callable
from typing import Any, NoReturn

import click
import msgspec
from rich.console import Console

from clarion.catalogue.actions.writing_lock import InstanceBusyError
from clarion.commands.setup import connect, migrate
from clarion.instance import Instance, InstanceError
from clarion.sources import SourceError

# A path or a command that is broken over two lines can't be copied; the terminal wraps by itself.
OUT = Console(highlight=False, soft_wrap=True)
ERR = Console(stderr=True, highlight=False, soft_wrap=True)
REJECTED, WRONG_USAGE, FAILED = 1, 2, 3

json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON document on standard output.")


def fail(message: str, status: int = FAILED) -> NoReturn:
    """Say why on standard error and end with ``status``."""
    ERR.print(f"[bold red]clarion:[/] {message}", soft_wrap=True)
    sys.exit(status)


def print_json(value: Any) -> None:  # noqa: ANN401  (anything msgspec can encode)
    """Print ``value`` as one JSON document."""
    sys.stdout.buffer.write(msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n")
    sys.stdout.flush()


def on_instance(function: Callable[..., None]) -> Callable[..., None]:
    """Give ``function`` the instance, connected and with the present schema, and end clearly where that fails."""

    @click.pass_obj
    @functools.wraps(function)
    def command(instance: Instance, /, *arguments: Any, **options: Any) -> None:  # noqa: ANN401
        try:
            connect(instance.require())
            migrate()
            function(instance, *arguments, **options)
        except SourceError as error:
            fail(str(error), WRONG_USAGE)
        except (InstanceError, InstanceBusyError) as error:
            fail(str(error))

    return command
