"""From publication types to one word and a standing."""

import pytest

from clarion.records import WORK_TYPES, Notice, PublicationType
from clarion.sources.pubmed.types import standing, work_type


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        ([], "current"), (["comment-in", "update-in", "retraction-of"], "current"), (["erratum-in"], "corrected"),
        (["erratum-in", "expression-of-concern-in"], "concern"), (["partial-retraction-in"], "partly-retracted"),
        (["expression-of-concern-in", "retracted-and-republished-in"], "retracted"),
    ],
)  # fmt: skip
def test_standing_is_the_gravest_said(kinds, expected):
    assert standing([], [Notice(kind) for kind in kinds]) == expected
    assert standing([PublicationType("Retracted Publication")], []) == "retracted"


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["Journal Article"], "article"),
        ([], "article"),
        (["Journal Article", "Randomized Controlled Trial", "Multicenter Study"], "trial"),
        (["Journal Article", "Review"], "review"),
        (["Review", "Systematic Review", "Meta-Analysis"], "systematic-review"),
        (["Preprint", "Randomized Controlled Trial"], "preprint"),
        (["Case Reports", "Letter"], "case-report"),
        (["Comment", "Letter"], "letter"),
        (["Comment", "Editorial"], "editorial"),
        (["Retraction of Publication", "Letter"], "retraction-notice"),
        (["Published Erratum"], "correction"),
        (["Expression of Concern", "Editorial"], "concern-notice"),
        (["Biography", "Historical Article"], "other"),
        (["Biography", "Historical Article", "Journal Article"], "article"),
        (["Retracted Publication", "Journal Article"], "article"),
        (["Clinical Trial Protocol"], "article"),
        (["Dataset"], "dataset"),
    ],
)
def test_type_is_what_a_reader_must_know_first(names, expected):
    assert work_type([PublicationType(name) for name in names]) == expected
    assert expected in WORK_TYPES
