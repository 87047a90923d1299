"""Identifiers of works, people and organisations as PubMed writes them, in their normal forms."""

import re

from clarion.records import (
    Identifier,
    normalise_doi,
    normalise_orcid,
    normalise_pmc,
    normalise_ror,
    orcid_is_valid,
)

_PMC_NUMBER = re.compile(r"PMC\d+")
_MANUSCRIPT = re.compile(r"(?:NIHMS|EMS|UKMS|HHSPA|CAMS|ERMS)-?\d+", re.IGNORECASE)
_ISNI = re.compile(r"(?:\d[\s-]?){15}[\dXx]")
_GRID = re.compile(r"grid\.\d+\.[0-9a-f]+", re.IGNORECASE)

_NORMAL_DOI = re.compile(r"10\.\d{4,9}/[^\sA-Z]*[^\sA-Z.,;]")


def article_identifier(kind: str, text: str, valid: bool = True) -> Identifier:
    """The identifier of a work from ``ArticleId``, ``ELocationID`` or their like; without a normal form, as it stands.

    Args:
        kind: PubMed's word for it (``pubmed``, ``doi``, ``pmc``, ``pmcid``, ``mid``, ``pii`` …).
        text: the identifier as it stands.
        valid: what ``ValidYN`` says.
    """
    text = text.strip()
    if kind == "pubmed":
        return Identifier("pmid", text, valid)
    if kind == "doi":
        doi = text if _NORMAL_DOI.fullmatch(text) else normalise_doi(text)
        return Identifier("doi", doi, valid) if doi else Identifier("doi", text, valid=False)
    if kind in {"pmc", "pmcid"}:
        found = _PMC_NUMBER.search(text)
        pmc = found[0] if found else normalise_pmc(text)
        return Identifier("pmc", pmc, valid) if pmc else Identifier("pmc", text, valid=False)
    return Identifier(kind.lower(), text, valid)


def other_identifier(source: str, text: str) -> Identifier:
    """The identifier in an ``OtherID``: under NLM's name PubMed Central and manuscript numbers, else the source's own.

    ``PMC4679344 [Available on 12/15/16]`` is the number without the remark.
    """
    found = _PMC_NUMBER.match(text)
    if found:
        return Identifier("pmc", found[0])
    manuscript = _MANUSCRIPT.match(text)
    if manuscript:
        return Identifier("mid", manuscript[0].upper())
    return Identifier(source.lower() or "other", text.strip())


def person_identifier(source: str, text: str) -> Identifier:
    """The identifier of a person; an ORCID iD whose form or checksum is wrong is not valid."""
    if source.upper() == "ORCID" or (not source and "orcid.org" in text):
        orcid = normalise_orcid(text)
        return Identifier("orcid", orcid or text.strip(), valid=bool(orcid) and orcid_is_valid(orcid))
    return organisation_identifier(source, text)


def organisation_identifier(source: str, text: str) -> Identifier:
    """The identifier of an organisation: ROR, GRID, ISNI or Ringgold in normal form, any other as it stands.

    What does not have its scheme's form is kept, not valid.
    """
    scheme = source.lower()
    text = text.strip()
    if scheme == "ror":
        value = normalise_ror(text)
    elif scheme == "grid":
        found = _GRID.search(text)
        value = found[0].lower() if found else ""
    elif scheme == "isni":
        found = _ISNI.search(text)
        value = re.sub(r"[\s-]", "", found[0]).upper() if found else ""
        if value and not orcid_is_valid(value):
            return Identifier(scheme, value, valid=False)
    else:
        return Identifier(scheme or "other", text)
    return Identifier(scheme, value) if value else Identifier(scheme, text, valid=False)
