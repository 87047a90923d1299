"""COinS: a work as an OpenURL in a page, for reference managers (ANSI/NISO Z39.88-2004, key/encoded-value)."""

from urllib.parse import quote, urlencode

from clarion.exports.wording import (
    authors,
    book_text,
    form,
    given_name,
    inverted_name,
    iso_date,
    issns,
    one_line,
    page_ends,
    page_range,
    published,
    title_text,
)
from clarion.records.work import Work

_FORMATS = {"journal": "journal", "preprint": "journal", "book": "book", "chapter": "book", "conference": "book"}
_GENRES = {
    "journal": "article",
    "preprint": "preprint",
    "book": "book",
    "chapter": "bookitem",
    "conference": "proceeding",
}


def coins(work: Work, url: str) -> str:
    """The value of the ``title`` attribute of ``<span class="Z3988">``, percent-encoded but not yet HTML-escaped.

    A template's own escaping turns its ``&`` into ``&amp;``. ``url`` is the work's address on the site.
    """
    shape = form(work)
    metadata = _FORMATS.get(shape, "dc")
    doi, pmid = work.identifier("doi"), work.identifier("pmid")
    pairs = [
        ("ctx_ver", "Z39.88-2004"),
        ("rft_val_fmt", f"info:ofi/fmt:kev:mtx:{metadata}"),
        ("rft_id", f"info:doi/{doi}" if doi else ""),
        ("rft_id", f"info:pmid/{pmid}" if pmid else ""),
        ("rft_id", url),
        *(_plain_fields(work) if metadata == "dc" else _fields(work, shape)),
    ]
    known = [(key, line) for key, value in pairs if (line := one_line(value))]
    return urlencode(known, quote_via=quote, safe="")


def _plain_fields(work: Work) -> list[tuple[str, str]]:
    """The Dublin Core fields, for what is neither in a journal nor in a book."""
    span = published(work)
    return [
        ("rft.type", work.type),
        ("rft.title", title_text(work)),
        *(("rft.creator", inverted_name(person)) for person in authors(work)),
        ("rft.date", iso_date(span) if span else ""),
    ]


def _fields(work: Work, shape: str) -> list[tuple[str, str]]:
    """The fields of the journal and the book format."""
    first, last = page_ends(work)
    span = published(work)
    people = authors(work)
    single = next((person for person in people if not person.collective), None)
    in_journal = _FORMATS[shape] == "journal"
    return [
        ("rft.genre", _GENRES[shape]),
        ("rft.btitle" if shape == "book" else "rft.atitle", title_text(work)),
        ("rft.jtitle", work.venue.title if in_journal and work.venue else ""),
        ("rft.stitle", work.venue.abbreviation if in_journal and work.venue else ""),
        ("rft.btitle", book_text(work) if shape in ("chapter", "conference") else ""),
        ("rft.aulast", single.family if single else ""),
        ("rft.aufirst", given_name(single) if single else ""),
        *(("rft.aucorp" if person.collective else "rft.au", inverted_name(person)) for person in people),
        ("rft.date", iso_date(span) if span else ""),
        ("rft.volume", work.volume if in_journal else ""),
        ("rft.issue", work.issue if in_journal else ""),
        ("rft.artnum", work.article_number if in_journal else ""),
        ("rft.spage", first),
        ("rft.epage", last),
        ("rft.pages", page_range(work)),
        *(("rft.issn", number) for number in issns(work)),
        *(("rft.isbn", number) for number in (work.book.isbns if work.book else ())),
        ("rft.pub", work.book.publisher if work.book and not in_journal else ""),
        ("rft.place", work.book.place if work.book and not in_journal else ""),
    ]
