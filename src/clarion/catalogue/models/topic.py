"""A subject heading or keyword, and the links to works."""

from django.db import models

from clarion.catalogue.models.noun import Noun, WorkLink
from clarion.catalogue.models.work import Work


class Topic(Noun):
    """A subject heading or keyword."""

    central = models.IntegerField(default=0)
    """Public works of which this is a main point: a major heading, or a keyword of the authors."""

    class Meta:
        """Lists by name, and the main topics of the home page."""

        indexes = (
            models.Index(fields=["sort_name", "id"], name="topic_name"),
            models.Index(fields=["-central", "sort_name"], name="topic_central"),
        )


class WorkTopic(WorkLink):
    """A work's link to one topic."""

    work = models.ForeignKey(Work, on_delete=models.CASCADE, db_constraint=False)
    topic = models.ForeignKey(Topic, on_delete=models.CASCADE, db_constraint=False, db_index=False)

    class Meta:
        """One link of a pair; the index serves the topic's page."""

        indexes = (models.Index(fields=["topic", "-published_on", "-work"], name="topic_page"),)

    def __str__(self) -> str:
        return f"{self.work_id} {self.topic_id}"
