"""What participants are called in figures: P1, P2 … in an order that nobody can trace back.

The order is that of keyed hashes of the ids, and the key is a hash of the participants' data. Ids alone would not do
as a key: short ones such as 001 to 009 are quickly tried out. The same data give the same names.
"""

import hashlib
import hmac

import numpy as np
from numpy.typing import NDArray

from clarion.studies.observations import Observations


def shuffled(observations: Observations, *, salt: str = "") -> NDArray[np.intp]:
    """The participants' places in the order of their names: the first is P1.

    ``salt`` gives another order, so that figures which must not be laid side by side can't be.
    """
    key = _key(observations)
    digests = [
        hmac.new(key, f"{salt}\0{participant}".encode(), hashlib.sha256).digest()
        for participant in observations.participants
    ]
    return np.array(sorted(range(len(digests)), key=digests.__getitem__), dtype=np.intp)


def _key(observations: Observations) -> bytes:
    """A hash of the participants' data, which are not published."""
    digest = hashlib.sha256()
    for id, series in sorted(observations.measures.items()):
        digest.update(id.encode())
        digest.update(np.ascontiguousarray(series.values).tobytes())
    digest.update(np.ascontiguousarray(observations.days).tobytes())
    for name, numbers in sorted(observations.numbers.items()):
        digest.update(name.encode())
        digest.update(np.ascontiguousarray(numbers).tobytes())
    for name, texts in sorted(observations.categories.items()):
        digest.update("\0".join([name, *map(str, texts)]).encode())
    return digest.digest()
