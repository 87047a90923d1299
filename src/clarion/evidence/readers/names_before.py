"""What a number is of, from what stands before it: its clause, its bracket, the item of a list."""

import re

from clarion.evidence.claim import Estimate, Proportion
from clarion.evidence.readers import group_names
from clarion.evidence.readers.clauses import Clause, clause_of, finite_verb, without_brackets
from clarion.evidence.readers.effects.estimate_names import outcome_of_estimate
from clarion.evidence.readers.numbers_in_sentences import Measured, NumberInSentence
from clarion.evidence.readers.outcome_words import is_named, is_people, outcome_in
from clarion.evidence.readers.predicates import predicate_of

QUALIFIED = re.compile(
    r"(?:[\s,]+(?:only|about|approximately|around|nearly|almost|up\sto|as\s(?:high|low|many)\sas|just|more\sthan|"
    r"less\sthan|"
    r"(?:an?\s)?(?:total|mean|median|average)\sof|n\s?=|the|an?|of\sthe|r?≥|≤|<|>|~|=|:))+\s*$",
    re.IGNORECASE,
)
PREPOSITION = re.compile(r"\s(?:in|of|by|from|to|for|at|was|were|with|among|on|as)\s*$", re.IGNORECASE)
_PIECE = re.compile(r"[;,](?:\s(?:and|or))?\s?|\b(?:vs\.?|versus)\s")
_LINKS = frozenset(
    """and or vs vs. versus to in ± compared with than""".split()  # noqa: SIM905 - words are read more easily so
)
_STATISTIC = re.compile(
    r"^(?:n|mean|median|average|range|or|rr|hr|ci|sd|se|iqr|about|only|p|approximately|or|and|vs\.?|versus|from|"
    r"to|at|by|"
    r"adjusted|total|i\.e\.?|e\.g\.?|respectively|compared.*|95|difference|mean difference|effect size|"
    r"mean\s?±\s?sd)?$",
    re.IGNORECASE,
)
_ENDS_ITEM = frozenset(
    """and or were was are is in with for to than among by on had at as the that which who from a an not of include
    included includes including namely being like experienced reported developed""".split()  # noqa: SIM905 - words are read more easily so
)
_LEADS_ITEM = _ENDS_ITEM - frozenset(
    """in with for than among on at that which who from a an not""".split()  # noqa: SIM905 - words are read more easily so
)
_SHORT = re.compile(r"[A-Z][A-Z0-9]{0,5}(?:\s?[+−-])?")
_ANOTHER_SHORT = re.compile(r"[^()\[\]A-Z]*(?:[;,]|\bvs\.?|\bversus)\s(?:vs\.?\s)?[A-Z][A-Z0-9]{0,5},?\s?[+−-]?\s?\d")
_GROUP_LABEL = re.compile(r"\b(?:groups?|arms?|placebo|controls?)$|^(?:in|for|with|among)\b", re.IGNORECASE)
_NEXT_LABEL = re.compile(
    r"[^()\[\]]*,\s(?:and\s)?(?P<label>(?!(?:and|or|in|with|for|vs|versus|compared|"
    r"respectively)\b)[A-Za-z][^,;:]{2,45}?)\s(?:was\s|of\s)?$"
)
_JOINED = re.compile(
    r"[^()\[\]]*[)\]],?\s(?:and|or|vs\.?|versus|compared|than)\s(?:with\s|to\s|in\s|for\s|among\s|of\s|by\s|on\s)"
)
RESPECTIVELY = re.compile(r"^[^.;]{0,130}?\brespectively\b")
_PEOPLE_FIRST = re.compile(r"^(?:\s|,)*(?:in|of|for|among|within|at|on|from)\s", re.IGNORECASE)
_WHERE = re.compile(r"\s(?:at|within|than|below|above|under|over)$")
_CLOSED = re.compile(r"[^(\[]*[)\]]")
_DENIED = re.compile(r"\s(?:\w+ly\s|also\s)?(?:not|never|no\slonger|them|it|this|these|those)\b|n['’]t\b")
_NOUN_START = re.compile(
    r"\b(?:with|had|has|and|showed|by|at|to|in|reported|from|achieved|than)\s(?:an?\s|the\s)?", re.IGNORECASE
)
_ADDED = re.compile(
    r"^(?:\s\w+ly|\s(?:also|been|not|an?|the|their|higher|lower|greater|larger|smaller|better|more|fewer|less|"
    r"longer|shorter))+\b"
)


def name_from_before(one: NumberInSentence, before: NumberInSentence | None) -> None:
    """Name a number from what stands before it."""
    if isinstance(one.claim, Estimate):
        one.what = outcome_of_estimate(one.left, one.inner, one.own, one.after)
        return
    if one.bracketed:
        label = label_in(one.inner)
        if label and _in_bracket(one, label, _in_the_same_bracket(one)):
            return
        if before is None and RESPECTIVELY.match(one.raw_after) and re.search(r"\d", one.inner):
            return
        if before is not None and before.bracketed:
            one.what = before.what
            return
        one.what = _before_bracket(one, one.previous)
    elif one.later and (told := _NEXT_LABEL.fullmatch(without_brackets(one.between))):
        one.what = outcome_in(told["label"])
    elif before is not None:
        one.what = "" if re.search(r"\bof\s?$", one.left) else before.what
    elif not (one.later and isinstance(one.claim, Proportion) and re.search(r"(?:,|\sof)\s?$", one.left)):
        one.what = _of_clause(one.left, one.claim)


def _in_the_same_bracket(one: NumberInSentence) -> NumberInSentence | None:
    """The number before, where it stands in the same bracket."""
    last = one.previous
    return last if last is not None and last.bracketed and not _CLOSED.match(without_brackets(one.between)) else None


def _in_bracket(one: NumberInSentence, label: str, before: NumberInSentence | None) -> bool:
    """Name a number as its bracket does: "(remission 44%)", "(syrup group 8%)", "(cough score: syrup 3.1, tea 4.2)"."""
    name, _, group = label.rpartition(":")
    if name or _GROUP_LABEL.search(label) or (before is not None and before.labelled):
        one.group = group_names.plain(re.sub(r"^(?:in|for|with|among)\s(?:the\s)?", "", group.strip(" +−-")))
        one.labelled = bool(one.group)
        one.what = outcome_in(name) if name else before.what if before is not None and before.labelled else ""
        return bool(one.what)
    if _SHORT.fullmatch(label) and _ANOTHER_SHORT.match(one.raw_after):
        one.group, one.labelled = group_names.plain(label.rstrip(" +−-")), True
        return False
    verb = finite_verb(label)
    one.what = outcome_in(label[: verb.start()] if verb else label)
    return bool(one.what)


def label_in(inner: str) -> str:
    """What a number is called within its bracket: "remission" of "(remission 44% versus 25%)"."""
    if not inner.strip():
        return ""
    parts = inner.split()
    while parts and (parts[-1] in _LINKS or parts[-1][0].isdigit()):
        parts.pop()
    words = _PIECE.split(" ".join(parts).strip(" ,:=~<>≥≤"))[-1].strip(" :=")
    words = re.sub(r"\s(?:was|were|in|of|is|are)$", "", words)
    if _STATISTIC.match(words) or re.search(r"\d\.\d|[=<>%]|^\d+$", words) or len(words) > 50:
        return ""
    return words


def _before_bracket(one: NumberInSentence, before: NumberInSentence | None) -> str:
    """The name of a number in a bracket, from what stands before the bracket."""
    left = one.left.rstrip()
    if group_names.group_before_bracket(left) or group_names.compared(left):
        return _of_clause(left, one.claim, bracket=True)
    clause = clause_of(left)
    listed = re.search(r"(?:such\sas|including|namely|e\.g\.)\s(?P<name>[^(),]{3,60})$", left)
    if listed and isinstance(one.claim, Proportion) and not one.listed:
        return outcome_in(listed["name"])
    if clause.verb and is_people(clause.subject) and isinstance(one.claim, Proportion):
        told = "" if one.later else predicate_of(clause.verb, clause.after)
        if told:
            return told
    item, lead = _item(left)
    joined = lead.endswith(",") or lead in ("and", "or")
    if item and isinstance(one.claim, Proportion) and (not joined or one.listed):
        name = outcome_in(item)
        if name and finite_verb(name) is None:
            longer = _with_head(left, len(left) - len(item)) if lead in ("of", "the") else ""
            if lead != "of" or longer:
                return outcome_in(longer) if longer else name
    if one.later:
        return before.what if before is not None and _JOINED.match(one.between) else ""
    return _of_clause(left, one.claim, bracket=True)


def _item(left: str) -> tuple[str, str]:
    """The words that end ``left``, back to one that begins a name, and that one; nothing where none does."""
    words = left.split()
    for many in range(1, min(8, len(words) + 1)):
        place = len(words) - many
        word = words[place]
        if many > 1 and word[-1] in ",;:":
            return " ".join(words[place + 1 :]), word
        if word.lower() in _ENDS_ITEM:
            leads = word.lower() in _LEADS_ITEM and (word.lower() != "to" or words[place - 1].lower() == "due")
            return (" ".join(words[place + 1 :]), word.lower()) if leads else ("", "")
    return (" ".join(words), "") if len(words) < 7 else ("", "")


def _with_head(left: str, start: int) -> str:
    """A name with the noun before its "of": "progression of cancer"."""
    head = re.search(
        r"(?:^|[,;:]\s|\b(?:and|or|were|was|are|is|included?|including|as|due\sto|"
        r"the)\s)((?:[\w-]+\s){1,4}of\s(?:the\s)?)$",
        left[max(0, start - 70) : start],
    )
    return head[1] + left[start:] if head else ""


def _of_clause(left: str, claim: Measured, *, bracket: bool = False) -> str:
    """The name of a number from the clause before it: its subject, or the object of its verb."""
    left = QUALIFIED.sub("", left.rstrip()) if not bracket else left
    if isinstance(claim, Proportion) and _WHERE.search(left):
        return ""
    clause = clause_of(left)
    if not clause.verb:
        return (
            ""
            if bracket or (isinstance(claim, Proportion) and _PEOPLE_FIRST.match(clause.whole))
            else _noun_before(clause)
        )
    if _DENIED.match(clause.after):
        return ""
    if isinstance(claim, Proportion) and bracket and is_people(clause.subject):
        return predicate_of(clause.verb, clause.after)
    told = PREPOSITION.sub("", clause.after)
    if re.search(r"\sof$", clause.after.rstrip()) and (noun := _noun_before(clause)):
        return noun
    acting = not re.fullmatch(
        r"was|were|is|are|be|been|being|did|do|does|could|can|would|will|may|might|should", clause.verb, re.IGNORECASE
    )
    if (
        acting
        or clause.subject.lower() == "there"
        or re.match(r"(?:.*\s)?most\s(?:common|frequent)", clause.subject, re.IGNORECASE)
    ):
        object_ = outcome_in(_ADDED.sub("", told))
        if object_ and not re.match(r"\s(?:\w+ly\s)?(?:in|from|by|to|with|among|at|for)\s", clause.after):
            return object_
    return "" if is_people(clause.subject) and not isinstance(claim, Proportion) else outcome_in(clause.subject)


def _noun_before(clause: Clause) -> str:
    """The noun that "of" or a colon joins to a number: "a response rate of …", "mean weight: …"."""
    words = PREPOSITION.sub("", clause.whole if not clause.verb else clause.after)
    words = _NOUN_START.split(words)[-1]
    return outcome_in(words) if is_named(words.strip(" ,")) or "number" in words else ""
