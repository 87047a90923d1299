"""Addresses of the whole site."""

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path

from clarion.web.public import views

urlpatterns: list[URLPattern | URLResolver] = [
    *(path(f"{code}/", include("clarion.web.public.urls")) for code in settings.SITE.languages[1:]),
    path("api/v1/", include("clarion.web.api.urls")),
    path("", include("clarion.web.public.urls")),
]

handler400 = views.bad_request
handler404 = views.not_found
handler500 = views.server_error
