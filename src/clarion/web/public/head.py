"""What an article's head says to machines: Highwire, OpenGraph and X card tags, and schema.org as JSON-LD."""

from collections.abc import Iterable

from markupsafe import Markup, escape

from clarion.catalogue.queries.shapes import WorkPage
from clarion.exports.highwire import highwire
from clarion.exports.json_ld import json_ld
from clarion.exports.opengraph import opengraph
from clarion.exports.schema_org import schema_org
from clarion.exports.wording import abstract_text, year
from clarion.instance.site import Site
from clarion.web.public.addresses import Addresses
from clarion.web.public.share import shortened

DESCRIPTION_LIMIT = 200
"""Characters of a description; search engines and cards cut at about this length."""
_LOCALES = {"en": "en_GB", "fa": "fa_IR"}


def article_head(page: WorkPage, site: Site, at: Addresses, language: str, canonical: str, description: str) -> Markup:
    """The head elements of a work's page whose address is ``canonical``."""
    work = page.work
    name = f"{site.institution} · {site.platform}"
    related = [at.origin + at.work(one.line.public_id, one.line.slug) for one in page.related[:5]]
    cards = opengraph(work, canonical, name, _LOCALES.get(language, language), description)
    return Markup("\n").join(
        (
            _elements("name", highwire(work, canonical)),
            _elements("property", (pair for pair in cards if not pair[0].startswith("twitter:"))),
            _elements("name", (pair for pair in cards if pair[0].startswith("twitter:"))),
            # json_ld leaves nothing in its text that could end the element.
            Markup('<script type="application/ld+json">')
            + Markup(json_ld(schema_org(work, canonical, name, related=related)))  # noqa: S704
            + Markup("</script>"),
        )
    )


def article_description(page: WorkPage) -> str:
    """One plain sentence or two on the work for result lists and cards: its abstract's beginning, else its source."""
    text = abstract_text(page.work)
    if not text and page.work.venue:
        text = f"{page.work.venue.title} {year(page.work)}".strip()
    return shortened(text, DESCRIPTION_LIMIT)


def _elements(key: str, pairs: Iterable[tuple[str, str]]) -> Markup:
    """``pairs`` as meta elements; a pair without content is left out, because Google Scholar trips over it."""
    return Markup(  # noqa: S704  (every value is escaped here)
        "\n".join(f'<meta {key}="{escape(name)}" content="{escape(content)}">' for name, content in pairs if content)
    )
