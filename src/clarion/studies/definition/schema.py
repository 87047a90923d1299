"""The study file's JSON Schema, for editors and other programs: keys, types, allowed values, and what each means."""

from typing import Any

import msgspec

from clarion.studies.definition.described import about, described
from clarion.studies.definition.study import Study
from clarion.studies.definition.tables import allowed, tables

DIALECT = "https://json-schema.org/draft/2020-12/schema"
TITLE = "Clarion study file, format 1"


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a study file read as a JSON document.

    It holds what a schema can say. Whether names are known, rules fit their units and windows do not overlap is for
    ``clarion study check`` to tell.
    """
    made = msgspec.json.schema(Study)
    for table in tables():
        _describe(made["$defs"][table.struct.__name__], table.struct)
    return {"$schema": DIALECT, "title": TITLE, **made}


def encoded() -> bytes:
    """The schema as it is published: indented, with a line break at its end."""
    return msgspec.json.format(msgspec.json.encode(schema()), indent=2) + b"\n"


def _describe(definition: dict[str, Any], struct: type[msgspec.Struct]) -> None:
    """Put into the ``definition`` of ``struct`` what its source says, and take out what TOML can't write."""
    definition["description"] = about(struct)
    said = described(struct)
    for field in msgspec.structs.fields(struct):
        key = definition["properties"][field.encode_name]
        definition["properties"][field.encode_name] = {
            **({"description": said[field.encode_name]} if said[field.encode_name] else {}),
            **_without_null(key),
            **({"enum": list(values)} if (values := allowed(field.type)) else {}),
        }


def _without_null(key: dict[str, Any]) -> dict[str, Any]:
    """The schema of a ``key`` without the null that TOML does not have: a key that is not given is left out."""
    choices = [one for one in key.get("anyOf", []) if one != {"type": "null"}]
    rest = {name: one for name, one in key.items() if name != "anyOf" and not (name == "default" and one is None)}
    if len(choices) == 1:
        return {**choices[0], **rest}
    return {**({"anyOf": choices} if choices else {}), **rest}
