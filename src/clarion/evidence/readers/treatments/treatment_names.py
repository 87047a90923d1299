"""Where the name of a treatment ends, without dose and explanation, and which words name none."""

import re

from clarion.evidence.readers.noun_phrases import tight_end
from clarion.evidence.readers.outcome_words import is_people

_MOST_WORDS = 16
_DOSE = re.compile(
    r"[\s(]+\d[\d.,]*(?:\s?(?:-|/|,|or|and|to|×)\s?\d[\d.,]*)*[\s-]?(?:mg|g|µg|μg|ug|mcg|ml|l|iu|u|mmol|gy|"
    r"days?|weeks?|months?|hours?|minutes?|times)\b"
    r"|[\s(]+\d[\d.,]*\s?%$|\s(?:per day|daily|a day|weekly|orally|once|twice|intravenously|subcutaneously|vaginally)"
    r"(?=\s|$)"
)
"""How much and how often, after a name."""
_CUT_SHORT = re.compile(r"\.[a-z]| and \d")
"""The stop of an abbreviation, or where something else was counted."""
_DECIMAL = re.compile(r"\s\d+$")
_BARE = re.compile(
    r"(?:(?:(?![\w-]*(?:biotic|barbital|pental|music|garlic|meal|cereal))[\w-]+(?:al|ic|ous|ible|able|ary)|"
    r"new|novel|brief|early|late|immediate|delayed|short|long|average|low|high|inhaled|standard|routine|open|closed|"
    r"intensive|combined|single|multiple|active|simple|modest|moderate|intermittent|preoperative|postoperative|"
    r"intraoperative|different|various|varying|orally|main|training|completing|"
    r"treatments?|interventions?|therapy|therapies|agents?|drugs?|conditions?|trial|"
    r"[\w-]+-(?:based|led|term|dose|guided|operative|sleeved|made|delivered|group|blind|centered|centred)|"
    r"(?:long|short|high|low)-)(?:\s|$))+"
)
"""Adjectives without their noun, and nouns that say nothing."""
_MEASURED = (
    r"(?:changes|outcomes?|levels?|rates?|scores?|incidence|quality|pain|survival|satisfaction|times?|durations?|"
    r"mortality|responses?|characteristics|parameters|conditions|results|amounts?|numbers?|concentrations?|values?|"
    r"accuracy|costs?|symptoms?|differences?|effects?|effectiveness|efficacy|safety|performance|patterns?|"
    r"properties|prevalence|variables|data|status|t-tests?|regression|knowledge|attitudes?|preference)"
)
"""What is measured."""
_ENDS_MEASURED = re.compile(rf"\b{_MEASURED}$")
_MEASURED_NEXT = re.compile(rf"\s{_MEASURED}\b")
_JOINING = re.compile(r"(?:[\s,(]+(?:and|or|of|the|an?|either|both|also|not|nor|plus|in|with|alone or))*[\s,(]*$")
_PARTICIPLE = re.compile(
    r"\s(?:used|administered|given|designed|funded|caused|provided|delivered|followed|based|taken|prescribed|applied|"
    r"performed|added|offered|consisting|including|starting|combined|led|available)$"
)
"""Begins what is told of a treatment beside its name."""
_DISEASE = re.compile(
    r"\b(?:\w{3,}itis|\w{3,}emia|\w{4,}oma|(?:fibr|scler|cirrh|thromb|tubercul)osis|psoriasis|diseases?|disorders?|"
    r"syndromes?|cancers?|diabetes)$"
)
_NO_BEGINNING = frozenset(
    """a after against an and another arm assess associated at baseline be before between both by can children compare
    conduct conducting contain could describe determine different during each either establish evaluate examine
    explore find followed for four from group groups have help how identify improve in investigate it its know
    listen may measure men might non-inferiority noninferiority not of on one only or other our participant
    participants patient patients people prevent quality receive received reduce regard respect same see show study
    subject subjects test than that the their them these this those three to treat two various varying whether which
    who will with without women would""".split()  # noqa: SIM905 - words are read more easily so
)
"""Words that begin something else."""
_MEASURED_OF = re.compile(
    r"(?:frequency|number|amount|incidence|prevalence|proportion|rates?|levels?|results?|outcomes?|time|dates?|"
    r"characteristics|risk|ability|development) of\b"
)
_WHOLE_BREAK = re.compile(
    r"[.;:!?]|,(?! (?:(?:and|or) (?!(?:the|\w+ (?:the|its|their|whether|to|how))\b)|alone\b|both\b|"
    r"(?!(?:an?|the|and|or|on|in|for|with|to|as|at|by|when|which|who|both|namely|using|compar\w+)\b)[a-z][\w-]+"
    r"(?: (?!on\b|in\b|for\b|to\b)[\w-]+){0,2},? (?:and|or) (?!\w+ (?:the|its|their|whether|to|how)\b)\w))|"
    r"\s[-–—]\s|—|\s(?:on|in(?! combination)|(?<!followed )by|such as|receive|received|underwent|for|as|at|"
    r"and (?:to|evaluat|assess|determin|compar|explor|investigat|examin|identif|whether)\w*|"
    r"and (?:the|its) (?:\w+ )?(?:role|effects?|impact|association|influence|relation\w*)|"
    r"compar(?:ed|ing)|versus|vs|among|during|after|when|where|relative|over|within|despite|against|"
    r"was|were|is|are|will|would|can|could|may|might|should|has|have|had|improves?|improved|improving|"
    r"reduces?|reduced|reducing|increases?|increased|increasing|decreases?|decreased|affects?|affected|leads?|"
    r"prevents?|prevented|enhances?|enhanced|results?|resulted|delays?|modif\w+|alters?|that|which|who|if|"
    r"before|between|until|through|throughout|associated|administered to|given to|"
    r"(?<!adaptation )(?<!exposure )(?<!access )(?<!adherence )(?<!according )(?<!response )to)\b"
)
"""Where a treatment with what it is combined with ends: at a verb, or at what it is tried on."""


def whole_end(small: str, start: int, limit: int, longest: int = 130) -> int:
    """The end of the treatment at ``start`` with what it is combined with: ``tea in combination with warm milk``."""
    stop = min(limit, start + longest)
    for match in _WHOLE_BREAK.finditer(small, start, stop):
        if small.count("(", start, match.start()) > small.count(")", start, match.start()):
            continue
        if match[0] == "," and _BARE.fullmatch(small, start, match.start()):
            continue
        stop = match.start()
        break
    else:
        stop = stop if stop == limit else small.rfind(" ", start, stop)
    return _without_dose(small, start, stop)


def name_end(small: str, start: int, limit: int, longest: int = 90) -> int:
    """The end of the treatment's name that begins at ``start``: before its dose, an explanation, or a preposition.

    Adjectives with commas between them belong to the noun after them: ``a brief, nurse-led talk``.
    """
    end = tight_end(small, start, limit, longest)
    while small[end : end + 2] == ", " and _BARE.fullmatch(small, start, end):
        further = tight_end(small, end + 2, limit, longest)
        if further <= end + 2:
            break
        end = further
    return _without_dose(small, start, end)


def _without_dose(small: str, start: int, end: int) -> int:
    """The end of a name without the dose within it, words that lead on, and a bracket that was opened earlier."""
    dose = _DOSE.search(small, start, end) or (
        _DECIMAL.search(small, start, end) if small[end : end + 1] == "." else None
    )
    end = dose.start() if dose else end
    for trailing in (_PARTICIPLE, _JOINING):
        found = trailing.search(small, start, end)
        end = found.start() if found else end
    closing = small.find(")", start, end)
    return closing if closing >= 0 and small.find("(", start, closing) < 0 else end


def is_treatment(small: str, start: int, end: int) -> bool:
    """Whether the words can name a treatment: not people, what is measured, a disease, or adjectives alone."""
    return not (
        end - start < 3
        or (first := small[start:end].split(" ", 1)[0].rstrip(",")) in _NO_BEGINNING
        or first.isdigit()
        or _MEASURED_OF.match(small, start)
        or len(small[start:end].split()) > _MOST_WORDS
        or _CUT_SHORT.match(small, end)
        or small.count("”", start, end) != small.count("“", start, end)
        or _BARE.fullmatch(small, start, end)
        or _ENDS_MEASURED.search(small, start, end)
        or _MEASURED_NEXT.match(small, end)
        or (is_people(small[start:end]) and not small.endswith(("placebo", "control", "care"), start, end))
        or _DISEASE.search(small, start, end)
    )
