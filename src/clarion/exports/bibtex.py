"""BibTeX: a work as LaTeX's bibliography tools read it, in UTF-8."""

import re
import unicodedata
from collections.abc import Iterable

from clarion.exports.inline import pieces
from clarion.exports.wording import (
    abstract_text,
    authors,
    date_parts,
    editors,
    form,
    given_name,
    issns,
    journal_title,
    keywords,
    language,
    one_line,
    page_ends,
    published,
    standing_note,
    title_markup,
    title_text,
    year,
)
from clarion.records.contributor import Contributor
from clarion.records.date import DateSpan
from clarion.records.work import Work
from clarion.text.titles import without_stop

BIBTEX_TYPES = {
    "journal": "article",
    "preprint": "misc",
    "book": "book",
    "chapter": "incollection",
    "conference": "inproceedings",
    "dataset": "misc",
    "other": "misc",
}
"""Entry type for each form of :func:`clarion.exports.wording.form`; types of the original BibTeX alone."""

_ESCAPES = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "`": r"\textasciigrave{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
    **{character: "\\" + character for character in "$&%#_"},
}
_LIGATURE = re.compile(r"([-',])(?=\1)")
_COMMANDS = {
    "i": (r"\textit{", "}"),
    "b": (r"\textbf{", "}"),
    "u": (r"\underline{", "}"),
    "sub": (r"\textsubscript{", "}"),
    "sup": (r"\textsuperscript{", "}"),
}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LATIN = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ß": "ss"}
    | {"æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ı": "i"}
)
_INSIGNIFICANT = re.compile(
    r"a|an|and|are|as|at|be|by|can|do|does|for|from|how|in|into|is|it|its|of|on|or"
    r"|retracted|the|their|to|via|was|were|what|when|which|who|why|with|withdrawn"
)
_WORD = re.compile(r"[a-z0-9]+")
_COMMAND = re.compile(r"\\[A-Za-z]+(?=\{)")


def bibtex(work: Work, url: str, key: str = "") -> str:
    """One BibTeX entry, ended by a line feed.

    ``url`` is the work's address on the site; ``key`` is the citation key, made by :func:`citation_key` if empty.
    Characters that LaTeX reads as commands are escaped, other non-ASCII characters are kept as UTF-8.
    """
    shape = form(work)
    lines = [f"  {name} = {value}," for name, value in _fields(work, url, shape) if value]
    return "\n".join([f"@{BIBTEX_TYPES[shape]}{{{key or citation_key(work)},", *lines, "}", ""])


def bibtex_file(works: Iterable[tuple[Work, str]]) -> str:
    """Entries for several works with their addresses; a key used before gets ``a``, ``b`` … behind it."""
    used: set[str] = set()
    entries = []
    for work, url in works:
        key = _unused(citation_key(work), used)
        used.add(key)
        entries.append(bibtex(work, url, key))
    return "\n".join(entries)


def citation_key(work: Work) -> str:
    """Family name, year and the title's first significant word, in lower-case ASCII: ``ranjbar2022allogeneic``.

    It depends on these three alone, so it stays the same from export to export. Where a part has no ASCII form
    ``anon``, ``nd`` or the PMID stands for it.
    """
    people = authors(work) or editors(work)
    family = "".join(_WORD.findall(_ascii(people[0].family))) if people and people[0].family else ""
    if people and not family:
        family = _first_word(people[0].collective)
    word = _first_word(title_text(work)) or work.identifier("pmid")
    return f"{family or 'anon'}{year(work) or 'nd'}{word}"


def latex(text: str) -> str:
    """Plain text on one line with the characters that LaTeX would read as commands escaped.

    Braces become commands, since BibTeX counts even escaped ones. What LaTeX would join (``--``, ``''``) is kept apart.
    """
    return _escaped(one_line(text))


def _escaped(text: str) -> str:
    return _LIGATURE.sub(r"\1{}", "".join(_ESCAPES.get(character, character) for character in text))


def latex_title(markup: str) -> str:
    """A title's inline mark-up as LaTeX, with braces round words whose capitals a style must not change."""
    written = "".join(_escaped(text) if is_text else text for text, is_text in pieces(markup, _COMMANDS))
    words = _words(one_line(written))
    bare = [_outside_braces(_COMMAND.sub("", word)) for word in words]
    long_words = [word for word in bare[1:] if sum(map(str.isalpha, word)) > 3]
    sentence_case = sum(word[:1].isupper() for word in long_words) <= len(long_words) * 0.6
    return " ".join(
        _protected(word) if _needs_case(plain_word, place > 0 and sentence_case) else word
        for place, (word, plain_word) in enumerate(zip(words, bare, strict=True))
    )


def _fields(work: Work, url: str, shape: str) -> list[tuple[str, str]]:
    """The entry's fields in order, each value in its braces, empty where not known."""
    span = published(work)
    first, last = page_ends(work)
    texts = [
        ("volume", work.volume or (work.book.volume if work.book else "")),
        ("number", work.issue),
        ("eid", work.article_number),
        ("year", year(work)),
    ]
    more = [
        ("doi", work.identifier("doi")),
        ("pmid", work.identifier("pmid")),
        ("pmcid", work.identifier("pmc")),
        ("issn", ", ".join(issns(work))),
        ("isbn", ", ".join(work.book.isbns) if work.book else ""),
        ("url", url),
        ("language", language(work)),
        ("keywords", ", ".join(keywords(work))),
        ("abstract", abstract_text(work)),
        ("note", standing_note(work)),
    ]
    return [
        ("author", _braced(" and ".join(map(_name, authors(work))))),
        ("title", _braced(latex_title(title_markup(work)))),
        ("origtitle", _braced(latex_title(without_stop(work.vernacular_title.strip())))),
        ("editor", _braced(" and ".join(map(_name, editors(work))))),
        *((name, _braced(value)) for name, value in _container(work, shape)),
        ("pages", _braced("--".join(latex(page) for page in (first, last) if page))),
        *((name, _braced(latex(value))) for name, value in texts),
        ("month", _month(span) if span else ""),
        *((name, _braced(latex(value))) for name, value in more),
    ]


def _container(work: Work, shape: str) -> list[tuple[str, str]]:
    """What the work is in, as LaTeX: journal or book, series, publisher, place, edition."""
    fields: list[tuple[str, str]] = []
    if shape == "journal" and work.venue is not None:
        fields.append(("journal", latex(journal_title(work))))
    elif shape in ("preprint", "dataset", "other") and work.venue is not None:
        fields.append(("howpublished", latex(journal_title(work))))
    elif work.venue is not None and work.book is None:
        fields.append(("booktitle", latex(journal_title(work))))
    if work.book is not None:
        if shape in ("chapter", "conference"):
            fields.append(("booktitle", latex_title(without_stop(work.book.title))))
        fields += [
            ("series", latex(work.book.collection)),
            ("publisher", latex(work.book.publisher)),
            ("address", latex(work.book.place)),
            ("edition", latex(work.book.edition)),
        ]
    return fields


def _name(person: Contributor) -> str:
    """``Family, Suffix, Given``, or a collective's name in braces so that it is not taken apart."""
    if person.collective or not person.family:
        return "{" + latex(person.name) + "}"
    parts = (person.family, person.suffix, given_name(person))
    return ", ".join(_part(part) for part in parts if part.strip())


def _part(text: str) -> str:
    """A part of a name; in braces where a comma, an ``and`` or a command in it could be taken for something else."""
    written = latex(text)
    return "{" + written + "}" if re.search(r"[,\\]|\band\b", written, re.IGNORECASE) else written


def _month(span: DateSpan) -> str:
    """The month's macro, or for a span of months its ends in words; ``""`` where no month is known."""
    ends = date_parts(span)
    if len(ends[0]) == 1:
        return ""
    months = [_MONTHS[end[1] - 1] for end in ends]
    if len(set(ends)) == 1 or (len(set(months)) == 1 and ends[0][0] == ends[1][0]):
        return months[0]
    if ends[0][0] == ends[1][0]:
        return _braced("--".join(month.capitalize() for month in months))
    return _braced("--".join(f"{month.capitalize()} {end[0]}" for month, end in zip(months, ends, strict=True)))


def _braced(value: str) -> str:
    return "{" + value + "}" if value else ""


def _ascii(text: str) -> str:
    """``text`` in lower-case ASCII: accents dropped, other letters left out."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_LATIN))
    return decomposed.encode("ascii", "ignore").decode().lower()


def _first_word(text: str) -> str:
    """The first word that says something, in lower-case ASCII, or ``""``."""
    words = _WORD.findall(_ascii(text).replace("'", ""))
    return next((word for word in words if not _INSIGNIFICANT.fullmatch(word)), words[0] if words else "")


def _unused(key: str, used: set[str]) -> str:
    """``key``, or it with the first of ``a`` … ``z``, ``aa`` … that is not used yet."""
    candidate, number = key, 0
    while candidate in used:
        number += 1
        letters, rest = "", number
        while rest:
            rest, digit = divmod(rest - 1, 26)
            letters = chr(ord("a") + digit) + letters
        candidate = key + letters
    return candidate


def _words(written: str) -> list[str]:
    """LaTeX cut at the spaces that stand outside braces."""
    words, depth = [""], 0
    for character in written:
        depth += (character == "{") - (character == "}")
        if character == " " and depth == 0:
            words.append("")
        else:
            words[-1] += character
    return [word for word in words if word]


def _outside_braces(word: str) -> str:
    """What of a word stands outside braces, where a style may change its case."""
    kept, depth = [], 0
    for character in word:
        depth -= character == "}"
        if depth == 0 and character not in "{}":
            kept.append(character)
        depth += character == "{"
    return "".join(kept)


def _needs_case(word: str, proper: bool) -> bool:
    """Whether a style's lower-casing would spoil the word; ``proper`` where a capital marks a proper name."""
    letters = "".join(filter(str.isalnum, word))
    inner = any(character.isupper() for character in letters[1:])
    single = letters.isupper() and len(letters) == 1 and letters != "A"
    return inner or single or (proper and letters[:1].isupper())


def _protected(word: str) -> str:
    """A word in braces; in two pairs where it begins with a command, since BibTeX would change case in one pair."""
    return "{{" + word + "}}" if word.startswith("\\") else "{" + word + "}"
