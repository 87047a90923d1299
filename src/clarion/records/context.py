"""What stands around a work: money, registrations, the works it cites, the notices about it."""

import msgspec

from clarion.records.identifier import Identifier


class Grant(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """One grant or funder named by the record."""

    agency: str = ""
    number: str = ""
    acronym: str = ""
    country: str = ""
    identifiers: tuple[Identifier, ...] = ()


class Accession(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """A number in a databank: a trial registration (``ClinicalTrials.gov``, ``IRCT`` …), a sequence, a data set."""

    databank: str
    number: str


class Reference(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """A cited work: its citation as text, the identifiers known for it, and the heading it stood under."""

    citation: str
    identifiers: tuple[Identifier, ...] = ()
    group: str = ""


class Notice(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """A link between this work and a notice, comment, version or other work that bears on it.

    ``kind`` names the relation as read from this work, in kebab case: ``retraction-in`` (this work was retracted by
    that notice), ``retraction-of`` (this is the notice), ``partial-retraction-in``/``-of``, ``erratum-in``/``-for``,
    ``expression-of-concern-in``/``-for``, ``corrected-and-republished-in``/``-from``,
    ``retracted-and-republished-in``/``-from``, ``update-in``/``-of``, ``republished-in``/``-from``,
    ``comment-in``/``-on``, ``summary-for-patients-in``, ``original-report-in``, ``associated-data``,
    ``associated-publication``, ``reprint-in``/``-of``. What a work cites are its references.
    """

    kind: str
    source: str = ""
    """The other work's citation as the record prints it."""
    identifiers: tuple[Identifier, ...] = ()
    note: str = ""
