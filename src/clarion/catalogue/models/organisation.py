"""An institution named in affiliations, and the links to works."""

from django.db import models

from clarion.catalogue.models.noun import Noun, WorkLink
from clarion.catalogue.models.work import Work


class Organisation(Noun):
    """An institution named in affiliations."""

    class Meta:
        """Lists by name."""

        indexes = (models.Index(fields=["sort_name", "id"], name="organisation_name"),)


class WorkOrganisation(WorkLink):
    """A work's link to one organisation."""

    work = models.ForeignKey(Work, on_delete=models.CASCADE, db_constraint=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, db_constraint=False, db_index=False)

    class Meta:
        """One link of a pair; the index serves the organisation's page."""

        indexes = (models.Index(fields=["organisation", "-published_on", "-work"], name="organisation_page"),)

    def __str__(self) -> str:
        return f"{self.work_id} {self.organisation_id}"
