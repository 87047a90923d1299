"""The desk's templates: the reader's site's way of making them, with the desk's own folder before its."""

from functools import lru_cache
from pathlib import Path

from django.urls import reverse
from jinja2 import FileSystemLoader

from clarion.web.public.templating import TEMPLATES as PUBLIC
from clarion.web.public.templating import LanguageEnvironment, environment

TEMPLATES = Path(__file__).parent / "templates"


@lru_cache(maxsize=16)
def engine(language: str, root: str = "") -> LanguageEnvironment:
    """The environment for pages of the desk in ``language``."""
    made = environment(auto_reload=False, cache_size=-1)
    made.loader = FileSystemLoader([TEMPLATES, PUBLIC])
    made.language, made.root = language, root
    made.globals["url"] = _url
    return made


def _url(name: str, *arguments: object) -> str:
    """The address of the page called ``name``, in the language of the request."""
    return reverse(name, args=arguments)
