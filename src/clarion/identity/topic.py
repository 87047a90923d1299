"""Which topic a heading or keyword names."""

from clarion.text.normalise import fold


def topic_key(name: str) -> str:
    """What tells this topic from others: its folded name, so that a heading and a like keyword share a page.

    ``name`` is plain text.
    """
    return fold(name)
