"""The words around numbers of participants, besides verbs, as patterns over small letters."""

import re

_ANY_NUMBER = (
    r"(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|(?:twen|thir|for|fif|six|"
    r"seven|eigh|nine)ty"
    r"(?:-\w+)?)"
)

# Arms.
_COUNTED = (
    r"(?:patients|participants|subjects|women|men|children|individuals|people|cases|eyes|animals|rats|mice|infants|"
    r"students|adults|volunteers|were|was)"
)
IN_ARM = re.compile(
    rf"(?: \((?!p\b)[^()%]{{1,40}}\)(?= in ))?,?\s*(?:{_COUNTED} )*(?:in|of|from|on|as)\s+(?:the |each |both |a |"
    rf"an |either )?"
)
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
    r"assigned|included(?! in (?:the |our |an? |all )?(?:[\w-]+ ){0,3}?(?:analys|population|per-protocol|group)))\b"
)
"""Verbs that are said of all who were enrolled, wherever they stand."""
_GROUP = r"(?:groups?|arms?|treatments?|conditions?|cell|sequences?|cohorts?)"
EACH = re.compile(
    r"\s?[)\]]?(?:\s*(?!\d)[\w-]+){0,3}?[\s/]*"
    rf"(?:each\b(?! (?:other|day|week|month|visit|session|year|time|of these|of \d|site|cent))|"
    rf"per (?:\w+[\s-])?{_GROUP}|"
    rf"/\s?(?:[a-z]+ )?(?:group|arm)|(?:in|for|to) (?:each|both|(?<!to )either|every|per|"
    rf"all) (?:of the )?(?:\w+ ){{0,3}}?{_GROUP})"
)
TAKEN_IN_EACH = re.compile(
    r" (?:were |was )?(?:\w+ly )?(?:analy[sz]ed|completed|included|recruited|enroll?ed|randomi[sz]ed|assigned|"
    r"allocated)"
    rf"[\w\s]{{0,20}}? (?:in|to|per|from) (?:each|both) (?:of the )?(?:\W?\w+ ){{0,3}}?{_GROUP}"
)
EACH_NEXT = re.compile(
    rf"\s*(?:each\b(?! (?:other|day|week|month))|per (?:\w+ )?{_GROUP}|/\s?(?:group|arm)|(?:in|for) (?:each|"
    rf"both)(?: of)?(?: the)? (?:\w+ )?{_GROUP})"
)
GROUPS_OF = re.compile(
    r"\b(?:groups?|arms?|cohorts?)(?: (?!compared|than|study|trial|design)\w+)?(?: \([^()]{1,30}\))?,? ?"
    r"(?:(?:which|that) )?"
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
CHOSEN_FROM = re.compile(r"(?:^|[\].:] )from (?:among )?(?:the |a total of )?$|\bfrom among $")
"""Before those of whom only some were taken in: ``From 90 women, 30 took part``."""
ASKED_NEXT = re.compile(r" (?:who|that) (?:were|had been) (?:asked|invited|approached|contacted|screened|offered)\b")
"""Of those of whom it isn't known whether they took part."""
EACH_WITH = re.compile(
    r"\beach (?:(?:study |treatment )?(?:group|arm) )?(?:containing|with|consisting of|comprising|including|having|"
    r"comprised|had|contained|included|includes|requires|required|consists of|consisted of|of) $"
)
IN_NAMED_GROUP = re.compile(r"[(\[;,] ?(?:[\w+-]+ )?(?:group|arm)(?: [\da-eivx]{1,3})?[,:;] $")
"""``(tea group, 20 women)``."""
NAMED_GROUP_OF = re.compile(
    r"\b(?!study|patient|whole|entire|final|total|age|same|a\b|our|this|sample|research|the\b|focus|sub)[\w-]+ "
    r"(?:group|arm) of $"
)
"""``A tea group of 20``."""
BESIDE_CONTROLS = re.compile(r"\b(?:control|placebo|comparison) group\b")
"""What is said of others where ``the study group`` is one arm."""
ONE_AND = re.compile(rf"(?:^|[;,.:] )(?:after \w+ )?{_ANY_NUMBER} and $")
AND_ONE = re.compile(rf" and {_ANY_NUMBER}(?: (?:patients|participants|subjects|women|children))?(?= )")
"""Two arms of which one verb tells: ``58 and 57 completed``."""
NOT_ARMS = re.compile(
    r"\b(?:study|research|patient|whole|entire|final|total|age|same|one|a|our|this|sample) groups? [\w\s]*$|"
    r"\b(?:the|our|this|study) cohort [\w\s]*$"
)
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
AT_EACH_SITE = re.compile(r"\s*(?:(?:at|from|in) (?:each|every)|per) (?:\w+ )?(?:site|cent(?:er|re)|hospital|clinic)\b")
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
LEADS_TO_UNKNOWN = re.compile(
    r"\b(?:(?:total|sample|cohort) of|(?:we|will) (?:studied|enroll?(?:ed)?|recruit(?:ed)?|randomi[sz]ed?|allocate|"
    r"included?|treated)|"
    r"(?:trial|study|experiment),? (?:was |will be |is )?(?:conducted |performed |carried out |done |"
    r"implemented )?(?:in|with|among|on|of)|(?:collected|obtained) from|in (?:total|all),?) "
    r"(?:a total of |about |approximately |up to )?$"
)
"""Words that lead to those who take part, whatever they are called."""
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
    r"\b(?:available (?:from|for|in|on)|complete data (?:were|was) (?:\w+ )?(?:from|for|in|on)|"
    r"follow-up data (?:were|was) (?:\w+ )?(?:from|for|in)|"
    r"(?:intent(?:ion)?-to-treat|itt|per-?protocol|safety|efficacy|analysis|evaluable) (?:analysis )?"
    r"(?:population|set|cohort|sample),? (?:\(\w+\) )?(?:consisted of|comprised|included|contained|was|of|comprising)|"
    r"(?:final|present|current|main|primary) analys[ei]s (?:concerns|comprising|includes|of)|"
    r"analys[ei]s (?:was |were )?(?:\w+ )?(?:on|of|in|included|comprised|involved)|"
    r"completed (?:by|in)|evaluable|analy[sz]ed (?:in|for|from|data from)|(?<!reviewed )data (?:from|of|for|on)|"
    r"leaving|final sample (?:was|of|consisted of|included)) (?:a total of |the |all |remaining |only )*$"
)
WITH_DATA = re.compile(
    r" (?:who had |with |for whom )(?!no )(?:[\w-]+ ){0,4}?(?:data(?:sets)?|outcomes?|measurements|follow-up|records) "
    r"(?:were )?available\b"
)
"""Of those who were analysed: ``90 women with outcomes available``."""
FOR_ANALYSIS = re.compile(
    r" (?:(?:remain\w* |were |was )?(?:available )?for|remained in) (?:the )?(?:[\w-]+ ){0,2}?"
    r"(?:analys[ei]s|evaluation)\b"
)
"""``leaving 58 for analysis``."""
OF_ALL = re.compile(r" (?:out )?of (?:the |all )?\d[\d,]* [a-z]")
COMPARED_WITH = re.compile(
    rf"(?:(?! and )[^.;]){{0,110}}? (?:(?:was|were) )?compared (?:with|to) (?:(?:those|data) (?:of|from|in) )?(?:the )?"
    rf"{_ANY_NUMBER} [a-z]"
)
"""Of those who were compared with others: ``50 men with gout were compared with 48``."""
AFTER_COMPARED = re.compile(r"\bcompared (?:with|to) (?:(?:those|data) (?:of|from|in) )?(?:the )?$")
SCREENED_BEFORE = re.compile(
    r"\b(?:screen(?:ed|ing)|approach(?:ed|ing)|invit(?:ed|ing)|contacted|eligible|mailed|sent to)[\w\s]{0,20}$"
)
NOT_YET_IN = re.compile(r"\b(?:screened|assessed|referred|identified|invited|approached|contacted|eligible|offered)\b")
"""What is said of those of whom only some were taken in: ``Of 90 patients screened``."""
LABEL_BEFORE = re.compile(r"(?:(?<!control )(?<!placebo )\bgroup|\barm|\bcohort) $")
"""Before a small number that is the name of a group: ``Group 2 received tea``."""
EXCLUDED_BEFORE = re.compile(
    r"\b(?:exclu\w+|withdrawal|loss|lost|drop-?outs?|except|all but)(?: of| for)? (?:the |these |another )?$"
)
OTHERS_TO = re.compile(
    rf"[^.;]{{0,80}}?(?:\band|,|while|whereas) (?:the (?:other|remaining) )?{_ANY_NUMBER} (?:[a-z]+ )?(?:were |was )?"
    r"(?:\w+ed )?(?:to|into|in)\b"
)
"""Where others follow who were assigned elsewhere."""
TO_ONE_OF_SEVERAL = re.compile(
    rf"(?: \([^()]{{1,40}}\))?(?: (?:were|was|will be))?(?: (?:randomly|then))? ?(?:assigned|allocated|randomi[sz]ed|"
    r"included|enroll?ed|selected|needed|required)? (?:to|in|into|for) "
    rf"(?!(?:this|the) (?:study|trial)|each|two|three|either)[^.;]{{1,80}}?(?:\band|,|while|whereas) "
    rf"(?:the (?:other|remaining) )?{_ANY_NUMBER} (?:[a-z]+ ){{0,3}}?"
    r"(?:to|into|in the|for the) (?!each|this|both|study)"
)
"""Of those of one arm, where others follow: ``20 women were assigned to tea and 22 to water``."""
OTHER_CLAUSE = re.compile(
    r";|, (?:and |while |whereas |the |but )*\d[\d,]* (?:[\w-]+ )?(?:patients|participants|subjects|women|men|"
    r"children|were|was|had|answered|completed|provided|returned)\b"
)
"""Where others are counted in the same sentence: what is said of them is not said of those before."""
PART_OF = re.compile(
    rf"(?:\b{_ANY_NUMBER}(?: (?!eyes|teeth|knees|hips|implants|groups?|arms?|cohorts?|consist|compris|"
    rf"composed)\w+)?|%\)?|\bpercent|\bper cent|"
    r"\d\s?%?\)|"
    r"\b(?:half|most|majority|none|some|many|rest|proportion|percentage|rate|each|third|all|any|(?<!total )number|"
    r"subset|"
    r"subgroup|"
    r"sub-group)) ?(?:out )?of (?:the |all |our |these |a )?(?:original |remaining |initial |total (?:of )?)?$|"
    r"\bout of (?:the )?(?:total )?$"
)
SOME_OF = re.compile(rf"(?:\b{_ANY_NUMBER}|%\s?[)\]]?) (?:out )?of (?:a total of |the )?(?:original |total )?$")
"""``9 of``, ``9 (21%) out of the``: before the whole."""
SEVERAL_COMPARED = re.compile(r"\b(?:compared|versus|vs|whereas|while|sub-?group|respectively)\b")
VALUES_BEFORE = re.compile(
    r"\b(?:ages? (?:of )?\d+ (?:years )?(?:and|to)|(?:scores?|mean|median|average|levels?|doses?|rates?|"
    r"values?|index|age|pressure|"
    r"volume|duration) (?:of|was|were|is)) $"
)
"""What stands before a value that is no count: ``between ages 15 and``, ``a score of``."""
OF_CONTROLS = re.compile(r"\b(?:control|placebo|sham|placebo-treated|sham-treated)\b")
"""Words of a noun that name the arm of those compared with."""
COMPARED_BEFORE = re.compile(r"\b(?:compared (?:with|to)|versus|vs\.?|than|but|and in) (?:only )?$")
IN_FIGURES = re.compile(
    r"(?:\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred|thousand|and|\w+teen|\w+ty)"
    r"(?:-\w+)?[ ])+\($"
)
"""A number in words, before the same in figures: ``forty-two (42)``."""
BRACKET = re.compile(r"\([^()]*\)")
ONE_IN = re.compile(r"\b(?:one in|(?:for|in) every|one of every) $")
EYES_OF = re.compile(r"\b(?:eyes|teeth|knees|hips|implants|ears|molars) (?:of|from|in) (?:the )?$")
MANY_VALUES = re.compile(
    r"\d\.\d+(?:\s?\([^()]*\))?,? ?(?:and|vs\.?|versus|or|to|,) $|(?<![a-z\d])\d+ (?:to|-) $|"
    r"\bbetween (?:the ages? of )?\d+(?: \w+)? and $"
)
"""Another value before: ``2.23 and 22``, ``between 60 and 75``."""
SERIES_BEFORE = re.compile(
    r"\b(?:types?|grades?|stage|phase|class|days?|weeks?|months?|years?|visit|level|version|vitamin|aged|ages?|"
    r"score|scale|aims?|pretest|"
    r"item|session|period|model|table|figure|no\.|spss|hours?|since|until|december|january|february|march|april|may|"
    r"june|"
    r"july|august|september|october|november|(?:status|asa) \w{1,2},? (?:and|or)|"
    r"questions?|factor|chapter|criteria)\s*$"
)
LATER_IN_SERIES = re.compile(
    r"\b(?:days?|weeks?|months?|years?|hours?|visits?|aims?|stages?|phases?|steps?) (?:\d{1,3}(?:,|,? (?:and|or|"
    r"to)) )+$"
)
"""Before a later number of a series: ``on days 5, 7 and``."""
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
PERCENT_AFTER = re.compile(
    r"\s*[\[(,;]?\s?(?:n ?= ?\d+[,;]? )?\d+(?:[.·]\d+)?\s?%(?!,? (?:(?:fe)?male|(?:wo)?men\b|girls|boys|white|"
    r"black|of (?:them )?(?:(?:fe)?male|women)))|"
    r"\s*[\[(]\s?\d+(?:[.·]\d+)?\s?[\])]"
)
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
IN_BRACKETS = re.compile(r"\s?[)\]]")
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
NAMED_AFTER = re.compile(
    r"(?:(?!random|assign|allocat|divid|either|\band\b)[^.;()]){0,90} "
    r"[(\[](?:the |an? )?(?:group \w{1,3}|(?:(?!per |each |control |placebo )[a-z][\w-]* ){1,2}group)[)\]]"
)
"""The name of the group of those counted: ``38 women with gout (gout group)``."""
OTHER_UNIT = re.compile(rf"{_ANY_NUMBER}(?: [a-z][\w-]*){{1,4}}? \((?:of )?$")
"""What stands before the same in another unit: ``30 eyes (26 patients)``."""
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
