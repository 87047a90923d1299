"""What those who are counted did or what was done to them, as patterns over small letters."""

import re

_ADVERB = (
    r"(?:(?:also|then|finally|initially|successfully|prospectively|retrospectively|consecutively|randomly|eventually|"
    r"originally|subsequently|ultimately|equally|first|thus|therefore|actually|further|have|been|being|both|all|each|"
    r"either|newly|to be|blindly|again|now|accordingly|evenly|independently|so far|voluntarily) )*"
)
_BE = rf"(?:were|was|are|is|be|been|being|will be|to be) {_ADVERB}"

ENROLLED = (
    rf"(?:{_BE}(?:(?:cluster-)?randomi[sz]ed|randomly|enroll?ed|recruited|included|studied|assigned|allocated|"
    rf"divided|selected|entered|"
    rf"registered|chosen|accrued|enlisted|needed|required|distributed|categori[sz]ed|split|separated|stratified|"
    rf"consented|"
    rf"admitted|exposed|vaccinated|immuni[sz]ed|matched|equally|prospectively|consecutively|grouped|investigated|"
    rf"scheduled|"
    rf"invited to participate|referred|operated|implanted|taken|placed|trained|asked|instructed|given|administered|"
    rf"treated|"
    rf"followed|assessed(?! for eligib)|examined|tested|evaluated|observed|monitored|surveyed|interviewed|"
    rf"measured|scanned|dosed|"
    rf"subjected|fed|"
    rf"screened and(?= (?:[a-z]+ )?(?:enrol|randomi|includ|recruit|assign))|"
    rf"sampled|involved|used|compared|obtained|collected|classified into|"
    rf"eligible and|injected|undergoing|receiving|participating)"
    r"|participated?|volunteered|took part|take part|underwent|undergo|entered|enter|enroll?ed|consented|received|"
    r"receive|"
    r"consumed|ingested|performed|were in|was in|took|take|started|began|attended|inhaled|wore|drank|ate|agreed|"
    r"joined|commenced|"
    r"gave|comprised|visited|used|slept|walked|cycled|ran|viewed|practi[cs]ed|self-administered|served|recruited|"
    r"will (?:receive|undergo|participate|take|complete|be|implement)|implemented|included|"
    r"randomi[sz]ed(?!,? (?:[\w-]+,? ){0,6}?(?:trials?|stud|groups?|controlled)))\b"
)
ANALYSED = (
    rf"(?:{_BE}(?:analy[sz]ed|evaluable|available|assessable|followed up|retained|completers|"
    r"eligible for (?:the )?(?:\w+ )?(?:analysis|efficacy)|included in (?:the |our |this |an |all )?(?:[\w-]+ ){0,3}?"
    r"(?:analys[ei]s|evaluation|population))"
    r"|replied|completed|complete|completing|contributing (?:to|data)|finished|remained in the (?:study|trial)|"
    r"(?:provided|contributed|returned|answered|filled (?:in|out))(?= (?:to )?(?:[\w-]+ ){0,5}?(?:data|"
    r"questionnaires?|surveys?|samples?|"
    r"responses?|information|follow|"
    r"analys[ei]s|measure\w*|diar\w+|outcomes?|blood|specimens?|the))|"
    r"had (?:complete|available|evaluable|follow-up) (?:data|follow)|had data|were analy[sz]able|"
    r"with (?:complete|available|evaluable|follow-up) (?:data|follow-up)|responded to the (?:survey|questionnaire))\b"
)
NOT_COUNTED = (
    r"(?:(?:had|have|has)(?! been| completed)|died|developed|experience|experienced|withdrew|dropped|drop out|"
    r"discontinued|reported|show|showed|"
    r"shown|required|achieved|relapsed|declined|refused|failed|survived|improved|suffered|presented|complained|"
    r"needed|"
    r"remained|became|stopped|left|quit|demonstrated|exhibited|reached|did not|could not|preferred|stated|rated|"
    r"expressed|"
    r"found|changed|switched|responded|converted|recovered|recurred|tested positive|terminated|met|lived|gained|felt|"
    r"wanted|maintained|occurred|displayed|crossed|lost to|with adverse|excluded|withdrawn|"
    rf"{_BE}(?:not|screened|assessed for eligib\w*|approached|invited(?! to participate)|contacted|identified|"
    rf"eligible|lost|missing|missed|"
    r"diagnosed|classified|considered|positive|negative|affected|hospitali[sz]ed|discharged|female|male|white|black|"
    r"smokers|ineligible|pregnant|men|women|males|females|boys|girls|checked for|infected|found|readmitted|"
    r"transferred|"
    r"detected|cured|healed|responders|dropped|reported|still|free|alive|dead|able|unable|seropositive|carriers))\b"
)
LEFT_OUT = re.compile(
    r"(?:(?:were|was|are) )?(?:(?<= )not|screened|assessed|approached|invited|contacted|eligible|ineligible|excluded|"
    r"withdrew|withdrawn|"
    r"dropped|drop out|discontinued|declined|refused|lost|died|missing)\b"
)
"""Of the verbs of those not counted, the ones by which they didn't take part, or not to the end."""
VERB = re.compile(rf"(?<![\w-])(?:(?P<analysed>{ANALYSED})|(?P<enrolled>{ENROLLED})|(?P<never>{NOT_COUNTED}))")
VERB_NEXT = re.compile(
    rf"\s+(?:\((?!\d+(?:\.\d)?%)[^()]{{1,70}}\)\s*)?(?:(?P<analysed>{ANALYSED}|(?:analy[sz]ed|evaluable|"
    rf"assessable)\b)|(?P<enrolled>{ENROLLED}))"
)
"""A verb right after a number that has no noun: ``1,234 were randomised``."""

COMPLETED_SHARE = re.compile(
    r"\s\(\s?\d+(?:[.·]\d+)?\s?%\)(?:,? (?:and|vs\.?|versus) \d+ \(\d+(?:[.·]\d+)?\s?%\))?(?:,? respectively,?)?"
    rf"(?: (?:patients|participants|subjects|women|children))?\s+(?:(?:had|have) )?(?:{ANALYSED})"
)
"""``23 (92.0%) and 20 (80.0%) completed``."""
COMPLETED_OF = re.compile(
    rf"(?:\s\(\s?\d+(?:[.·]\d+)?\s?%\))?\s(?:out )?of (?:a total of |the |"
    rf"all )?(?:\d[\d,]*(?:\s\(\s?\d+(?:[.·]\d+)?\s?%\))?|the|them|these|those|"
    rf"whom)(?: [\w-]+){{0,3}}?(?: who)? (?:{ANALYSED})"
)
"""``858 of 1,791 participants completed``."""
ENROLLED_OF = re.compile(
    r"(?:\s\(\s?\d+(?:[.·]\d+)?\s?%\))?\s(?:out )?of (?:a total of |the |all )?\d[\d,]*(?: [\w-]+){1,4}? "
    r"(?:(?:were|was) (?:randomi[sz]ed|randomly|enroll?ed|recruited|included)|participated|took part|"
    r"consented|enrolled|agreed to (?:participate|take part))\b"
)
"""``62 of 200 screened patients were randomised``."""
TAKEN_IN = re.compile(
    r"[\s\w-]*?\b(?:randomi[sz]ed|randomly|enroll?ed|recruited|allocated|assigned|entered|volunteered|"
    r"were included|commenced|consented|agreed to)\b"
)
"""Verbs that are said of those enrolled, wherever they stand: ``29 were randomised``."""
AND_TAKEN_IN = re.compile(
    r"[^.;]{0,80}? and (?:were |was )?(?:then )?(?:randomi[sz]ed|randomly|enroll?ed|recruited|divided|assigned|"
    r"allocated)\b"
)
"""``were diagnosed with gout and randomised``: those of whom something else was said first."""
RELATIVE = re.compile(r"\b(?:(?:who|that|which|whom)(?: (?:have|had|has|are|were|was))?|not|or|and) $")
PAST_COMPLETED = re.compile(r"\b(?:prior|previously|(?:who|that) (?:have|had|has)|having|recently|already|who) $")
COMPLETED_OTHER = re.compile(
    r"(?:complet(?:ed|e|ing)|provided|returned|contributed)\s+(?!(?:the|this) (?:[\w-]+,? ){0,5}?(?:study|trial)|"
    r"(?:the )?(?:follow|treat|"
    r"protocol|interven))"
    r"(?!all )[a-z0-9]"
)
"""What is completed in the course of a study and not the study: ``completed two sessions``."""
COMPLETED_AFTER = re.compile(r"\)[\w\s,-]{0,40}?\b(?:completed|were analy[sz]ed)\b")
