"""A formatter for citeproc that marks tags with private-use characters, so that all text is escaped once, at the end.

citeproc-py's own HTML formatter leaves text unescaped inside the tags it writes, and text from the record unescaped
everywhere. Here citeproc only ever sees plain characters; :func:`as_html` escapes the line and then writes the tags.
"""

import html
import re
from collections.abc import Callable

_TAGS = ("i", "b", "u", "sub", "sup", "bdi")
MARKS = {tag: (chr(0xE000 + 2 * number), chr(0xE001 + 2 * number)) for number, tag in enumerate(_TAGS)}
"""Tag to the characters that stand for its beginning and its end."""
HYPHEN = "\ue010"
"""A hyphen that citeproc is not to turn into a dash."""
GROUP, GROUP_END = "\ue011", "\ue014"
"""Stand before and behind a group's name in a list of authors."""

SPACE = "\ue012"
"""A space that does not part words for a style that changes their case."""

TITLE_END = "\ue013"
"""Stands behind a title, whose own full stop, question or exclamation mark makes the style's stop superfluous."""

_TEXT = {ord(begin): f"<{tag}>" for tag, (begin, _) in MARKS.items()}
_TEXT |= {ord(end): f"</{tag}>" for tag, (_, end) in MARKS.items()}
_TEXT |= {ord(SPACE): " "}
_OURS = re.compile("[\ue000-\ue01f]")
_ENDS = "".join(end for _, end in MARKS.values())
_BESIDE_GROUP = re.compile(f"{GROUP_END}?, {GROUP}|{GROUP_END}, (?!et al)")
_EXTRA_STOP = re.compile(f"([.?!][{_ENDS}]*){TITLE_END}([{_ENDS}]*)\\.")


def _tag(name: str) -> Callable[[object], str]:
    begin, end = MARKS[name]
    return lambda text: f"{begin}{text}{end}"


def preformat(text: object) -> str:
    """What citeproc calls on its own terms and prefixes: nothing is changed before :func:`as_html`."""
    return str(text)


Italic = Oblique = _tag("i")
Bold = _tag("b")
Underline = _tag("u")
Superscript = _tag("sup")
Subscript = _tag("sub")
Light = SmallCaps = preformat


def without_marks(text: str) -> str:
    """``text`` without the characters that have a meaning here."""
    return _OURS.sub("", text)


def as_html(text: str, *, groups_apart: bool) -> str:
    """A citation with placeholders as safe HTML.

    The style's full stop goes after a title that ends in one, or in ``?`` or ``!``, also across the end of a tag.
    With ``groups_apart`` semicolons part a group from its neighbours.
    """
    if groups_apart:
        text = _BESIDE_GROUP.sub("; ", text)
    text = text.replace(GROUP, "").replace(GROUP_END, "").replace(HYPHEN, "-")
    text = _EXTRA_STOP.sub(r"\1\2", text).replace(TITLE_END, "")
    return html.escape(_italics_apart(text.strip()), quote=False).translate(_TEXT)


def _italics_apart(text: str) -> str:
    """Upright what is italic within italics, as all manuals want it: the inner pair closes and opens the outer one."""
    begin, end = MARKS["i"]
    turned, depth = [], 0
    for character in text:
        if character == begin:
            turned.append(end if depth else begin)
            depth += 1
        elif character == end:
            depth -= 1
            turned.append(begin if depth else end)
        else:
            turned.append(character)
    return "".join(turned).replace(begin + end, "")
