"""PubMed's XML: each record's own abstract."""

from collections.abc import Iterator

from clarion.evidence.documents.document import Excerpt, Refusal
from clarion.evidence.source import source_of
from clarion.records import Record, Rejection
from clarion.sources.compression import Blocks
from clarion.sources.formats import FORMATS


def is_pubmed(head: bytes) -> bool:
    """Whether a file that begins so holds PubMed records."""
    return FORMATS["pubmed"].recognises(head)


def pubmed_xml(blocks: Blocks, file: str) -> Iterator[Excerpt | Refusal]:
    """The abstracts of the records in a file, one by one; records without one are passed over, broken ones refused."""
    form = FORMATS["pubmed"]
    for raw in form.cut(blocks, file):
        for one in (raw,) if isinstance(raw, Rejection) else form.read(raw):
            if isinstance(one, Rejection):
                yield Refusal(file=file, reason=f"Record {one.place.number}: {one.reason}")
            elif isinstance(one, Record) and (source := source_of(one.work)) is not None:
                yield Excerpt(
                    text=source.text,
                    title=source.title,
                    parts=source.parts,
                    language=source.language,
                    part=f"pmid:{one.key}",
                )
