"""The P value of a comparison of two proportions, from their counts."""

from clarion.evidence.checked import N_, Check, Statement, Verdict
from clarion.evidence.checks.explanations import MODEL, ONE_SIDED, OTHER_COMPARISON, WRONG_DIGIT
from clarion.evidence.checks.p_links import two_proportions
from clarion.evidence.checks.rounding import Range, counts_fitting, probabilities
from clarion.evidence.checks.sizes import single_group, sizes
from clarion.evidence.checks.surroundings import is_another_p, is_modelled, one_sided_somewhere
from clarion.evidence.checks.two_by_two import TableTest, two_by_two
from clarion.evidence.checks.wording import grouped, p_as_printed, p_text
from clarion.evidence.claim import Design, Proportion, PValue
from clarion.evidence.reading import Reading

GIVES: dict[TableTest, str] = {
    "chi-squared": N_("The chi-squared test of {first} against {second} gives P = {exact}."),
    "yates": N_("The chi-squared test of {first} against {second}, with Yates's correction, gives P = {exact}."),
    "fisher": N_("Fisher's exact test of {first} against {second} gives P = {exact}."),
    "fisher-doubled": N_("Fisher's exact test of {first} against {second}, one tail doubled, gives P = {exact}."),
    "likelihood-ratio": N_("The likelihood-ratio test of {first} against {second} gives P = {exact}."),
    "n-1": N_("The chi-squared test of {first} against {second}, with N - 1 for N, gives P = {exact}."),
    "unpooled": N_("The z test of {first} against {second}, with unpooled variance, gives P = {exact}."),
}
NAMED = ("fisher", "chi-squared")

FAR = 3.0
"""By which factor P has to lie beyond those of every test to be worth a word where no test is named."""


def compared_shares(reading: Reading) -> list[Check]:
    """Whether a usual test of two proportions with known counts gives the P printed with them.

    The tests are those of `two_by_two`. Nothing is said of one group at two times, of clusters, or where the text names
    no test and P is not far from all of them.
    """
    pairs = two_proportions(reading)
    if not pairs or _other_design(reading):
        return []
    checks = []
    for first, second, place in pairs:
        one, other, p = reading.claims[first], reading.claims[second], reading.claims[place]
        if not (isinstance(one, Proportion) and isinstance(other, Proportion) and isinstance(p, PValue)):
            continue
        counted, against = _counted(one), _counted(other)
        if counted is None or against is None or p.p.relation == "~" or not _two_groups(reading, one, other):
            continue
        if is_another_p(reading, p) or (p.test and p.test not in NAMED):
            continue
        found = two_by_two(*counted, *against)
        if found and (check := _judged(reading, (first, second, place), p, found)):
            checks.append(check)
    return checks


def _other_design(reading: Reading) -> bool:
    """Whether participants are not independent: in clusters, or in both arms."""
    return any(isinstance(one, Design) and {"cluster", "crossover"} & set(one.features) for one in reading.claims)


def _two_groups(reading: Reading, one: Proportion, other: Proportion) -> bool:
    """Whether the two proportions are of different people at the same time, as far as can be told."""
    if one.time and other.time and one.time != other.time:
        return False
    if one.group or other.group:
        return one.group.casefold() != other.group.casefold()
    return not single_group(reading, sizes(reading)) and one.what.casefold() == other.what.casefold()


def _counted(claim: Proportion) -> tuple[int, int] | None:
    """Count and whole of a proportion; the count worked out from the percentage where only one fits."""
    if claim.n is None or claim.n.relation != "=" or claim.n.value < 1:
        return None
    whole = int(claim.n.value)
    if claim.count is not None:
        count = int(claim.count.value)
        return (count, whole) if claim.count.relation == "=" and count <= whole else None
    if claim.percent is None or claim.percent.relation != "=" or not 0 <= claim.percent.decimals <= 6:
        return None
    counts = counts_fitting(whole, claim.percent)
    return (counts[0], whole) if len(counts) == 1 else None


def _judged(reading: Reading, about: tuple[int, int, int], p: PValue, found: dict[TableTest, float]) -> Check | None:
    wanted = probabilities(p.p)
    tests = ("fisher", "fisher-doubled") if p.test == "fisher" else tuple(found)
    fitting = [one for one in tests if wanted.holds(found[one])]
    shares = [_counted(claim) for claim in map(reading.claims.__getitem__, about[:2]) if isinstance(claim, Proportion)]
    first, second = (f"{grouped(one[0])}/{grouped(one[1])}" for one in shares if one is not None)
    values = {"first": first, "second": second, "p": p_as_printed(p.p)}
    says = Statement(N_("{p} is printed for {first} against {second}."), values)
    if fitting:
        exact = values | {"exact": p_text(found[fitting[0]])}
        return _check("holds", about, says, Statement(GIVES[fitting[0]], exact), fits=tuple(fitting))
    extent = Range(min(found.values()), max(found.values()))
    halved = Range(extent.low / 2, extent.high / 2).meets(wanted)
    far = wanted.low > FAR * extent.high or FAR * wanted.high < extent.low
    certain = bool(p.test) and far and not halved
    if not (far or p.test):
        return None
    values |= {"low": p_text(extent.low), "high": p_text(extent.high)}
    unsure = halved or one_sided_somewhere(reading) or is_modelled(reading, p) or not certain
    arithmetic = Statement(N_("The usual tests of {first} against {second} give P from {low} to {high}."), values)
    explanations = (*((ONE_SIDED,) if halved else ()), MODEL, OTHER_COMPARISON, WRONG_DIGIT)
    return _check(
        "cannot tell" if unsure else "cannot hold",
        about,
        says,
        arithmetic,
        explanations=explanations,
        fits=tuple(f"{name}: P = {p_text(one)}" for name, one in list(found.items())[:3]),
    )


def _check(
    verdict: Verdict,
    about: tuple[int, ...],
    says: Statement,
    arithmetic: Statement,
    *,
    explanations: tuple[Statement, ...] = (),
    fits: tuple[str, ...] = (),
) -> Check:
    return Check(
        kind="attainable-p",
        verdict=verdict,
        claims=about,
        says=says,
        arithmetic=arithmetic,
        assumption=None
        if verdict == "holds"
        else Statement(N_("The test compares these counts and nothing else, with every participant counted once.")),
        explanations=explanations,
        fits=fits,
    )
