"""Links that share a page: plain addresses of the networks' own forms, with the text composed.

Nothing of the networks' code is loaded; the reader's browser meets them only when the reader follows a link.
"""

import re
from bisect import bisect_right
from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import quote, urlencode

X_LIMIT = 280
"""Weighted characters of a post on X (X developer documentation, "Counting characters")."""
X_ADDRESS = 23
"""Every web address counts for so many on X, because it is wrapped by t.co."""
BLUESKY_LIMIT = 300
MASTODON_LIMIT = 500
MASTODON_ADDRESS = 23
_HEAVY = re.compile(r"[^\u0000-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]")
"""Characters that X counts as two."""


class ShareLink(NamedTuple):
    """One way to share: the network's key (which names its icon), its name and the address."""

    network: str
    name: str
    address: str


class Shared(NamedTuple):
    """What is shared: plain texts and the page's public address."""

    title: str
    institution: str
    address: str


def x_length(text: str) -> int:
    """How many characters X counts in ``text`` (which holds no address)."""
    return len(text) if text.isascii() else len(text) + len(_HEAVY.findall(text))


def shortened(text: str, limit: int, measure: Callable[[str], int] = len) -> str:
    """``text``, cut at a word and ended by an ellipsis where ``measure`` finds it longer than ``limit``.

    ``measure`` must grow with the text, as any count of characters does.
    """
    if measure(text) <= limit:
        return text
    room = limit - measure("…")
    end = bisect_right(range(min(len(text), limit) + 1), room, key=lambda length: measure(text[:length])) - 1
    head, space, _ = text[: end + 1].rpartition(" ")
    return (head if space else text[: max(end, 0)]).rstrip(" ,;:–—-") + "…"


def x_text(shared: Shared, account: str) -> str:
    """What is posted on X before the address: title and institution, so that all fits with address and account."""
    ending = f" — {shared.institution}"
    room = X_LIMIT - X_ADDRESS - 1 - (len(account) + len(" via @") if account else 0)
    if x_length(ending) > room // 2:
        ending = ""
    return shortened(shared.title, room - x_length(ending), x_length) + ending


def post_text(shared: Shared, limit: int, address_length: int) -> str:
    """Title, institution and address as one post of at most ``limit`` characters."""
    ending = f" — {shared.institution}"
    room = limit - address_length - 2
    if len(ending) > room // 2:
        ending = ""
    return f"{shortened(shared.title, room - len(ending))}{ending}\n\n{shared.address}"


def mastodon_text(shared: Shared) -> str:
    """The post on Mastodon."""
    return post_text(shared, MASTODON_LIMIT, MASTODON_ADDRESS)


def mastodon_address(server: str, text: str) -> str:
    """Where the reader's own ``server`` (a host name) takes a post."""
    return f"https://{server}/share?{urlencode({'text': text})}"


def share_links(shared: Shared, account: str, mastodon: str) -> tuple[ShareLink, ...]:
    """Ways to share, in the order shown.

    ``account`` is the institution's on X; ``mastodon`` the address of our page that asks for the reader's server.
    """
    address = quote(shared.address, safe="")
    sentence = quote(f"{shared.title} — {shared.institution}", safe="")
    via = f"&via={quote(account, safe='')}" if account else ""
    mail = f"{quote(shared.title, safe='')}%0A{quote(shared.institution, safe='')}%0A%0A{address}"
    bluesky = quote(post_text(shared, BLUESKY_LIMIT, len(shared.address)), safe="")
    return (
        ShareLink(
            "x", "X", f"https://x.com/intent/post?text={quote(x_text(shared, account), safe='')}&url={address}{via}"
        ),
        ShareLink("bluesky", "Bluesky", f"https://bsky.app/intent/compose?text={bluesky}"),
        ShareLink("mastodon", "Mastodon", mastodon),
        ShareLink("linkedin", "LinkedIn", f"https://www.linkedin.com/sharing/share-offsite/?url={address}"),
        ShareLink("facebook", "Facebook", f"https://www.facebook.com/sharer/sharer.php?u={address}"),
        ShareLink("whatsapp", "WhatsApp", f"https://wa.me/?text={sentence}%0A{address}"),
        ShareLink("telegram", "Telegram", f"https://t.me/share/url?url={address}&text={sentence}"),
        ShareLink("mail", "", f"mailto:?subject={quote(shared.title, safe='')}&body={mail}"),
    )
