"""What the desk itself stores; what people decide there is the catalogue's."""

from django.db import models


class Attempt(models.Model):
    """How often somebody tried to sign in; Django's cache in the database reads and writes the rows."""

    cache_key = models.CharField(max_length=255, primary_key=True)
    value = models.TextField()
    expires = models.DateTimeField(db_index=True)

    class Meta:
        """The table that the settings name."""

        db_table = "desk_attempts"

    def __str__(self) -> str:
        return self.cache_key
