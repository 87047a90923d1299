"""The sample that the package ships: records to look at before one has any of one's own."""

from pathlib import Path


def sample_path() -> Path:
    """The path of the sample, a file in PubMed XML.

    Its first record states the facts of a published study; all others are invented and say so (``README.md``).
    """
    return Path(__file__).with_name("clarion-sample.xml")


def sample_config() -> str:
    """The text of the demonstration's ``clarion.toml``."""
    return Path(__file__).with_name("clarion.toml").read_text(encoding="utf-8")


def study_path() -> Path:
    """The path of the sample's study file; its participants' data beside it are invented, and it says so."""
    return Path(__file__).with_name("lupus-nephritis") / "study.toml"


STUDY_WORK = "990000001"
"""The PMID of the sample's record that the study belongs to."""
