"""The template engine: Jinja2 with our filters, escaping on, and gettext."""

from functools import lru_cache
from pathlib import Path
from typing import Any

from django.utils.translation import gettext, ngettext, npgettext, pgettext
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from clarion.web.public import labels, languages

TEMPLATES = Path(__file__).parent / "templates"


def environment(**options: Any) -> Environment:
    """A Jinja2 environment, as Django's ``TEMPLATES`` backend asks for it.

    ``options`` are the backend's; its loader gives way to ours, and undefined names are errors, because a misspelt
    name that prints nothing is a fault that nobody sees.
    """
    options["loader"] = FileSystemLoader(TEMPLATES)
    options["undefined"] = StrictUndefined
    options["autoescape"] = True
    made = Environment(  # noqa: S701  (set above)
        trim_blocks=True, lstrip_blocks=True, extensions=["jinja2.ext.i18n", "jinja2.ext.do"], **options
    )
    made.install_gettext_callables(  # type: ignore[attr-defined]
        gettext, ngettext, newstyle=True, pgettext=pgettext, npgettext=npgettext
    )
    made.filters["markup"] = Markup
    made.globals.update(direction=languages.direction, networks=labels.NETWORKS)
    return made


@lru_cache(maxsize=1)
def engine() -> Environment:
    """The environment that the views use; templates are compiled once in a process."""
    return environment(auto_reload=False, cache_size=-1)
