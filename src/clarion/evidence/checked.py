"""What arithmetic says of claims."""

from typing import Literal

import msgspec

Verdict = Literal["holds", "cannot hold", "cannot tell"]

CheckKind = Literal[
    "percent",
    "grim",
    "grimmer",
    "debit",
    "parts",
    "p-from-statistic",
    "p-from-interval",
    "interval",
    "attainable-p",
    "attainable-median",
    "direction",
    "significance",
    "planned",
    "dose",
    "joint",
]


class Statement(msgspec.Struct, frozen=True, omit_defaults=True):
    """A sentence as a template with its values, so that it can be said in another language.

    Templates are marked with :func:`N_` where they are written, and have ``str.format`` fields.
    """

    text: str
    values: dict[str, str] = {}

    def __str__(self) -> str:
        return self.text.format(**self.values)


def N_(text: str) -> str:  # noqa: N802  (gettext's name for it, which the extraction of messages knows)
    """Mark ``text`` as a template to be translated; gives it back as it is."""
    return text


class Check(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One check: what the text says, what arithmetic says, what could explain it. It accuses nobody."""

    kind: CheckKind
    verdict: Verdict
    claims: tuple[int, ...]
    """Which claims of the reading it is about."""
    says: Statement
    """What the text says: ``3 of 9 is printed as 33.3 %``."""
    arithmetic: Statement
    """What arithmetic says: ``3 / 9 = 33.33 %, which rounds to 33.3 %``."""
    assumption: Statement | None = None
    """Of one that cannot hold: the weakest assumption under which it fails."""
    explanations: tuple[Statement, ...] = ()
    """Of one that cannot hold or tell: what could explain it, likeliest first."""
    fits: tuple[str, ...] = ()
    """What would fit instead: counts, wholes, tests that could give the printed number."""


class Plan(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a registry or protocol planned, as far as it is known."""

    source: str
    """Where it stands: ``IRCT2016090729747N1``, ``the abstract itself``."""
    n: int | None = None
    arms: int | None = None
    follow_up: float | None = None
    """In days."""
    primary_outcome: str = ""
