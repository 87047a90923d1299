"""A work's abstracts, in the sections and languages in which they were written."""

import msgspec


class Section(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """One part of an abstract: inline mark-up under the heading that the authors gave it, if any."""

    text: str
    label: str = ""
    category: str = ""
    """``BACKGROUND``, ``OBJECTIVE``, ``METHODS``, ``RESULTS``, ``CONCLUSIONS``, ``UNASSIGNED`` or empty."""


class Abstract(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """One abstract.

    ``language`` is a BCP 47 tag (``en``, ``fa``). ``kind`` is ``author`` for the work's own, otherwise the
    source's word for it in lower case (``plain-language-summary``, ``publisher`` …).
    """

    sections: tuple[Section, ...]
    language: str = "en"
    kind: str = "author"
    copyright: str = ""
