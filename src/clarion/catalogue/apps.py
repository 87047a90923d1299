"""Registers the catalogue with Django."""

from django.apps import AppConfig


class CatalogueConfig(AppConfig):
    """The store of works."""

    name = "clarion.catalogue"
    label = "catalogue"
    default_auto_field = "django.db.models.BigAutoField"
