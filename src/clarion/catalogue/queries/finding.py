"""Search: the engine finds, the store shows."""

from functools import cache
from pathlib import Path

from django.conf import settings

from clarion.catalogue.models import Companions
from clarion.catalogue.queries.articles import related_of
from clarion.catalogue.queries.lines import lines
from clarion.catalogue.queries.shapes import Found, FoundWork, Page, RelatedWork, Tally
from clarion.search.engine import Query, SearchEngine
from clarion.search.tantivy_engine import TantivyEngine


@cache
def _engine(folder: Path) -> SearchEngine:
    """This process's reader of the index in ``folder``; it takes no lock."""
    return TantivyEngine(folder, writable=False)


def find_works(
    text: str,
    number: int = 1,
    per_page: int = 20,
    *,
    year_from: int | None = None,
    year_to: int | None = None,
    types: tuple[str, ...] = (),
    design: str = "",
    phase: str = "",
    size: str = "",
    sort: str = "relevance",
) -> Found:
    """The ``number``-th page of what ``text`` finds; one query to the store. Never raises on account of ``text``."""
    engine = _engine(settings.INSTANCE.search_folder)
    engine.reload()
    results = engine.search(
        Query(
            text=text,
            offset=(number - 1) * per_page,
            limit=per_page,
            year_from=year_from,
            year_to=year_to,
            types=types,
            design=design,
            phase=phase,
            size=size,
            sort=sort,
        )
    )
    known = lines([hit.id for hit in results.hits])
    found = tuple(
        FoundWork(known[hit.id], hit.score, hit.title, hit.snippet) for hit in results.hits if hit.id in known
    )
    return Found(
        Page(found, number, per_page, results.total),
        results.note,
        tuple(Tally(kind, count) for kind, count in results.types),
        tuple(Tally(str(year), count) for year, count in results.years),
        *(tuple(Tally(*one) for one in counted) for counted in (results.designs, results.phases, results.sizes)),
    )


def related_works(work_pk: int) -> tuple[RelatedWork, ...]:
    """The related documents of the work with this database id, best first; two queries."""
    row = Companions.objects.filter(work_id=work_pk).values_list("related", flat=True).first()
    return related_of(bytes(row or b"[]"))
