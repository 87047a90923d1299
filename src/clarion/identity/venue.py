"""Which journal a record names."""

from clarion.records import Venue
from clarion.text.normalise import fold


def venue_key(venue: Venue | None) -> str:
    """What tells this journal from others: its NLM id, else its linking ISSN, else its title; ``""`` for none."""
    if venue is None:
        return ""
    if venue.nlm_id:
        return f"nlm:{venue.nlm_id}"
    if venue.issn_l:
        return f"issn:{venue.issn_l}"
    return f"title:{fold(venue.title)}" if venue.title else ""
