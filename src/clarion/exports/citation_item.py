"""What citeproc is given for each citation style: the fields it knows, in the shapes in which it prints them right."""

import re
from typing import Any

from babel import Locale

from clarion.exports.csl import csl_json
from clarion.exports.inline import pieces
from clarion.exports.placeholders import GROUP, GROUP_END, HYPHEN, MARKS, SPACE, TITLE_END, without_marks
from clarion.exports.wording import (
    date_parts,
    form,
    one_line,
    page_ends,
    published,
    title_markup,
    without_stop,
)
from clarion.records.date import DateSpan
from clarion.records.work import Work

_COPIED = ("collection-title", "publisher-place", "volume", "issue", "number", "DOI")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SEASON = re.compile(r"\b(spring|summer|autumn|fall|winter)\b", re.IGNORECASE)
_EDITION = re.compile(r"^(\d+)(?:st|nd|rd|th)?(?:\s+ed(?:ition|\.)?)?$", re.IGNORECASE)
_SUFFIX = re.compile(r"^(Jr|Sr)$")
_ENGLISH = Locale("en").languages


def citation_item(work: Work, style: str, url: str) -> dict[str, Any]:
    """The CSL item for one style, ``apa``, ``vancouver`` or ``ama``; ``url`` is the work's address on the site.

    Tags in titles are the placeholders of :mod:`clarion.exports.placeholders`. The language is given only where it is
    not English, so that no journal's name gets English capitals.
    """
    shape = form(work)
    full = csl_json(work, url)
    item: dict[str, Any] = {"id": "work", "type": full["type"]}
    item |= {key: without_marks(full[key]) for key in _COPIED if key in full}
    item["title"] = _title(work, style) + TITLE_END
    item["author"] = [_name(one, style) for one in full.get("author", [])]
    item["editor"] = [_name(one, style) for one in full.get("editor", [])] if shape != "journal" else []
    item |= _container(work, full, style, shape)
    item["edition"] = _EDITION.sub(r"\1", without_marks(full.get("edition", "")))
    item["page"] = _pages(work, style) if shape != "book" else ""
    item["genre"] = full.get("genre", "") if style == "vancouver" or shape == "dataset" else ""
    item["issued"] = _date(span, style, shape) if (span := published(work)) else {}
    if "DOI" not in item and item["issued"] and shape in ("preprint", "dataset", "other"):
        item["URL"] = without_marks(url)
    if _foreign(work):
        item["language"] = work.languages[0]
    if style == "vancouver":
        _add_language(item, work)
    if not item["author"] and not (item["editor"] and shape == "book"):
        _title_leads(item, italic=shape == "book" and style != "vancouver")
    return {key: value for key, value in item.items() if value}


def _title(work: Work, style: str) -> str:
    """The title as the style writes it, a translated one as such."""
    title = _marked(title_markup(work))
    tongue = _foreign(work)
    own = _marked(without_stop(work.vernacular_title.strip()))
    if style == "apa" and own and tongue:
        begin, end = MARKS["bdi"]
        return f"{begin}{own}{end}" + (f" [{title}]" if title != own else "")
    if title == own:
        return title
    if style == "vancouver" and tongue:
        return f"[{title}]"
    if style == "ama" and tongue:
        stop = "" if title.endswith(("?", "!", ".")) else "."
        return f"{title}{stop} Article in {tongue}"
    return title


def _marked(markup: str) -> str:
    """Inline mark-up with placeholders for its tags; what is italic (*E. coli*) is one word, which keeps its case."""
    begin, end = MARKS["i"]
    written: list[str] = []
    italic = 0
    for text, is_text in pieces(markup, MARKS):
        italic += (text == begin) - (text == end) if not is_text else 0
        words = without_marks(text) if is_text else text
        written.append(words.replace(" ", SPACE) if italic else words)
    return one_line("".join(written))


def _foreign(work: Work) -> str:
    """The English name of the work's language if it is not in English, else ``""``."""
    if not work.languages or any(tag.split("-")[0] == "en" for tag in work.languages):
        return ""
    return str(_ENGLISH.get(work.languages[0].split("-")[0], ""))


def _name(name: dict[str, str], style: str) -> dict[str, str]:
    """A name variable; a group is marked, and APA gets the full stop that it wants after Jr and Sr.

    Only APA keeps the hyphen between initials, which citeproc-py prints whatever the style says. Names of scripts
    without capitals are given as a whole, since citeproc-py would make odd initials of them.
    """
    name = {key: without_marks(value) for key, value in name.items()}
    if "literal" in name:
        return {"literal": f"{GROUP}{name['literal']}{GROUP_END}"}
    if "given" in name and name["given"].lower() == name["given"].upper():
        comma = "," if style == "apa" else ""
        return {"literal": f"{name['family']}{comma} {name['given']}"}
    if "given" in name:
        name["given"], name["family"] = _ready_for_initials(name["given"], name["family"])
    if style == "apa" and "suffix" in name:
        name["suffix"] = _SUFFIX.sub(r"\1.", name["suffix"])
    if style != "apa" and "given" in name:
        name["given"] = name["given"].replace("-", " ")
    return name


def _ready_for_initials(given: str, family: str) -> tuple[str, str]:
    """Given and family name so that citeproc-py takes the right initials: it takes them from capitals only.

    ``Shu-jen`` becomes ``Shu-Jen``; particles at the end (``Mari van``) go where they are printed, before the family
    name; others stay as they are.
    """
    words = given.split()
    while len(words) > 1 and words[-1].islower():
        family = f"{words.pop()} {family}"
    parts = [
        "-".join(part[:1].upper() + part[1:] for part in word.split("-")) if place == 0 or "-" in word else word
        for place, word in enumerate(words)
    ]
    return " ".join(parts), family


def _container(work: Work, full: dict[str, Any], style: str, shape: str) -> dict[str, str]:
    """Where it appeared. A server or repository is a publisher; only AMA's style knows no publisher of a data set."""
    if shape in ("preprint", "dataset") and work.venue is not None:
        key = "container-title" if style == "ama" and shape == "dataset" else "publisher"
        return {key: without_marks(full.get("container-title", ""))}
    fields = {"publisher": without_marks(full.get("publisher", ""))}
    if shape != "book":
        fields["container-title"] = without_marks(full.get("container-title", ""))
        fields["container-title-short"] = without_marks(full.get("container-title-short", ""))
    if work.book is not None and shape not in ("book", "journal"):
        fields["container-title"] = _marked(without_stop(work.book.title.strip()))
    return {key: value for key, value in fields.items() if value}


def _pages(work: Work, style: str) -> str:
    """Pages as a range; for NLM with a plain hyphen and only the digits of the last page that change."""
    first, last = (without_marks(page) for page in page_ends(work))
    if style != "vancouver" or not last:
        return "-".join(page for page in (first, last) if page)
    if first.isdigit() and last.isdigit() and len(first) == len(last):
        same = next((place for place, digit in enumerate(first) if digit != last[place]), len(first) - 1)
        last = last[same:]
    return f"{first}{HYPHEN}{last}"


def _date(span: DateSpan, style: str, shape: str) -> dict[str, Any]:
    """The date variable. citeproc-py loses APA's and AMA's year from a span and NLM's spaces from any date."""
    ends = [list(end) for end in date_parts(span)]
    if style == "vancouver" and shape == "journal":
        return {"literal": nlm_date(span)}
    if style == "ama" and len(ends) == 1:
        return {"date-parts": ends}
    years = [end[:1] for end in ends]
    if years[0] == years[-1]:
        return {"date-parts": years[:1]}
    if style == "ama":
        return {"literal": HYPHEN.join(str(year[0]) for year in years)}
    return {"date-parts": years}


def nlm_date(span: DateSpan) -> str:
    """A date as NLM prints it: ``2022 May 13``, ``2019 Apr-Jun``, ``2019 Dec-2020 Jan``, ``2003 Winter``."""
    season = _SEASON.search(span.text)
    if season:
        return f"{span.year} {season[0].capitalize()}"
    ends = [(str(end[0]), *(_MONTHS[month - 1] for month in end[1:2]), *map(str, end[2:])) for end in date_parts(span)]
    if len(ends) == 1:
        return " ".join(ends[0])
    begin, end = ends
    same = next(place for place in range(len(begin)) if begin[place] != end[place])
    return f"{' '.join(begin)}{HYPHEN}{' '.join(end[same:])}"


def _add_language(item: dict[str, Any], work: Work) -> None:
    """NLM's name of the language, behind the pages where there are any, else behind the title."""
    tongue = _foreign(work)
    place = next((key for key in ("number", "page") if item.get(key)), "title")
    if tongue:
        item[place] = f"{item[place]}. {tongue}"


def _title_leads(item: dict[str, Any], *, italic: bool) -> None:
    """Put the title in the authors' place, where all three styles want it; citeproc-py would print it twice."""
    begin, end = MARKS["i"] if italic else ("", "")
    item["author"] = [{"literal": f"{begin}{item.pop('title')}{end}"}]
