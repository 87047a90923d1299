"""Refusals, in pages that say what to do."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext

from clarion.web.desk.frame import render


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """403: signed in, and not a communicator. ``exception`` is Django's way of calling."""
    text = gettext("Your account has no right to work at the desk. Whoever runs this site can give it one.")
    return render(request, "message.html", title=gettext("Not for this account"), status=403, text=text)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001
    """403: a form that did not come from a page of ours, or whose page is too old. ``reason`` is for logs."""
    text = gettext("Nothing was saved. Go back, load the page anew and send the form again, with cookies allowed.")
    return render(request, "message.html", title=gettext("This form has run out"), status=403, text=text)


def too_many(request: HttpRequest) -> HttpResponse:
    """429: too many attempts from one address."""
    text = gettext("There were too many attempts. Please wait a minute, then try again.")
    return render(request, "message.html", title=gettext("Too many attempts"), status=429, text=text)
