"""How the embedded index is laid out, and how its texts are analysed."""

import re
from typing import Any

import msgspec
import tantivy

from clarion.search.engine import Document
from clarion.search.question import identifier_key
from clarion.text.normalise import fold, half_space_words
from clarion.text.words import LONGEST_WORD

VERSION = 2
"""To be raised whenever the schema, the analysis or :func:`clarion.text.normalise.fold` changes."""

BOOSTS = {"title": 4.0, "topics": 2.0, "authors": 2.0, "abstract": 1.0, "venue": 0.5, "variants": 0.5}
"""The fields in which a word without prefix is looked for, and how much finding it there weighs."""

STUDY_FACETS = ("design", "phase", "size")
"""Of studies: each a field with one word, or none."""
_ANALYSER = "words"
_COMPOUND = re.compile(r"[^\W_]+(?:-[^\W_]+)+")


class Shown(msgspec.Struct, array_like=True, gc=False):
    """What the index keeps of a document to show it as a hit."""

    id: int
    title: str
    abstract: str


_encode = msgspec.msgpack.Encoder().encode
_ENCODE_FIELDS = msgspec.msgpack.Encoder()
_DECODE_FIELDS = msgspec.msgpack.Decoder(dict[str, Any])
decode_shown = msgspec.msgpack.Decoder(Shown).decode


def build_schema() -> tantivy.Schema:
    """The fields of the index."""
    builder = tantivy.SchemaBuilder()
    # Signed: deleting by term finds nothing in an unsigned field (tantivy-py 0.27 makes a signed term of every int).
    builder.add_integer_field("id", indexed=True, fast=True)
    for name in BOOSTS:
        builder.add_text_field(name, tokenizer_name=_ANALYSER)
    builder.add_text_field("identifiers", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("type", tokenizer_name="raw", index_option="basic", fast=True)
    for name in STUDY_FACETS:
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic", fast=True)
    builder.add_text_field("language", tokenizer_name="raw", index_option="basic")
    builder.add_unsigned_field("year", indexed=True, fast=True)
    builder.add_unsigned_field("published", fast=True)
    builder.add_bytes_field("shown", stored=True)
    return builder.build()


def build_analyser() -> tantivy.TextAnalyzer:
    """Words at every sign that is no letter or digit, English stems; texts come folded."""
    builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    builder = builder.filter(tantivy.Filter.remove_long(LONGEST_WORD * 4))  # it counts bytes of UTF-8
    return builder.filter(tantivy.Filter.lowercase()).filter(tantivy.Filter.stemmer("english")).build()


def register(index: tantivy.Index) -> None:
    """Tell an opened index how its texts are analysed; it does not keep that itself."""
    index.register_tokenizer(_ANALYSER, build_analyser())


def to_tantivy(fields: bytes, schema: tantivy.Schema) -> tantivy.Document:
    """A prepared document as the index takes it."""
    return tantivy.Document.from_dict(_DECODE_FIELDS.decode(fields), schema)


def prepared(document: Document) -> bytes:
    """The fields of a document, its texts folded, as MessagePack."""
    title, abstract, topics = fold(document.title), fold(document.abstract), fold(document.topics)
    shown = Shown(document.id, _writable(document.title), _writable(document.abstract))
    return _ENCODE_FIELDS.encode(
        {
            "id": document.id,
            "title": title,
            "abstract": abstract,
            "topics": topics,
            "authors": fold(document.authors),
            "venue": fold(document.venue),
            "variants": " ".join(
                _joined_compounds(title, abstract, topics) | _joined_half_spaces(document.title, document.abstract)
            ),
            "identifiers": [identifier_key(identifier) for identifier in document.identifiers],
            "type": document.type,
            **{name: value for name in STUDY_FACETS if (value := getattr(document, name))},
            "language": document.language,
            "year": max(document.year, 0),
            "published": max(document.published, 0),
            "shown": _encode(shown),
        }
    )


def joined(word: str) -> str:
    """A word of several parts written as one: ``covid-19`` → ``covid19``; empty for a word of one part."""
    folded = fold(word)
    parts = re.findall(r"[^\W_]+", folded)
    return "".join(parts) if len(parts) > 1 and re.fullmatch(r"[^\W_]+(?:[- ][^\W_]+)+", folded) else ""


def _joined_compounds(*folded: str) -> set[str]:
    """Compounds written with hyphens, written as one word: some readers type ``covid19``."""
    chunks = {chunk for text in folded if "-" in text for chunk in text.split() if "-" in chunk}
    return {word.replace("-", "") for chunk in chunks for word in _COMPOUND.findall(chunk)}


def _joined_half_spaces(*texts: str) -> set[str]:
    """Persian words written with half-spaces, written as one word."""
    return {word for text in texts for word in half_space_words(text)}


def _writable(text: str) -> str:
    """``text`` without lone surrogates, which UTF-8 can't hold."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()
