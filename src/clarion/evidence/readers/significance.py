"""Words by which a text calls a result statistically significant, or not."""

import re

from clarion.evidence.claim import Significance
from clarion.evidence.printed import Span
from clarion.evidence.readers.passage import Passage
from clarion.evidence.readers.surroundings import sentence_of

_WORD = re.compile(
    r"[sS]ignifican(?P<ending>tly|t|ce)\b|[sS]tatistical(?P<bare>ly(?=\s(?:lower|higher|different|greater|better|"
    r"worse|longer|shorter|more|less)\b)|(?=\s(?:difference|change)s?\b))"
)
_NON = re.compile(r"\b(?:[nN]on[-‐–]?\s?|[iI]n)$")
_STATISTICALLY = re.compile(r"\b[Ss]tatistical(?:ly)?\s(?:and\sclinically\s|or\sclinically\s|highly\s)?$")
_DENIED = re.compile(
    r"""\b(?P<no>[Nn]o|[Nn]ot|[Nn]either|[Nn]or|[Ww]ithout|[Nn]ever|[Nn]one|[Cc]annot|[a-z]+n[’']t|[Ll]ack\sof|
        [Ff]ail(?:ed|s|ure)?|[Aa]bsence\sof|[Nn]obody|[Ff]ew)\b
    (?:[\s,(]+(?!only\b|but\b|however\b|although\b|while\b|whereas\b|though\b|
      because\b)[\w'’±/%-]+[)]?){0,7}?[\s(]*$""",
    re.VERBOSE,
)
_DENIED_AFTER = re.compile(
    r"\s(?:[\w-]+\s){0,6}?(?:(?:was|were|is|are|could|did|had|has|have)\s(?:n[o]t|never)\b|(?:was|"
    r"were)n[’']t)(?:\s\w+)?\s"
    r"(?:found|observed|seen|detected|noted|reached|achieved|shown|demonstrated|evident|present|differ\w*|be|"
    r"affect\w*|chang\w*|improv\w*)"
)
_NO_RESULT_BEFORE = re.compile(
    r"""(?:\b(?:[Cc]linical(?:ly)?|[Pp]ractical(?:ly)?|[Bb]iological(?:ly)?|public\shealth|
        level\sof(?:\sstatistical)?|levels?\s(?:for|at)|considered(?:\sto\sbe|\sas)?(?:\san?)?(?:\sstatistically)?|"
    r"regarded\sas(?:\sstatistically)?|
       deemed(?:\sto\sbe)?(?:\sstatistically)?|accepted\sas(?:\sstatistically)?|taken\sas(?:\sstatistically)?|
         defined\sas(?:\sstatistically)?|threshold\sof|
       whether(?:\s[\w-]+){0,8}|if(?:\s[\w-]+){0,6}|
         (?:(?<!failed\s)(?<!fails\s)(?<!failure\s)to\s(?:detect|show|find)|detection\sof)(?:\s[\w-]+){0,4}|powered(?:\s[\w-]+){0,6}|(?:set|tested|
           testing|test|assessed|evaluated|determined)\s(?:for|at)(?:\sstatistical)?|hypothes\w+(?:\s[\w-]+){0,8}|
             potential(?:ly)?|prognostic|has|have|is|are|remains?|become|as|poses?)\s(?:[a-z]+\s(?:and|
               or)\s)?(?:an?\s|the\s)?(?:statistical(?:ly)?\s)?
    |Statistical\s)$""",
    re.VERBOSE,
)
_MEANS_IMPORTANT = re.compile(
    r"\s(?:(?!differ|effect|chang|increas|reduc|improve|decreas)[a-z-]+\s){0,2}?(?:burden|problems?|challenges?|"
    r"cause|morbidity|mortality\sand|concerns?|role|public|health|implications?|issue|part|threat|proportion|"
    r"number|minority|"
    r"majority|others?|source|risks?\sfactors?|impact|health|unmet|need|limitation|barriers?|medical|advances?|"
    r"amount|portion|interest|source|potential|adverse|side|toxicit\w+|residual|comorbid\w*|attention|promise|"
    r"economic|costs?|complications?)\b"
)
_FOUND = re.compile(
    r"\b(?:showed|shown|resulted|observed|found|revealed|[Tt]here\s(?:was|were)|was|were|did|had)\s(?:[\w-]+\s){0,3}$"
)
_WERE_SEEN = re.compile(r"\s(?:[a-z-]+\s){1,3}(?:was|were)\s(?:not\s)?(?:seen|found|observed|detected|noted|evident)")
_FOUND_THING = re.compile(
    r"\s(?:[a-z-]+\s){0,2}?(?:reductions?|improvements?|increases?|decreases?|differences?|effects?|"
    r"associations?|benefits?|correlations?|interactions?|changes?|advantages?)\b"
)
_OF_A_TEST = re.compile(
    r"\s?(?:levels?|:|thresholds?|criteri\w+|tests?|testing|was\s(?:set|accepted|defined|determined|assessed|"
    r"tested|considered|established|taken|evaluated|declared|analy[sz]ed|inferred|calculated)|is\sset|set\b|"
    r"at\s(?:the\s|a\s)?(?:[pPα]\b|0?\.\d+\slevel|\d+\s?%\slevel)|values?\s(?:was|were)\s(?:set|considered))"
)
_HYPOTHETICAL = re.compile(r"\b(?:would|might|should|could|will)(?:\s[\w-]+){0,2}\s$")
_IS_SAID = re.compile(r"\b(?:is|are|has|have)\s(?:an?\s|the\s)?(?:statistical(?:ly)?\s)?$")
_BEGINNING = re.compile(r"[^.;:]*$")


def significance(passage: Passage) -> list[Significance]:
    """Every place where the text calls a result significant or not, in order."""
    text = passage.text
    found: list[Significance] = []
    for word in _WORD.finditer(text):
        sentence, place = sentence_of(passage, word.start())
        role = passage.sentences[sentence].role if sentence >= 0 else None
        before = text[max(place.start, word.start() - 120) : word.start()]
        stated = _STATISTICALLY.search(before)
        if role in ("METHODS", "OBJECTIVE", "BACKGROUND") and not _told_as_result(text, word, before, role, place.end):
            continue
        confidence = _confidence(text, word, before, role)
        if confidence < 0.5:
            continue
        clause = _BEGINNING.search(before)
        begun = clause[0] if clause else before
        denied = _DENIED.search(begun)
        after = _DENIED_AFTER.match(text, word.end(), min(place.end, word.end() + 90))
        non = _NON.search(before)
        value = not (non or denied or after)
        start = word.start() - (len(before) - (stated or non).start() if stated or non else 0)  # type: ignore[union-attr]
        if denied and word.start() - (len(begun) - denied.start()) >= word.start() - 60:
            start = min(start, word.start() - len(begun) + denied.start())
        end = after.end() if after else word.end()
        found.append(Significance(span=Span(start, end), sentence=sentence, confidence=confidence, value=value))
    return found


def _told_as_result(text: str, word: "re.Match[str]", before: str, role: str, end: int) -> bool:
    """Whether a word in the background or the methods is said of something that was found."""
    if role == "OBJECTIVE":
        return False
    if role == "METHODS":
        return bool(_FOUND.search(before[-70:]) or _WERE_SEEN.match(text, word.end(), end))
    return word["ending"] == "tly" or bool(_FOUND_THING.match(text, word.end(), end))


def _confidence(text: str, word: "re.Match[str]", before: str, role: str | None) -> float:
    """How likely the word is said of a result."""
    is_said = bool(_IS_SAID.search(before)) and (role != "BACKGROUND" or word["ending"] == "tly")
    if _NO_RESULT_BEFORE.search(before) and not is_said:
        return 0.0
    if _HYPOTHETICAL.search(before):
        return 0.0
    if _OF_A_TEST.match(text, word.end()):
        return 0.0
    if word["ending"] == "t" and _MEANS_IMPORTANT.match(text, word.end()):
        return 0.6 if role == "RESULTS" and "tatistical" in before[-16:] else 0.0
    return 0.9 if role == "RESULTS" else 0.8
