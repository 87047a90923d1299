"""Where a noun phrase ends: at punctuation, at a verb, or at a word that begins something else."""

import re

_STOP = (
    r"was|were|is|are|be|been|being|has|have|had|will|would|can|could|may|might|should|did|does|do|that|which|who|"
    r"whom|whose|"
    r"when|while|whereas|where|because|since|although|though|but|if|than|as|after|before|during|following|through|"
    r"throughout|"
    r"until|via|by|using|versus|vs|compared|relative|among|amongst|between|whether|improves?|reduces?|increases?|"
    r"decreases?|"
    r"affects?|leads?|results?|shows?|showed|underwent|received|participated|attending|scheduled|undergoing|"
    r"receiving|"
    r"requiring|admitted|referred|recruited|enrolled|randomi[sz]ed|randomly|aged|treated|followed|remains?|causes?|"
    r"plays?|"
    r"over|within|without|at|to|from|into|on|for|in|with|under|against|it|its|they|their|we|our|this|these|those|"
    r"there|not"
)
_BREAK = re.compile(rf"[.;:,!?\[—]|\((?!s\))|\s[-–]\s|\s(?:{_STOP})\b")
_BREAK_LOOSE = re.compile(
    r"[.;:!?](?!\d)|,(?! (?:and|or|aged|who|with)\b)|\s[-–—]\s|—|(?<!who)(?<!that)(?<!had)(?<!have)\s(?:was|were|is|"
    r"are|has|have|had|"
    r"will|would|can|could|may|did|underwent|received|participated|took|completed|consented|volunteered|compared|"
    r"versus|vs|"
    r"using|by means|randomly|randomi[sz]ed|assigned|divided|to receive|recruited|subsequently|from (?:january|"
    r"february|march|"
    r"april|may|june|july|august|september|october|november|december|\d)|between \d{4})\b"
)
_TRAILING = re.compile(r"(?:[\s,(]+(?:and|or|of|the|a|an|either|both|also|not|nor|plus|to|in|with|for))*[\s,(]*$")


def tight_end(small: str, start: int, limit: int, longest: int = 90) -> int:
    """The end of the noun phrase at ``start`` without what is added by prepositions: ``chronic low back pain``."""
    match = _BREAK.search(small, start, min(limit, start + longest))
    return _trimmed(small, start, match.start() if match else min(limit, start + longest), cut=match is None)


def loose_end(small: str, start: int, limit: int, longest: int = 240) -> int:
    """The end of the noun phrase at ``start`` with its additions, up to the verb: ``women with ... aged 18 to 40``."""
    depth = 0
    for match in _BREAK_LOOSE.finditer(small, start, min(limit, start + longest)):
        depth = small.count("(", start, match.start()) - small.count(")", start, match.start())
        if depth <= 0:
            return _trimmed(small, start, match.start(), cut=False)
    return _trimmed(small, start, min(limit, start + longest), cut=limit > start + longest)


def _trimmed(small: str, start: int, end: int, *, cut: bool) -> int:
    """The end without trailing joining words; a word that was cut is left off."""
    if cut and end < len(small) and small[end].isalnum():
        end = max(small.rfind(" ", start, end), start)
    trailing = _TRAILING.search(small, start, end)
    return trailing.start() if trailing else end
