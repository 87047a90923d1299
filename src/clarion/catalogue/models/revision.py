"""The catalogue's revision: a number that grows with every change."""

from django.db import models


class Revision(models.Model):
    """One row. Servers compare its number with the one their cached pages were made at."""

    number = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return str(self.number)
