"""``clarion search`` and ``clarion related``: what belongs to a question, and what to a work."""

import click
from rich.markup import escape

from clarion.commands.frame import ERR, OUT, REJECTED, fail, json_option, on_instance, print_json
from clarion.instance import Instance
from clarion.search.engine import NOTES
from clarion.text.markup import plain


@click.command("search")
@click.argument("query", nargs=-1, required=True)
@click.option("--page", "number", type=click.IntRange(1), default=1, show_default=True, help="Which page of hits.")
@click.option(
    "--sort", type=click.Choice(["relevance", "newest"]), default="relevance", show_default=True, help="Order."
)
@json_option
@on_instance
def search_command(_instance: Instance, query: tuple[str, ...], number: int, sort: str, as_json: bool) -> None:
    """Find works: words, "phrases", -exclusions, author:, title:, journal:, topic:, year:2010-2015."""
    # Models can be imported only once the instance is connected.
    from clarion.catalogue.queries import find_works  # noqa: PLC0415

    found = find_works(" ".join(query), number, sort=sort)
    if as_json:
        print_json(found)
        return
    for place, hit in enumerate(found.page.items, found.page.first):
        OUT.print(f"{place:>4}. [bold]{escape(plain(hit.line.title))}[/]  [dim]{hit.score:.2f}[/]", soft_wrap=True)
        OUT.print(f"      [dim]{hit.line.public_id} · {escape(hit.line.citation)}[/]", soft_wrap=True)
    if found.note:
        ERR.print(NOTES[found.note])
    ERR.print(f"{found.page.total:,} works, page {number} of {found.page.pages}")


@click.command("related")
@click.argument("public_id", metavar="ID")
@json_option
@on_instance
def related_command(_instance: Instance, public_id: str, as_json: bool) -> None:
    """The documents related to a work, best first, each with the reason."""
    # Models can be imported only once the instance is connected.
    from clarion.catalogue.queries import related_works, work_of_reference  # noqa: PLC0415

    work = work_of_reference(public_id)
    if work is None:
        fail(f"no work {public_id}; give a public id, a PMID, a DOI or a PMC id", REJECTED)
    related = related_works(work.pk)
    if as_json:
        print_json({"id": work.public_id, "related": related})
        return
    for place, one in enumerate(related, 1):
        year = one.line.year or "no year"
        OUT.print(
            f"{place:>3}. [bold]{escape(plain(one.line.title))}[/], {escape(one.line.venue)} ({year})", soft_wrap=True
        )
        OUT.print(
            f"     [dim]{one.line.public_id} · {one.score:.3f} · {escape(', '.join(one.shared))}[/]", soft_wrap=True
        )
    ERR.print(f"{len(related)} related documents")
