"""Authors, editors, collectives, investigators, and where they worked."""

from lxml import etree

from clarion.records import Affiliation, Contributor, Identifier
from clarion.sources.pubmed.draft import Draft
from clarion.sources.pubmed.identifiers import organisation_identifier, person_identifier
from clarion.text.markup import collapse, content


def read_authors(element: "etree._Element", draft: Draft) -> None:
    """``AuthorList`` of an article: its authors, or editors where it says so."""
    if element.get("CompleteYN") == "N":
        draft.contributors_complete = False
    role = "editor" if element.get("Type") == "editors" else "author"
    for child in element:
        person, members = read_person(child, role, draft)
        if members:
            draft.member_lists[len(draft.contributors)] = members
        draft.contributors.append(person)


def read_investigators(element: "etree._Element", draft: Draft) -> None:
    """``InvestigatorList``: people who belong to a collective author."""
    people = [read_person(child, "investigator", draft)[0] for child in element]
    draft.investigators.append((element.get("ID") or "", people))


def read_people_discussed(element: "etree._Element", draft: Draft) -> None:
    """``PersonalNameSubjectList``: people whom the article is about."""
    draft.people_discussed += [read_person(child, "subject", draft)[0] for child in element]


def read_first_affiliation(element: "etree._Element", draft: Draft) -> None:
    """``Affiliation`` straight under ``Article``, as in files up to 2012: the first author's address."""
    text = content(element)
    if not text:
        return
    position = draft.affiliation(Affiliation(text))
    if draft.contributors and not draft.contributors[0].affiliations:
        draft.contributors[0] = _with_affiliations(draft.contributors[0], (position,))


def _with_affiliations(one: Contributor, affiliations: tuple[int, ...]) -> Contributor:
    return Contributor(
        family=one.family,
        given=one.given,
        initials=one.initials,
        suffix=one.suffix,
        collective=one.collective,
        role=one.role,
        orcid=one.orcid,
        identifiers=one.identifiers,
        affiliations=affiliations,
        equal=one.equal,
        valid=one.valid,
        members=one.members,
    )


def read_person(element: "etree._Element", role: str, draft: Draft) -> tuple[Contributor, str]:
    """One ``Author``, ``Investigator`` or person, and the ID of the list of a collective's members (``""`` if none).

    ``AffiliationInfo`` holds one string (in some years several), each followed by its identifiers; in files of 2013 and
    2014 ``Affiliation`` stands without it.
    """
    family = given = initials = suffix = collective = members = address = ""
    own: list[Identifier] = []
    organisation: list[Identifier] = []
    affiliations: list[int] = []
    for node in element.iter(etree.Element):
        tag = node.tag
        if tag == "LastName":
            family = collapse(node.text or "")
        elif tag in {"ForeName", "FirstName"}:
            given = collapse(node.text or "")
        elif tag == "Initials":
            initials = collapse(node.text or "")
        elif tag == "Affiliation":
            if address or organisation:
                _add_affiliation(address, organisation, affiliations, draft)
                organisation = []
            address = content(node)
        elif tag in {"Identifier", "NameID"}:
            parent = node.getparent()
            if parent is element or parent is None:
                own.append(person_identifier(node.get("Source") or "", node.text or ""))
            else:
                organisation.append(organisation_identifier(node.get("Source") or "", node.text or ""))
        elif tag == "Suffix":
            suffix = content(node)
        elif tag == "CollectiveName":
            collective = content(node)
            members = node.get("Investigators") or ""
        elif tag == "MiddleName":
            given = f"{given} {collapse(node.text or '')}".strip()
    if address or organisation:
        _add_affiliation(address, organisation, affiliations, draft)
    orcid = next((one.value for one in own if one.scheme == "orcid" and one.valid), "") if own else ""
    person = Contributor(
        family=family,
        given=given,
        initials=initials,
        suffix=suffix,
        collective=collective,
        role=role,
        orcid=orcid,
        identifiers=tuple(one for one in dict.fromkeys(own) if one.value and one.value != orcid) if own else (),
        affiliations=tuple(affiliations),
        equal=element.get("EqualContrib") == "Y",
        valid=element.get("ValidYN") != "N",
    )
    return person, members


def _add_affiliation(text: str, identifiers: list[Identifier], affiliations: list[int], draft: Draft) -> None:
    """Note an affiliation for a contributor, once."""
    known = tuple(one for one in dict.fromkeys(identifiers) if one.value) if identifiers else ()
    position = draft.affiliation(Affiliation(text, known))
    if position not in affiliations:
        affiliations.append(position)
