"""Tables as tests read them."""

from clarion.studies.document import Table


def texts(table: Table) -> dict[str, list[str]]:
    """The texts of the cells by the row's label; of rows with one label, those of the first."""
    found: dict[str, list[str]] = {}
    for row in table.rows:
        found.setdefault(row.label, [cell.text for cell in row.cells])
    return found


def block(table: Table, heading: str) -> dict[str, list[str]]:
    """The rows below a heading, to the next one."""
    labels = [row.label for row in table.rows]
    start = labels.index(heading) + 1
    ends = [place for place in range(start, len(labels)) if table.rows[place].heading]
    rows = table.rows[start : ends[0] if ends else len(labels)]
    return {row.label: [cell.text for cell in row.cells] for row in rows}
