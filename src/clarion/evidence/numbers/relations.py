"""How a number stands to the quantity, by the sign or the words before it."""

from clarion.evidence.printed import Relation

_SIGNS: tuple[tuple[str, Relation], ...] = (
    ("&lt;=", "<="),
    ("&gt;=", ">="),
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("<=", "<="),
    (">=", ">="),
    ("=<", "<="),
    ("=>", ">="),
    ("< =", "<="),
    ("> =", ">="),
    ("<", "<"),
    (">", ">"),
    ("≤", "<="),
    ("≦", "<="),
    ("⩽", "<="),
    ("≥", ">="),
    ("≧", ">="),
    ("⩾", ">="),
    ("＜", "<"),
    ("＞", ">"),
    ("~", "~"),
    ("∼", "~"),
    ("≈", "~"),
    ("≅", "~"),
)
_WORDS: tuple[tuple[str, Relation], ...] = (
    ("no less than", ">="),
    ("not less than", ">="),
    ("no fewer than", ">="),
    ("no more than", "<="),
    ("not more than", "<="),
    ("less than or equal to", "<="),
    ("greater than or equal to", ">="),
    ("less than", "<"),
    ("fewer than", "<"),
    ("lower than", "<"),
    ("smaller than", "<"),
    ("below", "<"),
    ("under", "<"),
    ("more than", ">"),
    ("greater than", ">"),
    ("higher than", ">"),
    ("larger than", ">"),
    ("exceeding", ">"),
    ("above", ">"),
    ("over", ">"),
    ("at least", ">="),
    ("minimum of", ">="),
    ("at most", "<="),
    ("up to", "<="),
    ("maximum of", "<="),
    ("about", "~"),
    ("approximately", "~"),
    ("approx.", "~"),
    ("around", "~"),
    ("roughly", "~"),
    ("nearly", "~"),
    ("almost", "~"),
    ("circa", "~"),
)
_LAST_SIGNS = frozenset(sign[-1] for sign, _ in _SIGNS)
_LAST_LETTERS = frozenset(word[-3:] for word, _ in _WORDS)
_LONGEST = 26


def relation_before(text: str, start: int) -> Relation:
    """The relation of the number that begins at ``start``; ``=`` where nothing is said."""
    before = text[max(0, start - _LONGEST) : start].rstrip()
    if before[-1:] in _LAST_SIGNS:
        for sign, relation in _SIGNS:
            if before.endswith(sign):
                return relation
    elif before[-3:].lower() in _LAST_LETTERS:
        lowered = before.lower()
        for words, relation in _WORDS:
            if lowered.endswith(words) and not lowered[: -len(words)][-1:].isalpha():
                return relation
    return "="
