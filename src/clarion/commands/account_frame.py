"""What the commands about accounts share: where a password comes from."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from clarion.commands.frame import WRONG_USAGE, fail

_FILE = click.option(
    "--password-file",
    type=click.Path(path_type=Path, dir_okay=False, exists=True, allow_dash=True),
    help="Read the password from the first line of this file, - for standard input, instead of asking for it.",
)


def with_password(function: Callable[..., None]) -> Callable[..., None]:
    """The option from which :func:`password_from` takes the password."""
    decorated: Callable[..., None] = _FILE(function)
    return decorated


def password_from(file: Path | None) -> str:
    """The password in the first line of ``file``; asked for twice, unseen, where no file is named.

    A password never stands in the command itself: other people on the machine could read it there.
    """
    if file is None:
        answer: Any = click.prompt("Password", hide_input=True, confirmation_prompt="Once more", err=True)
        return str(answer)
    try:
        text = sys.stdin.read() if str(file) == "-" else file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        fail(f"{file}: can't be read: {error}", WRONG_USAGE)
    password = next(iter(text.splitlines()), "")
    if not password:
        fail(f"{file}: its first line is empty; the password must stand there", WRONG_USAGE)
    return password
