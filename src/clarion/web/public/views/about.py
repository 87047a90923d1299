"""What this platform is, where its records come from, how to have a mistake put right."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext

from clarion.web.public.frame import render


def about(request: HttpRequest) -> HttpResponse:
    """The about page; it asks the database for nothing."""
    return render(request, "about.html", path="/about/", section="about", title=gettext("About this platform"))
