"""Decisions: what a person said about a work, kept beside what the sources say."""

from django.db import models

from clarion.catalogue.models.work import Work


class Decision(models.Model):
    """One decision with who, when and why. It outlives every import of the record and can be undone."""

    work = models.ForeignKey(Work, on_delete=models.PROTECT, related_name="decisions")
    kind = models.CharField(max_length=24)
    """``merge``, ``split``, ``not-mine``, ``title`` …"""
    content = models.JSONField(default=dict)
    who = models.CharField(max_length=200)
    why = models.TextField(blank=True)
    decided = models.DateTimeField()
    undone = models.DateTimeField(null=True)
    undone_by = models.CharField(max_length=200, blank=True)

    def __str__(self) -> str:
        return f"{self.kind} by {self.who}"
