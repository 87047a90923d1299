"""Links that share a page: plain addresses of the networks' own forms, with the text composed.

Nothing of the networks' code is loaded; the reader's browser meets them only when the reader follows a link.
"""

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
_LIGHT_RANGES = ((0x0000, 0x10FF), (0x2000, 0x200D), (0x2010, 0x201F), (0x2032, 0x2037))
"""Code points that X counts as one; every other counts as two."""


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
    return len(text) if text.isascii() else sum(map(_x_weight, text))


def _x_weight(character: str) -> int:
    code = ord(character)
    return 1 if any(low <= code <= high for low, high in _LIGHT_RANGES) else 2


def shortened(text: str, limit: int, weigh: Callable[[str], int] | None = None) -> str:
    """``text``, cut at a word and ended by an ellipsis where it is longer than ``limit``.

    ``weigh`` says how much one character counts; None: each counts one.
    """
    if len(text) <= limit and (weigh is None or sum(map(weigh, text)) <= limit):
        return text
    if weigh is None:
        end = max(limit - 1, 0)
    else:
        room, end = limit - weigh("…"), 0
        for end, character in enumerate(text):  # noqa: B007
            room -= weigh(character)
            if room < 0:
                break
    head, space, _ = text[: end + 1].rpartition(" ")
    return (head if space else text[:end]).rstrip(" ,;:–—-") + "…"


def x_text(shared: Shared, account: str) -> str:
    """What is posted on X before the address: title and institution, so that all fits with address and account."""
    ending = f" — {shared.institution}"
    room = X_LIMIT - X_ADDRESS - 1 - (len(account) + len(" via @") if account else 0)
    if x_length(ending) > room // 2:
        ending = ""
    return shortened(shared.title, room - x_length(ending), _x_weight) + ending


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
