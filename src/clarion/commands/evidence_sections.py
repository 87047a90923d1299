"""``clarion sections``: the sentences of a text, each with its role."""

import click
import msgspec
from rich.markup import escape
from rich.table import Table

from clarion.commands.evidence_frame import Texts, end, heading, paths_argument
from clarion.commands.frame import ERR, OUT, REJECTED, json_option, print_json
from clarion.evidence import read
from clarion.evidence.documents import Excerpt, Refusal
from clarion.evidence.documents.report import QuotedSentence, quoted_sentences
from clarion.evidence.reading import Reading

COLOURS = {"BACKGROUND": "blue", "OBJECTIVE": "magenta", "METHODS": "cyan", "RESULTS": "green", "CONCLUSIONS": "yellow"}
UNSURE = 0.6
"""A role with less confidence is marked."""


class TextSections(msgspec.Struct, frozen=True, kw_only=True):
    """One text's sentences."""

    file: str
    part: str
    page: int | None
    title: str
    sentences: tuple[QuotedSentence, ...]


class Sections(msgspec.Struct, frozen=True, kw_only=True):
    """All texts' sentences."""

    files: tuple[TextSections, ...]
    refused: tuple[Refusal, ...]


@click.command("sections")
@paths_argument
@json_option
def sections_command(paths: tuple[str, ...], as_json: bool) -> None:
    """Say of each sentence of a text what it does: background, objective, methods, results, conclusions.

    Reads plain text, Markdown, PDF, PubMed and JATS XML, folders of these, and standard input (-). Headings of the text
    itself count before all else. Of a whole paper it reads the abstract and each paragraph with numbers. Needs no
    instance. Ends with status 1 where a file could not be read.
    """
    texts = Texts(paths)
    found = []
    for file, excerpt in texts:
        reading = read(excerpt.text, title=excerpt.title, parts=excerpt.parts, language=excerpt.language)
        if as_json:
            found.append(_of(file, excerpt, reading))
        else:
            _print(file, excerpt, reading)
    if as_json:
        print_json(Sections(files=tuple(found), refused=tuple(texts.refused)))
    end(REJECTED if texts.refused else 0)


def _of(file: str, excerpt: Excerpt, reading: Reading) -> TextSections:
    sentences = quoted_sentences(reading)
    return TextSections(file=file, part=excerpt.part, page=excerpt.page, title=excerpt.title, sentences=sentences)


def _print(file: str, excerpt: Excerpt, reading: Reading) -> None:
    OUT.print(heading(file, excerpt))
    if excerpt.title:
        OUT.print(escape(excerpt.title))
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for one in quoted_sentences(reading):
        colour = COLOURS[one.role]
        table.add_row(f"[{colour}]{one.role}[/]{'' if one.confidence >= UNSURE else ' ?'}", escape(one.words))
    OUT.print(table, soft_wrap=False)
    if any(one.confidence < UNSURE for one in reading.sentences):
        ERR.print(f"[dim]? less than {UNSURE:.0%} sure[/]")
    OUT.print()
