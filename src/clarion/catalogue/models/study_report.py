"""The recomputed study of a work: what its page shows, and the files that readers may take away."""

from django.db import models

from clarion.catalogue.models.work import Work


class StudyReport(models.Model):
    """The public result of a study, published beside a work.

    It outlives imports of the work's record, and is kept unseen while the work is deleted.
    """

    work = models.OneToOneField(Work, on_delete=models.CASCADE, primary_key=True, db_constraint=False)
    document = models.BinaryField()
    """A public :class:`clarion.studies.document.Document` as JSON, without what draws its figures."""
    published = models.DateTimeField()

    def __str__(self) -> str:
        return f"study report of {self.pk}"


class StudyArtefact(models.Model):
    """One file of a study report: a figure, a table, the report itself."""

    report = models.ForeignKey(StudyReport, on_delete=models.CASCADE, related_name="artefacts")
    name = models.TextField()
    """``report.html``, ``figures/lines-proteinuria.svg``."""
    media_type = models.CharField(max_length=60)
    style = models.CharField(max_length=60, blank=True)
    """Of a page: the SHA-256 of its own style sheet, in base64; the only one that browsers may apply."""
    content = models.BinaryField()

    class Meta:
        """A name stands once in a report."""

        constraints = (models.UniqueConstraint(fields=["report", "name"], name="artefact_name"),)

    def __str__(self) -> str:
        return f"{self.name} of {self.report_id}"
