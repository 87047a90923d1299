"""Addresses of the whole site."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path
from django.views.generic import RedirectView

from clarion.web.public import views

urlpatterns: list[URLPattern | URLResolver] = [
    *(path(f"{code}/", include("clarion.web.public.urls")) for code in settings.SITE.languages[1:]),
    path("api/v1/", include("clarion.web.api.urls")),
    path("", include("clarion.web.public.urls")),
    # Last, so that readers' pages are found first.
    *i18n_patterns(
        path("desk", RedirectView.as_view(pattern_name="desk")),
        path("desk/", include("clarion.web.desk.urls")),
        prefix_default_language=False,
    ),
]

handler400 = views.bad_request
handler403 = "clarion.web.desk.views.errors.forbidden"
handler404 = views.not_found
handler429 = "clarion.web.desk.views.errors.too_many"
handler500 = views.server_error
