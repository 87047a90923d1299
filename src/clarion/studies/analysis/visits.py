"""Visits by their labels."""

from clarion.studies.definition import Study


def visit_label(study: Study, id: str) -> str:
    """What a reader calls the visit of this id."""
    return next(visit.label for visit in study.visits if visit.id == id)
