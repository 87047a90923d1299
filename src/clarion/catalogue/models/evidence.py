"""What was read in a work's abstract and what arithmetic says of it, worked out when the work changes."""

from django.db import models

from clarion.catalogue.models.work import Work


class WorkEvidence(models.Model):
    """One work's evidence; can be made again at any time from the work's record and the decisions about it."""

    work = models.OneToOneField(Work, on_delete=models.CASCADE, primary_key=True, db_constraint=False)
    document = models.BinaryField()
    """A :class:`clarion.evidence.assessment.Assessment` as JSON."""
    version = models.SmallIntegerField()
    """Of the reader and the checks that made it."""
    failing = models.SmallIntegerField(default=0)
    """Checks that cannot hold and that nobody has explained."""

    class Meta:
        """Indexes of the works that ask for a person's look, and of those to be read again."""

        indexes = (
            models.Index(fields=["version"], name="evidence_version"),
            models.Index(fields=["-failing", "work"], name="evidence_failing", condition=models.Q(failing__gt=0)),
        )

    def __str__(self) -> str:
        return f"evidence of {self.pk}"
