"""From what a user names to excerpts: files, folders, standard input; the kind is told from name and content."""

import sys
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from clarion.evidence.documents.document import Excerpt, Refusal, UnreadableError
from clarion.evidence.documents.encoding import LARGEST, decoded
from clarion.evidence.documents.jats_xml import is_jats, jats_xml
from clarion.evidence.documents.markdown import markdown
from clarion.evidence.documents.pdf import LARGEST as PDF_LARGEST
from clarion.evidence.documents.pdf import pdf
from clarion.evidence.documents.plain_text import plain_text
from clarion.evidence.documents.pubmed_xml import is_pubmed, pubmed_xml
from clarion.sources import SourceError
from clarion.sources.compression import DamagedError

ENDINGS = (".txt", ".md", ".pdf", ".xml", ".nxml")
"""Of the files that are taken from a folder."""

_HEAD = 1 << 16


def files_in(paths: Sequence[str]) -> list[str]:
    """The files that ``paths`` name: folders are replaced by the texts in them and below, sorted; ``-`` stays.

    Hidden files and files with other endings are left out of folders, not where they are named.

    Raises:
        SourceError: a path does not exist, or a folder holds no such file.
    """
    files: list[str] = []
    for path in paths:
        if path != "-" and Path(path).is_dir():
            inside = sorted(str(one) for one in Path(path).rglob("*") if _is_text(one, Path(path)))
            if not inside:
                raise SourceError(f"{path}: this folder holds none of {', '.join(f'*{one}' for one in ENDINGS)}.")
            files += inside
        elif path == "-" or Path(path).exists():
            files.append(path)
        else:
            raise SourceError(f"{path}: there is no such file or folder. Check the spelling of the path.")
    return files


def _is_text(path: Path, folder: Path) -> bool:
    hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
    return path.suffix.lower() in ENDINGS and not hidden and path.is_file()


def excerpts(file: str) -> Iterator[Excerpt | Refusal]:
    """What ``file`` (``-``: standard input) holds to be read, and a refusal for what can't be."""
    try:
        if file == "-":
            yield from _of(sys.stdin.buffer, file)
            return
        with Path(file).open("rb") as handle:
            yield from _of(handle, file)
    except (UnreadableError, DamagedError) as error:
        yield Refusal(file=file, reason=str(error))
    except OSError as error:
        yield Refusal(file=file, reason=f"The file cannot be read ({error.strerror or error}). Check its permissions.")


def _of(handle: BinaryIO, file: str) -> Iterator[Excerpt | Refusal]:
    """The excerpts in a file, told by its name's ending or its beginning. Raises UnreadableError."""
    ending = Path(file).suffix.lower()
    head = handle.read(_HEAD)
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if not start:
        raise UnreadableError("The file is empty. Check that it was saved or downloaded whole.")
    if ending == ".pdf" or start.startswith(b"%PDF-"):
        yield from pdf(_rest(head, handle, PDF_LARGEST))
    elif ending in (".xml", ".nxml") or start.startswith((b"<?xml", b"<!DOCTYPE", b"<PubmedArticle", b"<article")):
        yield from _xml(head, handle, file)
    elif ending == ".md":
        yield from markdown(decoded(_rest(head, handle, LARGEST)))
    else:
        yield from plain_text(decoded(_rest(head, handle, LARGEST)))


def _xml(head: bytes, handle: BinaryIO, file: str) -> Iterator[Excerpt | Refusal]:
    if is_pubmed(head):
        # Files of PubMed have hundreds of megabytes; they are read block by block.
        yield from pubmed_xml(chain([head], iter(lambda: handle.read(_HEAD), b"")), file)
    elif is_jats(head):
        yield from jats_xml(_rest(head, handle, LARGEST))
    else:
        raise UnreadableError("This XML is neither PubMed records nor a JATS article. Give the abstract as plain text.")


def _rest(head: bytes, handle: BinaryIO, most: int) -> bytes:
    """All of a file, of which ``head`` was read. Raises UnreadableError where it is larger than ``most`` bytes."""
    content = head + handle.read(most)
    if len(content) > most:
        raise UnreadableError(
            f"The file is larger than {most / 1e6:.0f} MB, the most that is read of such a file. Divide it, and check "
            "that it is what you meant."
        )
    return content
