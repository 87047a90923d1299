"""Invented works for the tests of the exports: no such people, studies or journals."""

import msgspec

from clarion.records import (
    Abstract,
    Affiliation,
    Book,
    Contributor,
    DateSpan,
    Grant,
    Heading,
    Identifier,
    Issn,
    Keyword,
    Notice,
    PublicationType,
    Section,
    Venue,
    Work,
)

URL = "https://research.example.org/works/7k2m/effects-of-heavy-water"

AUTHORS = (
    Contributor(
        family="Ranjbar", given="Ali Reza", initials="AR", orcid="0000-0002-1825-0097", affiliations=(0, 1), equal=True
    ),
    Contributor(family="King", given="Martin L", initials="ML", suffix="Jr", affiliations=(1,)),
)
CONSORTIUM = Contributor(collective="Heavy Water Study Group")

ARTICLE = Work(
    title="Effects of <sup>2</sup>H<sub>2</sub>O on <i>E. coli</i> growth at p &lt; 0.05: a trial.",
    type="trial",
    languages=("en",),
    identifiers=(
        Identifier("doi", "10.5555/heavy_water.2022"),
        Identifier("pmid", "99000001"),
        Identifier("pmc", "PMC9900001"),
    ),
    contributors=(*AUTHORS, CONSORTIUM),
    affiliations=(
        Affiliation("School of Water, University of Mashhad", (Identifier("ror", "https://ror.org/04sfka033"),)),
        Affiliation("Hospital of the Lake & Sea"),
    ),
    abstracts=(
        Abstract((Section("Water is <i>heavy</i>.", "AIM"), Section("We drank 5 &lt; 6.", "METHODS")), copyright="©"),
        Abstract((Section("Other words."),), kind="plain-language-summary"),
    ),
    venue=Venue(
        title="Journal of Invented Research & Practice",
        abbreviation="J. Invent. Res. Pract.",
        issns=(Issn("1234-5679", "print"), Issn("2345-6787", "electronic")),
        issn_l="1234-5679",
    ),
    volume="70",
    issue="2",
    pages="123-9",
    published=DateSpan("2022-05-13", "2022-05-13"),
    types=(PublicationType("Clinical Trial, Phase I", "D017426"),),
    headings=(Heading("Deuterium Oxide", "D017666", major=True),),
    keywords=(Keyword("water &amp; life"),),
    grants=(Grant("Water Fund", "WF-12"),),
    open_access="gold",
    licence="https://creativecommons.org/licenses/by/4.0/",
)

BOOK = Book(
    title="The book of <i>in vitro</i> water",
    publisher="Lake Press",
    place="Mashhad",
    edition="2nd edition",
    isbns=("9780000000002",),
    editors=(Contributor(family="Sand", given="Jean-Pierre"), Contributor(family="Stone", given="Eva")),
)


def article(**changes: object) -> Work:
    """The sample article with other values in the fields named."""
    return msgspec.structs.replace(ARTICLE, **changes)


CHAPTER = article(type="chapter", venue=None, book=BOOK, volume="", issue="", pages="10-20")
EDITED_BOOK = article(
    title="The book of water", type="book", contributors=(), venue=None, book=BOOK, volume="", issue="", pages=""
)
PREPRINT = article(type="preprint", venue=Venue(title="waterRxiv"), volume="", issue="", pages="")
DATASET = article(
    type="dataset",
    venue=Venue(title="Water Store"),
    volume="",
    issue="",
    pages="",
    identifiers=(),
    title="Water levels",
)
CONFERENCE = article(type="conference", venue=None, book=BOOK, volume="", issue="", pages="1-3")
PERSIAN = article(title="Effects of heavy water", vernacular_title="اثر آب سنگین", languages=("fa",))
RETRACTED = article(
    title="Effects of heavy water.",
    standing="retracted",
    notices=(Notice("retraction-in", "J Invent Res Pract. 2023 Jan;71(1):5.", (Identifier("doi", "10.5555/ret"),)),),
)
BARE = Work(title="Bare")
CROWD = article(
    contributors=tuple(Contributor(family=f"Family{number}", given="Ann Bea") for number in range(300)), affiliations=()
)

SPANS = {
    "day": DateSpan("2022-05-13", "2022-05-13"),
    "month": DateSpan("2022-05-01", "2022-05-31"),
    "year": DateSpan("2022-01-01", "2022-12-31"),
    "months": DateSpan("2019-04-01", "2019-06-30", "2019 Apr-Jun"),
    "season": DateSpan("2003-01-01", "2003-03-31", "2003 Winter"),
    "two years": DateSpan("2019-12-01", "2020-01-31", "2019 Dec-2020 Jan"),
    "years": DateSpan("1998-01-01", "1999-12-31", "1998-1999"),
    "days": DateSpan("2003-02-01", "2003-02-15", "2003 Feb 1-15"),
}
"""Every kind of date that a source may give."""
