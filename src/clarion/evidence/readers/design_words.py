"""The words that name designs of studies, as patterns over small letters."""

import re

KIND = (
    r"(?:prospective(?:ly)?|retrospective(?:ly)?|double|single|triple|blind(?:ed)?|mask(?:ed)?|placebo|sham|active|controlled|"
    r"comparative|comparison|"
    r"control|multi-?cent(?:er|re)|multi-?national|international|single-?cent(?:er|re)|open|label(?:l?ed)?|parallel|group|"
    r"arm|two|three|four|2|3|4|cross-?over|factorial|cluster|pilot|feasibility|exploratory|clinical|phase|i|ii|iii|iv|"
    r"[1-4][ab]?|iib|iia|iiib|period|way|superiority|non-?inferiority|equivalence|pragmatic|community|based|assessor|"
    r"observer|evaluator|investigator|patient|dummy|stratified|interventional?|experimental|therapeutic|efficacy|effectiveness|"
    r"field|balanced|repeated|measures?|within|subjects?|split|mouth|design|dose|ranging|escalat(?:ion|ing)|safety|"
    r"prevention|mono-?cent(?:er|re)|adaptive|large|small|preliminary|treatment|intervention|long|short|term|delayed|start|"
    r"withdrawal|[0-9]+|week|month|year|and|or|the|a|,|full|partially|fully|scale|proof|of|concept|crossed|over|wait-?list|"
    r"waiting|list|head|to|hospital|school|population|nation|wide|latin|square|single-dose|dose|multiple|simple|block|non)"
)
NOUN = r"(?:trials?|stud(?:y|ies)|designs?|experiments?|comparison|evaluation|investigation|rct|protocol|substudy|sub-study)"
AFTER = rf"(?:[\s,/()-]+{KIND}\b)*?[\s,/-]+{NOUN}\b"
"""What may follow the decisive word, up to the noun: ``, double-blind, placebo-controlled trial``."""

RANDOMISED = re.compile(
    rf"(?<![\w-])(?:cluster[- ])?(?:randomi[sz]ed|randomly)(?P<noun>{AFTER})"
    r"|(?<![\w-])(?:random(?:i[sz]ed?|i[sz]ation|i[sz]ing|i[sz]es|ly)?|rcts?|at random)\b"
)
ALLOCATED = re.compile(
    r"(?:\s+(?:and|then|were|was|been|being|equally|all|either|blindly|be|patients|subjects|participants|the|each)){0,3}\s+"
    r"(?:assign|allocat|divid|distribut|group|plac|receiv|split|separat|categori[sz]|enrol|randomi|order|allot|"
    r"classif|put|treated|given|sorted|segregat|into|administ|undergo|underwent|in(?:to)? (?:two|three|four|2|3|4|one))"
)
ALLOCATED_BEFORE = re.compile(
    r"(?:assign|allocat|divid|distribut|split|separat|categori[sz]|allot|classif|group|administered|given|placed|order|"
    r"sequence|performed|treated|enter)(?:ed|d|en|ated|ing|ment|tion|ation)?(?:\s+[\w-]+){0,6}?\s*$"
)
NOT_RANDOM = re.compile(
    r"\bnon[\s-]?randomi[sz]ed\b|\b(?:not|without|lack of|no)(?: (?:be|been|being|have been))? randomi[sz](?:ed|ation)\b|"
    r"\bquasi[\s-]?(?:randomi[sz]ed|experimental)\b|\bpseudo-?randomi[sz]ed\b|\bunrandomi[sz]ed\b"
)
POOLED = re.compile(
    r"\bsystematic(?:ally)? review(?:ed|s|ing)?\b|\bmeta-?\s?analy(?:sis|ses|tic)\b|\bpooled analys[ei]s of (?:published|\w+ (?:trials|studies))|"
    r"\b(?:narrative|literature|scoping|integrative|critical|comprehensive|this|present|brief|short) reviews?\b|"
    r"\bliterature (?:search|was searched|was reviewed)|\bwe (?:here |also |briefly |now )?review(?:ed)? (?:the|recent|current|our|evidence|studies|what|how|\w+ (?:studies|evidence|literature))|"
    r"\b(?:is|are|were) reviewed(?=\.|,| here| in this| and)|\b(?:article|paper|review|chapter|author|authors) (?:here )?(?:reviews?|summari[sz]es|discuss(?:es)?|focus(?:es)?|describes? (?:the )?(?:current|recent))\b|"
    r"\b(?:pubmed|medline|embase|cochrane library)\b"
)
NAMED = (
    ("controlled", 0.95, re.compile(r"\bnon[\s-]?randomi[sz]ed,? (?:controlled|comparative|parallel|two)|\bquasi[\s-]?randomi[sz]ed|\bcluster-controlled|\bcontrolled before[\s-]and[\s-]after")),
    ("case-control", 0.95, re.compile(r"\bcase[\s-]+control(?:led)?\b(?! association)|\bcase-referent\b")),
    ("cross-sectional", 0.95, re.compile(r"\bcross[\s-]sectional(?:ly)?\b(?![\s-]*(?:area|imag|view|diamet|shape|slice|ct|dimension|muscle|lumen|echo|plane|geometr))|\bprevalence (?:study|survey)\b")),
    ("case-series", 0.95, re.compile(r"\bcase[\s-]+(?:series|reports?)\b|\b(?:we|authors|this article|paper)\s+(?:here |herein )?(?:report|describe|present)s? (?:a|an|the|one|two|three|our|\w+) (?:\w+ ){0,3}cases?\b|\bcase of an? \d+")),
    ("cohort", 0.93, re.compile(r"\bcohort (?:study|studies|analys[ie]s|design)\b|\b(?:prospective|retrospective|observational|longitudinal|birth|population-based|historical|follow-up)(?:,? [\w-]+){0,2} cohort\b|\b(?:longitudinal|observational|natural history) (?:[\w-]+ ){0,2}(?:study|design|analysis)\b")),
    ("single-arm", 0.95, re.compile(r"\bsingle[\s-](?:arm|group|treatment[\s-]arm)\b|\bone[\s-](?:arm|group)\b|\buncontrolled\b(?=[\w\s,-]{0,40}(?:trial|study|pilot|experiment|design|open))|\b(?:before[\s-](?:and|to|/)?-?[\s-]?after|pre-?\s?(?:and|/|-|to)?\s?-?post(?:-?\s?test|-?intervention)?) (?:\w+ ){0,2}(?:study|studies|design|trial|comparison|evaluation|intervention)|\bnon-?comparative\b|\bpretest\b[\w\s,-]{0,40}post-?test")),
)  # fmt: skip
CONTROLLED = re.compile(
    r"\b(?:placebo|sham|vehicle|active|waitlist|wait-list|waiting-list)[\s-]+controll?ed\b|\bcontroll?ed (?:clinical |intervention |comparative |pilot )?(?:trial|study|design|experiment)|"
    r"\bcross-?\s?over\b|\bcomparative (?:\w+ )?(?:study|trial|clinical)\b|\bparallel[\s-](?:group|arm)s?\b|\bdouble[\s-]blind(?:ed)?\b|\bnon[\s-]?randomi[sz]ed|\bquasi[\s-]?experimental"
)
GROUPS = re.compile(
    r"\b(?:control|placebo|sham|comparison|untreated|vehicle|usual care|standard care|waiting list|waitlist)[\s-]+(?:groups?|arms?|subjects|patients|participants|condition)\b|\bgroups?\b(?: were)? (?:a|b|c|i|ii|1|2|3)\b|\b(?:two|three|four|five|both|2|3|4|between|the other|other|study|treatment|experimental|intervention) (?:\w+ )?(?:groups|arms)\b|"
    r"\b(?:versus|vs\.?|compared (?:with|to)) (?:\w+ ){0,3}(?:placebo|control|controls|standard|conventional|untreated|usual care|alone)|\bplacebo\b|\bor (?:placebo|control)|\bcontrols\b|\bmatched\b"
)
ANIMALS = re.compile(
    r"\b(?:rats?|mice|mouse|murine|rabbits?|dogs?|canine|beagles?|pigs?|piglets?|swine|porcine|sheep|ovine|lambs?|ewes?|"
    r"monkeys?|macaques?|primates|zebrafish|hamsters?|guinea pigs?|cats?|feline|chickens?|broilers?|hens|cows?|bovine|"
    r"calves|heifers?|steers?|cattle|horses?|equine|mares?|goats?|gerbils?|sprague|wistar|balb/c|c57bl\w*|drosophila|"
    r"rodents?|squirrels?|ferrets?|frogs?|xenopus|chicks?|fish|trout|bulls?|buffalo(?:es)?)\b"
)
PEOPLE = re.compile(
    r"\b(?:patients?|wom[ae]n|m[ae]n|participants?|volunteers?|children|adults?|infants?|students?|people|persons?|"
    r"individuals?|girls|boys|adolescents?|households?|physicians|nurses|families|mothers|healthy subjects|human subjects|"
    r"neonates|newborns|babies|pregnan\w+|workers|residents|schools?|practitioners|clinicians|cases|toddlers|elderly|athletes|"
    r"players|practices|communit\w+|recipients|caregivers|veterans|donors|couples|outpatients|inpatients)\b"
)
IN_VITRO = re.compile(
    r"\bin[\s-]vitro\b(?! (?:fertili[sz]ation|maturation))|\bex[\s-]vivo\b|\bcell lines?\b|\bcultured \w+|\bcell cultures?\b|"
    r"\bextracted (?:\w+ ){0,3}(?:teeth|molars|premolars|incisors|canines)\b|\b(?:transfected|incubated|western blot\w*|recombinant)\b"
)

FEATURES = (
    ("crossover", re.compile(r"\bcross(?:ed)?-?\s?over\b(?! from| to)")),
    ("cluster", re.compile(r"\bcluster[\s-]*(?:randomi[sz]|controlled|trial|rct|design|non)|\bcluster[- ]\w* ?(?:randomly|trial)|\brandomi[sz]ed (?:by )?clusters?|\bclusters? (?:were|will be)|\bgroup-randomi[sz]ed\b")),
    ("factorial", re.compile(r"\bfactorial\b|\b[23]\s?[x×]\s?[234](?:\s?[x×]\s?[234])? (?:design|trial|randomi)")),
    ("parallel", re.compile(r"\bparallel(?:[\s-](?:group|arm|design|trial|controlled|randomi[sz]ed|two|three|double))")),
    ("pilot", re.compile(r"\bpilot\b")),
    ("feasibility", re.compile(r"\bfeasibility (?:study|trial|randomi)")),
    ("multicentre", re.compile(r"\bmulti-?\s?(?:cent(?:er|re|ric)|site|national|institutional)\b|\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several) (?:\w+ )?(?:cent(?:er|re)s|hospitals)\b")),
    ("placebo-controlled", re.compile(r"\bplacebo[\s-]*controll?ed\b")),
    ("sham-controlled", re.compile(r"\bsham[\s-]*controll?ed\b")),
    ("open-extension", re.compile(r"\bopen-?\s?label extension\b")),
    ("non-inferiority", re.compile(r"\bnon-?\s?inferiority\b")),
    ("equivalence", re.compile(r"\bequivalence (?:trial|study|design|margin)")),
    ("dose-escalation", re.compile(r"\bdose[\s-](?:escalation|escalating|finding|ranging)\b|\bascending[\s-]dose\b")),
    ("stepped-wedge", re.compile(r"\bstepped[\s-]wedge\b")),
    ("split-mouth", re.compile(r"\bsplit[\s-]mouth\b")),
    ("secondary-analysis", re.compile(r"\b(?:secondary|post-?\s?hoc|ancillary|sub-?group|exploratory|pooled) analys[ei]s (?:of|from|was|were|used|based|within)|\bsub-?study\b|\bdata (?:from|of|collected in|collected during) (?:an? |the |two |three |\d+ )?(?:[\w-]+,? ){0,5}?(?:trials?|study|rct)\b|\bbaseline data\b")),
    ("retrospective", re.compile(r"\bretrospective(?:ly)?\b")),
    ("prospective", re.compile(r"\bprospective(?:ly)?\b")),
)  # fmt: skip
PROTOCOL = re.compile(
    r"\b(?:study|trial|this) protocol\b|\bprotocol (?:for|of) (?:a|an|the|this)\b|\b(?:patients|participants|subjects|women|men|children|adults|infants|individuals|people|practices|couples|students|families|clusters|schools|hospitals|volunteers|centres|centers|trial|study|outcomes?|groups?)\b[\w\s(),=.-]{0,40}? will be (?:\w+ )?(?:randomi[sz]ed|randomly|recruited|enrolled|allocated|assigned|included|followed|conducted|compared|assessed|measured|stratified)|\bwe will (?:recruit|randomi[sz]e|enrol|compare|conduct|include|assess|evaluate)|\b(?:is|are) being conducted\b|\bwill be (?:randomi[sz]ed|randomly (?:assigned|allocated))"
)
