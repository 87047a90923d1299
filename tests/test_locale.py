"""The Persian catalogue covers every text of the interface and is compiled as it is written."""

import re
from io import BytesIO

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from tests.architecture.repository import SOURCE

LOCALE = SOURCE / "locale"
KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_noop": None,
    "gettext_lazy": None,
    "N_": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
PERSIAN = re.compile(r"[\u0600-\u06ff]")
PLACE = re.compile(r"%\((\w+)\)s")
FIELD = re.compile(r"\{(\w+)\}")


def catalogue(language: str = "fa") -> Catalog:
    with (LOCALE / language / "LC_MESSAGES" / "django.po").open("rb") as file:
        return read_po(file, locale=language)


@pytest.fixture(scope="module")
def texts() -> set[str | tuple[str, ...]]:
    """Every text of the interface, as code and templates have it."""
    with (LOCALE / "babel.cfg").open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file)
    found = extract_from_dir(str(SOURCE), methods, options, keywords=KEYWORDS)
    every = {message for _file, _line, message, _comments, _context in found}
    # A word that also has a plural stands in the catalogue once.
    return every - {message[0] for message in every if isinstance(message, tuple)}


def test_every_text_is_translated(texts):
    known = {message.id for message in catalogue() if message.id and all(strings(message))}
    assert texts
    assert texts - known == set()


def test_nothing_is_translated_that_is_no_more_said(texts):
    assert {message.id for message in catalogue() if message.id} - texts == set()


def strings(message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string)


def key(message) -> tuple[str, ...]:
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def test_translations_are_persian_and_keep_their_places():
    for message in catalogue():
        if message.id:
            originals = message.id if isinstance(message.id, tuple) else (message.id,)
            for string in strings(message):
                assert PERSIAN.search(string) or PLACE.fullmatch(string) or "ROR" in string, message.id
                for places in (PLACE, FIELD):
                    assert set(places.findall(string)) == set(places.findall(originals[0])), message.id
            assert not message.fuzzy


def test_the_compiled_catalogue_is_that_of_the_source():
    compiled = read_mo(BytesIO((LOCALE / "fa" / "LC_MESSAGES" / "django.mo").read_bytes()))
    written = catalogue()
    assert {key(one): strings(one) for one in compiled if one.id} == {
        key(one): strings(one) for one in written if one.id
    }
    assert compiled.num_plurals == written.num_plurals
