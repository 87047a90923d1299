"""schema.org JSON-LD: what search engines read of a work on its page."""

from collections.abc import Sequence
from typing import Any

from clarion.exports.wording import (
    abstract_text,
    authors,
    book_text,
    editors,
    form,
    iso_date,
    issns,
    keywords,
    language,
    notice_sources,
    one_line,
    page_ends,
    page_range,
    published,
    title_text,
    vernacular_text,
)
from clarion.records.contributor import Contributor
from clarion.records.identifier import normalise_ror
from clarion.records.work import Work

_TYPES = {
    "journal": "ScholarlyArticle",
    "preprint": "ScholarlyArticle",
    "book": "Book",
    "chapter": "Chapter",
    "conference": "ScholarlyArticle",
    "dataset": "Dataset",
    "other": "CreativeWork",
}
_STATUSES = {"retracted": "Retracted", "withdrawn": "Withdrawn", "partly-retracted": "Partly retracted"}
_FREE = {"gold": True, "hybrid": True, "bronze": True, "green": True, "closed": False}
_SAME_AS = {
    "doi": "https://doi.org/{}",
    "pmid": "https://pubmed.ncbi.nlm.nih.gov/{}/",
    "pmc": "https://pmc.ncbi.nlm.nih.gov/articles/{}/",
}


def schema_org(
    work: Work, url: str, site_name: str = "", *, related: Sequence[str] = (), image: str = ""
) -> dict[str, Any]:
    """One JSON-LD document with the work's canonical address as its ``@id``.

    ``site_name`` is who publishes this description (``sdPublisher``), not who published the work. ``related`` are
    the addresses of related works and ``image`` that of a picture of this one. What the record does not know is
    left out; print it with :func:`clarion.exports.json_ld.json_ld`.
    """
    shape = form(work)
    span = published(work)
    first, last = page_ends(work)
    medical = _TYPES[shape] == "ScholarlyArticle" and bool(work.identifier("pmid") or work.headings)
    document: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": ["MedicalScholarlyArticle" if medical else _TYPES[shape]],
        "@id": url,
        "url": url,
        "headline": title_text(work),
        "name": title_text(work),
        "alternateName": _in_own_language(work),
        "author": [_person(work, person) for person in authors(work)],
        "editor": [_person(work, person) for person in editors(work)],
        "datePublished": iso_date(span) if span else "",
        "isPartOf": _container(work, shape),
        "pageStart": first if last else "",
        "pageEnd": last,
        "pagination": page_range(work) or one_line(work.article_number),
        "identifier": _identifiers(work),
        "sameAs": _same_as(work),
        "inLanguage": language(work),
        "abstract": abstract_text(work),
        "keywords": list(keywords(work)),
        "publicationType": [one.name for one in work.types] if medical else [],
        "license": work.licence,
        "publisher": _organisation(work.book.publisher) if work.book else {},
        "sdPublisher": _organisation(site_name),
        "funding": _grants(work),
        "creativeWorkStatus": _STATUSES.get(work.standing, ""),
        "correction": list(notice_sources(work, ("erratum-in", "corrected-and-republished-in"))),
        "image": image,
        "mainEntityOfPage": {"@type": "WebPage", "@id": url, "relatedLink": list(related)} if related else {},
    }
    if work.open_access in _FREE:
        document["isAccessibleForFree"] = _FREE[work.open_access]
    return {key: value for key, value in document.items() if value or value is False}


def _person(work: Work, person: Contributor) -> dict[str, Any]:
    """A person with ORCID iD and affiliations, or the organisation that a collective is."""
    if person.collective:
        return _organisation(person.collective)
    fields: dict[str, Any] = {
        "@type": "Person",
        "@id": f"https://orcid.org/{person.orcid}" if person.orcid else "",
        "name": one_line(person.name),
        "givenName": one_line(person.given),
        "familyName": one_line(person.family),
        "honorificSuffix": one_line(person.suffix),
        "affiliation": [_affiliation(work, position) for position in person.affiliations],
    }
    return {key: value for key, value in fields.items() if value}


def _affiliation(work: Work, position: int) -> dict[str, str]:
    """An affiliation as printed, with its ROR id as ``@id`` where the source gives one."""
    affiliation = work.affiliations[position]
    organisation = _organisation(affiliation.text)
    rors = (normalise_ror(one.value) for one in affiliation.identifiers if one.scheme == "ror" and one.valid)
    ror = next((ror for ror in rors if ror), "")
    return {"@id": f"https://ror.org/{ror}", **organisation} if ror else organisation


def _organisation(name: str) -> dict[str, str]:
    return {"@type": "Organization", "name": one_line(name)} if name.strip() else {}


def _in_own_language(work: Work) -> dict[str, str] | str:
    """The title in the work's own language, marked with that language where it is one alone."""
    title = vernacular_text(work)
    if title and len(work.languages) == 1:
        return {"@value": title, "@language": work.languages[0]}
    return title


def _container(work: Work, shape: str) -> dict[str, Any]:
    """Issue in volume in journal, or the book; each level only where the record knows it."""
    if shape in ("chapter", "conference") and work.book is not None:
        book = {"@type": "Book", "name": book_text(work), "isbn": list(work.book.isbns)}
        return {key: value for key, value in book.items() if value}
    if work.venue is None or not work.venue.title or shape in ("book", "dataset"):
        return {}
    numbers = list(issns(work))
    whole: dict[str, Any] = {"@type": "Periodical", "name": one_line(work.venue.title)}
    if numbers:
        whole["issn"] = numbers
    if work.volume:
        whole = {"@type": "PublicationVolume", "volumeNumber": one_line(work.volume), "isPartOf": whole}
    if work.issue:
        whole = {"@type": "PublicationIssue", "issueNumber": one_line(work.issue), "isPartOf": whole}
    return whole


def _identifiers(work: Work) -> list[dict[str, str]]:
    schemes = ("doi", "pmid", "pmc")
    return [
        {"@type": "PropertyValue", "propertyID": scheme, "value": value}
        for scheme in schemes
        if (value := work.identifier(scheme))
    ]


def _same_as(work: Work) -> list[str]:
    return [address.format(value) for scheme, address in _SAME_AS.items() if (value := work.identifier(scheme))]


def _grants(work: Work) -> list[dict[str, Any]]:
    """Grants with their numbers and funders."""
    grants = []
    for grant in work.grants:
        funder = _organisation(grant.agency)
        fields = {"@type": "Grant", "identifier": one_line(grant.number), "funder": funder}
        grants.append({key: value for key, value in fields.items() if value})
    return grants
