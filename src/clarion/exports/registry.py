"""The formats in which works leave the site, in one table for the command line and the pages."""

import json
from collections.abc import Callable, Iterable
from typing import NamedTuple

from clarion.exports.bibtex import bibtex, bibtex_file
from clarion.exports.claims import Evident, claims_csv, claims_json
from clarion.exports.csl import csl_json
from clarion.exports.json_ld import json_ld
from clarion.exports.ris import ris
from clarion.exports.schema_org import schema_org
from clarion.records.work import Work


class Export(NamedTuple):
    """One format: how to write one work with its address, how to write many as one file, and what the file is."""

    function: Callable[[Work, str], str]
    many: Callable[[Iterable[tuple[Work, str]]], str]
    media_type: str
    extension: str
    """Without the dot."""


def _ris_file(works: Iterable[tuple[Work, str]]) -> str:
    return "".join(ris(work, url) for work, url in works)


def _csl(work: Work, url: str) -> str:
    return _csl_file([(work, url)])


def _csl_file(works: Iterable[tuple[Work, str]]) -> str:
    return json.dumps([csl_json(work, url) for work, url in works], ensure_ascii=False, indent=2) + "\n"


def _schema_org(work: Work, url: str) -> str:
    return json_ld(schema_org(work, url)) + "\n"


def _schema_org_file(works: Iterable[tuple[Work, str]]) -> str:
    graph = [schema_org(work, url) for work, url in works]
    for node in graph:
        del node["@context"]
    return json_ld({"@context": "https://schema.org", "@graph": graph}) + "\n"


EXPORTS: dict[str, Export] = {
    "bibtex": Export(bibtex, bibtex_file, "application/x-bibtex", "bib"),
    "ris": Export(ris, _ris_file, "application/x-research-info-systems", "ris"),
    "csl": Export(_csl, _csl_file, "application/vnd.citationstyles.csl+json", "json"),
    "schemaorg": Export(_schema_org, _schema_org_file, "application/ld+json", "jsonld"),
}
"""Format name, as ``clarion export --as`` takes it, to how it is written. Text is UTF-8."""


class EvidenceExport(NamedTuple):
    """A format for what was read in works' abstracts."""

    many: Callable[[Iterable[Evident]], str]
    media_type: str
    extension: str


EVIDENCE_EXPORTS: dict[str, EvidenceExport] = {
    "claims": EvidenceExport(claims_json, "application/json", "json"),
    "claims-csv": EvidenceExport(claims_csv, "text/csv", "csv"),
}
"""Formats for a work's claims, named beside the others."""
