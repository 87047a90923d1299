"""Reads about the store's own state."""

from clarion.catalogue.models import ImportRun, StaleWork


def stale_count() -> int:
    """Works that the engines have not caught up with."""
    return StaleWork.objects.count()


def unfinished_imports() -> int:
    """Imports that were cut off and not followed by one that came to its end."""
    last = ImportRun.objects.filter(finished__isnull=False).order_by("-id").values_list("id", flat=True).first() or 0
    return ImportRun.objects.filter(finished__isnull=True, id__gt=last).count()
