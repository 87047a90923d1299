"""Small PubMed files for tests; everything in them is invented."""

from pathlib import Path
from xml.sax.saxutils import escape


def article(
    pmid: int,
    title: str = "An invented title",
    *,
    version: int = 1,
    revised: str = "2020-01-01",
    abstract: str = "",
    authors: tuple[str, ...] = ("Test Anna",),
    affiliation: str = "Department of Tests, University of Somewhere, Somewhere.",
    journal: str = "Journal of Tests",
    nlm_id: str = "0000001",
    year: int = 2020,
    month: int | None = None,
    headings: tuple[str, ...] = (),
    keywords: tuple[str, ...] = (),
    doi: str = "",
    notices: tuple[tuple[str, int], ...] = (),
    types: tuple[str, ...] = ("Journal Article",),
) -> str:
    """One PubmedArticle. ``notices`` are (RefType, PMID); a name is family and given name parted by a space."""
    day = "".join(
        f"<{name}>{part}</{name}>" for name, part in zip(("Year", "Month", "Day"), revised.split("-"), strict=True)
    )
    people = "".join(
        f"<Author ValidYN='Y'><LastName>{family}</LastName><ForeName>{given}</ForeName><Initials>{given[:1]}</Initials>"
        f"<AffiliationInfo><Affiliation>{escape(affiliation)}</Affiliation></AffiliationInfo></Author>"
        for family, _, given in (name.partition(" ") for name in authors)
    )
    mesh = "".join(
        f"<MeshHeading><DescriptorName UI='D{number:06}' MajorTopicYN='N'>{escape(name)}</DescriptorName></MeshHeading>"
        for number, name in enumerate(headings, 1)
    )
    words = "".join(f"<Keyword MajorTopicYN='N'>{escape(one)}</Keyword>" for one in keywords)
    comments = "".join(
        f"<CommentsCorrections RefType='{kind}'><RefSource>J Tests 2020</RefSource><PMID Version='1'>{other}</PMID>"
        "</CommentsCorrections>"
        for kind, other in notices
    )
    return (
        f"<PubmedArticle><MedlineCitation Status='MEDLINE' Owner='NLM'><PMID Version='{version}'>{pmid}</PMID>"
        f"<DateRevised>{day}</DateRevised><Article PubModel='Print'><Journal><ISSN IssnType='Print'>1234-5679</ISSN>"
        f"<JournalIssue CitedMedium='Print'><Volume>1</Volume><PubDate><Year>{year}</Year>"
        f"{f'<Month>{month:02}</Month>' if month else ''}</PubDate></JournalIssue><Title>{escape(journal)}</Title>"
        f"</Journal><ArticleTitle>{escape(title)}</ArticleTitle>"
        f"{f'<Abstract><AbstractText>{escape(abstract)}</AbstractText></Abstract>' if abstract else ''}"
        f"<AuthorList CompleteYN='Y'>{people}</AuthorList><Language>eng</Language><PublicationTypeList>"
        + "".join(f"<PublicationType UI='D000000'>{one}</PublicationType>" for one in types)
        + f"</PublicationTypeList></Article><MedlineJournalInfo><MedlineTA>J Tests</MedlineTA><NlmUniqueID>{nlm_id}"
        f"</NlmUniqueID></MedlineJournalInfo>"
        f"{f'<CommentsCorrectionsList>{comments}</CommentsCorrectionsList>' if notices else ''}"
        f"{f'<MeshHeadingList>{mesh}</MeshHeadingList>' if headings else ''}"
        f"{f'<KeywordList Owner={chr(34)}NOTNLM{chr(34)}>{words}</KeywordList>' if keywords else ''}"
        f"</MedlineCitation><PubmedData><ArticleIdList><ArticleId IdType='pubmed'>{pmid}</ArticleId>"
        f"{f'<ArticleId IdType={chr(34)}doi{chr(34)}>{escape(doi)}</ArticleId>' if doi else ''}"
        "</ArticleIdList></PubmedData>"
        "</PubmedArticle>"
    )


def deletion(*pmids: int) -> str:
    """A DeleteCitation."""
    return "<DeleteCitation>" + "".join(f"<PMID Version='1'>{pmid}</PMID>" for pmid in pmids) + "</DeleteCitation>"


def write(path: Path, *parts: str) -> str:
    """Write a PubmedArticleSet of ``parts`` and give its name."""
    path.write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n<PubmedArticleSet>\n' + "\n".join(parts) + "\n</PubmedArticleSet>\n",
        encoding="utf-8",
    )
    return str(path)
