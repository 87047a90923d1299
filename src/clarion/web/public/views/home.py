"""The home page."""

from django.http import HttpRequest, HttpResponse

from clarion.catalogue import queries
from clarion.web.public.charts import bars
from clarion.web.public.frame import addresses_for, language_of, render, site_of
from clarion.web.public.labels import type_name
from clarion.web.public.lines import listed

HOME_YEARS = 40
"""Years in the home page's chart; older ones are on the page of years."""


def home(request: HttpRequest) -> HttpResponse:
    """Who this is, search, the newest works, topics, years and types; how to begin where there is no work yet."""
    at, language = addresses_for(request), language_of(request)
    content = queries.home()
    if not content.works:
        return render(request, "empty.html", path="/", section="home")
    return render(
        request,
        "home.html",
        path="/",
        description=site_of(request).description,
        section="home",
        content=content,
        lines=listed(content.newest, at, language),
        chart=bars(content.years[:HOME_YEARS], at.page("/years/")),
        types=tuple((tally.value, type_name(tally.value, language), tally.works) for tally in content.types),
    )
