"""Reads what the participants have, or what is to be prevented: the first full mention."""

import re
from collections.abc import Sequence

import msgspec

from clarion.evidence.claim import Condition
from clarion.evidence.printed import Span
from clarion.evidence.readers.diseases import named
from clarion.evidence.readers.passage import Passage
from clarion.evidence.readers.populations import populations
from clarion.evidence.readers.sizes.participants import PEOPLE
from clarion.evidence.readers.statements import Statement, lowered, statements

_ARTICLE = r"(?: (?:the|a|an|their|active|acute|or|of))? $"
_SUFFERED = re.compile(
    rf"(?:\b(?:{PEOPLE}) (?:\([^()]{{1,40}}\) )?(?:with|having|who (?:have|had)|experiencing)|\bsuffering from|"
    rf"\bsuffered from|\bdiagnosed with|\baffected by|\bcases of){_ARTICLE}"
)
"""Before what people of the study have."""
_LEADS = frozenset(["with", "having", "have", "had", "experiencing", "from", "by", "of"])
"""One of its last words, so that most places need not be searched."""
_TREATED = re.compile(
    rf"\b(?:treatments?|management|therap(?:y|ies)|prevention|prophylaxis)(?: of| for| in| against){_ARTICLE}|"
    rf"\b(?:prevent|treat|manage|preventing|treating|managing|relieving|alleviating){_ARTICLE}"
)
"""Before what is treated or prevented."""
_TREATED_AFTER = re.compile(r" (?:prevention|treatments?|management|prophylaxis|rehabilitation)\b")
_CHANGED = re.compile(
    rf"\b(?:(?<!associated )(?<!association )with|for|severity of|reduce|reducing|effects? on|"
    rf"(?:reduc\w+|lower\w*|decreas\w+|prevent\w*)(?: in)? (?:the )?(?:risk|incidence|rate|frequency) of){_ARTICLE}"
)
"""Before what may be an outcome as well."""
_NOT_THEIRS = re.compile(
    r"\b(?:without|no|not|non|exclud\w+|free of|free from|absence of|"
    r"cause of|causes of|results? in|resulting in|leads? to|leading to|risk factors? for|history of|"
    r"complications? of|because of|such as|"
    r"risks? (?:of|for)|incidence of|rates? of|number of|mode of)(?: (?:the|a|an|any|severe|developing|known))?[ (]$"
)
"""Before what people don't have, had once, or may get."""
_PEOPLE_AFTER = re.compile(rf"(?: \([a-z0-9-]{{2,8}}\))?(?:[ -](?:infected|affected|positive|related))? (?:{PEOPLE})\b")
_ABBREVIATED = re.compile(r" \([a-z0-9-]{2,8}\)")
_MEASURED = re.compile(
    r" (?:scores?|relief|intensity|scales?|outcomes?|rates?|index|indices|inventory|questionnaires?|ratings?|threshold|"
    r"checklist|tests?|testing|screening|markers?|biomarkers?|cells?|antigens?|antibod\w+|factors?|activity|"
    r"progression|location|vaccine (?:as|was|served)|vaccine \(?control|risk factors?|incidence|"
    r"(?:was|were) (?:measured|assessed|recorded|evaluated))\b| surface | core antigen| and other\b|-free\b"
)
_OUTCOME = re.compile(r"(?:outcome|end-?point|end point)[^.;]*$")
"""Complaints that are measured are seldom what people were treated for."""
_CAPITALISED = re.compile(r"[ -][A-Z][a-z]{2,}")
_LINK = re.compile(r"(?: \([a-z0-9-]{2,8}\))?(?:(?P<closing>,? (?:and(?:/or)?|or) )|, )")
_WEIGHTS = {"OBJECTIVE": 2.0, "METHODS": 1.5, "BACKGROUND": 1.0, None: 2.0}
_LEAST = 1.5
"""A disease that the background mentions in passing is not yet what the study is about."""
_PLENTY = 4.0
"""What is told of this much is as sure as can be."""
_PASSING = 1.0
"""A mention of less than this is of something measured, or of what people don't have."""
_STATED = 2.0
"""A single mention of more than this is no passing one."""
_PARTNER = 0.6
"""Of the weight of the first: what is named beside it and nearly as much is a part of the condition."""


class _Mention(msgspec.Struct, frozen=True, gc=False):
    """A place that names a disease, and how much it speaks for this being what the participants have."""

    span: Span
    told: Statement
    key: str
    weight: float
    theirs: bool
    """Whether the words around say that people of the study have it or are treated for it."""


def conditions(passage: Passage) -> list[Condition]:
    """What the participants have or what is to be prevented; the first full mention, at most one.

    Of the diseases that background, aims and methods name, it is that which they name most, and as what people have or
    what is treated above all.
    """
    small = lowered(passage.text)
    mentions = _mentions(passage, small)
    weights: dict[str, float] = {}
    for mention in mentions:
        weights[mention.key] = weights.get(mention.key, 0.0) + mention.weight
    mentions = _merged(mentions, weights)
    best = max(weights, key=lambda key: weights[key], default="")
    if not best or weights[best] < _LEAST:
        return []
    same = [mention for mention in mentions if mention.key == best]
    chosen = _fullest([mention for mention in same if mention.weight >= _PASSING] or same, small)
    share = weights[best] / sum(weights.values())
    confidence = min(0.9, 0.5 + 0.4 * share * min(1.0, weights[best] / _PLENTY))
    span = _with_partners(chosen, mentions, weights, small)
    if span == chosen.span:
        words = span.of(small)
        chosen = next(mention for mention in same if mention.span.of(small) == words)
        span = chosen.span
    return [Condition(span=span, sentence=chosen.told.index, confidence=round(confidence, 2))]


def _mentions(passage: Passage, small: str) -> list[_Mention]:
    """Every place in background, aims and methods that names a disease, in order."""
    who = next((one.span for one in populations(passage)), Span(0, 0))
    found = []
    for one in statements(passage):
        weight = _WEIGHTS.get(one.role, 0.0)
        if not weight:
            continue
        for span in named(small, one.start, one.end):
            if one.index >= 0 and _in_a_name(passage.text, span):
                continue
            bonus, theirs = _bonus(small, one, span)
            if who.overlaps(span) and bonus >= 0:
                bonus, theirs = bonus + 1.0, True
            told = weight + bonus if bonus >= 0 else 0.3 * weight
            words = span.of(small).split()
            found.append(_Mention(span, one, " ".join(words[-2:]).rstrip("s"), told, theirs))
    return found


def _merged(mentions: list[_Mention], weights: dict[str, float]) -> list[_Mention]:
    """The mentions, where a bare ``diabetes`` means the ``type 2 diabetes`` that is told of most; weights follow."""
    full: dict[str, str] = {}
    for key in sorted((key for key in weights if " " in key), key=lambda key: weights[key]):
        full[key.rpartition(" ")[2]] = key
    for bare in [key for key in weights if key in full]:
        weights[full[bare]] += weights.pop(bare)
    return [msgspec.structs.replace(one, key=full[one.key]) if one.key in full else one for one in mentions]


def _bonus(small: str, one: Statement, span: Span) -> tuple[float, bool]:
    """What the words around a disease add to its weight, below 0 where it is only measured; whether people have it."""
    before = small[one.start : span.start]
    near = before[-60:]
    after = _PEOPLE_AFTER.match(small, span.end)
    bonus = 1.0 if _ABBREVIATED.match(small, span.end) else 0.0
    if after or (not _LEADS.isdisjoint(near.split()[-2:]) and _SUFFERED.search(near)):
        return bonus + 3.0, after is None
    if _MEASURED.match(small, span.end) or (("outcome" in before or "point" in before) and _OUTCOME.search(before)):
        return -1.0, False
    if _TREATED.search(near) or _TREATED_AFTER.match(small, span.end):
        return bonus + 3.0, True
    if _CHANGED.search(near):
        return bonus + 1.0, False
    return (-1.0 if _NOT_THEIRS.search(near) else bonus), False


def _in_a_name(text: str, span: Span) -> bool:
    """Whether the word is part of a name, ``the Stroke Research Network``, or no disease at all: ``hearing aids``."""
    head = text[text.rfind(" ", span.start, span.end) + 1 : span.end]
    if head == "aids":
        return True
    return head[:1].isupper() and head[1:2].islower() and _CAPITALISED.match(text, span.end) is not None


def _fullest(same: Sequence[_Mention], small: str) -> _Mention:
    """The first mention, or one that says more exactly what people of the study have."""
    first = same[0]
    told = [one for one in same if one.theirs] or [one for one in same if one.weight > _STATED]
    full = max(told, key=lambda mention: _length(mention, small), default=first)
    return full if _length(full, small) > _length(first, small) else first


def _length(mention: _Mention, small: str) -> int:
    """How many words a mention has."""
    return mention.span.of(small).count(" ") + 1


def _with_partners(chosen: _Mention, mentions: Sequence[_Mention], weights: dict[str, float], small: str) -> Span:
    """The mention with what is named beside it: ``obesity and metabolic syndrome``.

    What follows in one list with it belongs to it where people have both, else where it is named nearly as much.
    """
    least = _PARTNER * weights[chosen.key]
    end = last = chosen.span.end
    for mention in mentions:
        if (
            mention.span.start <= last
            or mention.key == chosen.key
            or not (chosen.theirs or weights[mention.key] >= least)
        ):
            continue
        link = _LINK.fullmatch(small, last, mention.span.start)
        if link is None:
            break
        last = mention.span.end
        if link["closing"]:
            end = last
    return Span(chosen.span.start, end)
