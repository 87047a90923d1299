"""``python -m benchmarks.pubmed_agreement --data DIR``: where other parsers read the same as Clarion, and where not.

Compares field by field, on the records of ``pubmed/net-synergy``, with pubmed_parser and Biopython. Each field is
brought to what the other parser can say; ``same`` of ``compared`` records agree, and the first of those that do not are
shown with both readings.
"""

import argparse
import gzip
import html
import io
import json
import re
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pubmed_parser
from Bio import Entrez

from benchmarks.machine import machine
from clarion.records import Record, Work
from clarion.sources import cut, read
from clarion.text.markup import plain

SHOWN = 3
_DOCTYPE = (
    b'<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2019//EN" '
    b'"https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_190101.dtd">'
)
_BLANKS = re.compile(r"\s+")
_TAGS = re.compile(r"</?(?:i|b|u|sub|sup)>")

Field = tuple[Callable[[Work], object], Callable[[Any], object]]


def words(text: str) -> str:
    """``text`` without mark-up, its white space single."""
    return _BLANKS.sub(" ", html.unescape(_TAGS.sub("", text))).strip()


def abstract(work: Work) -> str:
    """The text of the work's own abstract, section after section."""
    return words(" ".join(plain(part.text) for part in work.abstract.sections)) if work.abstract else ""


def labelled(work: Work) -> str:
    """The text of the work's own abstract, each section after its label."""
    return " ".join(f"{part.label} {plain(part.text)}" for part in work.abstract.sections) if work.abstract else ""


def squeezed(text: str) -> str:
    """Letters and digits only: pubmed_parser joins an abstract's sections in its own way."""
    return re.sub(r"\W", "", words(text))


PUBMED_PARSER: dict[str, Field] = {
    "title": (lambda work: words(plain(work.title)), lambda other: words(other["title"])),
    "abstract": (lambda work: squeezed(labelled(work)), lambda other: squeezed(other["abstract"])),
    "doi": (lambda work: work.identifier("doi"), lambda other: other["doi"].lower()),
    "pmc": (lambda work: work.identifier("pmc"), lambda other: other["pmc"]),
    "journal": (lambda work: work.venue and work.venue.title, lambda other: other["journal"]),
    "nlm_id": (lambda work: work.venue and work.venue.nlm_id, lambda other: other["nlm_unique_id"]),
    "issn_l": (lambda work: work.venue and work.venue.issn_l, lambda other: other["issn_linking"]),
    "pages": (lambda work: work.pages or work.article_number, lambda other: other["pages"]),
    "year": (lambda work: issued(work)[:4], lambda other: other["pubdate"][:4]),
    "authors": (
        lambda work: [(one.family, one.given) for one in work.contributors],
        lambda other: [(one["lastname"], one["forename"]) for one in other["authors"]],
    ),
    "affiliations": (
        lambda work: [[work.affiliations[at].text for at in one.affiliations] for one in work.contributors],
        lambda other: [[text for text in one["affiliation"].split("\n") if text] for one in other["authors"]],
    ),
    "mesh": (
        lambda work: [one.ui for one in work.headings if one.ui.startswith("D")],
        lambda other: [term.partition(":")[0] for term in other["mesh_terms"].split("; ") if term],
    ),
    "keywords": (
        lambda work: [words(plain(one.text)) for one in work.keywords],
        lambda other: [words(one) for one in other["keywords"].split("; ") if one.strip()],
    ),
    "chemicals": (
        lambda work: [one.ui for one in work.chemicals],
        lambda other: [one.partition(":")[0] for one in other["chemical_list"].split("; ") if one],
    ),
    "types": (
        lambda work: [one.ui for one in work.types],
        lambda other: [one.partition(":")[0] for one in other["publication_types"].split("; ") if one],
    ),
    "references": (
        lambda work: [words(one.citation) for one in work.references],
        lambda other: [words(one["citation"]) for one in other["references"]],
    ),
}

BIOPYTHON: dict[str, Field] = {
    "title": (
        lambda work: words(plain(work.title)),
        lambda other: words(other["MedlineCitation"]["Article"]["ArticleTitle"]),
    ),
    "abstract": (
        abstract,
        lambda other: words(" ".join(other["MedlineCitation"]["Article"].get("Abstract", {}).get("AbstractText", []))),
    ),
    "vernacular_title": (
        lambda work: words(plain(work.vernacular_title)),
        lambda other: words(other["MedlineCitation"]["Article"].get("VernacularTitle", "")),
    ),
    "authors": (
        lambda work: [one.collective or (one.family, one.given, one.initials) for one in work.contributors],
        lambda other: [
            one.get("CollectiveName") or (one.get("LastName", ""), one.get("ForeName", ""), one.get("Initials", ""))
            for one in other["MedlineCitation"]["Article"].get("AuthorList", [])
        ],
    ),
    "affiliations": (
        lambda work: [[work.affiliations[at].text for at in one.affiliations] for one in work.contributors],
        lambda other: [
            list(dict.fromkeys(words(info["Affiliation"]) for info in one.get("AffiliationInfo", [])))
            for one in other["MedlineCitation"]["Article"].get("AuthorList", [])
        ],
    ),
    "mesh": (
        lambda work: [
            (one.name, [part.name for part in one.qualifiers]) for one in work.headings if one.ui.startswith("D")
        ],
        lambda other: [
            (str(one["DescriptorName"]), [str(part) for part in one["QualifierName"]])
            for one in other["MedlineCitation"].get("MeshHeadingList", [])
        ],
    ),
    "grants": (
        lambda work: [(one.number, one.agency, one.country) for one in work.grants],
        lambda other: [
            (str(one.get("GrantID", "")), str(one.get("Agency", "")), str(one.get("Country", "")))
            for one in other["MedlineCitation"]["Article"].get("GrantList", [])
        ],
    ),
    "accessions": (
        lambda work: [one.number for one in work.accessions],
        lambda other: [
            str(number)
            for bank in other["MedlineCitation"]["Article"].get("DataBankList", [])
            for number in bank["AccessionNumberList"]
        ],
    ),
    "references": (
        lambda work: [words(one.citation) for one in work.references],
        lambda other: [
            words(one["Citation"]) for part in other["PubmedData"].get("ReferenceList", []) for one in part["Reference"]
        ],
    ),
    "history": (
        lambda work: [
            (one.kind.removeprefix("history:"), one.date.first)
            for one in work.events
            if one.kind in {"received", "accepted", "revised"} or one.kind.startswith("history:")
        ],
        lambda other: [
            (one.attributes["PubStatus"], f"{int(one['Year']):04}-{int(one['Month']):02}-{int(one['Day']):02}")
            for one in other["PubmedData"].get("History", [])
        ],
    ),
}


def issued(work: Work) -> str:
    """First day of the issue's date."""
    return next((one.date.first for one in work.events if one.kind == "issue"), "")


def main() -> None:
    """Compare, and print one JSON document."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    files = sorted((parser.parse_args().data / "pubmed" / "net-synergy").glob("*.xml.gz"))
    warnings.simplefilter("ignore")
    works = {
        one.key: one.work
        for raw in cut([str(file) for file in files])
        for one in read(raw)  # type: ignore[arg-type]
        if isinstance(one, Record)
    }
    result = {
        "benchmark": "pubmed_agreement",
        "records": len(works),
        "pubmed_parser": compare(works, of_pubmed_parser(files), PUBMED_PARSER),
        "biopython": compare(works, of_biopython(files), BIOPYTHON),
        "machine": machine(),
    }
    print(json.dumps(result, indent=2, ensure_ascii=False))


def of_pubmed_parser(files: list[Path]) -> Iterator[tuple[str, Any]]:
    """PMID and dictionary of each record, by pubmed_parser with all its options."""
    for file in files:
        for one in pubmed_parser.parse_medline_xml(str(file), author_list=True, reference_list=True):
            yield one["pmid"], one


def of_biopython(files: list[Path]) -> Iterator[tuple[str, Any]]:
    """PMID and structure of each record, by Biopython; it refuses a DTD by plain http, so the files get another."""
    for file in files:
        text = re.sub(rb"<!DOCTYPE[^>]*>", _DOCTYPE, gzip.decompress(file.read_bytes()), count=1)
        for one in Entrez.read(io.BytesIO(text))["PubmedArticle"]:
            yield str(one["MedlineCitation"]["PMID"]), one


def compare(works: dict[str, Work], others: Iterator[tuple[str, Any]], fields: dict[str, Field]) -> dict[str, Any]:
    """How many records agree in each field, and the first that do not."""
    report: dict[str, Any] = {name: {"compared": 0, "same": 0, "differ": []} for name in fields}
    for key, other in others:
        for name, (ours, theirs) in fields.items():
            entry, one, two = report[name], ours(works[key]), theirs(other)
            entry["compared"] += 1
            if one == two:
                entry["same"] += 1
            elif len(entry["differ"]) < SHOWN:
                entry["differ"].append({"pmid": key, "clarion": one, "other": two})
    return report


if __name__ == "__main__":
    main()
