"""The words around numbers of participants, as patterns over small letters."""

import re

_ADVERB = r"(?:(?:also|then|finally|initially|successfully|prospectively|retrospectively|consecutively|randomly|eventually|originally|subsequently|ultimately|equally|first|thus|therefore|actually|further|so far|have|been|being|both|all|each|either|newly|to be|blindly|again|now|ultimately|accordingly|evenly|double-blindly|independently) )*"
_BE = rf"(?:were|was|are|is|be|been|being|have been|had been|has been|will be|to be) {_ADVERB}"
ENROLLED = (
    rf"(?:{_BE}(?:randomi[sz]ed|randomly|enroll?ed|recruited|included|studied|assigned|allocated|divided|selected|entered|"
    rf"registered|chosen|accrued|enlisted|needed|required|distributed|categori[sz]ed|split|separated|stratified|consented|"
    rf"admitted|exposed|vaccinated|immuni[sz]ed|matched|equally|prospectively|consecutively|grouped|investigated|scheduled|"
    rf"invited to participate|referred|operated|implanted|taken|placed|trained|asked|instructed|given|administered|treated|"
    rf"followed|assessed|examined|tested|evaluated|observed|monitored|surveyed|interviewed|measured|scanned|dosed|"
    rf"subjected|infected|fed|screened and)"
    r"|participated|volunteered|took part|underwent|undergo|entered|enroll?ed|consented|received|receive|consumed|ingested|"
    r"performed|were in|was in|took|started|began|attended|inhaled|wore|drank|ate|agreed|joined|gave|comprised|"
    r"will (?:receive|undergo|participate|take|complete|be)|visited|used|slept|walked|cycled|ran|viewed|practi[cs]ed|"
    r"self-administered|participating|randomi[sz]ed|took|included)\b"
)
ANALYSED = (
    rf"(?:{_BE}(?:analy[sz]ed|evaluable|available|assessable|followed up|retained|completers|eligible for (?:the )?(?:\w+ )?(?:analysis|efficacy)|"
    rf"included in (?:the |our |this |an |all )?(?:final |primary |efficacy |statistical |safety |main |per[\s-]protocol |"
    rf"intention-to-treat |intent-to-treat |itt |data |present |full )*(?:analys[ei]s|evaluation|population))"
    r"|completed|complete|completing|finished|provided|contributed|returned|remained in the (?:study|trial)|had (?:complete|available|evaluable|follow-up) (?:data|follow)|"
    r"had data|with (?:complete|available|evaluable) data|were analy[sz]able|responded to the (?:survey|questionnaire))\b"
)
NOT_COUNTED = (
    r"(?:had|have|has|having|died|developed|experienc\w+|withdrew|withdrawn|dropped|drop(?:ped)? out|discontinu\w+|reported|"
    r"show(?:ed|n|ing)|required|achiev\w+|relapsed|excluded|declined|refused|failed|survived|improved|suffer\w+|presented|"
    r"complained|needed|remained|became|stopped|left the|left|quit|demonstrated|exhibited|reached|screened|approached|invited|"
    r"contacted|identified|eligible|lost|missed|missing|did not|were not|was not|could not|not|prefer\w+|stated|rated|"
    r"expressed|found|changed|switched|responded|respond|converted|recover\w+|healed|cured|progress\w+|recurred|"
    r"diagnosed|classified|considered|tested positive|positive|negative|affected|hospitali[sz]ed|"
    r"discharged|female|male|white|black|smokers|ineligible|pregnant|terminated|met|lived|gained|with adverse|"
    r"were (?:men|women|males|females|boys|girls)|assessed for eligibility|checked for|considered for|felt|wanted|"
    r"maintained|obtained|occurred|displayed|detected|infected with|readmitted|transferred|crossed)\b"
)
VERB = re.compile(rf"(?<![\w-])(?:(?P<analysed>{ANALYSED})|(?P<enrolled>{ENROLLED})|(?P<never>{NOT_COUNTED}))")
RELATIVE = re.compile(r"\b(?:who|that|which|whom|not|or|and) $")

IN_ARM = re.compile(
    r"\s*(?:patients |participants |subjects |women |men |children |were |was |individuals |people |cases |eyes |"
    r"animals |rats |mice |infants |students |adults |volunteers |assigned |allocated |randomi[sz]ed |and |"
    r"received |given |randomly )*"
    r"(?:in|to|into|from|of|on|for|assigned|allocated|receiving|received|were given|given|treated with|with|underwent|using)\s+"
    r"(?:the |each |both |a |an |either |one |group |arm |receive )?"
)
GROUP_NAME = re.compile(
    r"(?:[\w+/&.'%-]+[\s-]+|\([^()]{1,30}\)\s*){0,6}?(?:groups?|arms?|controls?|placebo|sham|regimens?|cohorts?)\b"
)
EACH = re.compile(
    r"(?:\s*[\w-]+){0,3}?[\s/]*(?:each\b(?! (?:other|day|week|month|visit|session|year|time|of these))|per (?:\w+[\s-])?(?:group|arm|treatment|condition|cell|sequence)|/\s?(?:group|arm)|in (?:each|both|either|every|per|all) (?:of the )?(?:\w+ ){0,3}?(?:groups?|arms?|cohorts?)|for each (?:\w+ )?(?:group|arm))"
)
GROUPS_OF = re.compile(
    r"\b(?:groups?|arms?|cohorts?|subgroups)(?: \w+)?(?: \((?:[^()]{1,30})\))?,? ?(?:of|each of|consist(?:ing|ed|s) of|compris(?:ing|ed|es)|with|contain(?:ing|ed|s)|includ(?:ing|ed|es)|had|has|:|-|;|,|\(|each|was|were|having|consist)+ ?(?:each )?(?:of )?(?:the )?$"
)

PLANNED = re.compile(
    r"\b(?:will|aims? to|aimed to|intend|plan(?:s|ned)?|target|is to|are to|sample size|power(?:ed)?|anticipat\w+|required|needed|to be (?:recruited|enrolled|randomi[sz]ed|included)|to (?:recruit|enrol|randomi[sz]e|include))\b"
)
WILL = re.compile(
    r"\b(?:will|aims? to (?:recruit|enrol|include|randomi)|plan(?:s|ned)? to|is to|are to|intends? to|to be (?:recruited|enrolled|included|randomi))\b"
)

TOTAL_BEFORE = re.compile(
    r"(?:\btotal(?:ly)?(?: number)?(?: \w+){0,3}?(?: of|,|:)?|\btotal(?:ling|ing)|\bsample(?: size)?(?: was| of| is| will be| comprised| consisted of| comprising| estimated| calculated| required){1,4}|\bin total,?|\boverall,?|\baltogether,?|\ball|\brecruit(?:ed|ing|ment of)?|\benroll?(?:ed|ing|ment of)?|"
    r"\binclud(?:ed|ing|es?)|\brandomi[sz](?:ed|ing|e)|\bstudied|\binvolv(?:ed|ing|es?)|\bcompris(?:ed|ing|es)|\bconsist(?:ed|ing|s) of|\baccrual of|\binclusion of|\bconducted (?:on|in|with|among|at)|\bcarried out (?:on|in|with|among)|"
    r"\bperformed (?:on|in|with|among)|\bdone (?:on|in)|\bundertaken (?:in|with|on)|\bassign(?:ed|ing)?|\ballocat(?:ed|ing|e)|\bdata (?:from|of|on)|\bcohort of|\bsample of|\bgroup of|\bpopulation of|\bparticipants were|\bsubjects were|\bpatients were|"
    r"\bstudy (?:of|in|with|among|on|included|involving|comprising|population)|\btrial (?:of|in|with|among|on|included|involving)|\banaly[sz]ed|\bevaluated|\binvestigated in|\bassessed in|\bmeasured in|\bexamined|\bstudied in|\brecorded (?:continuously )?in|\badministered to|\bgiven to|\bobtained from|\bcollected from|\btreated|\bfollowed|\bselected|\bvaccinated|\bwe (?:report|describe|examined|tested|compared|followed|treated|surveyed|interviewed|recruited|assigned)|\bcompared in|\btested (?:in|on)|\bamong|\bthe) ?(?:a total of |the |all |about |approximately |at least |over |up to |data from |our |of |in |on |with |with a total of )*$"
)
EVENT_BEFORE = re.compile(
    r"\b(?:occurr\w+|observed|seen|found|reported|detected|noted|present|developed|recorded|achieved|experienced|identified|diagnosed|obtained|required|necessary|needed|used|successful|performed|documented|complicat\w+|discontinu\w+|withdrew|withdrawn|withdrawal|died|deaths?|excluded|except|drop\w*|lost|loss|failure|failed|missing|adverse|events?|hypotension|nausea|vomiting|bleeding|response|remission|relapse\w*|recurrence\w*|positive|negative|had|improved|improvement|responders?|toxicity|grade|cured|healed|success|increased|decreased)\b[^.;:]{0,50}\b(?:in|by|of|from|for|among|on|with|including|:)? ?(?:the |only |another |all |both |other )*$"
)
SCREENED_BEFORE = re.compile(
    r"\b(?:screen(?:ed|ing)|approach(?:ed|ing)|invit(?:ed|ing)|contacted|eligible|assessed for eligibility|identified|reviewed|mailed|sent to|interviewed|surveyed)[\w\s]{0,20}$"
)
SERIES_BEFORE = re.compile(
    r"(?:\b(?:type|types|grade|stage|phase|class|group|groups|arm|day|days|week|weeks|month|months|year|visit|level|version|vitamin|aged|age|ages|score|scale|item|session|period|model|table|figure|no\.|number|cohort|study|trial|site|spss|hour|hours|in|since|from|until|by|to|and|between|december|january|february|march|april|may|june|july|august|september|october|november)|[a-z]\.)\s*$"
)
PART_OF = re.compile(
    r"(?:\b(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty(?:-\w+)?)|%\)?|\bpercent|\bper cent|\)|\b(?:half|most|majority|none|some|many|rest|proportion|percentage|rate|each|one|third|all|any|number))(?: \w+)? ?(?:out )?of (?:the |all |our |these )?(?:total )?$"
)
N_EQUALS = re.compile(r"\bn\s*(?:=|:|＝|equals)\s*$")
"""Before the number of ``n = 34``."""
