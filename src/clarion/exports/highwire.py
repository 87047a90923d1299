"""Highwire tags: the ``citation_*`` meta elements that Google Scholar and Zotero read."""

from clarion.exports.wording import (
    authors,
    book_text,
    date_begin,
    form,
    inverted_name,
    issns,
    keywords,
    language,
    one_line,
    page_ends,
    published,
    title_text,
)
from clarion.records.work import Work


def highwire(work: Work, url: str) -> list[tuple[str, str]]:
    """Name and content of each meta element, in the order in which they are to be printed.

    One ``citation_title``, one ``citation_author`` a person in printed order, each followed by its institutions and
    ORCID iD, at most one ``citation_publication_date``, as precise as the record and no more. ``url`` is the
    canonical address of the page. Nothing is empty; texts are plain, to be escaped where they are printed.
    """
    shape = form(work)
    first, last = page_ends(work)
    span = published(work)
    tags = [
        ("citation_title", title_text(work)),
        *_authors(work),
        ("citation_publication_date", "/".join(_padded(date_begin(span))) if span else ""),
        *_container(work, shape),
        ("citation_volume", work.volume),
        ("citation_issue", work.issue),
        ("citation_firstpage", first or work.article_number),
        ("citation_lastpage", last),
        *(("citation_issn", number) for number in issns(work)),
        *(("citation_isbn", number) for number in (work.book.isbns if work.book else ())),
        ("citation_doi", work.identifier("doi")),
        ("citation_pmid", work.identifier("pmid")),
        ("citation_language", language(work)),
        ("citation_publisher", work.book.publisher if work.book else ""),
        ("citation_keywords", "; ".join(keywords(work))),
        ("citation_abstract_html_url", url),
    ]
    return [(name, line) for name, content in tags if (line := one_line(content))]


def _authors(work: Work) -> list[tuple[str, str]]:
    """Each author's tag with the tags that belong to it right behind."""
    tags = []
    for person in authors(work):
        tags.append(("citation_author", inverted_name(person)))
        tags += [("citation_author_institution", work.affiliations[place].text) for place in person.affiliations]
        tags.append(("citation_author_orcid", f"https://orcid.org/{person.orcid}" if person.orcid else ""))
    return tags


def _container(work: Work, shape: str) -> list[tuple[str, str]]:
    """What the work is in, under the tag for its kind."""
    if work.book is not None and shape not in ("book", "journal"):
        name = "citation_conference_title" if shape == "conference" else "citation_inbook_title"
        return [(name, book_text(work))]
    if work.venue is None or shape == "book":
        return []
    return [("citation_journal_title", work.venue.title), ("citation_journal_abbrev", work.venue.abbreviation)]


def _padded(parts: tuple[int, ...]) -> tuple[str, ...]:
    year, *rest = parts
    return (f"{year:04}", *(f"{part:02}" for part in rest))
