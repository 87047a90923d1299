"""Who made a work, and where they worked."""

import msgspec

from clarion.records.identifier import Identifier


class Affiliation(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """One affiliation string as printed, with the identifiers that the source attaches to it."""

    text: str
    identifiers: tuple[Identifier, ...] = ()


class Contributor(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One author, editor, investigator or collective, in printed order within its list.

    ``affiliations`` are positions in the work's own list of affiliations, in the order the source gives them for
    this contributor; a position may be named by many contributors.
    """

    family: str = ""
    given: str = ""
    initials: str = ""
    suffix: str = ""
    collective: str = ""
    """The name of a group (consortium, study group); then the personal name is empty."""
    role: str = "author"
    """``author``, ``editor``, ``investigator``, or ``subject`` for a person whom the work discusses."""
    orcid: str = ""
    """Normalised, checksum right; an iD with a wrong checksum is kept in ``identifiers`` as not valid."""
    identifiers: tuple[Identifier, ...] = ()
    affiliations: tuple[int, ...] = ()
    equal: bool = False
    """Whether the source says that this one contributed equally with others so marked."""
    valid: bool = True
    """False for a spelling that the source marks as superseded (PubMed ``ValidYN="N"``)."""
    members: tuple["Contributor", ...] = ()
    """The people of a collective, where the source says who belongs to it."""

    @property
    def name(self) -> str:
        """The name as read aloud: given name, family name, suffix; or the collective's."""
        if self.collective:
            return self.collective
        parts = (self.given or self.initials, self.family, self.suffix)
        return " ".join(part for part in parts if part)

    @property
    def short_name(self) -> str:
        """The name as indexes print it: ``Ranjbar A``, ``King ML Jr``; or the collective's."""
        if self.collective:
            return self.collective
        return " ".join(part for part in (self.family, self.initials, self.suffix) if part)
