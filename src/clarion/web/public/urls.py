"""Addresses of the reader's site; :mod:`clarion.web.public.addresses` makes the same ones."""

from django.urls import path, re_path

import clarion.web.converters  # noqa: F401  (registers what stands in the paths)
from clarion.web.public.nouns import KINDS
from clarion.web.public.views import (
    about,
    brand,
    browse,
    citations,
    feeds,
    home,
    machine,
    mastodon,
    nouns,
    search,
    studies,
    works,
)

urlpatterns = [
    path("", home.home, name="home"),
    path("works/", works.works, name="works"),
    path("works/<text:public_id>/", works.work, name="work-without-slug"),
    path("works/<text:public_id>/cite/", citations.cite, name="cite"),
    path("works/<text:public_id>/cite.bib", citations.cite_bibtex, name="cite-bibtex"),
    path("works/<text:public_id>/cite.ris", citations.cite_ris, name="cite-ris"),
    path("works/<text:public_id>/cite.json", citations.cite_json, name="cite-json"),
    path("works/<text:public_id>/study/<file:name>", studies.study_file, name="study-file"),
    path("works/<text:public_id>/mastodon/", mastodon.mastodon, name="mastodon"),
    path("works/<text:public_id>/<text:slug>/", works.work, name="work"),
    path("pubmed/<text:value>/", works.work_of_pmid, name="pmid"),
    path("pmc/<text:value>/", works.work_of_pmc, name="pmc"),
    re_path(r"^doi/(?P<value>10\.[^\x00\n]+?)/?$", works.work_of_doi, name="doi"),
    path("search/", search.search, name="search"),
    path("years/", browse.years, name="years"),
    path("years/<year:value>/", browse.year, name="year"),
    path("types/", browse.types, name="types"),
    path("types/<text:value>/", browse.works_of_type, name="type"),
    path("about/", about.about, name="about"),
    path("feed.atom", feeds.feed, name="feed"),
    path("robots.txt", machine.robots, name="robots"),
    path("sitemap.xml", machine.sitemap_index, name="sitemap-index"),
    path("sitemap-<int:number>.xml", machine.sitemap, name="sitemap"),
    path("brand.css", brand.brand, name="brand"),
    path("card.png", brand.brand_card, name="card"),
    *(
        pattern
        for kind in KINDS
        for pattern in (
            path(f"{kind}/", nouns.nouns, {"kind": kind}, name=kind),
            path(f"{kind}/<text:public_id>/", nouns.noun, {"kind": kind}, name=f"{kind}-without-slug"),
            path(f"{kind}/<text:public_id>/<text:slug>/", nouns.noun, {"kind": kind}, name=f"{kind}-one"),
            path(
                f"{kind}/<text:public_id>/<text:slug>/feed.atom", feeds.noun_feed, {"kind": kind}, name=f"{kind}-feed"
            ),
        )
    ),
]
