"""What a few plain patterns read: the figures that Clarion's readers are held against."""

import re
from collections.abc import Iterator

from clarion.evidence.claim import AnyClaim, Design, Proportion, PValue, SampleSize
from clarion.evidence.printed import Printed, Span

_P = re.compile(r"\bp\s*([=<>])\s*(0?\.\d+)", re.I)
_PAIR = re.compile(r"(\d+)\s*(?:/|of)\s*(\d+)[^.;%]{0,30}?\(\s*(\d+(?:\.\d+)?)\s*%\s*\)")
_N = re.compile(r"\bn\s*=\s*(\d+)|\b(\d+) (?:patients|participants|subjects|children|women|men)\b", re.I)
_RANDOMISED = re.compile(r"random(?:ly|i[sz]ed)", re.I)


def crude_claims(text: str) -> list[AnyClaim]:
    """P values, x/n (p %), numbers before "patients" or after "n =", and the word "randomised"."""
    return list(_claims(text))


def _claims(text: str) -> Iterator[AnyClaim]:
    for match in _P.finditer(text):
        relation = match[1] if match[1] in "<>" else "="
        yield PValue(span=Span(*match.span()), p=_printed(match, 2, relation))
    for match in _PAIR.finditer(text):
        count, n, percent = (_printed(match, group) for group in (1, 2, 3))
        yield Proportion(span=Span(*match.span()), percent=percent, count=count, n=n)
    for match in _N.finditer(text):
        group = 1 if match[1] else 2
        role = "arm" if group == 1 else "enrolled"
        yield SampleSize(span=Span(*match.span(group)), value=int(match[group]), role=role)
    if found := _RANDOMISED.search(text):
        yield Design(span=Span(*found.span()), value="randomised")


def _printed(match: re.Match[str], group: int, relation: str = "=") -> Printed:
    decimals = len(match[group].partition(".")[2])
    known = {"<": "<", ">": ">"}.get(relation, "=")
    return Printed(value=float(match[group]), decimals=decimals, span=Span(*match.span(group)), relation=known)  # type: ignore[arg-type]  # one of the relations
