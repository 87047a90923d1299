"""A study so small that all its possible data can be gone through."""

import msgspec

from clarion.studies.definition import Claim, Measure, Study
from clarion.studies.definition.study import AnyAnalysis
from clarion.studies.reconstruct.requirements import Setting
from clarion.studies.reconstruct.space import grids

STUDY = msgspec.convert(
    {
        "format": 1,
        "study": {"title": "A tiny study", "illustrative": "Invented."},
        "arms": [{"id": "all", "label": "All"}],
        "visits": [
            {"id": "start", "label": "Start", "day": 0, "baseline": True},
            {"id": "middle", "label": "Middle", "day": 30},
            {"id": "end", "label": "End", "day": 60},
        ],
        "measures": [{"id": "score", "label": "Score", "decimals": 0, "range": [0, 3]}],
        "responses": [
            {
                "id": "better",
                "label": "Better",
                "boundary": "as-written",
                "levels": [
                    {"id": "gone", "label": "Gone", "rule": "score = 0 and baseline(score) > 0"},
                    {"id": "less", "label": "Less", "rule": "not gone and change(score) < 0"},
                ],
            }
        ],
    },
    Study,
)


def study(analyses: list[AnyAnalysis], claims: list[Claim], *, most: int = 3, **changes: object) -> Study:
    """The tiny study with these analyses and claims; its score reaches from 0 to ``most``."""
    measure: Measure = msgspec.structs.replace(STUDY.measures[0], range=(0, most))
    parts = {"measures": (measure,), **changes}
    return msgspec.structs.replace(STUDY, analyses=tuple(analyses), claims=tuple(claims), **parts)


def claim(analysis: str, quantity: str, value: str | None = None, **more: object) -> Claim:
    """A claim, called after what it is about."""
    name = f"{analysis}-{quantity}"
    parts = {"id": name, "text": f"What was reported of {name}", **more}
    return Claim(analysis=analysis, quantity=quantity, value=value, **parts)


def setting(of: Study, participants: int, steps: dict[str, float] | None = None) -> Setting:
    """What a search of this many participants, in the first arm, searches."""
    arms = {arm.id: () for arm in of.arms} | {of.arms[0].id: tuple(range(participants))}
    return Setting(study=of, grids=grids(of, steps or {}), arms=arms)
