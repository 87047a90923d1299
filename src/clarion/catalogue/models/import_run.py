"""Imports as they ran."""

from django.db import models


class ImportRun(models.Model):
    """One run of an import: what was asked, and what came of it."""

    paths = models.JSONField()
    started = models.DateTimeField()
    finished = models.DateTimeField(null=True)
    """Empty for a run that was cut off."""
    counts = models.JSONField(default=dict)

    def __str__(self) -> str:
        return f"import of {', '.join(self.paths)}"
