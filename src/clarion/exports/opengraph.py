"""OpenGraph and X card: what networks show when somebody shares a work's address."""

from clarion.exports.wording import iso_date, one_line, published, title_text
from clarion.records.work import Work


def opengraph(work: Work, url: str, site_name: str, locale: str, description: str) -> list[tuple[str, str]]:
    """Property and content of each meta element, in order.

    ``url`` is the canonical address; ``locale`` the page's language with its territory (``en_GB``, or ``en-GB``, which
    is rewritten); ``description`` plain text. Without an image the card is the small one. Nothing is empty; texts
    are plain, to be escaped where they are printed. ``twitter:`` names go into ``name``, all others into ``property``.
    """
    span = published(work)
    tags = [
        ("og:title", title_text(work)),
        ("og:type", "article"),
        ("og:url", url),
        ("og:description", description),
        ("og:site_name", site_name),
        ("og:locale", locale.replace("-", "_")),
        ("article:published_time", iso_date(span) if span else ""),
        ("twitter:card", "summary"),
    ]
    return [(name, line) for name, content in tags if (line := one_line(content))]
