"""A second reading of PubMed's XML, by plain XPath over whole files, to hold the reader against.

Written apart from the reader and in another manner: the document is parsed as one, each field is one XPath expression
with names and values as they stand, and only what the reader promises to normalise is normalised here, in the simplest
way that will do for real records.
"""

import calendar
import re
from pathlib import Path

from lxml import etree

MONTHS = {name: number for number, name in enumerate(calendar.month_abbr) if name}


def records_in(path: Path):
    """``(PMID, citation element, PubmedData element or None)`` of every article in a file."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    root = etree.parse(path, parser).getroot()
    tree = root.getroottree()
    for citation in tree.xpath("//MedlineCitation"):
        data = citation.xpath("following-sibling::PubmedData")
        yield citation.xpath("string(PMID[1])"), citation, data[0] if data else None


def strings(node, path):
    """The whole text of each element that ``path`` finds, its white space as XPath's normalize-space has it."""
    return [element.xpath("normalize-space(.)") for element in node.xpath(path)] if node is not None else []


def string(node, path):
    found = strings(node, path)
    return found[0] if found else ""


def serialised(node, path):
    """The mark-up of each element that ``path`` finds, as the serialiser writes it, without its own tag."""
    texts = []
    for element in node.xpath(path):
        whole = etree.tostring(element, encoding="unicode", with_tail=False)
        inner = "" if whole.endswith("/>") else re.sub(r"\A<[^>]*>|</[^>]*>\Z", "", whole)
        texts.append(re.sub(r"[ \t\r\n]+", " ", inner).strip())
    return texts


def day(node):
    """The first day that a date element of year, month and day can mean, or its MedlineDate."""
    month = string(node, "Month") or "1"
    number = MONTHS[month] if month in MONTHS else int(month)
    return f"{string(node, 'Year')}-{number:02}-{int(string(node, 'Day') or 1):02}"


def days(node, path):
    return [day(element) for element in node.xpath(path)] if node is not None else []
