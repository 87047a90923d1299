"""What a check of the study file found, by the key it is about."""

import difflib
from collections.abc import Iterable, Set
from typing import Literal

import msgspec

KeyPath = tuple[str | int, ...]
"""The keys that lead to a value, from the top of the file; numbers count the tables or elements of a list from 0."""


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """Something that is wrong, or that a person should look at, at one key."""

    path: KeyPath
    message: str
    """What is wrong, as a sentence."""
    remedy: str = ""
    """What to do, as a sentence."""
    severity: Literal["error", "warning", "note"] = "error"
    taken_for: str | None = None
    """Of a key that is unknown: the key that it was taken for."""
    position: int | None = None
    """Within the text that stands at the key: the character that it is about, counted from 0; None for all of it."""


def shown(path: KeyPath) -> str:
    """``path`` as a person reads it, counting from 1: ``visits[2].window``; ``the file`` for the empty path."""
    text = ""
    for part in path:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if text else part
    return text or "the file"


def names(path: KeyPath) -> str:
    """``path`` as the heading of a table names it, without counts: ``responses.levels``."""
    return ".".join(part for part in path if isinstance(part, str))


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The one of ``known`` that ``word`` was most likely meant to be; None where nothing is near."""
    folded: dict[str, str] = {}
    for one in known:
        folded.setdefault(_folded(one), one)
    # Letters in the wrong order are the commonest slip, and the matcher takes `tset` rather for `set` than for `test`.
    near = [one for one in folded if sorted(one) == sorted(_folded(word))]
    near = near or difflib.get_close_matches(_folded(word), folded, n=1)
    return folded[near[0]] if near else None


def suggestion(word: str, known: Iterable[str], *, shown_at_most: int = 12) -> str:
    """A sentence that names the nearest of ``known``, or all of them where nothing is near and they are few."""
    # A set has another order in every run, and a message should be the same.
    every = sorted(known) if isinstance(known, Set) else list(dict.fromkeys(known))
    near = nearest(word, every)
    if near is not None:
        return f"Did you mean `{near}`?"
    if not every:
        return ""
    listed = ", ".join(f"`{one}`" for one in every[:shown_at_most])
    return f"Known are {listed}{' …' if len(every) > shown_at_most else ''}."


def _folded(word: str) -> str:
    """``word`` without what is easily mistaken: case, and hyphen for underscore or space."""
    return word.casefold().replace("_", "-").replace(" ", "-")
