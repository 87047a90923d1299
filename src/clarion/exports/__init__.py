"""A work in other people's formats: citations, reference managers' files, and what machines read of a page."""

from clarion.exports.bibtex import bibtex
from clarion.exports.citation import STYLES, formatted
from clarion.exports.coins import coins
from clarion.exports.csl import csl_json
from clarion.exports.highwire import highwire
from clarion.exports.json_ld import json_ld
from clarion.exports.opengraph import opengraph
from clarion.exports.registry import EXPORTS, Export
from clarion.exports.ris import ris
from clarion.exports.schema_org import schema_org

__all__ = [
    "EXPORTS",
    "STYLES",
    "Export",
    "bibtex",
    "coins",
    "csl_json",
    "formatted",
    "highwire",
    "json_ld",
    "opengraph",
    "ris",
    "schema_org",
]
