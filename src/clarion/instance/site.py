"""What an instance's owner says about the site: names, address, languages, brand, networks."""

import msgspec


class Site(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One public site, the ``[[sites]]`` table of ``clarion.toml``."""

    institution: str = "Your institution"
    """The institution's name, shown first on every page."""
    platform: str = "Science Communicator Platform"
    """What the site calls itself, shown beside the institution."""
    description: str = ""
    """One or two sentences for the home page and for search engines."""
    address: str = "http://127.0.0.1:8000"
    """The public address of the site without a slash at the end; canonical links, feeds and shares are made from it."""
    contact: str = ""
    """An e-mail address for readers who find a mistake; empty: the about page says that there is none."""
    languages: tuple[str, ...] = ("en",)
    """Languages of the interface, BCP 47; the first has no prefix in its addresses. Shipped: ``en``, ``fa``."""
    accent: str = "#0b5c6b"
    """The brand's colour, ``#rrggbb``; links and buttons are made from it and kept readable in light and dark."""
    logo: str = ""
    """File name of a logo under the instance's ``media/`` (SVG or PNG); empty: the institution's initials."""
    follow: dict[str, str] = {}
    """Where to follow the institution: network to address. Networks: ``x``, ``bluesky``, ``mastodon``, ``linkedin``,
    ``facebook``, ``instagram``, ``threads``, ``youtube``, ``telegram``, ``researchgate``, ``rss``."""
    x_account: str = ""
    """The institution's account on X without ``@``, named in what readers share there."""
    per_page: int = 20
    """Works on one page of a list, from 5 to 100."""
