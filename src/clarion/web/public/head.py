"""What an article's head says to machines: Highwire, OpenGraph and X card tags, and schema.org as JSON-LD."""

from collections.abc import Iterable
from html import escape

from markupsafe import Markup

from clarion.catalogue.queries.shapes import WorkPage
from clarion.exports.highwire import highwire
from clarion.exports.json_ld import json_ld
from clarion.exports.opengraph import opengraph
from clarion.exports.schema_org import schema_org
from clarion.exports.wording import abstract_text, year
from clarion.instance.site import Site
from clarion.web.public.addresses import Addresses
from clarion.web.public.card import HEIGHT, WIDTH
from clarion.web.public.share import shortened

DESCRIPTION_LIMIT = 200
"""Characters of a description; search engines and cards cut at about this length."""
_LOCALES = {"en": "en_GB", "fa": "fa_IR"}


def article_head(page: WorkPage, site: Site, at: Addresses, language: str, canonical: str, description: str) -> Markup:
    """The head elements of a work's page whose address is ``canonical``."""
    work = page.work
    name = f"{site.institution} · {site.platform}"
    related = [at.origin + at.work(one.line.public_id, one.line.slug) for one in page.related[:5]]
    cards = [
        pair for pair in opengraph(work, canonical, name, locale(language), description) if pair[0] != "twitter:card"
    ]
    cards += card_tags(site, at, language)
    return Markup("\n").join(
        (
            _elements("name", highwire(work, canonical)),
            _cards(cards),
            # json_ld leaves nothing in its text that could end the element.
            Markup('<script type="application/ld+json">')
            + Markup(json_ld(schema_org(work, canonical, name, related=related)))  # noqa: S704
            + Markup("</script>"),
        )
    )


def card_tags(site: Site, at: Addresses, language: str) -> list[tuple[str, str]]:
    """The picture of a shared link, and the languages in which the page can also be read."""
    return [
        ("og:image", f"{at.origin}{at.root}/card.png?{site.accent[1:]}"),
        ("og:image:type", "image/png"),
        ("og:image:width", str(WIDTH)),
        ("og:image:height", str(HEIGHT)),
        ("og:image:alt", site.institution),
        *(("og:locale:alternate", locale(other)) for other in site.languages if other != language),
        ("twitter:card", "summary_large_image"),
        ("twitter:site", f"@{site.x_account}" if site.x_account else ""),
    ]


def locale(language: str) -> str:
    """``language`` with the territory that networks want to see: ``en_GB``."""
    return _LOCALES.get(language, language.replace("-", "_"))


def page_head(title: str, description: str, canonical: str, site: Site, at: Addresses, language: str) -> Markup:
    """The head elements of any page that is no work's."""
    cards = [
        ("og:title", title or site.institution),
        ("og:type", "website"),
        ("og:url", canonical),
        ("og:description", description),
        ("og:site_name", f"{site.institution} · {site.platform}"),
        ("og:locale", locale(language)),
        *card_tags(site, at, language),
    ]
    return _cards(cards)


def article_description(page: WorkPage) -> str:
    """One plain sentence or two on the work for result lists and cards: its abstract's beginning, else its source."""
    text = abstract_text(page.work)
    if not text and page.work.venue:
        text = f"{page.work.venue.title} {year(page.work)}".strip()
    return shortened(text, DESCRIPTION_LIMIT)


def _cards(pairs: list[tuple[str, str]]) -> Markup:
    """OpenGraph under ``property``, X's own under ``name``."""
    x_own = [pair for pair in pairs if pair[0].startswith("twitter:")]
    return _elements("property", (pair for pair in pairs if pair not in x_own)) + "\n" + _elements("name", x_own)


def _elements(key: str, pairs: Iterable[tuple[str, str]]) -> Markup:
    """``pairs`` as meta elements; a pair without content is left out, because Google Scholar trips over it.

    Names are our own and hold nothing to escape.
    """
    return Markup(  # noqa: S704  (every value is escaped here)
        "\n".join(f'<meta {key}="{name}" content="{escape(content)}">' for name, content in pairs if content)
    )
