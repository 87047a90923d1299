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
    """One ``Author``, ``Investigator`` or person, and the ID of the list of a collective's members (``""`` if none)."""
    family = given = initials = suffix = collective = orcid = members = ""
    identifiers: list[Identifier] = []
    affiliations: list[int] = []
    for child in element:
        tag = child.tag
        if tag == "LastName":
            family = collapse(child.text or "")
        elif tag in {"ForeName", "FirstName"}:
            given = collapse(child.text or "")
        elif tag == "Initials":
            initials = collapse(child.text or "")
        elif tag == "AffiliationInfo":
            _read_affiliation(child, affiliations, draft)
        elif tag == "Identifier" or tag == "NameID":
            identifier = person_identifier(child.get("Source") or "", child.text or "")
            if identifier.scheme == "orcid" and identifier.valid and not orcid:
                orcid = identifier.value
            elif identifier.value and identifier.value != orcid and identifier not in identifiers:
                identifiers.append(identifier)
        elif tag == "Suffix":
            suffix = content(child)
        elif tag == "CollectiveName":
            collective = content(child)
            members = child.get("Investigators") or ""
        elif tag == "Affiliation":
            _add_affiliation(Affiliation(content(child)), affiliations, draft)
        elif tag == "MiddleName":
            given = f"{given} {collapse(child.text or '')}".strip()
    person = Contributor(
        family=family,
        given=given,
        initials=initials,
        suffix=suffix,
        collective=collective,
        role=role,
        orcid=orcid,
        identifiers=tuple(identifiers),
        affiliations=tuple(affiliations),
        equal=element.get("EqualContrib") == "Y",
        valid=element.get("ValidYN") != "N",
    )
    return person, members


def _read_affiliation(element: "etree._Element", affiliations: list[int], draft: Draft) -> None:
    """``AffiliationInfo``: one or (in some years) several strings, each followed by its identifiers."""
    text = ""
    identifiers: list[Identifier] = []
    for child in element:
        if child.tag == "Affiliation":
            if text:
                _add_affiliation(Affiliation(text, tuple(identifiers)), affiliations, draft)
                identifiers = []
            text = content(child)
        elif child.tag == "Identifier":
            identifier = organisation_identifier(child.get("Source") or "", child.text or "")
            if identifier.value and identifier not in identifiers:
                identifiers.append(identifier)
    _add_affiliation(Affiliation(text, tuple(identifiers)), affiliations, draft)


def _add_affiliation(affiliation: Affiliation, affiliations: list[int], draft: Draft) -> None:
    """Note an affiliation for a contributor, once; one without text or identifier is none."""
    if affiliation.text or affiliation.identifiers:
        position = draft.affiliation(affiliation)
        if position not in affiliations:
            affiliations.append(position)
