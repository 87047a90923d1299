"""Markdown: its marks taken off, its first heading as the title."""

import re

from clarion.evidence.documents.document import Excerpt
from clarion.evidence.documents.paper import Paragraph, excerpts_of

_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_FENCED = re.compile(r"^(```|~~~).*?^\1[^\S\n]*$", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^ {0,3}(#{1,6})\s+(.*?)\s*#*$")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"(\*\*\*|\*\*|__|`)(?=\S)(.+?)(?<=\S)\1|(?<![\w*])([*_])(?=\S)([^*_\n]+?)(?<=\S)\3(?![\w*])")
_LEAD = re.compile(r"^\s*(?:>|[-*+]\s|\d+[.)]\s)\s*")


def markdown(text: str) -> list[Excerpt]:
    """The excerpts of a Markdown text; code and front matter are no text."""
    text = _FENCED.sub("", _FRONT_MATTER.sub("", text))
    title, paragraphs = "", []
    for block in re.split(r"\n\s*\n|(?=^ {0,3}#{1,6}\s)", text, flags=re.MULTILINE):
        lines = block.strip("\n").split("\n")
        heading = _HEADING.match(lines[0])
        if heading is not None:
            words = _unmarked(heading[2])
            if not title and len(heading[1]) == 1:
                title = words
            elif words:
                paragraphs.append(Paragraph(words, heading=True))
            lines = lines[1:]
        body = " ".join(_unmarked(_LEAD.sub("", line)) for line in lines if line.strip())
        if body.strip():
            paragraphs.append(Paragraph(" ".join(body.split())))
    whole = "\n".join(f"{one.text}:" if one.heading else one.text for one in paragraphs)
    return excerpts_of(paragraphs, title=title, whole=whole)


def _unmarked(line: str) -> str:
    line = _LINK.sub(r"\1", line)
    return _MARKS.sub(lambda found: found[2] or found[4], line).strip()
