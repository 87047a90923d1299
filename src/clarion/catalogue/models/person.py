"""A person who contributed to works, and the links to works."""

from django.db import models

from clarion.catalogue.models.noun import Noun, WorkLink
from clarion.catalogue.models.work import Work


class Person(Noun):
    """A person who contributed to works."""

    class Meta:
        """Lists by name."""

        indexes = (models.Index(fields=["sort_name", "id"], name="person_name"),)


class Authorship(WorkLink):
    """A work's link to one person."""

    work = models.ForeignKey(Work, on_delete=models.CASCADE, db_constraint=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, db_constraint=False, db_index=False)

    class Meta:
        """One link of a pair; the index serves the person's page."""

        indexes = (models.Index(fields=["person", "-published_on", "-work"], name="person_page"),)

    def __str__(self) -> str:
        return f"{self.work_id} {self.person_id}"
