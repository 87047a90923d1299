"""The signed ranks of unknown differences: what a Wilcoxon test is computed from."""

from typing import TYPE_CHECKING

import msgspec

from clarion.statistics.ranks import Zeros
from clarion.studies.reconstruct.model import Model
from clarion.studies.reconstruct.samples import Sample

if TYPE_CHECKING:
    from clarion.studies.reconstruct.solver_types import Flag, Linear, Unknown


class Signs(msgspec.Struct, frozen=True, kw_only=True):
    """Of each difference: whether it is positive, or negative."""

    positive: "tuple[Flag, ...]"
    negative: "tuple[Flag, ...]"

    def nonzero(self, model: Model) -> "Linear":
        """How many differences are not zero."""
        return model.total((*self.positive, *self.negative))


class SignedRanks(msgspec.Struct, frozen=True, kw_only=True):
    """Absolute differences, ranked."""

    signs: Signs
    below: "tuple[Linear, ...]"
    """Of each difference: how many are smaller in absolute value."""
    equal: "tuple[Linear, ...]"
    """Of each difference: how many are as great in absolute value, itself included."""

    @property
    def zeros(self) -> "Linear":
        """How many differences are zero."""
        return len(self.below) - sum(self.signs.positive) - sum(self.signs.negative)


def signs(model: Model, sample: Sample) -> Signs:
    """The signs of a sample of differences."""

    def make() -> Signs:
        return Signs(
            positive=tuple(~model.at_most(value, 0) for value in sample.values),
            negative=tuple(model.at_most(value, -1) for value in sample.values),
        )

    return model.once(("signs", sample.key), make)


def signed_ranks(model: Model, sample: Sample) -> SignedRanks:
    """The ranks of a sample of differences: every pair of absolute values is compared."""
    return model.once(("ranks", sample.key), lambda: _ranked(model, sample))


def _ranked(model: Model, sample: Sample) -> SignedRanks:
    sizes = _absolute(model, sample)
    n = len(sizes)
    below: list[list[Flag]] = [[] for _ in range(n)]
    equal: list[list[Flag]] = [[] for _ in range(n)]
    for i in range(n):
        for j in range(i):
            less, same, more = (model.cp.new_bool_var("") for _ in range(3))
            model.cp.add_exactly_one(less, same, more)
            model.cp.add(sizes[i] <= sizes[j] - 1).only_enforce_if(less)
            model.cp.add(sizes[i] == sizes[j]).only_enforce_if(same)
            model.cp.add(sizes[i] >= sizes[j] + 1).only_enforce_if(more)
            below[j].append(less)
            below[i].append(more)
            equal[i].append(same)
            equal[j].append(same)
    return SignedRanks(
        signs=signs(model, sample),
        below=tuple(model.total(one) for one in below),
        equal=tuple(1 + model.total(one) for one in equal),
    )


def _absolute(model: Model, sample: Sample) -> "list[Unknown]":
    """The differences without their signs."""
    sizes = [model.cp.new_int_var(0, max(abs(sample.low), abs(sample.high)), "") for _ in sample.values]
    sign = signs(model, sample)
    for size, value, up, down in zip(sizes, sample.values, sign.positive, sign.negative, strict=True):
        model.cp.add(size == value).only_enforce_if(up)
        model.cp.add(size == -value).only_enforce_if(~up)
        model.cp.add(size >= 1).only_enforce_if(down)
    return sizes


def rank_sums(model: Model, sample: Sample, zeros: Zeros) -> "tuple[Linear, Linear]":
    """Twice the sum of the mid-ranks of the positive differences, and of the negative ones.

    Twice a mid-rank is 2 x (how many are smaller) + (how many are as great) + 1; without ranks for zeros, which are
    smaller than everything else, it is less by two for each of them.
    """
    ranks = signed_ranks(model, sample)
    n = len(ranks.below)
    left_out = 2 * ranks.zeros if zeros == "wilcoxon" else 0

    def make() -> "tuple[Linear, Linear]":
        sums: list[Linear] = []
        for chosen in (ranks.signs.positive, ranks.signs.negative):
            parts = [model.cp.new_int_var(0, 2 * n, "") for _ in chosen]
            for part, counts, below, equal in zip(parts, chosen, ranks.below, ranks.equal, strict=True):
                model.cp.add(part == 2 * below + equal + 1 - left_out).only_enforce_if(counts)
                model.cp.add(part == 0).only_enforce_if(~counts)
            sums.append(model.held(model.total(parts), 0, n * (n + 1)))
        return sums[0], sums[1]

    return model.once(("rank sums", sample.key, zeros), make)


def tie_term(model: Model, sample: Sample) -> "Linear":
    """The sum of t³ - t over the groups of t tied differences that are not zero.

    Each member of a group of t adds t² - 1.
    """
    ranks = signed_ranks(model, sample)
    n = len(ranks.below)

    def make() -> "Linear":
        parts = []
        for equal, up, down in zip(ranks.equal, ranks.signs.positive, ranks.signs.negative, strict=True):
            square = model.cp.new_int_var(0, n * n - 1, "")
            others = model.held(equal - 1, 0, n - 1)
            model.cp.add_element(others, [t * t - 1 for t in range(1, n + 1)], square)
            part = model.cp.new_int_var(0, n * n - 1, "")
            counts = model.some([up, down])
            model.cp.add(part == square).only_enforce_if(counts)
            model.cp.add(part == 0).only_enforce_if(~counts)
            parts.append(part)
        return model.held(model.total(parts), 0, n**3 - n)

    return model.once(("ties", sample.key), make)


def pattern_code(model: Model, sample: Sample) -> "Linear":
    """A number that tells the pattern of ties and zeros: see ``p_tables.pattern_sizes``.

    In increasing order of absolute value, bit k - 1 says that a new group of ties begins after k values; the last bit
    says that the first group are zeros.
    """
    ranks = signed_ranks(model, sample)
    n = len(ranks.below)

    def make() -> "Linear":
        begins: list[list[Flag]] = [[] for _ in range(n)]
        for below in ranks.below:
            places = [model.cp.new_bool_var("") for _ in range(n)]
            model.cp.add_exactly_one(places)
            model.cp.add(below == model.solver.LinearExpr.weighted_sum(places, list(range(n))))
            for k, place in enumerate(places):
                begins[k].append(place)
        bits = [model.some(begins[k]) for k in range(1, n)]
        bits.append(
            ~model.every([model.some(pair) for pair in zip(ranks.signs.positive, ranks.signs.negative, strict=True)])
        )
        return model.held(model.solver.LinearExpr.weighted_sum(bits, [2**k for k in range(n)]), 0, 2**n - 1)

    return model.once(("pattern", sample.key), make)
