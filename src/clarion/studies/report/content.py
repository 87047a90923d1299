"""What a report says, as sections of blocks, apart from how it is printed: HTML and PDF print the same."""

import msgspec


class Block(msgspec.Struct, frozen=True, kw_only=True, tag_field="block", tag=True):
    """A part of a section."""


class Paragraph(Block, frozen=True, kw_only=True):
    """Running text."""

    text: str


class Points(Block, frozen=True, kw_only=True):
    """A list."""

    items: tuple[str, ...]


class Fact(msgspec.Struct, frozen=True, kw_only=True):
    """A label and what stands beside it."""

    label: str
    lines: tuple[str, ...]
    link: str = ""
    """Where the first line leads to."""
    code: bool = False
    """Whether the lines are for machines: hashes, versions."""


class Facts(Block, frozen=True, kw_only=True):
    """Labels with what stands beside them."""

    facts: tuple[Fact, ...]


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """A row of a table."""

    cells: tuple[str, ...]
    """The row's label, then a text for each column."""
    indent: int = 0
    heading: bool = False
    strong: bool = False
    """Whether it is the row that counts among its neighbours."""


class Grid(Block, frozen=True, kw_only=True):
    """A table."""

    id: str
    title: str
    sentence: str
    head: tuple[str, ...]
    lines: tuple[Line, ...]
    numeric: tuple[bool, ...]
    """Of each column: whether it holds numbers, which are set at its right edge."""
    notes: tuple[str, ...] = ()


class Drawing(Block, frozen=True, kw_only=True):
    """A figure."""

    id: str
    title: str
    sentence: str
    left_out: str
    table: Grid


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """A reported number beside the recomputed one."""

    text: str
    reported: str
    recomputed: str
    sign: str
    """``=``, ``≈``, ``≠``, ``–``: the verdict at a glance."""
    verdict: str
    tone: str
    """``good``, ``bad`` or ``open``: how it is coloured beside its sign and words."""
    explanation: str
    notes: tuple[str, ...]
    """What the study file inferred, and where the number stands in the publication."""


class Claims(Block, frozen=True, kw_only=True):
    """Every reported number beside the recomputed one."""

    claims: tuple[Claim, ...]


class Section(msgspec.Struct, frozen=True, kw_only=True):
    """A section of the report."""

    id: str
    title: str
    blocks: tuple[Paragraph | Points | Facts | Grid | Drawing | Claims, ...]


class Content(msgspec.Struct, frozen=True, kw_only=True):
    """The whole report."""

    title: str
    kicker: str
    """The line above the title: what this is."""
    lead: str
    """The study in plain words."""
    warnings: tuple[str, ...]
    """What a reader has to know before anything else: that data are made up, that this copy is not for the public."""
    sections: tuple[Section, ...]
    colophon: str
