"""The role of every sentence of an abstract: by the authors' headings where there are any, else by the model."""

import itertools
from collections.abc import Sequence
from typing import Literal

import msgspec
import numpy as np

from clarion.evidence.roles.headings import inline_heading, roles_of_heading
from clarion.evidence.roles.layout import Layout
from clarion.evidence.roles.model import Allowed, RoleModel
from clarion.evidence.roles.weights import shipped

Scheme = Literal["abstract", "pico"]


class RoleGuess(msgspec.Struct, frozen=True, kw_only=True):
    """The role of one sentence and how sure that is: a probability, 1 where the authors' own heading says it."""

    role: str
    confidence: float


def roles(sentences: Sequence[str], *, labels: Scheme = "abstract", headings: Sequence[str] = ()) -> list[RoleGuess]:
    """The role of each sentence of one abstract.

    ``labels``: ``abstract`` for BACKGROUND, OBJECTIVE, METHODS, RESULTS, CONCLUSIONS; ``pico`` for BACKGROUND,
    INTERVENTION, OTHER, OUTCOME, POPULATION, STUDY DESIGN. ``headings``: the authors' heading that each sentence stands
    under (empty for none), where these are known; headings within the sentences are found without it.

    Raises :class:`ValueError` where there are headings but not one for each sentence.
    """
    return roles_of_all([sentences], labels=labels, headings=[headings] if headings else ())[0]


def roles_of_all(
    abstracts: Sequence[Sequence[str]],
    *,
    labels: Scheme = "abstract",
    headings: Sequence[Sequence[str]] = (),
    model: RoleModel | None = None,
) -> list[list[RoleGuess]]:
    """:func:`roles` for many abstracts at once, which is many times faster than one by one.

    ``model``: another than the one that comes with the product. Headings bind it where it has their roles as labels.
    """
    chosen = shipped(labels) if model is None else model
    layout = Layout.of(np.array([len(abstract) for abstract in abstracts if len(abstract)], dtype=np.int64))
    sentences, known = _without_headings(abstracts, headings, frozenset(chosen.labels))
    chances = chosen.probabilities(sentences, layout, _allowed(known, chosen.labels))
    best = chances.argmax(axis=1)
    surest = np.minimum(chances[np.arange(len(best)), best], 1.0)
    names = chosen.labels
    guesses = [
        RoleGuess(role=names[which], confidence=sure)
        for which, sure in zip(best.tolist(), surest.round(4).tolist(), strict=True)
    ]
    ends = np.cumsum([len(abstract) for abstract in abstracts]).tolist()
    return [guesses[end - len(abstract) : end] for abstract, end in zip(abstracts, ends, strict=True)]


def _without_headings(
    abstracts: Sequence[Sequence[str]], headings: Sequence[Sequence[str]], labels: frozenset[str]
) -> tuple[list[str], list[tuple[str, ...]]]:
    """All sentences in a row, headings within them taken off, and the roles that a heading allows each (none: all).

    Headings whose roles the model does not have stay: to it they are words like others.
    """
    sentences: list[str] = []
    known: list[tuple[str, ...]] = []
    if headings and len(headings) != len(abstracts):
        raise ValueError(f"headings for {len(headings)} abstracts, but there are {len(abstracts)} abstracts")
    for number, abstract in enumerate(abstracts):
        given = headings[number] if headings else ()
        if given and len(given) != len(abstract):
            raise ValueError(
                f"abstract {number}: {len(given)} headings for {len(abstract)} sentences; give one for each, or none"
            )
        lengths = [_heading(sentence, labels) for sentence in abstract]
        sentences.extend(sentence[length:] or sentence for sentence, length in zip(abstract, lengths, strict=True))
        known.extend(
            [_within(roles_of_heading(heading), labels) for heading in given]
            if any(given)
            else _reigns(abstract, lengths)
        )
    return sentences, known


def _within(found: tuple[str, ...], labels: frozenset[str]) -> tuple[str, ...]:
    """The roles of a heading, if all of them are among the labels."""
    return found if labels.issuperset(found) else ()


def _heading(sentence: str, labels: frozenset[str]) -> int:
    """The length of the heading that ``sentence`` begins with, if it gives roles among the labels; else 0."""
    length = inline_heading(sentence)
    return length if length and _within(roles_of_heading(sentence[:length]), labels) else 0


def _reigns(abstract: Sequence[str], lengths: Sequence[int]) -> list[tuple[str, ...]]:
    """The roles that headings within the sentences allow each: a heading reigns until the next one.

    The last speaks for its own sentence only, as nothing says where its part ends; but conclusions end with the
    abstract. Between a heading of methods and one of conclusions there may be results.
    """
    known: list[tuple[str, ...]] = [()] * len(abstract)
    places = [*(place for place, length in enumerate(lengths) if length), len(abstract)]
    for place, following in itertools.pairwise(places):
        given = roles_of_heading(abstract[place][: lengths[place]])
        after = roles_of_heading(abstract[following][: lengths[following]]) if following < len(abstract) else ()
        known[place] = given
        if given == ("METHODS",) and after == ("CONCLUSIONS",):
            known[place + 1 : following] = [("METHODS", "RESULTS")] * (following - place - 1)
        elif following < len(abstract) or given == ("CONCLUSIONS",):
            known[place + 1 : following] = [given] * (following - place - 1)
    return known


def _allowed(known: Sequence[tuple[str, ...]], labels: Sequence[str]) -> Allowed | None:
    """Which labels each sentence may have, (n, k); ``None`` where no heading binds any."""
    if not any(known):
        return None
    allowed = np.ones((len(known), len(labels)), dtype=bool)
    for place, roles_here in enumerate(known):
        if roles_here:
            allowed[place] = [label in roles_here for label in labels]
    return allowed
