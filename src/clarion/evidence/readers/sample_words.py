"""The words around numbers of participants, besides verbs, as patterns over small letters."""

import re

# Arms.
_COUNTED = (
    r"(?:patients|participants|subjects|women|men|children|individuals|people|cases|eyes|animals|rats|mice|infants|"
    r"students|adults|volunteers|were|was)"
)
IN_ARM = re.compile(rf"\s*(?:{_COUNTED} )*(?:in|of|from|on)\s+(?:the |each |both |a |an |either )?")
TO_ONE_ARM = re.compile(
    rf"\s*(?:{_COUNTED} )*(?:will be |be )?(?:randomly |then )?(?:assigned|allocated|randomi[sz]ed|needed|"
    rf"required|divided)? ?(?:to|into|for) "
    r"(?:the |an? )(?=(?:[\w-]+ ){1,4}?(?:group|arm|condition)\b(?![^.;,]{0,40}\b(?:or|and|vs|versus)\b))"
)
"""Of those who were assigned to one arm."""
_NOT_IN_NAME = (
    r"(?:were|was|into|two|three|four|[0-9]+|divided|randomly|randomi[sz]ed|and|had|who|completed|both|all|same|"
    r"this|which|"
    r"each|received|undergoing|with|versus|after|before|during|by|for|to|a|in|age|aged)\b"
)
GROUP_NAME = re.compile(
    rf"(?:(?!{_NOT_IN_NAME})(?:[\w+/&.'%-]+[\s-]+|\([^()]{{1,30}}\)\s*)){{0,6}}?"
    r"(?:groups?(?: [a-d0-9]\b)?|arms?(?: [a-d0-9]\b)?|(?:controls?|placebo|sham)(?! (?:groups?|arms?|"
    r"cohort)\b)|cohorts?(?: [a-d0-9]\b)?)\b"
)
TO_ARM = re.compile(
    rf"\s*(?:(?:{_COUNTED}|who|will be|will|[a-z]*sites|randomly|also|initially|randomi[sz]ed|allocated|"
    rf"assigned) ){{0,5}}"
    r"(?:of (?:these|them|the|whom)(?: \w+)? )?(?:have |had )?(?:to (?!the study|a |be )|into (?:the|group)|"
    r"implement(?:ed)?|received|receive|receiving|served as|were given|given|on|had|underwent|"
    r"took|taking|used|treated (?:with|by)|for (?:the )?(?:control|intervention|placebo))\b"
)
"""The like of ``received`` after a number, which is an arm's where another number of the sentence has it too."""
GIVEN = re.compile(
    r"\s*(?:(?:were|was|only|also|then|who|will be|will) ){0,4}(?:received|receive|given|treated (?:with|by)|"
    r"underwent|undergo|"
    r"served as|used|took|(?:assigned|allocated|randomi[sz]ed|selected) "
    r"to (?![^.;]{0,120}?\b(?:or|either|versus|vs|two|three|four|one of|groups|arms|to)\b)) "
)
"""What was done to those of one arm."""
TAKEN_IN = re.compile(r"\b(?:enroll?ed|randomi[sz]ed|recruited|allocated|assigned)\b")
TAKEN_IN_NEAR = re.compile(
    r"[^,;.]{0,60}?\b(?:were|was|be) (?:[\w-]+ ){0,2}?(?:enroll?ed|randomi[sz]ed|randomly|recruited|allocated|"
    r"assigned)\b"
)
"""Verbs that are said of all who were enrolled, wherever they stand."""
_GROUP = r"(?:groups?|arms?|treatments?|conditions?|cell|sequences?|cohorts?)"
EACH = re.compile(
    r"\s?[)\]]?(?:\s*[\w-]+){0,3}?[\s/]*"
    rf"(?:each\b(?! (?:other|day|week|month|visit|session|year|time|of these|of \d|site|cent))|"
    rf"per (?:\w+[\s-])?{_GROUP}|"
    rf"/\s?(?:group|arm)|(?:in|for|to) (?:each|both|(?<!to )either|every|per|"
    rf"all) (?:of the )?(?:\w+ ){{0,3}}?{_GROUP})"
)
TAKEN_IN_EACH = re.compile(
    r" (?:were |was )?(?:\w+ly )?(?:analy[sz]ed|completed|included|recruited|enroll?ed|randomi[sz]ed|assigned|"
    r"allocated)"
    rf"[\w\s]{{0,20}}? (?:in|to|per|from) (?:each|both) (?:of the )?(?:\W?\w+ ){{0,3}}?{_GROUP}"
)
EACH_NEXT = re.compile(
    rf"\s*(?:each\b(?! (?:other|day|week|month))|per (?:\w+ )?{_GROUP}|/\s?(?:group|arm)|in (?:each|"
    rf"both) (?:\w+ )?{_GROUP})"
)
GROUPS_OF = re.compile(
    r"\b(?:groups?|arms?|cohorts?)(?: (?!compared|than)\w+)?(?: \([^()]{1,30}\))?,? ?(?:(?:which|that) )?"
    r"(?:(?:(?<=groups )|(?<=arms )|(?<=cohorts ))of|each of|consist(?:ing|ed|s) of|compris(?:ing|ed|es)|with|"
    r"was|were|"
    r"contain(?:ing|ed|s)|includ(?:ing|ed|es)|had|has|"
    r"[:;,(-]|each)(?: ?(?:each|of|with|containing|consisting of|comprising|including))* ?(?:the |about |"
    r"approximately )?$"
)
TAKEN_IN_NEXT = re.compile(
    r" (?:who were )?(?:randomly )?(?:assigned|allocated|randomi[sz]ed|enroll?ed|recruited) "
    r"(?:to|in|into|from) (?!the [\w-]+ (?:group|arm)\b)"
    r"(?=[^.;]{0,120}?\b(?:or|and|versus)\b)"
)
"""``474 women randomly assigned to tea or water``."""
SUBSET_BEFORE = re.compile(r"\bsub-?(?:set|group|sample)s? of [\w\s]{0,30}\(?$")
ASKED_NEXT = re.compile(r" (?:who|that) (?:were|had been) (?:asked|invited|approached|contacted|screened|offered)\b")
"""Of those of whom it isn't known whether they took part."""
EACH_WITH = re.compile(
    r"\beach (?:group |arm )?(?:containing|with|consisting of|comprising|including|having|comprised|had) $"
)
NOT_ARMS = re.compile(r"\b(?:study|patient|whole|entire|final|total|age|same|one|a|our|this|sample) groups? [\w\s]*$")
OF_THE_WHOLE = re.compile(r"(?:^|[:.] )(?:out )?of (?:the |all |these |those )?(?:total (?:of )?)?$")
"""At the beginning of a sentence: ``Of the 102 patients``."""
WHO_RECEIVED = re.compile(
    r" (?:(?:who|that|which)(?: had| have| were)? (?:received|took|given|treated (?:with|by))|"
    r"(?:treated (?:with|by)|receiving|given|assigned to|allocated to|randomi[sz]ed to)) (?!at least|any|one|"
    r"the study)"
)
"""Of an arm: ``Of 16 patients who received tea``."""
OF_TWO_WHOLES = re.compile(r"(?:^|[.:] )(?:out )?of (?:the )?\d[\d,]* [\w/-]+,? and (?:the )?$")
AND_ANOTHER = re.compile(r"\s[\w/-]+,? and (?:the )?\d")
WERE_ENROLLED = re.compile(
    r"\s?[)\]][^.;()]{0,70}? (?:were|was|are) (?:then |also |equally |prospectively )?"
    r"(?:randomi[sz]ed|randomly|divided|assigned|allocated|enroll?ed|included|recruited)"
)
OF_GROUPS = re.compile(r"\s?[)\]] (?:equal )?(?:groups|arms)\b")
ANALYSABLE = re.compile(r"\b(?:analy[sz]able|evaluable|assessable)\b")
NOT_OURS = re.compile(
    r"\b(?:annually|every year|each year|per year|worldwide|million|(?:previous|prior|earlier) (?:\w+ )?(?:study|"
    r"trial|work))\b"
)
"""Of a number that is of other people than this study's."""
OWN_STUDY = re.compile(
    r"\b(?:we|our|it is an? |(?:trial|study),? (?:involving|of|with) \d|this (?:[\w-]+ ){0,3}?(?:study|trial)|"
    r"the (?:present|current) (?:study|trial)|(?:was|"
    r"were) (?:conducted|performed|"
    r"recruited|enrolled|randomi[sz]ed|randomly)|to (?:evaluate|determine|investigate|assess|compare|examine))\b"
)
"""What a sentence taken for background says where it tells of this study."""
AT_EACH_SITE = re.compile(r"\s*(?:at|from|in|per) (?:each |every )?(?:site|cent(?:er|re)|hospital|clinic)\b")
ARM_NEXT = re.compile(r"\s+(?:placebo|controls?|sham)\b(?![\s-]*(?:controlled|patients|subjects|participants|sites))")
GROUPS_EACH_OF = re.compile(
    r"\b(?:two|three|four|five|six|both|[2-8]|equal) (?:[\w-]+ ){0,2}(?:groups?|arms?) (?:of|each of) (?:about |"
    r"approximately )?$"
)
BEFORE_BARE = re.compile(
    r"(?:^|[,;:.(\[—-] ?|\b(?:and|with|whom|which|while|whereas|versus|vs\.?|or|only|about|remaining|other|others|"
    r"another|(?<!age )of|total|all|"
    r"these|them|finally|were|the|we|that|but|initially|approximately|overall|first|last|group|arm|patients|"
    r"participants|subjects|"
    r"randomi[sz]ed|enroll?ed|recruited|included|assigned|allocated) )$"
)
"""What stands before a number without a noun that counts people: no name that it belongs to, like ``day``."""
GROUP_IS = re.compile(r"\b(?:group|arm)(?: \w)?\s?[:=-]\s?$")
CLOSED = re.compile(r"\s*[\[(;,)]|\s+and\b")
IN_GROUP_BEFORE = re.compile(
    r"(?:^|[.:;,] |\band )in (?:the )?(?P<name>(?:[a-z][\w-]* ){0,3}?(?:group|"
    r"arm)(?: [a-d0-9ivx]{1,3})?)(?: \([^()]{1,20}\))?,? (?:there were )?$"
)
"""``In group A 21 patients``."""
IN_EACH = re.compile(
    r"\b(?:in|for|to) (?:each|every|both) (?:part|group|arm|cohort|period|study|trial|"
    r"condition)s?,? (?:there (?:were|are|was) )?$"
)

# Words before.
TOTAL_BEFORE = re.compile(
    r"(?:\btotal(?:ly)?(?: number)?(?: \w+){0,3}?(?: of|,|:)?|\btotal(?:ling|ing)|\bin (?:total|all),?|\boverall,?|"
    r"\baltogether,?|"
    r"\ball|\bsample(?: size)?(?: was| of| is| will be| comprised| consisted of| comprising| estimated| calculated|"
    r" required){1,4}|"
    r"\b(?:recruit|enroll?|randomi[sz]|assign|allocat|involv|compris|includ|consist)(?:e|ed|es|ing|s|ment)?(?: of)?|"
    r"\b(?:studied|tested|treated|followed|selected|vaccinated|examined|evaluated|analy[sz]ed|surveyed|interviewed|"
    r"assessed|"
    r"compared|administered|given|investigated|measured|monitored)(?: \w+)?(?: in| on| to| with)?|"
    r"\b(?:accrual|inclusion|cohort|sample|group|population|recruitment|data) (?:of|from|on)|"
    r"\b(?:conducted|carried out|performed|done|undertaken|implemented) (?:on|in|with|among|at)|"
    r"\b(?:obtained|collected|recorded|recorded \w+) (?:from|in)|\bwe (?:report|describe)|\bamong|\bthe|\bset in|"
    r"\b(?:study|trial|experiment) (?:of|in|with|among|on|population|sample)) ?"
    r"(?:a total of |the |all |about |approximately |at least |over |up to |data from |our |of |in |on |with )*$"
)
NOTHING_BEFORE = re.compile(r"(?:[\w /,&]{3,40}[:.]+\s*)?")
"""The beginning of a sentence, after its heading."""
AMONG_BEFORE = re.compile(r"\b(?:in|of|from|across|among|on) $")
EVENT_BEFORE = re.compile(
    r"\b(?:occurr\w+|observed|seen|found|reported|detected|noted|present|developed|recorded|achieved|experienced|"
    r"identified|"
    r"diagnosed|obtained|required|necessary|needed|used|successful|performed|documented|complicat\w+|discontinu\w+|"
    r"withdrew|"
    r"withdrawn|withdrawal|died|deaths?|exclud\w+|exclusion|except|drop\w*|lost|loss|failure|failed|missing|"
    r"adverse|events?|"
    r"hypotension|"
    r"nausea|vomiting|bleeding|response|remission|relapse\w*|recurrence\w*|positive|negative|had|improved|"
    r"improvement|"
    r"responders?|toxicity|grade|cured|healed|success|increased|decreased)\b[^.;:]{0,50}"
    r"\b(?:in|by|of|from|for|among|on|with|including)? ?(?:the |only |another |all |both |other )*$"
)
ANALYSED_BEFORE = re.compile(
    r"\b(?:available (?:from|for|in|on)|analys[ei]s (?:was |were )?(?:\w+ )?(?:on|of|in|included|comprised|involved)|"
    r"completed (?:by|in)|evaluable|analy[sz]ed (?:in|for|from|data from)|data (?:from|of|for|on)|leaving|"
    r"final sample (?:was|of|consisted of|included)) (?:a total of |the |all |remaining |only )*$"
)
OF_ALL = re.compile(r" (?:out )?of (?:the |all )?\d[\d,]* [a-z]")
SCREENED_BEFORE = re.compile(
    r"\b(?:screen(?:ed|ing)|approach(?:ed|ing)|invit(?:ed|ing)|contacted|eligible|mailed|sent to)[\w\s]{0,20}$"
)
EXCLUDED_BEFORE = re.compile(
    r"\b(?:exclu\w+|withdrawal|loss|lost|drop-?outs?|except|all but)(?: of| for)? (?:the |these |another )?$"
)
_ANY_NUMBER = (
    r"(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|(?:twen|thir|for|fif|six|"
    r"seven|eigh|nine)ty"
    r"(?:-\w+)?)"
)
OTHERS_TO = re.compile(
    rf"[^.;]{{0,80}}?(?:\band|,|while|whereas) (?:the (?:other|remaining) )?{_ANY_NUMBER} (?:[a-z]+ )?(?:were |was )?"
    r"(?:\w+ed )?(?:to|into|in)\b"
)
"""Where others follow who were assigned elsewhere."""
OTHER_CLAUSE = re.compile(
    r";|, (?:and |while |whereas |the |but )*\d[\d,]* (?:[\w-]+ )?(?:patients|participants|subjects|women|men|"
    r"children|were|was|had)\b"
)
"""Where others are counted in the same sentence: what is said of them is not said of those before."""
PART_OF = re.compile(
    rf"(?:\b{_ANY_NUMBER}(?: (?!eyes|teeth|knees|hips|implants|groups|arms|cohorts)\w+)?|%\)?|\bpercent|\bper cent|"
    r"\d\s?%?\)|"
    r"\b(?:half|most|majority|none|some|many|rest|proportion|percentage|rate|each|third|all|any|(?<!total )number|"
    r"subset|"
    r"subgroup|"
    r"sub-group)) ?(?:out )?of (?:the |all |our |these |a )?(?:original |remaining |initial |total (?:of )?)?$|"
    r"\bout of (?:the )?(?:total )?$"
)
VALUES_BEFORE = re.compile(
    r"\b(?:ages? (?:of )?\d+ (?:years )?(?:and|to)|(?:scores?|mean|median|average|levels?|doses?|rates?|"
    r"values?|index|age|pressure|"
    r"volume|duration) (?:of|was|were|is)) $"
)
"""What stands before a value that is no count: ``between ages 15 and``, ``a score of``."""
OF_CONTROLS = re.compile(r"\b(?:control|placebo|sham|placebo-treated|sham-treated)\b")
"""Words of a noun that name the arm of those compared with."""
COMPARED_BEFORE = re.compile(r"\b(?:compared (?:with|to)|versus|vs\.?|than|but|and in) (?:only )?$")
ONE_IN = re.compile(r"\bone in $")
EYES_OF = re.compile(r"\b(?:eyes|teeth|knees|hips|implants|ears|molars) (?:of|from|in) (?:the )?$")
MANY_VALUES = re.compile(
    r"\d\.\d+(?:\s?\([^()]*\))?,? ?(?:and|vs\.?|versus|or|to|,) $|(?<![a-z\d])\d+ (?:to|-) $|"
    r"\bbetween (?:the ages? of )?\d+(?: \w+)? and $"
)
"""Another value before: ``2.23 and 22``, ``between 60 and 75``."""
SERIES_BEFORE = re.compile(
    r"\b(?:types?|grades?|stage|phase|class|days?|weeks?|months?|years?|visit|level|version|vitamin|aged|ages?|"
    r"score|scale|"
    r"item|session|period|model|table|figure|no\.|spss|hours?|since|until|december|january|february|march|april|may|"
    r"june|"
    r"july|august|september|october|november|status \d and|questions?|factor|chapter|criteria)\s*$"
)
BEFORE_YEARS = re.compile(
    r"(?:\b(?:in|since|from|until|to|and|between|during|of|by|year|early|late|mid|through|before|after|january|"
    r"february|"
    r"march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|"
    r"nov|dec|"
    r"spring|summer|autumn|fall|winter|the|inclusive)\.?|\d(?:st|nd|rd|th)?|[-,/–])\s?$"
)
TOTAL_OF = re.compile(r"\b(?:total of|n ?=) ?$")
SAMPLE_SIZE = re.compile(
    r"\bsample size (?:of|was|is|will be)?(?: ?(?:calculated|estimated|set|of|to be|as|at|about|approximately|was|"
    r"is)){0,3} ?$"
)
WILL = re.compile(
    r"\b(?:will|aims? to (?:recruit|enrol|include|randomi)\w*|plan(?:s|ned)? to|(?:is|are) to|intends? to|"
    r"to be (?:recruited|enrolled|included|randomi[sz]ed)|to (?:recruit|enrol|randomi[sz]e))\b"
)
"""Of what is still to be done."""

# ``n = 34``.
N_EQUALS = re.compile(r"\bn\s*(?:=|:|＝|equals)\s*$")
N_EQUAL = re.compile(r"\bn\s?=\s?\d")
PERCENT_AFTER = re.compile(
    r"\s*[\[(,;]?\s?(?:n ?= ?\d+[,;]? )?\d+(?:[.·]\d+)?\s?%(?!,? (?:(?:fe)?male|(?:wo)?men\b|girls|boys|white|"
    r"black|of (?:them )?(?:(?:fe)?male|women)))|"
    r"\s*[\[(]\s?\d+(?:[.·]\d+)?\s?[\])]"
)
PERCENT_AFTER_N = re.compile(r"\s*[,;:)\]]?\s*[(\[]?\s?\d+(?:[.·]\d+)?\s?%|/\s?\d")
NOT_SAMPLED = re.compile(
    r"\b(?:died|deaths?|withdr\w+|drop\w*|excluded|lost|declin\w+|refus\w+|adverse|events?|screened|eligible|missing|"
    r"discontinu\w+|subsets?|focus groups?|interviews?|sub-?groups?|studies|trials|samples|sites|items|questions|"
    r"non-?responders?|responders|"
    r"had|reported|invited|responses|"
    r"episodes|visits|approached|weeks?|months?|(?<!/)days?|years?(?!-old)|hours?|baseline|follow-up|cent(?:er|"
    r"re)s)\b[^,;]{0,14}$|"
    r"\bexperienc\w+ [^,;()]{0,40}$"
)
CLASSED = re.compile(
    r"\b(?:classified|categori[sz]ed|characteri[sz]ed|sub-?groups?|subsets?|respon(?:der|se)\w*|quartiles?|"
    r"tertiles?|genotypes?|"
    r"stratified by|adverse|events?|reasons?|died|withdr\w+|complain\w+|most common\w*)\b"
)
"""What a sentence says where its ``n = `` are of classes or events and not of arms."""
OF_PEOPLE = re.compile(
    r"\b(?:patients|participants|subjects|women|men|children|adults|individuals|volunteers|animals|rats|mice|total|"
    r"people|"
    r"students)\W*$"
)
WERE_ANALYSED = re.compile(
    r"\b(?:completers|(?:available|complete|efficacy|safety) data|analysis (?:set|population)|"
    r"intention-to-treat population|completed (?:the )?(?:study|trial|follow)[\w-]*|"
    r"analy[sz]ed|"
    r"evaluable|per[\s-]protocol|"
    r"included in the analysis)\b[^,;.]{0,30}$"
)
TOOK_PART = re.compile(
    r"\b(?:randomi[sz]\w*|includ\w+|assign\w*|allocat\w*|enroll?\w*|complet\w+|analy[sz]\w+|receiv\w+|recruit\w*|"
    r"divided|"
    r"participated|supplemented|groups?|arms?|placebo|controls?|consist\w*|compris\w*|treated|underwent|population|"
    r"evaluable|followed)\b"
)
"""What a sentence of results says where its numbers are of arms and not of events."""
ALLOCATED = re.compile(
    r"\b(?:randomi[sz]\w*|includ\w+|assign\w*|allocat\w*|enroll?\w*|complet\w+|analy[sz]\w+|recruit\w*|divided|"
    r"participated|"
    r"supplemented|consist\w*|compris\w*|evaluable|followed|took part|available|eligible|there were|(?:among|"
    r"of) (?:the )?\d+ \w+)\b"
)
"""What a sentence of results says where numbers without a noun are of arms."""
PEOPLE_NEAR = re.compile(
    r"\b(?:patients|participants|subjects|women|men|children|adults|individuals|volunteers|sample|baseline|total|"
    r"all|overall|"
    r"people|students|population|randomi[sz]ation)\b[^;]{0,60}$"
)
GROUP_OPENS = re.compile(
    r"(?:[a-z /&-]{3,40}:+ )?(?:the )?(?!(?:study|patient|whole|total|both|all|two|three|"
    r"four)\b)(?:[a-z][\w-]* ){1,3}?(?:group|arm)\b"
)
"""A sentence that tells of one arm."""
GROUP_N = re.compile(r"^[(\[](?:the )?(?:[\w-]+ )?(?:group|arm) ?[\w-]{0,12}[,;:]? n\s?[=:] ?$")
PERCENT_OF = re.compile(r"%[^,;.]{0,40}$")
IN_BRACKETS = re.compile(r"\s?[)\]]")
OF_GROUP = re.compile(r"(?<!per )(?<!both )(?<!all )(?<!focus )(?:groups?|arms?|controls?)(?: [a-d0-9ivx]{1,3})?\W*$")

# Two arms side by side.
_OF_ARM = r"(?:[a-z][\w/-]* ){0,3}?"
_UNITS = (
    r"(?:patients|participants|subjects|volunteers|women|men|children|adults|people|individuals|infants|students|"
    r"rats|mice|"
    r"animals|recipients|controls?|groups|arms|clusters|schools|villages|practices|blocks|wards|hospitals|"
    r"beer halls|communities|"
    r"classes|homes|clinics|eyes|teeth)\b"
)
PAIR_FIRST = re.compile(rf" {_OF_ARM}(?:vs\.?|versus|and) (?:the )?{_ANY_NUMBER} {_OF_ARM}{_UNITS}(?! \(\d)")
PAIR_LED = re.compile(rf"{_ANY_NUMBER} {_OF_ARM}(?:vs\.?|versus|and) (?:the )?$")
PAIR_SECOND = re.compile(rf" {_OF_ARM}{_UNITS}(?! \(\d)")
STUDIES_OPEN = re.compile(
    r"\b(?:trials|studies|countries|cohorts|cent(?:er|re)s|hospitals|sites|practices|reviews) \($"
)
PAIR_WORDS = re.compile(
    r"\b(?:vs|versus|interventions?|experimental|placebo|sham|(?:matched |usual )?controls?|"
    r"[\w-]+-(?:treated|allocated))\b"
)
"""What one of two numbers side by side has where they are of arms."""
GROUP_NAMED = re.compile(r"\b(?:group|arm) \([a-z][\w-]{0,7} ?[=:] ?$")
NAME_IS = re.compile(
    r"[(\[;,] ?(?!n\b|sd\b|se\b|p\b|r\b|t\b|f\b|d\b|df\b|bmi\b|mean|median|range|(?:fe)?males?|(?:wo)?men|boys|"
    r"girls|ages?\b|or\b|rr\b|hr\b|md\b|i2|score|chi|min|max|"
    r"day|week|grade|total|white|black|left|right)[a-z][\w+ -]{0,24} ?[=:] ?$"
)
NAMED_NEXT = re.compile(r"\s?(?:[)\]]|[;,] ?(?:and )?[a-z][\w+ -]{0,24} ?[=:] ?\d)")
"""The name of an arm before its number: ``(tea = 32; water = 30)``."""
