"""What a work is about: headings of a vocabulary, authors' keywords, chemicals, genes."""

import msgspec


class Qualifier(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """A MeSH subheading under a descriptor."""

    name: str
    ui: str = ""
    major: bool = False


class Heading(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """A heading of a controlled vocabulary with its qualifiers; ``major`` where it is a main point of the work."""

    name: str
    ui: str = ""
    major: bool = False
    qualifiers: tuple[Qualifier, ...] = ()
    kind: str = ""
    """``geographic``, ``disease``, ``protocol``, ``organism`` or ``""`` for an ordinary heading."""

    @property
    def central(self) -> bool:
        """Whether the heading or any of its qualifiers is marked as a major topic."""
        return self.major or any(qualifier.major for qualifier in self.qualifiers)


class Keyword(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """A keyword with who gave it: ``NOTNLM`` means the authors; inline mark-up allowed."""

    text: str
    owner: str = ""
    major: bool = False


class Chemical(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """A substance with its registry number (CAS, UNII or EC; ``0`` in the source means none, and is left empty)."""

    name: str
    ui: str = ""
    registry_number: str = ""
