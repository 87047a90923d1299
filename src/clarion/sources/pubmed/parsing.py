"""Parsing one record's XML, safely: no entities, no network, no DTD."""

import re
from typing import Any, cast

from lxml import etree

_START = re.compile(rb"<[A-Za-z]+")
_MATHML = rb' xmlns:mml="http://www.w3.org/1998/Math/MathML"'


def _parser(remove_blank_text: bool) -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
        remove_blank_text=remove_blank_text,
    )


_KEEPING = _parser(remove_blank_text=False)
_DROPPING = _parser(remove_blank_text=True)


def parse(raw: bytes, blanks: bool = False) -> "etree._Element":
    """The root element of one record; ``mml:`` means MathML even where nothing declares it.

    Args:
        raw: the record's XML in UTF-8.
        blanks: whether to keep white space between elements, which costs time and matters in running text only.

    Raises:
        lxml.etree.XMLSyntaxError: if it is not well-formed.
    """
    parser = _KEEPING if blanks else _DROPPING
    try:
        return etree.fromstring(raw, parser)
    except etree.XMLSyntaxError as error:
        if error_code(error) != etree.ErrorTypes.NS_ERR_UNDEFINED_NAMESPACE or b"<mml:" not in raw:
            raise
    return etree.fromstring(_START.sub(lambda found: found[0] + _MATHML, raw, count=1), parser)


def error_code(error: etree.XMLSyntaxError) -> int:
    """libxml2's number for ``error``, an attribute that the type stubs do not know."""
    return int(cast(Any, error).code)


def well_formed(raw: bytes) -> bool:
    """Whether ``raw`` is one well-formed element."""
    try:
        parse(raw)
    except etree.XMLSyntaxError:
        return False
    return True
