"""Source records: every record as it came, with where and when."""

from django.db import models

from clarion.catalogue.models.work import Work


class SourceRecord(models.Model):
    """The newest version of one source record, byte for byte, compressed."""

    work = models.ForeignKey(Work, on_delete=models.PROTECT, db_constraint=False, related_name="sources")
    source = models.CharField(max_length=16)
    key = models.CharField(max_length=64)
    version = models.IntegerField(default=1)
    revised = models.CharField(max_length=10, blank=True)
    """ISO date of the last revision as the source says, or empty."""
    digest = models.BinaryField(max_length=16)
    """BLAKE2b-128 of the raw bytes: equal means that nothing changed."""
    superseded = models.BinaryField(default=b"")
    """Digests of versions that this one replaced, so that an old file read again is recognised as old."""
    deleted = models.DateTimeField(null=True)
    """When the source said that the record is no more."""
    file = models.TextField()
    number = models.IntegerField()
    offset = models.BigIntegerField()
    seen = models.DateTimeField()
    """When this version came in."""
    raw = models.BinaryField()
    """Zstandard."""

    class Meta:
        """A source's key names one record."""

        constraints = (models.UniqueConstraint(fields=["source", "key"], name="source_key"),)

    def __str__(self) -> str:
        return f"{self.source}:{self.key}"


class EarlyDeletion(models.Model):
    """A deletion of a record that the store did not hold when it came.

    Remembered so that reading the same file again does not delete the record, should it have come since.
    """

    source = models.CharField(max_length=16)
    key = models.CharField(max_length=64)
    digest = models.BinaryField(max_length=16)
    """Of the deletion and its place, as :mod:`clarion.catalogue.actions.store` makes it."""

    class Meta:
        """One row for each."""

        constraints = (models.UniqueConstraint(fields=["digest", "source", "key"], name="early_deletion"),)

    def __str__(self) -> str:
        return f"deletion of {self.source}:{self.key}"
