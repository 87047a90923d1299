"""django-allauth's views in the desk's own pages."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext

from clarion.web.desk.frame import render


class Framed:
    """Renders a class-based view's context with a template of the desk in place of the view's own."""

    request: HttpRequest
    page: str
    """The template."""
    title: str | Promise
    """A text marked by ``gettext_noop``."""

    def render_to_response(self, context: dict[str, Any], **_options: Any) -> HttpResponse:  # noqa: ANN401
        """The page."""
        context.pop("view", None)
        context.pop("site", None)
        return render(self.request, self.page, **{**context, "title": gettext(str(self.title))})
