"""Printed pages: set by Typst in the faces that it brings along, so that no machine's own fonts matter."""

from collections.abc import Mapping
from typing import Literal

FACE = "Libertinus Serif"
_NO_GLYPH = "could not be displayed with"
"""How Typst says, where PDF/UA is asked for, that none of its faces has a character."""


def typeset(source: bytes, inputs: Mapping[str, str]) -> bytes:
    """``source``, in Typst's language, as a PDF that is tagged for readers' aids (PDF/UA-1), the same bytes every time.

    Where a text has characters that Typst's own faces lack (Chinese, say), the machine's fonts are taken as well; the
    bytes are then those of this machine, and a character that no font has is printed as a box.

    ``inputs`` are what the source finds in ``sys.inputs``: data, which Typst does not read as its language. Raises
    typst.TypstError where the source is wrong.
    """
    # It loads a compiler, which only those who want a PDF need.
    from typst import TypstError  # noqa: PLC0415

    try:
        return _compiled(source, inputs, own_fonts=False, standard="ua-1")
    except TypstError as error:
        if _NO_GLYPH not in str(error):
            raise
    return _compiled(source, inputs, own_fonts=True, standard="1.7")


def _compiled(source: bytes, inputs: Mapping[str, str], *, own_fonts: bool, standard: Literal["ua-1", "1.7"]) -> bytes:
    # As above.
    import typst  # noqa: PLC0415

    made = typst.compile(
        source,
        format="pdf",
        sys_inputs=dict(inputs),
        font_paths=typst.Fonts(include_system_fonts=own_fonts),
        pdf_standards=standard,
    )
    if not isinstance(made, bytes):
        raise TypeError("Typst gave no PDF.")
    return made
