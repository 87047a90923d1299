"""Texts that have to say something."""

from collections.abc import Iterator

import msgspec

from clarion.studies.definition.findings import Finding, KeyPath


def check_texts(table: msgspec.Struct, path: KeyPath = ()) -> Iterator[Finding]:
    """Errors where a text that is needed is empty, in ``table``, which stands at ``path``, and the tables within."""
    for field in msgspec.structs.fields(table):
        value, key = getattr(table, field.name), (*path, field.encode_name)
        if field.required and isinstance(value, str) and not value.strip():
            yield Finding(path=key, message="It is empty.", remedy="Write what it is.")
        if isinstance(value, msgspec.Struct):
            yield from check_texts(value, key)
        for place, one in enumerate(value if isinstance(value, tuple) else ()):
            if isinstance(one, msgspec.Struct):
                yield from check_texts(one, (*key, place))
