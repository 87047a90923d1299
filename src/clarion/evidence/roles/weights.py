"""The file of weights: several models in one, small enough to ship.

Every table is kept as whole numbers between -127 and 127 with one factor for each column; what is written for the same
model is the same bytes.
"""

import zlib
from functools import lru_cache
from importlib import resources
from typing import Self

import msgspec
import numpy as np
from numpy.typing import NDArray

from clarion.evidence.roles.chain import Chain
from clarion.evidence.roles.layout import Floats
from clarion.evidence.roles.model import RoleModel
from clarion.evidence.roles.words import Vocabulary

FORMAT = 1
SHIPPED = "weights.bin"
_STEPS = 127


class WeightsError(ValueError):
    """A file of weights that cannot be read."""


class _Table(msgspec.Struct, frozen=True, kw_only=True):
    """A table of weights: its columns, a factor for each, and the rows as signed bytes."""

    columns: int
    factors: bytes
    rows: bytes

    @classmethod
    def of(cls, values: Floats) -> Self:
        """Rounded to whole steps of a 127th of the column's largest weight."""
        factors = (np.abs(values).max(axis=0, initial=0) / _STEPS).astype("<f4")
        steps = np.rint(values / np.where(factors > 0, factors, 1)).astype(np.int8)
        return cls(columns=values.shape[1], factors=factors.tobytes(), rows=steps.tobytes())

    def values(self) -> Floats:
        """The weights, (rows, columns)."""
        rows = np.frombuffer(self.rows, dtype=np.int8).reshape(-1, self.columns)
        values: Floats = rows * np.frombuffer(self.factors, dtype="<f4")
        return values


class _Stored(msgspec.Struct, frozen=True, kw_only=True):
    """A model as it is written; the chain is small and kept to the full."""

    labels: tuple[str, ...]
    vocabulary: str
    words: _Table
    pairs: _Table
    places: _Table
    window: _Table
    chain: bytes


class _File(msgspec.Struct, frozen=True, kw_only=True):
    """The whole file: each model under its scheme's name, packed by itself, so that one can be loaded alone."""

    format: int
    models: dict[str, bytes]


def pack(models: dict[str, RoleModel]) -> bytes:
    """The file of these models, each under its scheme's name."""
    packed = {scheme: zlib.compress(msgspec.msgpack.encode(_stored(model)), 9) for scheme, model in models.items()}
    return msgspec.msgpack.encode(_File(format=FORMAT, models=packed))


def unpack(data: bytes, scheme: str, *, source: str) -> RoleModel:
    """The model of ``scheme`` from a file's bytes.

    Raises :class:`WeightsError`, naming ``source``, where these are no such file or it has no such model.
    """
    try:
        found = msgspec.msgpack.decode(data, type=_File)
        if found.format != FORMAT:
            raise WeightsError(f"{source}: format {found.format}, this version reads {FORMAT}; train the weights anew")
        if scheme not in found.models:
            raise WeightsError(f"{source}: no scheme '{scheme}'; it has {', '.join(found.models)}")
        stored = msgspec.msgpack.decode(zlib.decompress(found.models[scheme]), type=_Stored)
    except (msgspec.DecodeError, zlib.error) as error:
        raise WeightsError(f"{source}: not a file of role weights, or damaged ({error})") from error
    return _model(stored)


def rounded(model: RoleModel) -> RoleModel:
    """The model as it is after writing and reading."""
    return _model(_stored(model))


@lru_cache
def shipped(scheme: str) -> RoleModel:
    """The product's own model for ``scheme``, read on first use and kept."""
    return unpack(resources.files(__package__).joinpath(SHIPPED).read_bytes(), scheme, source=SHIPPED)


def shipped_schemes() -> tuple[str, ...]:
    """The schemes that the product has a model for."""
    data = resources.files(__package__).joinpath(SHIPPED).read_bytes()
    return tuple(msgspec.msgpack.decode(data, type=_File).models)


def _stored(model: RoleModel) -> _Stored:
    """The model in its written form."""
    chain = np.concatenate([model.chain.steps.ravel(), model.chain.first, model.chain.last])
    return _Stored(
        labels=model.labels,
        vocabulary="\n".join(model.vocabulary.words),
        words=_Table.of(model.words),
        pairs=_Table.of(model.pairs),
        places=_Table.of(model.places),
        window=_Table.of(model.window),
        chain=chain.astype("<f4").tobytes(),
    )


def _model(stored: _Stored) -> RoleModel:
    """The model from its written form."""
    k = len(stored.labels)
    chain: NDArray[np.float64] = np.frombuffer(stored.chain, dtype="<f4").astype(np.float64)
    return RoleModel(
        labels=stored.labels,
        vocabulary=Vocabulary(stored.vocabulary.split("\n")),
        words=stored.words.values(),
        pairs=stored.pairs.values(),
        places=stored.places.values(),
        window=stored.window.values(),
        chain=Chain(steps=chain[: k * k].reshape(k, k), first=chain[k * k : -k], last=chain[-k:]),
    )
