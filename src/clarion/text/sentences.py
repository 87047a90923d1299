"""Sentences of running text, as abstracts write it: where each begins and ends.

A sentence ends at ``.``, ``!``, ``?``, ``؟`` or ``…`` when what follows can begin another and what precedes is no
abbreviation; every line break ends one too. Text in brackets is never cut, and neither is a decimal (no blank follows
its point). A heading ("Methods:", "RESULTS.") belongs to the sentence after it, also from a line of its own.
"""

import re
from collections.abc import Iterator


def _words(written: str) -> frozenset[str]:
    """The words of a list written with blanks between them."""
    return frozenset(written.split())


_LINE = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
_OPENING = "\"'“‘«(["
_CLOSING = "\"'”’»)\\]"
_PLAIN = rf"[^()\[\]{_LINE}]{{0,300}}"

# What is found: brackets (passed over, unless they end a sentence), line breaks, full stops. One class of characters
# comes first and the kinds look back at it, so that the search leaps from one such character to the next.
_CANDIDATE = re.compile(
    rf"""[(\[.!?؟…。{_LINE}]
    (?: (?<=[(\[]) (?P<bracket>{_PLAIN}(?:[(\[]{_PLAIN}[)\]]{_PLAIN}){{0,6}}[)\]])
      | (?<=[{_LINE}]) (?P<line>\s*)
      | (?<![(\[{_LINE}]) (?:(?<!\.)|(?!\d)|(?<=[a-z)]\.)(?=\d\d?(?:[,–-]\d\d?)*\s))
        (?P<stop>[.!?؟…。]*[{_CLOSING}]*)
        (?P<note>(?<=[a-z)]\.)(?:\[\d[\d,–-]*\]|\d\d?(?:[,–-]\d\d?)*)(?=\s))?
        (?P<blank>\s*)
    )""",
    re.VERBOSE,
)
_NEXT = re.compile(rf"[{re.escape(_OPENING)}]*([^\W_]+|\S)")
_ITEM = re.compile(r"\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})")
_DOTTED = re.compile(r"[A-Za-z]{1,3}(?:\.[A-Za-z]{1,3})+")
_COMPARISONS = frozenset("=<>≤≥±~")

_NEVER_LAST = _words(
    """
    vs v.s e.g eg i.e ie cf approx fig figs dr drs prof mr mrs ms st mt viz resp ca incl dept univ eq eqs ref refs
    al.e
    """
)
_BEFORE_NUMBERS = _words(
    """
    no nos nr vol p pp suppl art sec sect chap tab ver v jan feb mar apr jun jul aug sep sept oct nov dec
    """
)
# Abbreviations that a capital may follow within a sentence; only a usual first word shows that another has begun.
_PERHAPS_LAST = _words("al inc ltd co corp jr sr ph.d m.d u.s u.k u.s.a e.u")
_LETTERED = _words(
    """
    vitamin vitamins hepatitis group groups type types arm arms stage class grade part phase level influenza
    cohort schedule regimen treatment panel appendix virus factor protein haemoglobin hemoglobin
    """
)
_FIRST_WORDS = _words(
    """
    A Additionally Adverse After All Also Although Among An Analyses Analysis And As At Background Baseline
    Because Before Between Both But By Children Clinical Compared Conclusion Conclusions Control Data Despite Due
    During Each Efficacy Eight Eighteen Eighty Eleven Eligible Fifteen Fifty Finally Findings Five For Forty Four
    Fourteen From Further Furthermore Given Half Here However If Importantly In Interpretation Interventions It
    Its Main Mean Measurements Median Men Method Methods Moreover Most Nine Nineteen Ninety No None Objective
    Objectives Of On One Only Other Our Outcome Outcomes Overall Participants Patients People Placebo Primary
    Randomised Randomized Results Safety Secondary Seven Seventeen Seventy Significant Significantly Similar
    Similarly Since Six Sixteen Sixty Some Subgroup Subjects Such Ten That The Their Then There Therefore These
    They Thirteen Thirty This Those Three Thus To Treatment Twelve Twenty Two Under Until Using Was We Were What
    When Whereas Whether Which While With Within Without Women Yet
    """
)
_HEADING_WORDS = "|".join(
    sorted(
        _words(
            """
    abstract aims? backgrounds? case comparisons? conclusions? context data design discussion evaluation findings
    goals? implications? importance interpretation interventions? introduction limitations? main major materials?
    measurements? measures? methods? methodology objectives? outcomes? participants patients population primary
    principal procedures? purposes? rationale registration results? samples? setting settings significance
    statistical study subjects summary synthesis trial variables analysis and or of & / ,
    """
        ),
        reverse=True,
    )
)
_HEADING = re.compile(
    rf"""(?: (?:{_HEADING_WORDS})(?:\s*(?:{_HEADING_WORDS})){{0,5}} \s*[:.]?
    | \w[^.:{_LINE}]{{1,48}}:
    | (?:سابقه\ و\ هدف|زمینه(?:\ و\ هدف)?|مقدمه|هدف|اهداف|مواد\ و\ روش\s?‌?ها|روش(?:\s?‌?ها|\ بررسی|\ کار)?
        |(?:یافته|يافته)\s?‌?ها|نتایج|بحث|نتیجه\s?‌?گیری(?:\ نهایی)?)\s*[:.]?
    )""",
    re.VERBOSE | re.IGNORECASE,
)


LONGEST = 2_000
"""Characters; readers look from each number over its whole sentence, so a sentence without end would take for ever."""


def sentences(text: str) -> list[tuple[int, int]]:
    """Start and end of every sentence in ``text``, in order, as character offsets without surrounding blanks.

    Between them the spans cover all that is not blank; none is empty and none overlap. What goes on for more than
    :data:`LONGEST` characters is no sentence but a table or a list, and is cut between words.
    """
    spans: list[tuple[int, int]] = []
    start = _past_blanks(text, 0)
    for found in _CANDIDATE.finditer(text):
        end = _end_of_sentence(text, start, found)
        if end <= start or _is_heading(text, start, end, found):
            continue
        spans += _shortened(text, start, end)
        start = _past_blanks(text, found.end())
    if start < len(text):
        spans += _shortened(text, start, len(text.rstrip()))
    return spans


def _shortened(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The span from ``start`` to ``end`` in pieces of at most :data:`LONGEST` characters."""
    while end - start > LONGEST:
        piece = text[start : start + LONGEST]
        stop = start + (len(piece.rsplit(maxsplit=1)[0]) if any(map(str.isspace, piece)) else LONGEST)
        yield start, stop
        start = _past_blanks(text, stop)
    yield start, end


def _past_blanks(text: str, at: int) -> int:
    """The first place from ``at`` on that is not blank."""
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _end_of_sentence(text: str, start: int, found: "re.Match[str]") -> int:
    """Where the sentence from ``start`` ends at what was found; -1 where it goes on."""
    kind = found.lastgroup
    if kind == "line":
        return start + len(text[start : found.start()].rstrip())
    if kind == "bracket":
        inner = found.end() - 2
        closed = inner > found.start() and text[inner] in ".!?؟" and text[found.end() : found.end() + 1].isspace()
        return found.end() if closed and _begins(text, found.end())[:1].isupper() else -1
    after = found.end()
    if after == len(text):
        return -1
    if not found["blank"]:
        return found.end("stop") if _run_together(text, found) else -1
    ended = _ends(text, start, found.start(), _begins(text, after))
    return found.start("blank") if ended else -1


def _begins(text: str, at: int) -> str:
    """The first word, digit or sign from ``at`` on, past blanks, quotation marks and opening brackets."""
    following = _NEXT.match(text, _past_blanks(text, at))
    return following[1] if following else ""


def _run_together(text: str, found: "re.Match[str]") -> bool:
    """Whether a full stop without a blank after it ends a sentence all the same: "in both groups.The drug"."""
    if text[found.start()] in "؟。":
        return True
    before = text[max(0, found.start() - 3) : found.start()]
    return (before.isalpha() or before[-1:] in ")%") and _begins(text, found.end()) in _FIRST_WORDS - {"A", "In", "Co"}


def _ends(text: str, start: int, stop: int, following: str) -> bool:
    """Whether the sentence from ``start`` ends at the full stop at ``stop``, before the word ``following``."""
    if text[stop] in "؟。":
        return True
    if following.islower() and following.isalpha() and not "α" <= following[0] <= "ω":
        return False
    before = text[max(start, stop - 40) : stop]
    if following[:1].isdigit() and before.rstrip()[-1:] in _COMPARISONS:
        return False
    if text[stop] != ".":
        return True
    if stop - start <= 4 and _ITEM.fullmatch(text, start, stop):
        return False
    words = before.split()
    word = words[-1].lstrip("'‘“\"([<=>~") if words and not before[-1].isspace() else ""
    return _word_ends(word, before, following)


def _word_ends(word: str, before: str, following: str) -> bool:
    """Whether ``word`` with a full stop ends a sentence; ``before`` is the text that it closes."""
    folded = word.casefold()
    if folded in _NEVER_LAST:
        return False
    if folded in _BEFORE_NUMBERS and following[:1].isdigit():
        return False
    if folded in _PERHAPS_LAST:
        return following in _FIRST_WORDS
    if len(word) == 1 and word.isalpha() and word.isascii():
        return _letter_ends(before[: -len(word)], word, following)
    if _DOTTED.fullmatch(word) and not word.islower():
        return following in _FIRST_WORDS
    return True


def _letter_ends(before: str, letter: str, following: str) -> bool:
    """Whether a single letter with a full stop ends a sentence ("hepatitis B.") or abbreviates a name ("S. Typhi")."""
    if following in _FIRST_WORDS:
        return True
    words = before.split()
    return bool(words) and (words[-1].casefold() in _LETTERED or letter.islower())


def _is_heading(text: str, start: int, end: int, found: "re.Match[str]") -> bool:
    """Whether what would be a sentence is only the heading of the one that follows."""
    if end - start > 60 or found.end() >= len(text):
        return False
    return bool(_HEADING.fullmatch(text, start, end))
