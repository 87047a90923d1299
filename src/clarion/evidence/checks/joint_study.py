"""The claims about one small group of participants as a study in memory, for the search of participants' data."""

from typing import Literal

import msgspec

from clarion.evidence.checks.joint_claims import Bound
from clarion.evidence.claim import Proportion
from clarion.evidence.printed import Printed
from clarion.studies.definition import (
    Arm,
    Claim,
    Identity,
    Level,
    Measure,
    Paired,
    Response,
    Responses,
    Study,
    Visit,
)

REACH = 10
"""Values are looked for up to so many times the greatest one printed."""

FINE = 100
"""Values in steps of ten, where those printed are: at least so many steps make up the greatest one printed."""

EXCLUSIVE = ("complete", "partial", "stable", "progressive")
"""Words of levels of one response, of which each person has one."""

Way = Literal["approximate", "exact", "corrected", "none"]
"""By which signed-rank test the P values are; ``none`` leaves them out."""


def study_of(found: Bound, way: Way) -> tuple[Study, dict[str, float]]:
    """The study whose participants are looked for, and the steps of its measures.

    Changes with the same first value of the same thing share their measure, each has its own visit. Levels of one
    response are one measure with a code for each, other shares one with 0 and 1.
    """
    names: dict[tuple[str, float], str] = {}
    for _, change in found.changes:
        names.setdefault((change.what.casefold(), change.before.value), f"measure{len(names)}")
    measures, steps = [], {}
    for key, name in names.items():
        printed = [
            number
            for _, change in found.changes
            if (change.what.casefold(), change.before.value) == key
            for number in (change.before, change.after)
        ]
        greatest = max(1.0, *(abs(one.value) for one in printed)) * REACH
        least = -greatest if any(one.value <= 0 for one in printed) else 0.0
        decimals = max(one.decimals for one in printed)
        measures.append(Measure(id=name, label=name, decimals=decimals, range=(least, greatest)))
        if all(one.value % 10 == 0 for one in printed) and greatest >= 10 * FINE * REACH:
            steps[name] = 10.0
    visits = [Visit(id="before", label="before", day=0, baseline=True)]
    visits += [Visit(id=f"after{at}", label=f"after{at}", day=at + 1) for at in range(len(found.changes))]
    blank = Study(
        format=1,
        study=Identity(title="Invented"),
        arms=(Arm(id="all", label="all"),),
        visits=tuple(visits),
        measures=tuple(measures),
    )
    return _with_shares(_with_changes(blank, found, names, way), found), steps


def _with_changes(blank: Study, found: Bound, names: dict[tuple[str, float], str], way: Way) -> Study:
    analyses, claims = list(blank.analyses), list(blank.claims)
    for at, (place, change) in enumerate(found.changes):
        name = f"change{at}"
        analyses.append(
            Paired(
                id=name,
                label=name,
                measure=names[change.what.casefold(), change.before.value],
                visit=f"after{at}",
                method="exact" if way == "exact" else "asymptotic",
                continuity=way == "corrected",
            )
        )
        claims.append(_said(name, f"against-{change.measure}", change.before))
        claims.append(_said(name, change.measure, change.after))
        if place in found.p_values and way != "none":
            claims.append(_said(name, "p", found.p_values[place].p))
    return msgspec.structs.replace(blank, analyses=tuple(analyses), claims=tuple(claims))


def _said(analysis: str, quantity: str, printed: Printed) -> Claim:
    id = f"{analysis}-{quantity}"
    if printed.relation in ("<", "<="):
        return Claim(id=id, text=id, analysis=analysis, quantity=quantity, below=printed.value)
    if printed.relation in (">", ">="):
        return Claim(id=id, text=id, analysis=analysis, quantity=quantity, above=printed.value)
    value = f"{printed.value:.{printed.decimals}f}"
    rounding: Literal["half-up", "either"] = "either" if quantity == "percent" else "half-up"
    return Claim(id=id, text=id, analysis=analysis, quantity=quantity, value=value, rounding=rounding)


def _with_shares(blank: Study, found: Bound) -> Study:
    measures, responses = list(blank.measures), list(blank.responses)
    analyses, claims = list(blank.analyses), list(blank.claims)
    for at, group in enumerate(_levels(found.shares)):
        name = f"share{at}"
        measures.append(Measure(id=name, label=name, decimals=0, range=(0, len(group))))
        levels = tuple(
            Level(id=f"{name}level{code}", label=name, rule=f"{name} = {code}") for code in range(1, len(group) + 1)
        )
        responses.append(Responses(id=f"{name}response", label=name, levels=levels, boundary="as-written"))
        for level, share in zip(levels, group, strict=True):
            analysis = Response(
                id=f"{level.id}count", label=name, response=f"{name}response", response_level=level.id, at="after0"
            )
            analyses.append(analysis)
            if share.percent is not None:
                claims.append(_said(analysis.id, "percent", share.percent))
    return msgspec.structs.replace(
        blank,
        measures=tuple(measures),
        responses=tuple(responses),
        analyses=tuple(analyses),
        claims=tuple(claims),
    )


def _levels(shares: tuple[tuple[int, Proportion], ...]) -> list[list[Proportion]]:
    """Shares that are levels of one response together, each of the others by itself."""
    groups: list[list[Proportion]] = []
    by_sentence: dict[int, tuple[set[str], list[Proportion]]] = {}
    for _, share in shares:
        words = [word for word in EXCLUSIVE if word in share.what.casefold()]
        taken, group = by_sentence.get(share.sentence, (set(), []))
        if len(words) != 1 or words[0] in taken:
            groups.append([share])
            continue
        if not group:
            groups.append(group)
            by_sentence[share.sentence] = taken, group
        taken.add(words[0])
        group.append(share)
    return groups
