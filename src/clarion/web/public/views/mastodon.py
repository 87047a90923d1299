"""Sharing on Mastodon, where every reader has a server of their own.

Without script the reader types the server's name here and follows the link that we make: a link, not a redirect, so
that nobody can be sent elsewhere by an address on this site.
"""

import re

from django.http import HttpRequest, HttpResponse

from clarion.exports.wording import title_text
from clarion.web.public.addresses import work_part, work_path
from clarion.web.public.frame import addresses_for, render, site_of
from clarion.web.public.one_work import work_page_or_404
from clarion.web.public.share import Shared, mastodon_address, mastodon_text

_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{1,62}")


def mastodon(request: HttpRequest, public_id: str) -> HttpResponse:
    """Ask for the reader's server, then show the link to it with the text composed."""
    page = work_page_or_404(public_id)
    at = addresses_for(request)
    text = mastodon_text(
        Shared(title_text(page.work), site_of(request).institution, at.absolute(work_path(page.public_id, page.slug)))
    )
    asked = request.GET.get("server", "")
    server = host_name(asked)
    return render(
        request,
        "mastodon.html",
        path=work_part(page.public_id, "mastodon/"),
        title=title_text(page.work),
        robots="noindex",
        section="works",
        address=at.work(page.public_id, page.slug),
        action=at.page(work_part(page.public_id, "mastodon/")),
        text=text,
        asked=asked,
        server=server,
        link=mastodon_address(server, text) if server else "",
    )


def host_name(text: str) -> str:
    """The host name in what a reader typed; empty where there is none.

    ``mastodon.social``, ``https://mastodon.social/`` and ``@me@mastodon.social`` are the same.
    """
    bare = text.strip().lower().removeprefix("https://").removeprefix("http://").rstrip("/").rsplit("@", 1)[-1]
    return bare if _HOST.fullmatch(bare) and len(bare) < 254 else ""
