"""The work: a few indexed columns and the whole derived record as one document."""

from django.db import models


class Work(models.Model):
    """One work as the public site shows it, derived from its source records and people's decisions.

    Lists read the columns and never open the document; an article's page reads the one row.
    """

    class Status(models.TextChoices):
        """Whether the work has a page."""

        PUBLIC = "public"
        DELETED = "deleted"

    public_id = models.CharField(max_length=12, unique=True)
    """What stands in addresses; never given to another work."""
    status = models.CharField(max_length=8, choices=Status, default=Status.PUBLIC)
    published_on = models.IntegerField(default=0)
    """First day of the publication date as yyyymmdd, 0 where not known; lists are sorted by it."""
    year = models.SmallIntegerField(null=True)
    type = models.CharField(max_length=20)
    standing = models.CharField(max_length=20)
    """The gravest of what the record itself and notices about it say."""
    venue_id = models.BigIntegerField(null=True)
    slug = models.CharField(max_length=100)
    title = models.TextField()
    """Inline mark-up."""
    byline = models.TextField()
    venue_name = models.TextField()
    citation = models.TextField()
    updated = models.DateTimeField()
    document = models.BinaryField()
    """The :class:`clarion.records.Work` as JSON; empty for a deleted work. The last column, so that SQLite reads lists
    without touching its overflow pages."""

    class Meta:
        """Indexes for the lists that have pages."""

        indexes = (
            models.Index(fields=["status", "-published_on", "-id"], name="work_newest"),
            models.Index(fields=["status", "type", "-published_on", "-id"], name="work_by_type"),
            models.Index(fields=["status", "year", "-published_on", "-id"], name="work_by_year"),
            models.Index(fields=["venue_id", "-published_on", "-id"], name="work_by_venue"),
            models.Index(fields=["-updated"], name="work_updated"),
        )

    def __str__(self) -> str:
        return f"{self.public_id} {self.title}"


class WorkIdentifier(models.Model):
    """An identifier of a work (DOI, PMID …): for addresses, for matching, and for notices that name it."""

    work = models.ForeignKey(Work, on_delete=models.CASCADE, db_constraint=False)
    scheme = models.CharField(max_length=16)
    value = models.CharField(max_length=400)

    class Meta:
        """One index, in the order in which look-ups come."""

        indexes = (models.Index(fields=["scheme", "value"], name="identifier_value"),)

    def __str__(self) -> str:
        return f"{self.scheme}:{self.value}"


class Companions(models.Model):
    """What stands beside a work on its page, worked out when records change and never while a reader waits."""

    work = models.OneToOneField(Work, on_delete=models.CASCADE, primary_key=True, db_constraint=False)
    related = models.BinaryField(default=b"[]")
    """JSON list of (work id, score, shared terms), best first."""
    notices = models.BinaryField(default=b"[]")
    """JSON list of (notice, work id or null): the record's own notices, then those of other works about it."""

    def __str__(self) -> str:
        return f"companions of {self.pk}"


class NoticeLink(models.Model):
    """A work's notice names another work by identifier; found from the other side through this."""

    work = models.ForeignKey(Work, on_delete=models.CASCADE, db_constraint=False)
    kind = models.CharField(max_length=40)
    scheme = models.CharField(max_length=16)
    value = models.CharField(max_length=400)

    class Meta:
        """One index, from the named work's side."""

        indexes = (models.Index(fields=["scheme", "value"], name="notice_target"),)

    def __str__(self) -> str:
        return f"{self.work_id} {self.kind} {self.scheme}:{self.value}"


class StaleWork(models.Model):
    """A work whose search entry, related list or notices are behind its row.

    Written in the transaction that changes the work and deleted when the engines have caught up, so a process that
    dies in between leaves behind exactly what is still to do.
    """

    work = models.OneToOneField(Work, on_delete=models.CASCADE, primary_key=True, db_constraint=False)

    def __str__(self) -> str:
        return f"stale {self.pk}"
