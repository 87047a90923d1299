"""The template engine: Jinja2 with escaping on, and interface texts set in when a template is compiled.

A page holds some eighty fixed phrases. Looking each up while a reader waits costs a tenth of a millisecond; here every
language has its own compiled templates, in which ``_("…")`` and ``static("…")`` of a literal are plain text already.
"""

from functools import lru_cache
from pathlib import Path
from typing import Any, cast

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext, ngettext, npgettext, pgettext
from jinja2 import Environment, FileSystemLoader, StrictUndefined, nodes
from jinja2.visitor import NodeTransformer
from markupsafe import Markup

from clarion.web.public import labels, languages
from clarion.web.static import static as static_path

TEMPLATES = Path(__file__).parent / "templates"


class LanguageEnvironment(Environment):
    """An environment whose templates are compiled for one language and one root of the site."""

    language = "en"
    root = ""

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        return cast(nodes.Template, _Folding(self).visit(super()._parse(source, name, filename)))


def environment(**options: Any) -> LanguageEnvironment:  # noqa: ANN401  (Django's, whatever they are)
    """A Jinja2 environment, as Django's ``TEMPLATES`` backend asks for it.

    ``options`` are the backend's; its loader gives way to ours, and undefined names are errors, because a misspelt
    name that prints nothing is a fault that nobody sees.
    """
    options.update(loader=FileSystemLoader(TEMPLATES), undefined=StrictUndefined, autoescape=True)
    made = LanguageEnvironment(trim_blocks=True, lstrip_blocks=True, extensions=["jinja2.ext.i18n"], **options)
    made.install_gettext_callables(  # type: ignore[attr-defined]
        gettext, ngettext, newstyle=True, pgettext=pgettext, npgettext=npgettext
    )
    made.filters["markup"] = Markup
    made.globals.update(direction=languages.direction, networks=labels.NETWORKS)
    return made


@lru_cache(maxsize=16)
def engine(language: str | None = None, root: str = "") -> LanguageEnvironment:
    """The environment that the views use for ``language`` (None: the default one) on a site below ``root``."""
    made = environment(auto_reload=False, cache_size=-1)
    made.language, made.root = language or settings.LANGUAGE_CODE, root
    return made


class _Folding(NodeTransformer):
    """Sets in what is known when a template is compiled: texts of the interface, addresses of static files."""

    def __init__(self, environment: LanguageEnvironment) -> None:
        self.environment = environment

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802  (named by Jinja2's visitor)
        """A call of ``_`` or ``static`` with one literal becomes that text; every other call stays."""
        self.generic_visit(node)
        literal = node.args[0].value if len(node.args) == 1 and isinstance(node.args[0], nodes.Const) else None
        if not isinstance(node.node, nodes.Name) or not isinstance(literal, str) or node.kwargs:
            return node
        if node.node.name == "_":
            with translation.override(self.environment.language):
                # Texts with a % are formats, whose percent signs are doubled.
                return nodes.Const(gettext(literal) % {}, lineno=node.lineno)
        if node.node.name == "static":
            return nodes.Const(self.environment.root + static_path(literal), lineno=node.lineno)
        return node
