"""Authors, editors, collectives, investigators, and where they worked."""

from typing import Any

from lxml import etree

from clarion.records import Contributor, Identifier
from clarion.sources.pubmed.draft import Draft
from clarion.sources.pubmed.identifiers import organisation_identifier, person_identifier
from clarion.sources.pubmed.texts import plain_text
from clarion.text.markup import collapse


def read_authors(element: "etree._Element", draft: Draft) -> None:
    """``AuthorList`` of an article: its authors, or editors where it says so."""
    if element.get("CompleteYN") == "N":
        draft.contributors_complete = False
    role = "editor" if element.get("Type") == "editors" else "author"
    for child in element:
        person, members = read_person(child, role, draft)
        if members:
            draft.member_lists[len(draft.contributors)] = members
        if person.family or person.name:
            draft.contributors.append(person)


def read_investigators(element: "etree._Element", draft: Draft) -> None:
    """``InvestigatorList``: people who belong to a collective author."""
    people = [read_person(child, "investigator", draft)[0] for child in element]
    draft.investigators.append((element.get("ID") or "", [one for one in people if one.name]))


def read_people_discussed(element: "etree._Element", draft: Draft) -> None:
    """``PersonalNameSubjectList``: people whom the article is about."""
    people = [read_person(child, "subject", draft)[0] for child in element]
    draft.people_discussed += [one for one in people if one.name]


def read_first_affiliation(element: "etree._Element", draft: Draft) -> None:
    """``Affiliation`` straight under ``Article``, as in files up to 2012: the first author's address."""
    text = plain_text(element, draft)
    if text:
        draft.first_affiliation = draft.affiliations.setdefault((text, ()), len(draft.affiliations))


_NAMES = {
    "LastName": "family",
    "ForeName": "given",
    "FirstName": "given",
    "Initials": "initials",
}


def read_person(element: "etree._Element", role: str, draft: Draft) -> tuple[Contributor, str]:
    """One ``Author``, ``Investigator`` or person, and the ID of the list of a collective's members (``""`` if none).

    ``AffiliationInfo`` holds one string (in some years several), each followed by its identifiers; in files of 2013 and
    2014 ``Affiliation`` stands without it. Fields that are not there are not set: most authors have four of thirteen.
    """
    fields: dict[str, Any] = {"role": role}
    members = address = ""
    own: list[Identifier] = []
    organisation: list[Identifier] = []
    affiliations: list[int] = []
    for node in element.iter():
        tag = node.tag
        name = _NAMES.get(tag)
        if name is not None:
            fields[name] = (node.text or "").strip()
        elif tag == "Affiliation":
            if address or organisation:
                _add_affiliation(address, organisation, affiliations, draft)
                organisation = []
            address = plain_text(node, draft)
        elif tag in ("Identifier", "NameID"):
            parent = node.getparent()
            if parent is element or parent is None:
                own.append(person_identifier(node.get("Source") or "", node.text or ""))
            else:
                organisation.append(organisation_identifier(node.get("Source") or "", node.text or ""))
        elif tag == "Suffix":
            fields["suffix"] = plain_text(node, draft)
        elif tag == "CollectiveName":
            fields["collective"] = plain_text(node, draft)
            members = node.get("Investigators") or ""
        elif tag == "MiddleName":
            fields["given"] = f"{fields.get('given', '')} {collapse(node.text or '')}".strip()
    if address or organisation:
        _add_affiliation(address, organisation, affiliations, draft)
    if affiliations:
        fields["affiliations"] = tuple(affiliations)
    if own:
        _add_identifiers(own, fields)
    if element.get("EqualContrib") == "Y":
        fields["equal"] = True
    if element.get("ValidYN") == "N":
        fields["valid"] = False
    return Contributor(**fields), members


def _add_identifiers(identifiers: list[Identifier], fields: dict[str, Any]) -> None:
    """Set a person's ORCID iD, the first whose checksum is right, and what else there is."""
    orcid = next((one.value for one in identifiers if one.scheme == "orcid" and one.valid), "")
    fields["orcid"] = orcid
    fields["identifiers"] = tuple(one for one in dict.fromkeys(identifiers) if one.value and one.value != orcid)


def _add_affiliation(text: str, identifiers: list[Identifier], affiliations: list[int], draft: Draft) -> None:
    """Note an affiliation for a contributor, once."""
    known = tuple(one for one in dict.fromkeys(identifiers) if one.value) if identifiers else ()
    places = draft.affiliations
    position = places.setdefault((text, known), len(places))
    if position not in affiliations:
        affiliations.append(position)
