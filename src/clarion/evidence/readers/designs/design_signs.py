"""What speaks for a design: words of the text with the design they name."""

import msgspec

from clarion.evidence.claim import DesignName
from clarion.evidence.printed import Span


class Sign(msgspec.Struct, frozen=True):
    """Words that speak for a design."""

    value: DesignName
    confidence: float
    span: Span
    sentence: int
