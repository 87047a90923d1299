"""Which printed percentages are proportions of people or of things counted, by the words around them.

Changes, confidence levels, concentrations, averages with their spread and shares of a measured whole are not.
"""

import re

from clarion.evidence.printed import Printed
from clarion.evidence.readers.counted_parts import Part
from clarion.evidence.readers.passage import Passage
from clarion.evidence.readers.surroundings import sentence_of

_CHANGE_NOUN = (
    r"(?:reductions?|decreases?|increases?|improvements?|declines?|drops?|falls?|rises?|gains?|loss(?:es)?|changes?|"
    r"differences?|inhibition|suppression|excess|lowering|savings?|growth|shrinkage|elevation|decrement|increment)"
)
_COMPARED = (
    r"(?:higher|lower|greater|less|more|fewer|larger|smaller|better|worse|longer|shorter|faster|slower|older|younger)"
)
_ABOUT = (
    r"(?:about\s|approximately\s|approx\.?\s|nearly\s|almost\s|around\s|up\sto\s|at\sleast\s|more\sthan\s|"
    r"less\sthan\s|over\s|only\s|roughly\s|as\smuch\sas\s|[<>≤≥~=]\s?)?"
)
_SUBSTANCE = r"""(?:w/[wv]|v/v|
    [a-z]*caine\b|[a-z]*fluranes?\b|solutions?|cream|gel|ointment|lotion|saline|dextrose|glucose|
    sucrose|ethanol|alcohol|oxygen|O2|CO2|carbon|nitrous|hydrogen|chlorhexidine|povidone|mouth\s?(?:wash|rinse)|rinse|
    dentifrice|toothpaste|NaOCl|NaCl|NaF|sodium|potassium|EDTA|fluoride|carbamide|hydro\w+|acid|emulsion|foam|drops|
      ophthalmic|
    topical|cutaneous|patch|timolol|tropicamide|atropine|spray|albumin|lipid|starch|HES|suspension|dilution|xylitol|
      mannitol|imiquimod|
    minoxidil|urea|salicylic|diclofenac|glycerin|formalin|lactic|acetic|glycolic|tretinoin|phenol|iodine|agarose)"""
_MEASURED = r"""(?:energy|calor|kcal|body|weight|dose|predicted|maxim|peak|baseline|initial|normal|[VV]̇?O2|1[\s-]?RM|
    one[\s-]repetition|
    heart|MVC|HR|reserve|protein|fat\b|carbohydrate|intake|volume|time\b|varia(?:nce|tion|bility)|costs?\b|
      control\svalue|concentration|area|surface|
    capacity|reference|life|score|wet|dry|diet|RDA|recommended|total\s(?:energy|calor|fat|body|daily|cost|volume|dose)|
    probability|annual|humidity|inspired|FiO2|BW\b|the\svariance|EI\b|TEI\b|energy|load|strength|workload|threshold|
      range|
    glyca?emi|polyphenol|fiber|fibre|DM\b|coverage|sequence|stenosis|of\spredicted|per\s(?:year|month|week|day|
      annum|decade|mm|unit|kg|minute|hour))"""

_NOT_AFTER = re.compile(
    rf"""\s?[-–]?\s?(?:C\.?\s?I\.?s?\b|[Cc]onfiden|[Cc]redib|CrI|BCI|HPD|UI\b|prediction|interval|limits?\b|
        (?:statistical\s)?power\b|percentile|
        certain|bootstrap|level\b|significance)
    |\s?(?:±|\+/[-−–]|\+\s?-)
    |\s?[-–−]\s?[<>]?\d
    |(?:[\s-](?!of\b|in\b|and\b|vs\b|had\b|were\b|was\b|among\b|for\b|with\b|at\b|to\b|on\b|or\b|who\b|
      than\b)[a-zA-Z-]+){{0,2}}[\s-](?:{_CHANGE_NOUN}|{_COMPARED})\b
    |[\s-](?:(?:hyper|iso|heavy)[a-z]*\s)?{_SUBSTANCE}
    |\s(?:of\s(?:(?:the|their|its|total|daily|maximal|maximum|estimated|a|an|individual|each|one|all|usual|
      full)\s){{0,3}})?{_MEASURED}
    |\s?(?:reduced|increased|of\s(?:the\s)?(?:total\s)?(?:variance|variation|effect|cost|energy))\b""",
    re.VERBOSE,
)
_NOT_BEFORE = re.compile(
    rf"""(?:
      \b{_CHANGE_NOUN}\s?(?:[\w-]+\s){{0,6}}?(?:of|was|were|is|by|:|=|to)\s(?:a\s|an\s)?(?:mean\s|median\s|
        average\s)?(?:of\s)?{_ABOUT}
    | \b(?:decreas|increas|reduc|improv|declin|fell|rose|dropp|drop|lost|lose|gain|lower|rais|elevat|grew|exceed|
      chang|enhanc|inhibit|suppress|attenuat|diminish|shr[aiu]nk|cut|sav)[a-z]*\s
        (?:[\w-]+\s){{0,5}}?(?:by|of)\s(?:a\s|an\s)?(?:mean\s|median\s|average\s)?(?:of\s)?{_ABOUT}
    | \b(?:decreased|increased|declined|improved|reduced|fell|rose|dropped|lost|gained|decreasing|increasing)\s{_ABOUT}
    | (?<!achieved\s)(?<!reported\s)(?<!experienced\s)(?<!met\s)(?<!used\s)(?<!completed\s)(?<!reached\s)
      (?<!attained\s)(?<!preferred\s)(?<!chosen\s)(?<!obtained\s)\bby\s
      (?:an?\s)?(?:mean\s|median\s|average\s|additional\s|further\s)?(?:of\s)?{_ABOUT}
    | (?:\b(?:HbA\s?1\s?[cC]|A1[cC]|ha?emoglobin|glycated\s\w+|LVEF|ejection\sfraction|EF|FEV1?|FEV\(1\)|FVC|
      saturation|SpO2|SaO2|FiO2|[VV]̇?O2\s?\w*|ha?ematocrit|
         (?:body\s)?fat(?:\smass)?|humidity|power|alpha|MVC|intensity|concentrations?|solutions?|doses?|content|
           purity|errors?|CV|CVs|
         coefficients?\sof\svariation|varia(?:nce|bility)|level\sof\ssignificance|significance\slevel|R2|
           correlation|viability|strength|MSE|stenosis|
         MAP|inhibition|change|width|weight|energy|score|scores|index|area|AUC|bioavailability|depth|
           bias)\b[^.;,()]{{0,25}})
    | \b(?:means?|averages?|medians?|averaged|averaging)\b[^.;,()]{{0,60}}?
    | \b{_CHANGE_NOUN}\s?[,(:=]?\s?
    | (?:\b(?:C\.?I\.?s?|confidence\sintervals?|interval|CrI|BCI|range|ranging|ranged|IQR|SD|SE|SEM|SED|
      CV)\b[\])]*\s?[:=,;(\[]*\s?(?:of\s|from\s|was\s|between\s|is\s)?\(?\[?
        (?:[-−–+]?\d[\d.·]*\s?%?\s?(?:to|,|-|–|−|and|;|through|\.\.\.)\s?)?[-−–+]?)
    | ±\s?|\+/[-−–]\s?|[+∆Δ×*/^]|\d\s?%?\s?[-–−]\s?|between\s\d[\d.·]*\s?%?\s(?:and)\s|[-−–]\s
    | \b(?:alpha|α|power|significance\slevel|error)\s(?:\w+\s)?(?:of|at|=|was)?\s?
    )$""",
    re.VERBOSE | re.IGNORECASE,
)
_PEOPLE = r"""(?:patients?|participants?|subjects?|women|men|children|infants?|neonates?|newborns?|babies|adults?|
        people|persons?|individuals?|
    cases|eyes|volunteers?|girls|boys|mothers|fathers|parents|students|adolescents|residents|respondents|recipients|
    smokers|users|controls|survivors|members|households|practices|physicians|nurses|teeth|implants|lesions|knees|hips|
    animals|mice|rats|samples|specimens|isolates|pregnancies|births|deliveries|deaths|events|procedures|visits|sessions|
    families|couples|schools|workers|staff|veterans|carers|caregivers|clinicians|doctors|GPs|wounds|ulcers|those|
      them|population|
    attempts|cycles|episodes|patronage|instances|trials|studies|reports|sites|admissions)"""
_OF_PEOPLE = re.compile(
    rf"\s?(?:of|in|among|from|for)?\s(?:(?:the|all|these|those|our|both|enrolled|eligible|male|female|"
    rf"\d+)\s)*(?:[\w/-]+\s){{0,4}}?{_PEOPLE}\b",
    re.VERBOSE,
)
_DOES = re.compile(
    r"\s(?:(?:of\s\w+\s)?(?:had|have|has|achieved|reported|experienced|completed|developed|responded|died|"
    r"survived|were|was|are|received|"
    r"reached|showed|preferred|used|remained|did|met|attended|agreed|recovered|relapsed|discontinued|withdrew|returned|"
    r"male|female|response|responders|positive|negative|remission|survival|mortality|white|women|men|sensitivity|"
    r"specificity)\b)"
)
_RATE = re.compile(
    r"""\b(?:rates?|proportions?|percentages?|prevalences?|incidences?|frequenc(?:y|ies)|occur\w*|experienc\w*|
        respon[ds]\w*|achiev\w*|
    remission|surviv\w*|mortality|died|adheren\w*|complian\w*|retention|complet\w*|cured?|success\w*|relaps\w*|
      recurr\w*|
    adverse|side\seffects?|complications?|events?|toxicit\w*|observed|likel\w*|seropositiv\w*|seroconver\w*|
      seroprotect\w*|
    infect\w*|reported|discontinu\w*|withdr\w+|nausea|vomiting|pain|headache|fatigue|dropout|attrition|attendance|
    attended|participa\w*|satisf\w*|accept\w*|prefer\w*|sensitivity|specificity|accuracy|efficacy|resolved|
      resolution|healed|
    healing|failure|treated|uptake|coverage|vaccinat\w*|immuni[sz]\w*|positive|pregnan\w*|deliver\w*|births?|female|
      male|anaemia|anemia|
    neutropenia|diarrh\w*|most\scommon|hypo\w+|had|affect\w*|use[drs]?|smok\w+|abstinen\w*|quit\w*|patients|
      participants|recover\w*|closure|reattachment)\b""",
    re.VERBOSE,
)
_AVERAGED = re.compile(
    r"\b(?:HbA1[cC]|A1C|ejection\sfraction|LVEF|FEV1?|FVC|body\sfat|ha?ematocrit|concentrations?|changes?|"
    r"decrease[ds]?|"
    r"increase[ds]?|reduc\w+|improve\w*|predicted|VO2\w*|mean|inhibition|bioavailab\w+|varia\w+|weight|energy|intake)\b"
)


def proportion_confidence(passage: Passage, number: Printed, end: int, part: Part | None) -> float:
    """How likely the percentage ``number``, whose sign ends at ``end``, is a proportion; 0 where it cannot be one.

    ``part`` is the count or whole that was found beside it, which makes it one unless the words say otherwise.
    """
    text, start = passage.text, number.span.start
    whole_told = part is not None and part.count is not None and part.n is not None
    if number.value < 0 or (number.value > 100 and not whole_told) or "point" in number.unit:
        return 0.0
    sentence, place = sentence_of(passage, start)
    if _NOT_AFTER.match(text, end):
        return 0.0
    if whole_told:
        return 0.97
    began = start if part is None else part.span.start
    before = text[max(place.start, began - 90) : began]
    if _NOT_BEFORE.search(before):
        return 0.0
    if part is not None:
        return 0.95 if part.count is not None else 0.9
    if _OF_PEOPLE.match(text, end, place.end) or _DOES.match(text, end):
        return 0.9
    if before.rstrip()[-1:] in "<>≤≥⩽⩾≦≧" and before.strip():
        return 0.4
    role = passage.sentences[sentence].role if sentence >= 0 else "RESULTS"
    rated = bool(_RATE.search(text[max(place.start, start - 200) : min(place.end, end + 60)].lower()))
    averaged = bool(_AVERAGED.search(text, max(place.start, start - 90), min(place.end, end + 40)))
    if role == "RESULTS":
        return (0.7 if averaged else 0.85) if rated else (0.3 if averaged else 0.6)
    if role == "METHODS":
        return 0.3
    return 0.7 if rated and not averaged else 0.4
