"""Parsing one record's XML, safely: no entities, no network, no DTD."""

from lxml import etree

PARSER = etree.XMLParser(
    resolve_entities=False,
    no_network=True,
    load_dtd=False,
    remove_comments=True,
    remove_pis=True,
    collect_ids=False,
    huge_tree=False,
)


def parse(raw: bytes) -> "etree._Element":
    """The root element of one record.

    Raises:
        lxml.etree.XMLSyntaxError: if it is not well-formed.
    """
    return etree.fromstring(raw, PARSER)


def well_formed(raw: bytes) -> bool:
    """Whether ``raw`` is one well-formed element."""
    try:
        parse(raw)
    except etree.XMLSyntaxError as error:
        return error.code == etree.ErrorTypes.NS_ERR_UNDEFINED_NAMESPACE
    return True
