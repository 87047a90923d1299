"""Addresses of the interface for programs."""

from django.urls import path

import clarion.web.converters  # noqa: F401  (registers what stands in the paths)
from clarion.web.api import claims

urlpatterns = [
    path("works/<text:public_id>/claims.json", claims.claims, name="claims"),
    path("claims.schema.json", claims.schema, name="claims-schema"),
]
