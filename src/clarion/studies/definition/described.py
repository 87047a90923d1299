"""What the source says of each table and key of the study file: the docstrings of structs and of their attributes.

Python keeps no docstrings of attributes, so they are read from the source. The published schema and the reference carry
them; what explains a key stands in one place.
"""

import ast
import inspect
import re

import msgspec

_LITERAL = re.compile(r"``([^`]+)``")


def described(struct: type[msgspec.Struct]) -> dict[str, str]:
    """By each key of ``struct``, as the file writes it: what its docstring says, in Markdown; empty where none."""
    said: dict[str, str] = {}
    for one in reversed(struct.__mro__):
        if issubclass(one, msgspec.Struct) and one is not msgspec.Struct:
            said |= _attributes(one)
    return {field.encode_name: said.get(field.name, "") for field in msgspec.structs.fields(struct)}


def about(struct: type[msgspec.Struct]) -> str:
    """What the docstring of ``struct`` says, in Markdown."""
    return in_markdown(inspect.getdoc(struct) or "")


def in_markdown(docstring: str) -> str:
    """``docstring`` on one line, with single backquotes; a blank line becomes a paragraph."""
    paragraphs = re.split(r"\n\s*\n", inspect.cleandoc(docstring))
    return "\n\n".join(_LITERAL.sub(r"`\1`", " ".join(one.split())) for one in paragraphs)


def _attributes(struct: type[msgspec.Struct]) -> dict[str, str]:
    """The docstrings of the attributes that the class body of ``struct`` itself declares."""
    module = ast.parse(inspect.getsource(struct))
    body = module.body[0]
    assert isinstance(body, ast.ClassDef)
    said = {}
    for declared, after in zip(body.body, body.body[1:], strict=False):
        if not isinstance(declared, ast.AnnAssign) or not isinstance(declared.target, ast.Name):
            continue
        if isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant) and isinstance(after.value.value, str):
            said[declared.target.id] = in_markdown(after.value.value)
    return said
