"""A work made ready for its page: every name, number and link in the form in which the template prints it.

The template only walks these values; whatever needs a look at two fields at once is decided here.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import quote

from markupsafe import Markup

from clarion.catalogue.links import journal_link, organisation_link, person_link, topic_link
from clarion.catalogue.queries.shapes import ResolvedNotice, WorkPage
from clarion.exports.wording import title_markup
from clarion.identity.registries import Registration, registration
from clarion.records import Abstract, Contributor, Identifier, Work
from clarion.text.markup import plain
from clarion.text.titles import without_stop
from clarion.web.public import labels
from clarion.web.public.addresses import Addresses
from clarion.web.public.languages import digits, direction, language_name, localised, machine_date

AUTHORS_SHOWN = 24
"""Authors before the rest folds away; a byline longer than this pushes the abstract off a desktop's first screen."""


_SHOWN_IDENTIFIERS = (("doi", "DOI"), ("pmid", "PMID"), ("pmc", "PMC"))

_organisation_link = lru_cache(maxsize=8192)(organisation_link)
"""An institution's few addresses stand on most of its works, and finding the organisation in one costs 50 µs."""


class Author(NamedTuple):
    """One name of the byline."""

    name: str
    address: str
    marks: tuple[tuple[int, str, str], ...]
    """Numbers of the affiliations, from 1, each as printed and with what stands before the next."""
    orcid: str
    equal: bool
    end: str
    """What stands between this name and the next; empty after the last."""


class AffiliationLine(NamedTuple):
    """One affiliation of the numbered list."""

    number: int
    text: str
    address: str
    ror: str


class Outlink(NamedTuple):
    """A link to another site: its kind (for the icon), what it is called, where it leads."""

    kind: str
    name: str
    address: str


class TopicLink(NamedTuple):
    """A heading or keyword with its page."""

    name: str
    address: str
    major: bool
    qualifiers: str
    language: str


class Banner(NamedTuple):
    """A notice that must be seen before the abstract is read."""

    gravity: str
    text: str
    source: str
    address: str
    """The notice's page here, or empty."""
    links: tuple[Outlink, ...]
    date: str


class Relation(NamedTuple):
    """A link to another work that is no warning: a comment, an earlier version."""

    text: str
    source: str
    address: str
    links: tuple[Outlink, ...]


class AbstractPart(NamedTuple):
    """A labelled part of an abstract; ``text`` is inline mark-up."""

    label: str
    text: Markup


class AbstractView(NamedTuple):
    """One abstract under its heading."""

    heading: str
    language: str
    language_name: str
    direction: str
    parts: tuple[AbstractPart, ...]
    copyright: str
    own: bool


class ReferenceLine(NamedTuple):
    """One cited work."""

    citation: str
    links: tuple[Outlink, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """Everything about a work that its page prints, in the page's language."""

    work: Work
    title: Markup
    title_language: str
    vernacular: Markup
    vernacular_language: str
    type_name: str
    standing: str
    standing_name: str
    banners: tuple[Banner, ...]
    relations: tuple[Relation, ...]
    links: tuple[Outlink, ...]
    authors: tuple[Author, ...]
    editors: tuple[Author, ...]
    investigators: tuple[Author, ...]
    some_equal: bool
    affiliations: tuple[AffiliationLine, ...]
    journal: str
    journal_address: str
    date: str
    machine_date: str
    printed_date: str
    languages: str
    open_access: str
    licence_name: str
    abstracts: tuple[AbstractView, ...]
    keywords: tuple[TopicLink, ...]
    headings: tuple[TopicLink, ...]
    some_major: bool
    trials: tuple[Registration, ...]
    data: tuple[Registration, ...]
    references: tuple[ReferenceLine, ...]
    identifiers: tuple[tuple[str, str, str], ...]
    """Name, value and scheme of those identifiers that are shown as facts."""


def article(page: WorkPage, at: Addresses, language: str) -> Article:
    """``page`` made ready for printing in ``language``, with links as ``at`` makes them."""
    work = page.work
    banners, relations = _notices(page, at)
    registrations = tuple(map(registration, work.accessions))
    people = _people((one for one in work.contributors if one.role != "editor" and one.valid), at, language)
    link = journal_link(work.venue)
    published = work.published
    return Article(
        work=work,
        title=Markup(title_markup(work)),  # noqa: S704  (inline mark-up is safe to print by contract)
        title_language=_title_language(work),
        vernacular=Markup(without_stop(work.vernacular_title)),  # noqa: S704
        vernacular_language=next((tag for tag in work.languages if tag != "en"), "und"),
        type_name=labels.type_name(work.type, language),
        standing=work.standing,
        standing_name=labels.standing_name(work.standing, language),
        banners=banners,
        relations=relations,
        links=_outlinks(work, registrations),
        authors=people,
        editors=_people((one for one in work.contributors if one.role == "editor" and one.valid), at, language),
        investigators=_people(work.investigators, at, language),
        some_equal=any(one.equal for one in people),
        affiliations=_affiliations(work, at),
        journal=(work.venue.title or work.venue.abbreviation) if work.venue else "",
        journal_address=at.noun("journals", *link) if link else "",
        date=localised(published, language) if published else "",
        machine_date=machine_date(published) if published else "",
        printed_date=published.text if published and any(letter.isalpha() for letter in published.text) else "",
        languages=", ".join(language_name(tag, language) for tag in work.languages),
        open_access=labels.open_access_text(work.open_access),
        licence_name=labels.licence_name(work.licence) if work.licence else "",
        abstracts=tuple(_abstract(one, language) for one in work.abstracts),
        keywords=_keywords(work, at),
        headings=_headings(work, at),
        some_major=any(one.central for one in work.headings),
        trials=tuple(one for one in registrations if one.kind != "data"),
        data=tuple(one for one in registrations if one.kind == "data"),
        identifiers=tuple(
            (name, value, scheme) for scheme, name in _SHOWN_IDENTIFIERS if (value := work.identifier(scheme))
        ),
        references=tuple(ReferenceLine(one.citation, identifier_links(one.identifiers)) for one in work.references),
    )


def identifier_links(identifiers: tuple[Identifier, ...]) -> tuple[Outlink, ...]:
    """Links for those of ``identifiers`` that can be followed, in their order."""
    return tuple(link for link in map(_identifier_link, identifiers) if link)


def _identifier_link(identifier: Identifier) -> Outlink | None:
    if not identifier.valid:
        return None
    value = identifier.value if identifier.value.isalnum() else quote(identifier.value, safe="/.:;()-_")
    match identifier.scheme:
        case "doi":
            return Outlink("doi", "DOI", f"https://doi.org/{value}")
        case "pmid":
            return Outlink("pubmed", "PubMed", f"https://pubmed.ncbi.nlm.nih.gov/{value}/")
        case "pmc":
            return Outlink("pmc", "PMC", f"https://pmc.ncbi.nlm.nih.gov/articles/{value}/")
        case "bookaccession":
            return Outlink("pmc", "NCBI Bookshelf", f"https://www.ncbi.nlm.nih.gov/books/{value}/")
    return None


def _outlinks(work: Work, registrations: tuple[Registration, ...]) -> tuple[Outlink, ...]:
    """The links under the title: publisher, PubMed, PMC, registries, data."""
    found = {link.kind: link for link in reversed(identifier_links(work.identifiers))}
    links = [found[kind] for kind in ("doi", "pubmed", "pmc") if kind in found]
    for one in registrations:
        if one.address:
            links.append(Outlink("registry" if one.kind != "data" else "data", one.bank, one.address))
    # Many sequences of one work lead to the same bank; the first stands for them, all are listed further down.
    return tuple({(link.kind, link.name): link for link in reversed(links)}.values())[::-1]


def _people(contributors: Iterable[Contributor], at: Addresses, language: str) -> tuple[Author, ...]:
    semicolon = "؛" if language == "fa" else ";"
    people = []
    for one in contributors:
        if name := one.name:
            link = person_link(one)
            address = at.noun("people", *link) if link else ""
            marks = _marks(one.affiliations, language)
            people.append(Author(name, address, marks, one.orcid, one.equal, semicolon))
    if people:
        people[-1] = people[-1]._replace(end="")
    return tuple(people)


@lru_cache(maxsize=1024)
def _marks(places: tuple[int, ...], language: str) -> tuple[tuple[int, str, str], ...]:
    comma = "،" if language == "fa" else ","
    return tuple(
        (place + 1, digits(str(place + 1), language), comma if place is not places[-1] else "") for place in places
    )


def _affiliations(work: Work, at: Addresses) -> tuple[AffiliationLine, ...]:
    lines = []
    for number, one in enumerate(work.affiliations, start=1):
        link = _organisation_link(one)
        ror = next((known.value for known in one.identifiers if known.scheme == "ror" and known.valid), "")
        lines.append(AffiliationLine(number, one.text, at.noun("organisations", *link) if link else "", ror))
    return tuple(lines)


def _title_language(work: Work) -> str:
    """The language of the title: indexes give an English one beside the vernacular one."""
    if work.vernacular_title or not work.languages or "en" in work.languages:
        return "en"
    return work.languages[0] if any(ord(letter) > 0x2FF for letter in work.title) else "en"


def _keywords(work: Work, at: Addresses) -> tuple[TopicLink, ...]:
    found: dict[str, TopicLink] = {}
    for one in work.keywords:
        name = plain(one.text)
        link = topic_link(name)
        if link and link[0] not in found:
            found[link[0]] = TopicLink(name, at.noun("topics", *link), one.major, "", "")
    return tuple(found.values())


def _headings(work: Work, at: Addresses) -> tuple[TopicLink, ...]:
    lines = []
    for one in work.headings:
        link = topic_link(one.name)
        qualifiers = ", ".join(qualifier.name for qualifier in one.qualifiers)
        lines.append(TopicLink(one.name, at.noun("topics", *link) if link else "", one.central, qualifiers, "en"))
    return tuple(lines)


def _abstract(abstract: Abstract, language: str) -> AbstractView:
    parts = tuple(
        AbstractPart(labels.section_name(one.label, one.category), Markup(one.text))  # noqa: S704
        for one in abstract.sections
    )
    return AbstractView(
        labels.abstract_name(abstract.kind),
        abstract.language,
        language_name(abstract.language, language),
        direction(abstract.language),
        parts,
        abstract.copyright,
        abstract.kind == "author",
    )


def _notices(page: WorkPage, at: Addresses) -> tuple[tuple[Banner, ...], tuple[Relation, ...]]:
    """Notices that warn, gravest first, and the other relations; a standing that no notice explains warns too."""
    banners, relations = [], []
    for one in page.notices:
        gravity = labels.notice_gravity(one.notice.kind)
        text = labels.notice_text(one.notice.kind)
        address = at.work(one.line.public_id, one.line.slug) if one.line else ""
        links = identifier_links(one.notice.identifiers)
        if gravity:
            banners.append(Banner(gravity, text, _source(one), address, links, one.notice.note))
        elif one.notice.kind != "cites":
            relations.append(Relation(text, _source(one), address, links))
    standing = labels.standing_gravity(page.work.standing)
    order = ("grave", "serious", "note")
    if standing and not any(order.index(one.gravity) <= order.index(standing) for one in banners):
        banners.append(Banner(standing, labels.standing_text(page.work.standing), "", "", (), ""))
    banners.sort(key=lambda one: order.index(one.gravity))
    return tuple(banners), tuple(relations)


def _source(resolved: ResolvedNotice) -> str:
    """The other work's citation: the record's own words, which hold the date, else the line of the work held here."""
    if resolved.notice.source:
        return resolved.notice.source
    return resolved.line.citation if resolved.line else ""
