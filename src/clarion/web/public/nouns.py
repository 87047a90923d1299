"""The four kinds of thing that gather works: people, organisations, journals and topics.

They are read, listed, shown and followed alike; what differs between them is said here once.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext, gettext_noop, ngettext

from clarion.catalogue import queries
from clarion.catalogue.queries.shapes import Noun, Page, WorkLine


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of noun: its part of the address, its reads, its words."""

    path: str
    """The first part of its addresses, which names it everywhere."""
    plural: str
    singular: str
    introduction: str
    scheme: str
    """What its ``detail`` is: ``orcid``, ``ror``, ``issn`` or ``mesh``."""
    get: Callable[[str], Noun | None]
    list: Callable[[int, int, str], Page[Noun]]
    works: Callable[[str, int, int], Page[WorkLine]]

    @property
    def name(self) -> str:
        """What one of the kind is called."""
        return gettext(self.singular)

    @property
    def names(self) -> str:
        """What many of the kind are called."""
        return gettext(self.plural)

    @property
    def about(self) -> str:
        """What the list of the kind holds, in a sentence."""
        return gettext(self.introduction)


KINDS = {
    kind.path: kind
    for kind in (
        Kind(
            "people",
            gettext_noop("People"),
            gettext_noop("Author"),
            gettext_noop("Everyone who wrote one of the works on this site, by family name."),
            "orcid",
            queries.person,
            queries.people,
            queries.works_of_person,
        ),
        Kind(
            "organisations",
            gettext_noop("Organisations"),
            gettext_noop("Organisation"),
            gettext_noop("Universities, hospitals and institutes that the authors named as their affiliations."),
            "ror",
            queries.organisation,
            queries.organisations,
            queries.works_of_organisation,
        ),
        Kind(
            "journals",
            gettext_noop("Journals"),
            gettext_noop("Journal"),
            gettext_noop("The journals in which the works on this site appeared."),
            "issn",
            queries.journal,
            queries.journals,
            queries.works_of_journal,
        ),
        Kind(
            "topics",
            gettext_noop("Topics"),
            gettext_noop("Topic"),
            gettext_noop("Subject headings and keywords of the works on this site."),
            "mesh",
            queries.topic,
            queries.topics,
            queries.works_of_topic,
        ),
    )
}
"""The kinds by their part of the address."""


def count_text(works: int, shown: str) -> str:
    """``works`` as words; ``shown`` is the number as the page's language writes it."""
    return ngettext("%(num)s work", "%(num)s works", works) % {"num": shown}


def detail_link(kind: Kind, detail: str) -> tuple[str, str, str]:
    """What a noun's ``detail`` is called, how it is shown, and where it leads (may be empty)."""
    bare = detail.rsplit("/", 1)[-1]
    match kind.scheme:
        case "orcid":
            return "ORCID iD", f"https://orcid.org/{bare}", f"https://orcid.org/{bare}"
        case "ror":
            return "ROR", f"https://ror.org/{bare}", f"https://ror.org/{bare}"
        case "issn":
            return "ISSN", detail, f"https://portal.issn.org/resource/ISSN/{detail}"
        case _:
            return "MeSH", detail, f"https://meshb.nlm.nih.gov/record/ui?ui={detail}"
