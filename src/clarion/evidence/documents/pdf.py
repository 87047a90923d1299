"""PDF: the text that a file holds, page by page, put together again to paragraphs."""

import re
from collections.abc import Iterator
from statistics import median

from clarion.evidence.documents.document import Excerpt, UnreadableError
from clarion.evidence.documents.paper import Paragraph, excerpts_of

LARGEST = 200_000_000
"""Bytes of a PDF that are read."""

_MISSING = (
    "Reading PDF needs a package that is not installed. Install it with: pip install 'clarion[pdf]', or give the text."
)
_PAGE_NUMBER = re.compile(r"^(?:page\s+)?\d{1,4}(?:\s+of\s+\d{1,4})?$", re.IGNORECASE)
_ENDS = re.compile(r"[.!?:][\"”’)\]\d]*$")
_HEADINGS = re.compile(
    r"^(?:\d+(?:\.\d+)*\.?\s+)?(?:abstract|summary|background|introduction|objectives?|aims?|methods?|materials and "
    r"methods|patients and methods|results|findings|discussion|conclusions?|references|key\s?words)\s*:?$",
    re.IGNORECASE,
)
# A full line has about as many characters as the others of its page; the last line of a paragraph mostly has fewer.
_FULL = 0.8


def pdf(content: bytes) -> list[Excerpt]:
    """The excerpts of a PDF, each with its page.

    Raises:
        UnreadableError: the package for it is missing, the file is damaged or locked, or it holds no text.
    """
    pages = _pages(content)
    paragraphs = [one for number, text in enumerate(pages, 1) for one in _paragraphs(text, number)]
    if not paragraphs:
        raise UnreadableError(
            "The PDF holds no text, only images of it perhaps. Recognise the text first (OCR), or give the text itself."
        )
    whole = "\n".join(one.text for one in paragraphs)
    return excerpts_of(_joined(paragraphs), title="", whole=whole)


def _pages(content: bytes) -> list[str]:
    """The text of each page."""
    try:
        # Installed with the extra `pdf` only, and slow to load.
        import pypdfium2  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise UnreadableError(_MISSING) from error
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        reason = "is locked with a password. Save it without one" if locked else "is damaged. Download it again"
        raise UnreadableError(f"The PDF {reason}.") from error
    texts = []
    with document:
        for page in document:
            text = page.get_textpage()
            texts.append(text.get_text_bounded())
            text.close()
            page.close()
    return texts


def _paragraphs(text: str, page: int) -> Iterator[Paragraph]:
    """The paragraphs of one page.

    A PDF knows lines only. One ends a paragraph where it ends a sentence and is shorter than a full line; headings
    stand by themselves, page numbers are left out, words that were divided at a line's end are whole again.
    """
    lines = [line.strip() for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    lines = [line for line in lines if not _PAGE_NUMBER.match(line)]
    lengths = [len(line) for line in lines if len(line) > 30]
    full = _FULL * median(lengths) if lengths else 0
    kept: list[str] = []
    for line in lines:
        heading = _HEADINGS.match(line) is not None
        if kept and (heading or not line):
            yield Paragraph(_one_line(kept), page)
            kept = []
        if heading:
            yield Paragraph(line, page, True)
        elif line:
            kept.append(line)
            if _ENDS.search(line) and len(line) < full:
                yield Paragraph(_one_line(kept), page)
                kept = []
    if kept:
        yield Paragraph(_one_line(kept), page)


def _one_line(lines: list[str]) -> str:
    """Lines as one; U+0002 and U+FFFE stand where the reader of PDF met a hyphen that only the line's end made."""
    text = "\n".join(lines)
    text = re.sub(r"[\x02\ufffe]\n?", "", text)
    text = re.sub(r"(?<=[a-z])-\n(?=[a-z])", "", text)
    return " ".join(text.split())


def _joined(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Paragraphs, with those that a page's end cut in two made one."""
    found: list[Paragraph] = []
    for one in paragraphs:
        before = found[-1] if found else None
        cut = before is not None and before.page != one.page and not (before.heading or one.heading)
        if before is not None and cut and not _ENDS.search(before.text) and one.text[:1].islower():
            found[-1] = Paragraph(f"{before.text} {one.text}", before.page)
        else:
            found.append(one)
    return found
