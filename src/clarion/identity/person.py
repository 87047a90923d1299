"""Which person a name on a paper stands for.

Today's rule is the cautious one: an ORCID iD decides; without one, the same full name is the same page. Two people
who share a name share that page, which says so; one person who signs in two ways has two.
"""

from clarion.records import Contributor
from clarion.text.normalise import fold


def person_key(contributor: Contributor) -> str:
    """What tells this contributor from others: ``orcid:…`` or ``name:family|given``; ``""`` for a collective.

    A collective (consortium) is no person and has no page of its own.
    """
    if contributor.orcid:
        return f"orcid:{contributor.orcid}"
    if not contributor.family:
        return ""
    given = contributor.given or contributor.initials
    return f"name:{fold(contributor.family)}|{fold(given)}|{fold(contributor.suffix)}"
