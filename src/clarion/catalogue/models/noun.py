"""What people, organisations, journals and topics have in common: a page, a name, a number of works."""

from django.db import models


class Noun(models.Model):
    """Something that works link to and that has a page of its own."""

    id = models.BigIntegerField(primary_key=True)
    """Made from the key by :func:`clarion.catalogue.ids.noun_number`."""
    key = models.TextField()
    name = models.TextField()
    slug = models.CharField(max_length=100)
    sort_name = models.CharField(max_length=120)
    """Folded, family name first for people; lists are sorted by it."""
    detail = models.CharField(max_length=40, blank=True)
    """ORCID iD, ISSN, MeSH id or ROR id, where known."""
    works = models.IntegerField(default=0)
    """Public works that link here; counted anew when the engines catch up with an import."""

    class Meta:
        """Shared by the four."""

        abstract = True

    def __str__(self) -> str:
        return self.name


class WorkLink(models.Model):
    """One work's link to one noun, with the work's date so that a page of a list is one walk of one index."""

    published_on = models.IntegerField()
    central = models.BooleanField(default=False)
    """Whether the noun is a main point of the work; topics alone use it."""

    class Meta:
        """Shared by the three."""

        abstract = True
