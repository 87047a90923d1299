"""The words that name designs of studies, as patterns over small letters."""

import re

from clarion.evidence.claim import DesignName

KIND = (
    r"(?:prospective(?:ly)?|retrospective(?:ly)?|double|single|triple|blind(?:ed)?|mask(?:ed)?|placebo|sham|active|"
    r"controlled|"
    r"comparative|comparison|"
    r"control|multi-?cent(?:er|re)|multi-?national|international|single-?cent(?:er|re)|open|label(?:l?ed)?|parallel|"
    r"group|"
    r"arm|two|three|four|2|3|4|cross-?over|factorial|cluster|pilot|feasibility|exploratory|clinical|phase|i|ii|iii|"
    r"iv|"
    r"[1-4][ab]?|iib|iia|iiib|period|way|superiority|non-?inferiority|equivalence|pragmatic|community|based|assessor|"
    r"observer|evaluator|investigator|patient|dummy|stratified|interventional?|experimental|therapeutic|efficacy|"
    r"effectiveness|"
    r"field|balanced|repeated|measures?|within|subjects?|split|mouth|design|dose|ranging|escalat(?:ion|ing)|safety|"
    r"prevention|mono-?cent(?:er|re)|adaptive|large|small|preliminary|treatment|intervention|long|short|term|"
    r"delayed|start|"
    r"withdrawal|[0-9]+|week|month|year|and|or|the|a|,|full|partially|fully|scale|proof|of|concept|crossed|over|"
    r"wait-?list|"
    r"waiting|list|head|to|hospital|school|population|nation|wide|latin|square|single-dose|dose|multiple|simple|"
    r"block|non)"
)
NOUN = (
    r"(?:trials?|stud(?:y|ies)|designs?|experiments?|comparison|evaluation|investigation|rct|protocol|substudy|"
    r"sub-study)"
)
AFTER = rf"(?:[\s,/()-]+{KIND}\b)*?[\s,/-]+{NOUN}\b"
"""What may follow the decisive word, up to the noun: ``, double-blind, placebo-controlled trial``."""

RANDOMISED = re.compile(
    rf"(?<![\w-])(?:cluster[- ])?(?:randomi[sz]ed|randomly)(?P<noun>{AFTER})"
    r"|(?<![\w-])(?:cluster-)?(?:random(?:i[sz]ed?|i[sz]ation|i[sz]ing|i[sz]es|ly)?|rcts?|at random)\b"
)
ALLOCATED = re.compile(
    r"(?:\s+(?:and|then|were|was|been|being|equally|all|either|blindly|be|patients|subjects|participants|the|"
    r"each)){0,3}\s+"
    r"(?:assign|allocat|divid|distribut|group|plac|receiv|split|separat|categori[sz]|enrol|randomi|order|allot|"
    r"classif|put|treated|given|sorted|segregat|into|administ|undergo|underwent|in(?:to)? (?:two|three|four|2|3|4|"
    r"one))"
)
ALLOCATED_BEFORE = re.compile(
    r"(?:assign|allocat|divid|distribut|split|separat|categori[sz]|allot|classif|group|administered|given|placed|"
    r"order|"
    r"sequence|performed|treated|enter)(?:ed|d|en|ated|ing|ment|tion|ation)?(?:\s+[\w-]+){0,6}?\s*$"
)
POOLED_SIGNS = (
    "review",
    "meta-analy",
    "metaanaly",
    "meta analy",
    "literature",
    "pooled",
    "pubmed",
    "medline",
    "embase",
)
POOLED = re.compile(
    r"\bsystematic(?:ally)? review(?:ed|ing)?\b(?! of (?:clinical|the question|patient|medical|records|charts))|"
    r"\bmeta-?\s?analy(?:sis|tic)\b|\bpooled analys[ei]s of (?:published|\w+ (?:trials|studies))|"
    r"\b(?:narrative|literature|scoping|integrative|critical|comprehensive|this|present|brief|short) review\b|"
    r"\bliterature (?:search|was searched|was reviewed)|\bwe (?:here |also |briefly |"
    r"now )?review(?:ed)? (?:the literature|recent|"
    r"current|evidence|studies|what|how|published|\w+ (?:studies|evidence|literature))|"
    r"\b(?:article|paper|review|chapter|author|authors) (?:here )?(?:reviews?|summari[sz]es|discuss(?:es)?)\b|"
    r"\b(?:pubmed|medline|embase)(?=,? (?:and |\(|embase|medline|the cochrane|cochrane|web of|scopus|cinahl|"
    r"psycinfo))"
)
NAMED: tuple[tuple[DesignName, float, tuple[str, ...], re.Pattern[str]], ...] = (
    ("controlled", 0.95, ("randomi", "controlled",), re.compile(r"\bnon[\s-]?randomi[sz]ed,? (?:controlled|"
        r"comparative|parallel|two)|\bquasi[\s-]?randomi[sz]ed|\bcluster-controlled|"
        r"\bcontrolled before[\s-]and[\s-]after")),
    ("case-control", 0.95, ("case",), re.compile(r"\bcase[\s-]+control(?:led)?\b(?! association)|\bcase-referent\b")),
    ("cross-sectional", 0.95, ("sectional", "prevalence"), re.compile(
        r"\bcross[\s-]sectional(?:ly)?\b(?![\s-]*(?:area|imag|view|diamet|shape|slice|ct|dimension|muscle|lumen|"
        r"echo|plane|"
        r"geometr))|\bprevalence (?:study|survey)\b")),
    ("case-series", 0.95, ("case",), re.compile(r"\bcase[\s-]+(?:series|reports?)\b|\b(?:we|authors|this article|"
        r"paper)\s+(?:here |herein )?(?:report|describe|present)s? (?:a|an|the|one|two|three|our|"
        r"\w+) (?:\w+ ){0,3}cases?\b|\bcase of an? \d+|\bsingle-case (?:\w+ )?(?:study|design)\b")),
    ("cohort", 0.93, ("cohort", "longitudinal", "observational", "natural history"), re.compile(
        r"\bcohort (?:study|studies|analys[ie]s|design)\b|\b(?:prospective|retrospective|observational|longitudinal|"
        r"birth|population-based|historical)(?:,? [\w-]+){0,2} cohort\b|\b(?:longitudinal|observational|natural "
        r"history) (?:[\w-]+ ){0,2}(?:study|design|analysis)\b")),
    ("single-arm", 0.95, ("single", "one-", "one ", "controlled", "comparative", "multiple"), re.compile(
        r"\bnon-?controlled\b|\bsingle-subject (?:\w+ )?design|\bmultiple[\s-]baseline design|"
        r"\bsingle[\s-](?:arm|group|treatment[\s-]arm)\b|\bone[\s-](?:arm|group) (?:[\w-]+ )?(?:pre|post|study|trial|"
        r"design|feasib|before)|\buncontrolled\b(?=[\w\s,-]{0,40}(?:trial|study|pilot|experiment|design|open))|"
        r"\bnon-?comparative\b")),
)  # fmt: skip
AROUND_TREATMENT = re.compile(
    r"\b(?:before and (?:\w+ )?after|before, after|pre-? ?and post-?)\s?(?:[\w-]+ ){0,4}?"
    r"(?:treatment|therapy|intervention|training|program\w*|introduction|surgery|operation|supplementation|exercise|"
    r"administration|injection|infusion|implementation|education|vaccination)\b|"
    r"\bpre-? ?and post-?(?:intervention|treatment)"
)
"""Measurements at two times with a treatment between them."""
BEFORE_AFTER = re.compile(
    r"\b(?:before[\s-](?:and|to|/)?-?[\s-]?after|pre-?\s?(?:and|/|-|to)?\s?-?post(?:-?\s?test|"
    r"-?intervention)?) (?:\w+ ){0,2}?"
    r"(?:study|studies|design|trial|comparison|evaluation)\b|\bpre-?test\b[\w\s,-]{0,30}post-?test\b"
)
"""One group or several, as the rest of the text has it."""
CONTROLLED = re.compile(
    r"\b(?:placebo|sham|vehicle|active|waitlist|wait-list|waiting-list)[\s-]+controll?ed\b|"
    r"(?<!current )\bcontroll?ed (?:clinical |intervention |comparative |pilot )?(?:trial|study|design|experiment)|"
    r"\bcross-?\s?over\b(?=[\w\s,-]{0,40}\b(?:design|study|trial|manner|fashion|experiment|comparison|method|"
    r"phase|period|protocol|investigation|intervention|controlled))|\bcrossed over\b|"
    r"\bcontrolled laboratory study|\bcomparative (?:\w+ )?(?:study|trial|clinical)\b|\bparallel[\s-](?:group|arm)s?\b|"
    r"\bnon[\s-]?randomi[sz]ed|\bquasi[\s-]?experimental|\bpseudo-?randomi[sz]ed"
)
BLINDED = re.compile(r"\b(?:double|single)[\s-](?:blind|mask)(?:ed)?\b|\bcontrol groups?\b|\bcontrol arm\b")
AIM = re.compile(
    r"\b(?:aim(?:s|ed)?|purpose|objective|(?:this|present|current) (?:[\w-]+ )?(?:study|research|work|trial))\b"
)
GIVEN = re.compile(
    r"\b(?:received|receive|treated|given|administered|underwent|injected|training|therapy|treatment|intervention|"
    r"vaccin\w+|"
    r"surgery|mg|drug|placebo|exercise|program\w*|anesthe\w+|anaesthe\w+)\b"
)
GROUPED = re.compile(
    r"\bplacebo\b|\bsham\b|\bbetween[\s-]subjects?\b|\bfactorial\b|"
    r"\b(?:control|reference) (?:group|arm|condition|session|intervention)s?\b|"
    r"\b(?:treated|served|acted) as (?:a |the |their own )?controls?\b|\breceived? (?:\w+ ){0,4}?either\b|"
    r"\b(?:allocated|assigned) (?:in)?to\b|\b(?:two|three|four|both|2|3|4|double)[\s-](?:\w+[\s-])?(?:groups|arms?)\b|"
    r"\bwithin[\s-]subjects?\b|\brepeated[\s-]measures design\b|\bcounter-?balanced\b|\bbetween (?:the )?groups\b|"
    r"\b(?:experimental|intervention) (?:group|arm)\b|\bgroups? (?:a|b|c|i|ii|1|2|3)\b|"
    r"\b(?:two|three|2|3) (?:separate |different )?(?:occasions|conditions|sessions|study days)\b"
)
"""Words for groups, or occasions, with different treatments."""
BY_A_TRAIT = re.compile(
    r"\b(?:according to|based on|depending on) (?!(?:the |their )?(?:\w+ ){0,2}(?:drugs?|treatments?|interventions?|"
    r"therapy|methods?|techniques?|regimens?|doses?)\b)|"
    r"\b(?:outcome groups?|(?:non-?)?responders?|with (?:and|or) without|tertiles?|quartiles?|"
    r"defined (?:by|according|as))\b|\b(?:index|score|level|bmi|age|hba1c|ahi)\s*[<>≥≤]"
)
"""Words for groups that differ in what people are, not in what was done to them."""
DIVIDED = re.compile(
    r"\b(?:divided|allocated|assigned|split|separated) (?:equally )?(?:in)?to (?:the |one of )?(?:(?:two|three|four|"
    r"five|[2-5]|equal)\b|(?:[\w-]+ ){1,6}groups?\b)"
    r"(?! (?:according|based|depending))"
)
"""Words that speak of groups under comparison without the name of a design."""
GROUPS = re.compile(
    r"\b(?:control|placebo|sham|comparison|untreated|vehicle|usual care|standard care|waiting list|"
    r"waitlist)[\s-]+(?:groups?|arms?|subjects|patients|participants|condition)\b|\bgroups?\b(?: were)? (?:a|b|c|i|"
    r"ii|1|2|3)\b|\b(?:two|three|four|five|both|2|3|4|between|the other|other|study|treatment|experimental|"
    r"intervention) (?:\w+ )?(?:groups|arms)\b|"
    r"\b(?:versus|vs\.?|compared (?:with|to)) (?:\w+ ){0,3}(?:placebo|control|controls|standard|conventional|"
    r"untreated|usual care|alone)|\bplacebo\b|\bor (?:placebo|control)|\bcontrols\b|\bmatched\b"
)
ANIMALS = re.compile(
    r"\b(?:rats?|mice|mouse|murine|rabbits?|dogs?|canine|beagles?|pigs?|piglets?|swine|porcine|sheep|ovine|lambs?|"
    r"ewes?|"
    r"monkeys?|macaques?|primates|zebrafish|hamsters?|guinea pigs?|cats?|feline|chickens?|broilers?|hogs?|gilts?|"
    r"sows?|quails?|bees|turkeys|hens|cows?|bovine(?! (?:serum|colostrum|bone|milk|lactoferrin|xenograft|pericard))|"
    r"calves|heifers?|steers?|cattle|horses?|equine|mares?|goats?|gerbils?|sprague|wistar|balb/c|c57bl\w*|drosophila|"
    r"animals|hounds?|pups|puppies|litters|foals?|geldings?|barrows?|weanlings?|weaners?|lactating dairy|poultry|"
    r"ducks?|tilapia|salmon|carp|larvae|mosquito(?:es)?|camels?|alpacas?|llamas?|baboons?|marmosets?|chinchillas?|"
    r"birds?|snails?|nematodes?|elegans|chimpanzees?|bonobos?|deer|shrimps?|crayfish|"
    r"rodents?|squirrels?|ferrets?|frogs?|xenopus|chicks?|fish(?! oil)|trout|bulls?|buffalo(?:es)?)\b"
)
PEOPLE = re.compile(
    r"\b(?:patients?(?! and methods\b)|wom[ae]n|m[ae]n|participants?|volunteers?|children|adults|infants?|"
    r"(?<!t-)students?(?!'| t\b)|people|smokers|persons?|individuals?|girls|boys|adolescents?|households?|"
    r"physicians|nurses|families|mothers|healthy subjects|"
    r"human subjects|"
    r"neonates|newborns|babies|pregnan\w+|workers|residents|practitioners|clinicians|toddlers|elderly|athletes|"
    r"players|recipients|caregivers|veterans|donors|couples|outpatients|inpatients)\b"
)
IN_VITRO = re.compile(
    r"\bin[\s-]vitro\b(?! (?:fertili[sz]ation|maturation))|\bex[\s-]vivo\b|\bcell lines?\b|\bcultured \w+|"
    r"\bcell cultures?\b|"
    r"\bextracted,? (?:[\w-]+ ){0,3}(?:teeth|molars|premolars|incisors|canines)\b|\bbond strength\b|"
    r"\bfracture (?:resistance|strength)\b|\buniversal testing machine\b|\bthermocycl\w+|\bmicro-?leakage\b|"
    r"\b(?:teeth|(?:pre)?molars|incisors|canines|roots?|root canals|specimens|dis[ck]s|blocks|slabs|slices|cells|"
    r"oocytes|embryos|sheets|plates|cylinders|crowns|brackets|files) (?:[\w-]+ ){0,4}(?:were|was) (?:\w+ ){0,3}"
    r"(?:random|divided|assigned|allocated)|"
    r"\bmicro-?hardness\b|\bprofilomet\w+|\bcadaver(?:s|ic)?\b|\bscanning electron\b"
)

FEATURES: tuple[tuple[str, tuple[str, ...], re.Pattern[str]], ...] = (
    ("crossover", ("cross",), re.compile(r"\bcross(?:ed)?-?\s?over\b(?! from| to)")),
    ("cluster", ("cluster", "group-randomi",), re.compile(r"\bcluster[\s-]*(?:randomi[sz]|controlled|trial|rct|"
        r"design|non)|\bcluster[- ]\w* ?(?:randomly|trial)|\brandomi[sz]ed (?:by )?clusters?|\bclusters? (?:were|"
        r"will be)|\bgroup-randomi[sz]ed\b")),
    ("factorial", ("factorial", "2x2", "2 x 2", "× 2", "×2",), re.compile(r"\bfactorial\b|"
        r"\b[23]\s?[x×]\s?[234](?:\s?[x×]\s?[234])? (?:design|trial|randomi)")),
    ("parallel", ("parallel",), re.compile(r"\bparallel(?:[\s-](?:group|arm|design|trial|controlled|randomi[sz]ed|"
        r"two|three|double))")),
    ("pilot", ("pilot",), re.compile(r"\bpilot\b")),
    ("feasibility", ("feasibility",), re.compile(r"\bfeasibility (?:study|trial|randomi)")),
    ("multicentre", (
        "multic", "multi-", "multi ", "multin", "multis", "multii", "centers", "centres", "hospitals"), re.compile(
        r"\bmulti-?\s?(?:cent(?:er|re|ric)|site|national|"
        r"institutional)\b|\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several) (?:\w+ )?(?:cent(?:er|"
        r"re)s|hospitals)\b")),
    ("placebo-controlled", ("placebo",), re.compile(r"\bplacebo[\s-]*controll?ed\b")),
    ("sham-controlled", ("sham",), re.compile(r"\bsham[\s-]*controll?ed\b")),
    ("open-extension", ("extension",), re.compile(r"\bopen-?\s?label extension\b")),
    ("non-inferiority", ("inferiority",), re.compile(r"\bnon-?\s?inferiority\b")),
    ("equivalence", ("equivalence",), re.compile(r"\bequivalence (?:trial|study|design|margin)")),
    ("dose-escalation", (
        "escalat", "dose finding", "dose-finding", "dose ranging", "dose-ranging", "ascending"), re.compile(
        r"\bdose[\s-](?:escalation|"
        r"escalating|finding|ranging)\b|\bascending[\s-]dose\b")),
    ("stepped-wedge", ("wedge",), re.compile(r"\bstepped[\s-]wedge\b")),
    ("split-mouth", ("mouth",), re.compile(r"\bsplit[\s-]mouth\b")),
    ("secondary-analysis", ("secondary ana", "hoc ana", "ancillary ana", "group ana", "exploratory ana",
        "pooled ana", "sub-study", "substudy", "data from", "data of", "data collected", "baseline data"), re.compile(
        r"\b(?:secondary|post-?\s?hoc|"
        r"ancillary|sub-?group|exploratory|pooled) analys[ei]s (?:of|from|was|were|used|based|within)|"
        r"\bsub-?study\b|\bdata (?:from|of|collected in|collected during) (?:an? |the |two |three |"
        r"\d+ )?(?:[\w-]+,? ){0,5}?(?:trials?|study|rct)\b|\bbaseline data\b")),
    ("retrospective", ("retrospective",), re.compile(r"\bretrospective(?:ly)?\b")),
    ("prospective", ("prospective",), re.compile(r"\bprospective(?:ly)?\b")),
)  # fmt: skip
PROTOCOL = re.compile(
    r"\b(?:study|trial|this) protocol\b|\bprotocol (?:for|of) (?:a|an|the|this)\b|"
    r"\bwill be (?:\w+ )?(?:randomi[sz]ed|randomly|"
    r"recruited|enrolled|allocated|assigned|included|followed|stratified)|\bwe will (?:recruit|randomi[sz]e|enrol|"
    r"compare|conduct|"
    r"include|assess|evaluate)|\b(?:is|are) being conducted\b"
)
