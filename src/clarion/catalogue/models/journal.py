"""Journals; works point to theirs by ``Work.venue_id``."""

from django.db import models

from clarion.catalogue.models.noun import Noun


class Journal(Noun):
    """A journal or other serial in which works appeared."""

    class Meta:
        """Lists by name."""

        indexes = (models.Index(fields=["sort_name", "id"], name="journal_name"),)
