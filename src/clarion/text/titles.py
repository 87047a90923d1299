"""Titles as people write them, freed from what indexes add."""


def bare_title(title: str, vernacular: str = "") -> str:
    """``title`` without its final full stop, and without the brackets round a translated one.

    Where an index has no translation (``[Not Available]``) or no title at all, ``vernacular``, the title in the work's
    own language, stands in. Both are inline mark-up, and so is the result.
    """
    bare = without_brackets(title.strip())
    if bare in ("", "Not Available"):
        bare = vernacular.strip() or bare
    return without_stop(bare)


def without_stop(title: str) -> str:
    """A title without its final full stop, unless that ends an ellipsis or an abbreviation such as ``U.S.``."""
    last_word = title.rsplit(None, 1)[-1] if title.strip() else ""
    return title[:-1] if last_word.endswith(".") and "." not in last_word[:-1] else title


def without_brackets(title: str) -> str:
    """A title without the one pair of brackets that holds all of it, as in ``[A translated title].``"""
    inner = without_stop(title)
    if not (inner.startswith("[") and inner.endswith("]")):
        return title
    inner = inner[1:-1]
    depth = 0
    for character in inner:
        depth += (character == "[") - (character == "]")
        if depth < 0:
            return title
    return inner
