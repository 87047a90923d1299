"""Every kind of page of the site, by a path that leads to it."""

from tests.browser.reader import Reader

STUDY = "990000001"
STUDIED = "990000002"
"""Beside which the invented study of the tests is published."""
PERSIAN = "990000011"
RETRACTED = "990000014"
CORRECTED = "990000016"
NO_AUTHORS = "990000017"
MANY_AUTHORS = "990000027"
ARABIC = "990000032"
MANY_AFFILIATIONS = "990000041"
FORMULAS = "990000050"
CHAPTER = "990000056"

WORKS = {
    "study": STUDY,
    "studied": STUDIED,
    "persian": PERSIAN,
    "retracted": RETRACTED,
    "corrected": CORRECTED,
    "no-authors": NO_AUTHORS,
    "many-authors": MANY_AUTHORS,
    "arabic": ARABIC,
    "many-affiliations": MANY_AFFILIATIONS,
    "formulas": FORMULAS,
    "chapter": CHAPTER,
}
PATHS = {
    "home": "/",
    "works": "/works/",
    "works-page-2": "/works/?page=2",
    "search": "/search/?q=lupus",
    "search-filtered": "/search/?q=lupus&sort=newest",
    "search-nothing": "/search/?q=qqxxzz",
    "years": "/years/",
    "types": "/types/",
    "journals": "/journals/",
    "topics": "/topics/",
    "people": "/people/",
    "organisations": "/organisations/",
    "about": "/about/",
    "not-found": "/nothing/of/the/kind/",
    **{f"work-{name}": f"/pubmed/{pmid}/" for name, pmid in WORKS.items()},
}
FIRST_OF = {
    "year": ("/years/", r"/years/\d{4}/$"),
    "type": ("/types/", r"/types/[a-z-]+/$"),
    "journal": ("/journals/", r"/journals/\w{12}/[^/]+/$"),
    "topic": ("/topics/", r"/topics/\w{12}/[^/]+/$"),
    "person": ("/people/", r"/people/\w{12}/[^/]+/$"),
    "organisation": ("/organisations/", r"/organisations/\w{12}/[^/]+/$"),
    "cite": (f"/pubmed/{STUDY}/", r"/works/\w{8}/cite/$"),
    "mastodon": (f"/pubmed/{STUDY}/", r"/works/\w{8}/mastodon/$"),
}
"""Pages reached by the first link of this form on another page."""
KINDS = [*PATHS, *FIRST_OF, "gone"]


def path_of(kind: str, reader: Reader, prefix: str = "") -> str:
    """The path of a page of this kind; ``prefix`` is that of a language, such as ``/fa``."""
    if kind == "gone":
        return f"{prefix}/works/{reader.served.deleted_id}/"
    if kind in PATHS:
        return prefix + PATHS[kind]
    start, form = FIRST_OF[kind]
    page = reader.open(prefix + start)
    find = "form => [...document.links].map(a => a.pathname).find(path => new RegExp(form).test(path))"
    path = page.evaluate(find, form)
    assert path, f"{prefix}{start} links to no {kind}"
    return str(path)
