"""What another choice of test, or of interval, would have given."""

from collections.abc import Callable, Iterator
from functools import partial

import msgspec
import numpy as np

from clarion.statistics.answer import Significance, StatisticsError
from clarion.statistics.binomial import proportion
from clarion.statistics.chi_squared import chi_squared
from clarion.statistics.fisher import fisher
from clarion.statistics.friedman import friedman
from clarion.statistics.mcnemar import McNemarMethod, mcnemar
from clarion.statistics.paired_permutation import paired_permutation
from clarion.statistics.paired_t import paired_t, two_sample_t
from clarion.statistics.rank_sum import rank_sum
from clarion.statistics.ranks import ZEROS, Zeros
from clarion.statistics.sign_test import sign_test
from clarion.statistics.signed_rank import signed_rank
from clarion.statistics.tables import Table
from clarion.studies.analysis.decimals import shown
from clarion.studies.analysis.numbers import interval_words, missing_number, p_number, percent_number
from clarion.studies.definition import Friedman, Groups, Paired, Response
from clarion.studies.document import Alternative, Number
from clarion.studies.observations import Floats

MOST_PAIRS = 200
"""Pairs up to which exact tests that were not asked for are run as well: beyond, they cost more than they tell."""
MOST_VALUES = 80
"""Values of both groups together up to which the exact rank-sum test is run as well."""

Key = tuple[str, ...]


class _Variant(msgspec.Struct, frozen=True, kw_only=True):
    """One way to test the same thing."""

    label: str
    key: Key
    """What tells it from the others: test, method, and how zeros and continuity are treated where that matters."""
    run: Callable[[], Significance]
    dear: bool = False
    """Whether it is left out of large samples."""


def paired_alternatives(
    analysis: Paired, visit: Floats, against: Floats, decimals: int, chosen: Significance
) -> tuple[tuple[Alternative, ...], tuple[str, ...]]:
    """P of the same pairs by every test on offer, the ``chosen`` one marked, and a note on what was left out.

    Treatments of zero differences are told apart only where there are zero differences.
    """
    zeros = bool((np.round(visit - against, decimals) == 0).any())
    variants = list(_paired_variants(analysis, visit, against, decimals, zeros=zeros))
    key = _paired_key(analysis, chosen, zeros=zeros)
    return _alternatives(variants, key, chosen, large=visit.size > MOST_PAIRS, what=f"With {visit.size:,} pairs")


def group_alternatives(
    analysis: Groups, first: Floats, second: Floats, decimals: int, chosen: Significance
) -> tuple[tuple[Alternative, ...], tuple[str, ...]]:
    """P of the same two groups by every test on offer, the ``chosen`` one marked, and a note on what was left out."""
    variants = list(_group_variants(analysis, first, second, decimals))
    key: Key = ("t",)
    if analysis.test == "rank-sum":
        key = ("rank-sum", chosen.method, *_correction(chosen.method, continuity=analysis.continuity))
    total = first.size + second.size
    return _alternatives(variants, key, chosen, large=total > MOST_VALUES, what=f"With {total:,} values")


def friedman_alternatives(
    analysis: Friedman, blocks: Floats, decimals: int, chosen: Significance
) -> tuple[Alternative, ...]:
    """P of several visits by each method of Friedman's test, the ``chosen`` one marked."""
    if analysis.method == "auto" and chosen.method == "asymptotic":
        # The exact test was tried already, and found to be out of reach.
        p = p_number(chosen.p, n=chosen.n, method=chosen.method)
        return (Alternative(label="Friedman, chi-squared approximation", p=p, chosen=True),)
    variants = [
        _Variant(
            label="Friedman, exact",
            key=("exact",),
            run=lambda: friedman(blocks, method="exact", decimals=decimals),
        ),
        _Variant(
            label="Friedman, chi-squared approximation",
            key=("asymptotic",),
            run=lambda: friedman(blocks, method="asymptotic", decimals=decimals),
        ),
    ]
    return _alternatives(variants, (chosen.method,), chosen, large=False, what="")[0]


def table_alternatives(table: Table, chosen: Significance) -> tuple[Alternative, ...]:
    """P of a table of responders by Fisher's test and by the chi-squared approximations."""
    variants = [
        _Variant(label="Fisher, exact", key=("fisher",), run=lambda: fisher(table)),
        _Variant(label="Chi-squared, no correction", key=("plain",), run=lambda: chi_squared(table)),
        _Variant(
            label="Chi-squared, Yates's correction", key=("yates",), run=lambda: chi_squared(table, corrected=True)
        ),
    ]
    return _alternatives(variants, ("fisher",), chosen, large=False, what="")[0]


def agreement_alternatives(table: Table, method: McNemarMethod, chosen: Significance) -> tuple[Alternative, ...]:
    """P of paired responses by every variant of McNemar's test, the ``chosen`` one, by ``method``, marked."""
    labels: dict[McNemarMethod, str] = {
        "exact": "McNemar, exact",
        "mid-p": "McNemar, mid-P",
        "chi-squared": "McNemar, chi-squared, no continuity correction",
        "chi-squared-corrected": "McNemar, chi-squared, continuity correction",
    }
    variants = [
        _Variant(label=label, key=(name,), run=partial(mcnemar, table, method=name)) for name, label in labels.items()
    ]
    return _alternatives(variants, (method,), chosen, large=False, what="")[0]


def interval_alternatives(analysis: Response, count: int, of: int, rows: str) -> tuple[Alternative, ...]:
    """The percentage with each interval on offer, the analysis's own marked."""
    found = []
    for method in ("clopper-pearson", "wilson", "jeffreys", "blaker"):
        estimate = proportion(count, of, method=method, level=analysis.level)
        number = percent_number(estimate, rows=rows)
        words = interval_words(estimate.interval) if estimate.interval else method
        found.append(Alternative(label=f"{words} interval", p=_with_ends(number), chosen=method == analysis.interval))
    return tuple(found)


def _with_ends(number: Number) -> Number:
    """The number with its interval in its text, as only the interval differs."""
    if number.low is None or number.high is None:
        return number
    ends = f"{shown(number.low, number.decimals)} to {shown(number.high, number.decimals)}"
    return msgspec.structs.replace(number, text=f"{number.text} ({ends})")


def _paired_variants(
    analysis: Paired, visit: Floats, against: Floats, decimals: int, *, zeros: bool
) -> Iterator[_Variant]:
    """Every paired test, those by ranks with each treatment of zeros and of the continuity."""
    side = analysis.alternative
    ranked = partial(signed_rank, visit, against, alternative=side, decimals=decimals)
    treatments: tuple[Zeros, ...] = ZEROS if zeros else ("wilcoxon",)
    for handling in treatments:
        words, mark = (f", zeros by {handling.title()}", (handling,)) if zeros else ("", ())
        yield _Variant(
            label=f"Signed-rank, exact{words}",
            key=("signed-rank", "exact", *mark),
            run=partial(ranked, method="exact", zeros=handling),
            dear=True,
        )
        for continuity in (False, True):
            yield _Variant(
                label=f"Signed-rank, normal approximation, {'' if continuity else 'no '}continuity correction{words}",
                key=("signed-rank", "asymptotic", *_correction("asymptotic", continuity=continuity), *mark),
                run=partial(ranked, method="asymptotic", zeros=handling, continuity=continuity),
            )
    yield _Variant(
        label="Sign test, exact",
        key=("sign",),
        run=partial(sign_test, visit, against, alternative=side, decimals=decimals),
    )
    yield _Variant(
        label="Permutation of the mean difference",
        key=("permutation",),
        run=partial(paired_permutation, visit, against, alternative=side, decimals=decimals),
        dear=True,
    )
    yield _Variant(
        label="Paired t test", key=("t",), run=lambda: paired_t(visit, against, alternative=side).significance
    )


def _paired_key(analysis: Paired, chosen: Significance, *, zeros: bool) -> Key:
    """What tells the analysis's own test from the others."""
    if analysis.test != "signed-rank":
        return (analysis.test,)
    mark = (analysis.zeros,) if zeros else ()
    return ("signed-rank", chosen.method, *_correction(chosen.method, continuity=analysis.continuity), *mark)


def _group_variants(analysis: Groups, first: Floats, second: Floats, decimals: int) -> Iterator[_Variant]:
    """The rank-sum test by each method, and Welch's t test."""
    side = analysis.alternative
    ranked = partial(rank_sum, first, second, alternative=side, decimals=decimals)
    yield _Variant(
        label="Rank-sum, exact",
        key=("rank-sum", "exact"),
        run=partial(ranked, method="exact"),
        dear=True,
    )
    for continuity in (False, True):
        yield _Variant(
            label=f"Rank-sum, normal approximation, {'' if continuity else 'no '}continuity correction",
            key=("rank-sum", "asymptotic", *_correction("asymptotic", continuity=continuity)),
            run=partial(ranked, method="asymptotic", continuity=continuity),
        )
    yield _Variant(
        label="Welch's t test",
        key=("t",),
        run=lambda: two_sample_t(first, second, alternative=side).significance,
    )


def _correction(method: str, *, continuity: bool) -> Key:
    """Whether the continuity is corrected for, where that makes a difference."""
    return ("corrected" if continuity else "uncorrected",) if method == "asymptotic" else ()


def _alternatives(
    variants: list[_Variant], key: Key, chosen: Significance, *, large: bool, what: str
) -> tuple[tuple[Alternative, ...], tuple[str, ...]]:
    """Each variant's P; the chosen one's is at hand already, and what is dear is left out of ``large`` samples."""
    found, left_out = [], []
    for variant in variants:
        if variant.key == key:
            p = p_number(chosen.p, n=chosen.n, method=chosen.method)
            found.append(Alternative(label=variant.label, p=p, chosen=True))
        elif variant.dear and large:
            left_out.append(variant.label)
        else:
            found.append(Alternative(label=variant.label, p=_p(variant.run, chosen.n)))
    if not left_out:
        return tuple(found), ()
    names = "; ".join(left_out)
    return tuple(found), (f"{what}, tests that take long were not run beside the chosen one: {names}.",)


def _p(run: Callable[[], Significance], n: int) -> Number:
    """P of a test that was not asked for; where the data do not allow it, the reason."""
    try:
        test = run()
    except StatisticsError as error:
        return missing_number(str(error), n=n)
    return p_number(test.p, n=test.n, method=test.method)
