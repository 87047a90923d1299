"""The desk as a Django app."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """Its one table is that of attempts to sign in."""

    name = "clarion.web.desk"
    label = "desk"
    default_auto_field = "django.db.models.BigAutoField"
