"""What has been read of one record so far."""

from dataclasses import dataclass, field

import msgspec

from clarion.records import (
    Abstract,
    Accession,
    Affiliation,
    Book,
    Chemical,
    Contributor,
    DateSpan,
    Event,
    Grant,
    Heading,
    Identifier,
    Issn,
    Keyword,
    Notice,
    PublicationType,
    Reference,
    Venue,
    Work,
)
from clarion.sources.pubmed.types import standing, work_type


@dataclass(slots=True)
class Draft:
    """A work in the making: the fields of :class:`Work`, still open, and what only decides among them."""

    crowded: bool = False
    """Whether blanks between inline elements may be missing."""
    key: str = ""
    version: int = 1
    revised: str = ""
    created: str = ""
    completed: str = ""
    title: str = ""
    type: str = ""
    vernacular_title: str = ""
    model: str = ""
    languages: list[str] = field(default_factory=list)
    identifiers: dict[tuple[str, str], Identifier] = field(default_factory=dict)
    contributors: list[Contributor] = field(default_factory=list)
    contributors_complete: bool = True
    investigators: list[tuple[str, list[Contributor]]] = field(default_factory=list)
    """Lists of investigators with the list's own ID, by which a collective may name it."""
    member_lists: dict[int, str] = field(default_factory=dict)
    """For a collective at this position among the contributors, the ID of the list of its members."""
    affiliations: dict[tuple[str, tuple[Identifier, ...]], int] = field(default_factory=dict)
    """The position of each distinct affiliation, by its text and identifiers."""
    first_affiliation: int | None = None
    abstracts: list[Abstract] = field(default_factory=list)
    venue: dict[str, str] = field(default_factory=dict)
    """Fields of the :class:`Venue`."""
    issns: list[Issn] = field(default_factory=list)
    book: Book | None = None
    volume: str = ""
    issue: str = ""
    pages: str = ""
    article_number: str = ""
    medium: str = ""
    issue_date: DateSpan | None = None
    electronic_date: DateSpan | None = None
    events: list[Event] = field(default_factory=list)
    publication_status: str = ""
    types: list[PublicationType] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    keywords: list[Keyword] = field(default_factory=list)
    chemicals: list[Chemical] = field(default_factory=list)
    genes: list[str] = field(default_factory=list)
    people_discussed: list[Contributor] = field(default_factory=list)
    grants: list[Grant] = field(default_factory=list)
    accessions: list[Accession] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    cited: list[Reference] = field(default_factory=list)
    """What ``CommentsCorrections`` of the type ``Cites`` name."""
    notices: list[Notice] = field(default_factory=list)
    conflict_of_interest: str = ""
    notes: list[str] = field(default_factory=list)

    def identify(self, identifier: Identifier) -> None:
        """Add an identifier of the work, unless it is known already; what was said first stands."""
        if identifier.value:
            self.identifiers.setdefault((identifier.scheme, identifier.value), identifier)

    def published(self) -> DateSpan | None:
        """The date by which the work is cited.

        NLM cites by the electronic date where the publication model begins with ``Electronic``, otherwise by the
        issue's ("Use of Article and ArticleDate Attribute Values", NLM); the other of the two where one is missing.
        """
        if self.model.startswith("Electronic"):
            return self.electronic_date or self.issue_date
        return self.issue_date or self.electronic_date

    def work(self) -> Work:
        """The finished work."""
        if self.first_affiliation is not None:
            self._settle_first_affiliation()
        if self.investigators:
            self._settle_members()
        if self.cited:
            self._settle_cited()
        return Work(
            title=self.title,
            type=self.type or work_type(self.types),
            standing=standing(self.types, self.notices),
            vernacular_title=self.vernacular_title,
            languages=tuple(self.languages),
            identifiers=tuple(self.identifiers.values()),
            contributors=tuple(self.contributors),
            contributors_complete=self.contributors_complete,
            investigators=tuple([person for _, people in self.investigators for person in people]),
            affiliations=tuple([Affiliation(*one) for one in self.affiliations]),
            abstracts=tuple(self.abstracts),
            venue=Venue(**self.venue, issns=tuple(self.issns)) if self.venue or self.issns else None,
            book=self.book,
            volume=self.volume,
            issue=self.issue,
            pages=self.pages,
            article_number=self.article_number,
            medium=self.medium,
            published=self.published(),
            events=tuple(self.events),
            publication_status=self.publication_status,
            types=tuple(self.types),
            headings=tuple(self.headings),
            keywords=tuple(self.keywords),
            chemicals=tuple(self.chemicals),
            genes=tuple(self.genes),
            people_discussed=tuple(self.people_discussed),
            grants=tuple(self.grants),
            accessions=tuple(self.accessions),
            references=tuple(self.references),
            notices=tuple(self.notices),
            conflict_of_interest=self.conflict_of_interest,
            notes=tuple(self.notes),
        )

    def _settle_cited(self) -> None:
        """Add the works that ``CommentsCorrections`` name as cited to the references, unless they are there."""
        known = {one for reference in self.references for one in reference.identifiers}
        self.references += [one for one in self.cited if not one.identifiers or one.identifiers[0] not in known]

    def _settle_first_affiliation(self) -> None:
        """Give an address that stands for the whole article to its first author."""
        first = self.contributors[0] if self.contributors else None
        if first is not None and not first.affiliations and self.first_affiliation is not None:
            self.contributors[0] = msgspec.structs.replace(first, affiliations=(self.first_affiliation,))

    def _settle_members(self) -> None:
        """Give each list of investigators to the collective it belongs to, where the record says which.

        By its ID; or, as PubMed lists investigators only as members of a collective author, to the one collective if
        there is one only. With several, NLM says, the record does not tell; then the lists stay the work's own.
        """
        collectives = [position for position, one in enumerate(self.contributors) if one.collective]
        alone = collectives[0] if len(collectives) == 1 else None
        left: list[tuple[str, list[Contributor]]] = []
        for list_id, people in self.investigators:
            named = [position for position, wanted in self.member_lists.items() if wanted == list_id and list_id]
            owner = named[0] if named else alone
            if owner is None:
                left.append((list_id, people))
            else:
                group = self.contributors[owner]
                self.contributors[owner] = msgspec.structs.replace(group, members=(*group.members, *people))
        self.investigators = left
