"""How likely a number before a noun counts those who took part, by the role of its sentence."""

_NOUN_CONFIDENCE = {"METHODS": 0.85, "OBJECTIVE": 0.8, "RESULTS": 0.3, "BACKGROUND": 0.15, "CONCLUSIONS": 0.2}
_VERB_CONFIDENCE = {"METHODS": 0.95, "OBJECTIVE": 0.9, "RESULTS": 0.85, "BACKGROUND": 0.6, "CONCLUSIONS": 0.5}
_LED_CONFIDENCE = {"METHODS": 0.93, "OBJECTIVE": 0.9, "RESULTS": 0.6, "BACKGROUND": 0.35, "CONCLUSIONS": 0.5}
_UNKNOWN = 0.75
"""For a sentence of unknown role."""


def likely_of(role: str, *, verb: bool, led: bool) -> float:
    """How likely a number before a noun is of those who took part.

    ``role`` is the sentence's, ``verb`` whether one says that they took part, ``led`` whether words before do. The
    figures are orders of our own and no frequencies: what is below one half is not told.
    """
    likely = _NOUN_CONFIDENCE.get(role, _UNKNOWN)
    if verb:
        likely = max(likely, _VERB_CONFIDENCE.get(role, 0.9))
    if led:
        likely = max(likely, _LED_CONFIDENCE.get(role, 0.85))
    return likely
