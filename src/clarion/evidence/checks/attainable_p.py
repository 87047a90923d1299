"""Which paired tests of a few participants can give a printed P value."""

from clarion.evidence.checked import N_, Check, Statement, Verdict
from clarion.evidence.checks.explanations import WRONG_DIGIT
from clarion.evidence.checks.p_links import changes_of
from clarion.evidence.checks.paired_p_values import (
    MOST_PAIRS,
    SIGNED_RANK,
    PairedPValues,
    Setting,
    paired_p_values,
)
from clarion.evidence.checks.rounding import Range, nearest, probabilities
from clarion.evidence.checks.sizes import Size, single_group, sizes
from clarion.evidence.checks.wording import p_as_printed, p_text
from clarion.evidence.claim import PValue
from clarion.evidence.reading import Reading

GIVES: dict[Setting, str] = {
    "exact": N_("The exact signed-rank test gives it, with a smaller rank sum of W = {w}: P = {exact}."),
    "approximate": N_(
        "The normal approximation of the signed-rank test, without correction for continuity, gives it with W = {w}: "
        "P = {exact}."
    ),
    "corrected": N_(
        "The normal approximation of the signed-rank test, with correction for continuity, gives it with W = {w}: "
        "P = {exact}."
    ),
    "exact, ties": N_("The exact signed-rank test gives it where changes are tied or zero."),
    "approximate, ties": N_(
        "The normal approximation of the signed-rank test, without correction for continuity, gives it where changes "
        "are tied or zero."
    ),
    "corrected, ties": N_(
        "The normal approximation of the signed-rank test, with correction for continuity, gives it where changes are "
        "tied or zero."
    ),
    "sign": N_("The sign test gives it."),
    "permutation": N_("A permutation test of the mean change can give it."),
}
SHORT: dict[Setting, str] = {
    "exact": "signed-rank, exact, W = {w}",
    "approximate": "signed-rank, normal approximation, W = {w}",
    "corrected": "signed-rank, normal approximation with continuity correction, W = {w}",
    "exact, ties": "signed-rank, exact, ties or zeros",
    "approximate, ties": "signed-rank, normal approximation, ties or zeros",
    "corrected, ties": "signed-rank, normal approximation with continuity correction, ties or zeros",
    "sign": "sign test",
    "permutation": "permutation test",
}
UNTIED: dict[Setting, Setting] = {
    "exact, ties": "exact",
    "approximate, ties": "approximate",
    "corrected, ties": "corrected",
}
TESTS: dict[str, tuple[Setting, ...]] = {
    "wilcoxon-signed-rank": SIGNED_RANK,
    "sign": ("sign",),
    "permutation": ("permutation",),
}
"""The settings of each test that a text can name."""

OTHER_TEST = Statement(N_("Another test may have been used, such as the t test, which can give any P."))
FEWER = Statement(N_("The test may have had more values than participants, such as both eyes."))
OTHER_WAY = Statement(N_("The program may compute the test in a way not tried here, such as by random samples."))


def attainable_p(reading: Reading) -> list[Check]:
    """Which paired rank tests, with which settings, can give each P of a change in a few participants.

    Of texts with one group of at most 12. A P that every setting can give says nothing and is left out, unless the test
    is named.
    """
    found = sizes(reading)
    size = found.whole
    if size is None or not 1 < size.n <= MOST_PAIRS or not single_group(reading, found):
        return []
    changes = changes_of(reading)
    checks = []
    for place, claim in enumerate(reading.claims):
        if not isinstance(claim, PValue) or not (claim.test in TESTS or (not claim.test and place in changes)):
            continue
        about = (*changes.get(place, ()), place, size.claim)
        table = paired_p_values(size.n)
        if claim.p.relation == "=":
            checks += _printed(table, claim, about, size)
        elif claim.p.relation in ("<", "<="):
            checks += _bounded(table, claim, about, size)
    return checks


def _printed(table: PairedPValues, claim: PValue, about: tuple[int, ...], size: Size) -> list[Check]:
    """Of a P that is printed as a number."""
    settings = TESTS.get(claim.test, tuple(GIVES))
    wanted = _two_sided(nearest(claim.p), claim)
    fitting = [one for one in settings if table.within(one, wanted)]
    generous = _two_sided(probabilities(claim.p), claim)
    values = {"n": str(size.n), "p": p_as_printed(claim.p)}
    says = Statement(N_("{p} is printed for a change in {n} participants."), values)
    if not claim.test and len(fitting) == len(settings):
        return []
    if not fitting:
        if claim.test and any(table.within(one, generous) for one in settings):
            return []
        return [_none(claim, about, says, values)]
    shown = [one for one in fitting if UNTIED.get(one) not in fitting]
    return [
        Check(
            kind="attainable-p",
            verdict="holds",
            claims=about,
            says=says,
            arithmetic=_first(table, fitting, wanted, values),
            explanations=tuple(Statement(GIVES[one], _values(table, one, wanted)) for one in shown),
            fits=tuple(SHORT[one].format(**_values(table, one, wanted)) for one in shown),
        )
    ]


def _two_sided(wanted: Range, claim: PValue) -> Range:
    """The two-sided P values behind the printed ones."""
    return Range(2 * wanted.low, 2 * wanted.high) if claim.one_sided else wanted


def _values(table: PairedPValues, setting: Setting, wanted: Range) -> dict[str, str]:
    found = table.within(setting, wanted)
    return {"w": f"{found.statistic:g}", "exact": p_text(found.p)} if found and found.statistic >= 0 else {}


def _first(table: PairedPValues, fitting: list[Setting], wanted: Range, values: dict[str, str]) -> Statement:
    """What arithmetic says of a P that some setting gives."""
    if "exact" in fitting:
        found = values | _values(table, "exact", wanted)
        return Statement(N_("An exact signed-rank test of {n} pairs with W = {w} gives P = {exact}."), found)
    if "exact, ties" in fitting:
        return Statement(
            N_("An exact signed-rank test of {n} pairs gives {p} only where changes are tied or zero."), values
        )
    if "approximate" in fitting:
        found = values | _values(table, "approximate", wanted)
        return Statement(
            N_(
                "No exact signed-rank test of {n} pairs gives {p}; its normal approximation with W = {w} does: "
                "P = {exact}."
            ),
            found,
        )
    if {"corrected", "approximate, ties", "corrected, ties"} & set(fitting):
        return Statement(
            N_("No exact signed-rank test of {n} pairs or fewer gives {p}; its normal approximation can."), values
        )
    return Statement(N_("No signed-rank test of {n} pairs gives {p}; another rank or permutation test does."), values)


def _none(claim: PValue, about: tuple[int, ...], says: Statement, values: dict[str, str]) -> Check:
    """Of a P that no setting gives: impossible only where the text names the test."""
    named = bool(claim.test)
    return Check(
        kind="attainable-p",
        verdict="cannot hold" if named else "cannot tell",
        claims=about,
        says=says,
        arithmetic=Statement(
            N_("The test that the text names gives {p} with no ranks, ties or zeros that {n} pairs can have."), values
        )
        if named
        else Statement(N_("No signed-rank, sign or permutation test of {n} pairs gives {p}."), values),
        assumption=Statement(
            N_(
                "The test compares at most {n} pairs, two-sided unless the text says otherwise, and P was not "
                "corrected."
            ),
            values,
        ),
        explanations=(OTHER_WAY, WRONG_DIGIT, OTHER_TEST, FEWER) if named else (OTHER_TEST, FEWER, WRONG_DIGIT),
    )


def _bounded(table: PairedPValues, claim: PValue, about: tuple[int, ...], size: Size) -> list[Check]:
    """Of a P printed as below a bound: only where no rank test of so few pairs gets there."""
    settings = TESTS.get(claim.test, tuple(GIVES))
    least = min(table.least(one) for one in settings) / (2 if claim.one_sided else 1)
    if least < claim.p.value or (claim.p.relation == "<=" and least == claim.p.value):
        return []
    values = {"n": str(size.n), "p": p_as_printed(claim.p), "least": p_text(least)}
    named: Verdict = "cannot hold" if claim.test else "cannot tell"
    return [
        Check(
            kind="attainable-p",
            verdict=named,
            claims=about,
            says=Statement(N_("{p} is printed for a change in {n} participants."), values),
            arithmetic=Statement(
                N_("The smallest P that a signed-rank, sign or permutation test of {n} pairs can give is {least}."),
                values,
            ),
            assumption=Statement(N_("The test compares at most {n} pairs, and P was not corrected."), values),
            explanations=(OTHER_TEST, FEWER, WRONG_DIGIT),
        )
    ]
