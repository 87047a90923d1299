"""Words beside a printed percentage that tell what it is of: people and things counted, or something measured."""

import re

_CHANGE = (
    r"(?:reductions?|decreases?|increases?|improvements?|declines?|drops?|(?:a|the|no)\sfall|rises?|gains?|loss(?:es)?(?!\sto\sfollow)|"
    r"changes?|differences?|inhibition|suppression|excess|lowering|savings?|growth|shrinkage|elevation|decrement|"
    r"increment)"
)
_COMPARED = (
    r"(?:higher|lower|greater|less|more|fewer|larger|smaller|better|worse|longer|shorter|faster|slower|older|younger|"
    r"thinner|thicker)"
)
_ABOUT = (
    r"(?:about\s|approximately\s|approx\.?\s|nearly\s|almost\s|around\s|up\sto\s|at\sleast\s|more\sthan\s|"
    r"less\sthan\s|over\s|only\s|roughly\s|as\smuch\sas\s|[<>≤≥~=]\s?)?"
)
_MEAN = r"(?:a\s|an\s)?(?:mean\s|median\s|average\s|additional\s|further\s)?(?:of\s)?"
_PEOPLE = r"""(?:patients?|pts|participants?|subjects?|women|men|children|infants?|toddlers?|neonates?|newborns?|babies|
    adults?|people|persons?|individuals?|cases|eyes|volunteers?|girls|boys|mothers|fathers|parents|students|adolescents|
    residents|respondents|recipients|smokers|users|controls|survivors|members|households|practices|physicians|nurses|
    teeth|implants|lesions|knees|hips|animals|mice|rats|samples|specimens|isolates|pregnancies|births|deliveries|deaths|
    events|procedures|visits|sessions|families|couples|schools|workers|staff|veterans|carers|caregivers|clinicians|
    doctors|GPs|wounds|ulcers|those|them|population|attempts|cycles|episodes|patronage|instances|trials|studies|reports|
    sites|admissions|employees|cancers|tumou?rs|carcinomas|strokes|facilities|clusters)"""

_SUBSTANCE = r"""(?:w/[wv]|v/v|
    [a-z]*(?:caine|azole|mycin|fenac|thione|prost|oxacin|olimus|onide|asone|fluranes?)\b|KNO3|HTS\b|shampoo|nicotine|
    grain\b|zinc|solutions?|paste|cream|gel|ointment|lotion|saline|dextrose|glucose|sucrose|ethanol|alcohol|oxygen|O2|
    CO2|carbon|nitrous|hydrogen|chlorhexidine|CHX|povidone|mouth\s?(?:wash|rinse)|rinse\b|dentifrice|toothpaste|NaOCl|
    NaCl|NaF|sodium|potassium|EDTA|fluoride|carbamide|hydro\w+|acid|emulsion|foam|drops|ophthalmic|topical|cutaneous|
    patch|timolol|tropicamide|atropine|spray|albumin|lipid|(?:\w+\s){0,2}starch|HES|suspension|dilution|xylitol|
    mannitol|imiquimod|minoxidil|urea|salicylic|diclofenac|glycerin|formalin|lactic|acetic|glycolic|tretinoin|phenol|
    iodine|agarose|N2O|hyaluron\w+|carboxymethyl\w+|me(?:OH|thanol)|water\b|agar\b|FBS|f(?:o)?etal\s(?:bovine|calf)|
    porosity|vol\b)"""
_MEASURED = r"""(?:energy|calor|kcal|body|weight|dose|predicted|maxim|peak|(?:baseline|initial|normal)(?!\s\w+s\b)|
    [VV]̇?[O˙]2|[VV]˙|1[\s-]?RM|one[\s-]repetition|heart|MVC|HR|reserve|protein|fat\b|carbohydrate|intake|volume|time\b|
    varia(?:nce|tion|bility)|costs?\b|control\svalue|concentration|area|surface|capacity|reference|life|score|wet|dry|
    diet|RDA|recommended|total\s(?:energy|calor|fat|body|daily|cost|volume|dose)|probability|annual|humidity|inspired|
    FiO2|BW\b|the\svariance|EI\b|TEI\b|load|strength|workload|threshold|range|glyca?emi|polyphenol|fiber|fibre|DM\b|
    coverage|encirclement|sequence|stenosis|diameter|intensity|(?:emotional|stimulus)\sintensity|
    (?:monthly|annual|household|daily)\s|income|expenditure|sales|charges|average\b|of\spredicted|vol\b|
    (?:per\s|/\s?)(?:year|month|week|day|annum|decade|mm|unit|kg|minute|hour))"""

LEVEL_AFTER = re.compile(
    r"""\s?[-–]?\s?(?:[Cc]\.?\s?[IilL]\.?(?:s|[a-z]{2})?(?![a-z])|[Cc]onfiden|[Cc]redib|CrI|BCI|HPD|UI\b|prediction|
        interval|limits?\b|(?:statistical\s)?power\b|percentile|certain|bootstrap|level\b|significance)
    |\s?(?:±|\+/[-−–]|\+\s?-)|\s?[-–−‐]\s?[<>]?\d|\s?points?\b""",
    re.VERBOSE,
)
"""Confidence levels, values with their spread, ends of ranges, percentage points."""
OTHER_AFTER = re.compile(
    rf"""(?:[\s-](?!of\b|in\b|and\b|vs\b|had\b|were\b|was\b|among\b|for\b|with(?:out)?\b|at\b|to\b|on\b|or\b|who\b|
      than\b|no\b|showed\b|reported\b|experienced\b|achieved\b|noted\b|demonstrated\b|developed\b|received\b|
      required\b|felt\b|noticed\b|exhibited\b|displayed\b|maintained\b|attained\b|reached\b|obtained\b|
      perceived\b)[a-zA-Z-]+){{0,2}}[\s-](?:{_CHANGE}|{_COMPARED})\b
    |[\s-](?:(?:hyper|hypo|iso|heavy)[a-z]*\s|all-)?{_SUBSTANCE}
    |\s(?:of\s(?:(?:the|their|its|total|daily|maximal|maximum|estimated|a|an|individual|each|one|all|usual|
      full|woman's|participant's|respective)\s){{0,3}})?{_MEASURED}
    |\s?(?:reduced|increased|of\s(?:the\s)?(?:total\s)?(?:variance|variation|effect|cost|energy))\b
    |\s?\(?\[?(?:range\b|standard\s|SD\b|IQR\b|interquartile|mean\b|median\b|\d[\d.]*%\])|\s(?:pain\s)?(?:relief|response)\s(?:were|was)\b
    |\s(?:of\sthat|or\s(?:more|greater|higher|less|lower|above))\b(?!\sof\s(?:the\s|all\s)?{_PEOPLE})""",
    re.VERBOSE,
)
"""Changes, strengths of solutions, shares of something measured, averages with their spread."""
BRACKETED_STRENGTH = re.compile(rf"[)\]]\s{_SUBSTANCE}", re.VERBOSE)
"""What follows the bracket of a strength: "(0.125%) bupivacaine"."""
LEVEL_BEFORE = re.compile(
    r"""(?:(?:\b(?:C\.?[Il]\.?s?|confidence\sintervals?|interval|CrI|BCI|range|ranging|ranged|IQR|SD|SE|SEM|SED|CV|
        standard\s(?:deviations?|errors?)|margin|limit|delta)\b
        [\])]*\s?[:=,;(\[]*\s?(?:of\s|below\s|from\s|was\s|between\s|is\s|at\s)?\(?\[?
        (?:[-−–+]?\d[\d.·]*\s?%?\s?(?:to|,|-|–|−|and|;|through|\.\.\.)\s?)?[-−–+]?)
    | ±\s?|\+/[-−–]\s?|[+∆Δ×*^]\s?|(?<!%)/|\d\s?%?\s?[-–−‐]\s?|between\s\d[\d.·]*\s?%?\s(?:and)\s|[-−–]\s
    | \b(?:alpha|α|power|significance\slevel|error)\s(?:\w+\s)?(?:of|at|=|was)?\s?
    )$""",
    re.VERBOSE | re.IGNORECASE,
)
"""Intervals, spreads, ranges, levels of significance and power."""
RATES_RANGE = re.compile(
    r"\b(?:rates?|percentages?|proportions?|prevalences?|incidences?|frequenc(?:y|ies))\b[^.;()]*"
    r"\b(?:rang(?:ed|es|ing)|var(?:ied|ies|ying))\s(?:from|between)\s(?:[^.;()]*\s(?:to|and)\s)?$",
    re.IGNORECASE,
)
"""Rates of several groups or places, of which the lowest and the highest are told."""
SPREAD_BEFORE = re.compile(r"%\s?[(\[]\s?(?:[-−–]?\d[\d.·]*\s?%?(?:\s?[,;–-]\s?|\sto\s))?[-−–]?$")
"""A bracket that one percentage opens behind another; where it ends with that it holds a spread or an interval."""
OTHER_BEFORE = re.compile(
    rf"""(?:
      \b{_CHANGE}\s?(?:[\w-]+\s){{0,6}}?(?:of|was|were|is|by|:|=|to)\s{_MEAN}{_ABOUT}
    | \b(?:decreas|increas|reduc|improv|declin|fell|rose|dropp|drop|lost|lose|gain|lower|rais|elevat|grew|exceed|
      chang|enhanc|inhibit|suppress|attenuat|diminish|shr[aiu]nk|cut|sav)[a-z]*\s
        (?:[\w-]+\s){{0,8}}?(?:by|of)\s{_MEAN}{_ABOUT}
    | \b(?:decreased|increased|declined|improved|reduced|fell|rose|dropped|lost|gained|decreasing|increasing)\s{_ABOUT}
    | (?<!achieved\s)(?<!reported\s)(?<!experienced\s)(?<!met\s)(?<!used\s)(?<!completed\s)(?<!reached\s)
      (?<!attained\s)(?<!preferred\s)(?<!chosen\s)(?<!obtained\s)\bby\s{_MEAN}{_ABOUT}
    | \b(?:HbA\s?1\s?[cC]|A1[cC]|ha?emoglobin|glycated\s\w+|LVEF|ejection\sfraction|EF|FEV1?|FEV\(1\)|FVC|
      saturation|SpO2|SaO2|FiO2|[VV]̇?O2\s?\w*|ha?ematocrit|(?:body\s)?fat(?:\smass)?|humidity|power|alpha|MVC|
      intensity|concentrations?|solutions?|doses?|content|purity|errors?|CV|CVs|coefficients?\sof\svariation|
      varia(?:nce|bility)|level\sof\ssignificance|significance\slevel|R2|correlation|viability|strength|MSE|stenosis|
      MAP|inhibition|change|width|weight|energy|score|scores|index|area|AUC|bioavailability|depth|bias|
      Karnofsky|KPS|TOF)\b[^.;,()]{{0,25}}(?<!\bin\s)
    | \b(?:vaccine\sefficacy|protective\sefficacy|efficacy\sagainst|(?-i:VE)|encirclement|precision|thickness|
      (?:TWL|EWL)\)?|sleep\sefficiency|root\scoverage|time\sin\s(?:target|range)|expenditures?|apoptosis|confluence|digestibility|dry\smatter|moisture|
      fractional\sshortening|burden|bone\s(?:loss|volume|fill)|methylation|enrichment|occupancy|efficienc(?:y|ies)|
      ratios?|yields?|asymmetry|heritability|explain(?:s|ed|ing)?|accounting\sfor)\b[^.;,()]{{0,70}}(?<!\bin\s)
    | \b(?:top|bottom|upper)\s
    | \b(?:means?|averages?|medians?|averaged|averaging)\b(?:(?!±|\byears?\b)[^.;,()]){{0,85}}?
    | \b{_CHANGE}\s?[,(:=]?\s?
    | \bpercent(?:age)?\s{_CHANGE}\b[^.;()]{{0,80}}
    | \bdefined\s(?:as|by)\s[^.;:()]{{0,60}}
    | (?<!\bat\s)\bbaseline\s{_ABOUT}
    | \b(?:[a-z]*(?:caine|azole|mycin|fenac|thione|prost|oxacin|olimus|onide|asone)|glucose|glycine|saline|NaCl|cream|
      paste|gel|solution|shampoo|lotion|ointment|contain(?:s|ed|ing))\s
    )$""",
    re.VERBOSE | re.IGNORECASE,
)
"""Changes by so much, measures in per cent, means, strengths behind the name of what is dissolved."""
BRACKETED_CHANGE = re.compile(
    rf"""(?:\b(?:improvements?|reductions?|decreases?|increases?|declines?)\s(?:in|of)\s
        (?:(?!groups?\b|arms?\b|patients\b)[\w-]+\s){{1,5}}
    |\b(?:improvements|reductions|decreases|increases)\s(?:[\w-]+\s){{0,3}}were\s[^.;()%]{{0,80}}
    |\b(?:{_COMPARED}|enlarged)\s|±\s?[\d.]+\s?\S{{0,8}}\s?|\d\s?(?:kg|mm|cm|mm\s?Hg|mg/dL|points?)\s?
    )[(\[]\s?$""",
    re.VERBOSE | re.IGNORECASE,
)
"""A change that brackets tell the size of, where they hold one number: "an improvement in fatigue (26.9%)"."""
CHANGE_BY = re.compile(rf"(?:\s\([^()]*\))?(?:\s(?!in\b|of\b|and\b|or\b)[\w-]+){{0,5}}\s{_CHANGE}\b")
"""What follows "a 25 %" that is the size of a change: "a 25 % (95% CI 10 to 40) relative risk reduction"."""
ADVERSE = re.compile(r"\b(?:adverse|side\seffects?|complications?|toxicit(?:y|ies)|AEs)\b", re.IGNORECASE)
COMPARED_AFTER = re.compile(r"\)?\s?(?:[Vv]\s?[Ss]\b|versus|compared|and|to)\b")
PEOPLE = re.compile(rf"\b{_PEOPLE}\b", re.VERBOSE)
OF_PEOPLE = re.compile(
    rf"\s?(?:of|in|among|from|for)?\s(?:(?:the|all|these|those|our|both|enrolled|eligible|male|female|"
    rf"\d+)\s)*(?:[\w/‐-]+\s){{0,4}}?{_PEOPLE}\b",
    re.VERBOSE,
)
SMALL_BOUND = re.compile(r"(?:[(\[]|\b(?:was|were|in)\s)\s?[<≤⩽≦]\s?$")
OF_THINGS = re.compile(
    r"\sof\s(?:the\s|all\s|these\s)?(?:[A-Za-z-]+\s){0,3}?(?!doses|calories)[a-z-]{3,}[^\Wsuid\d]s\b"
)
WITH = re.compile(r"\s(?:on|with|without)\s")
IN_SHARE = re.compile(r"\b(?:in|for|among)\s(?:about\s|only\s|over\s)?$")
"""Before a percentage "of" something, which is then what is counted: "in 12% of those with tea"."""
DOES = re.compile(
    r"\s(?:(?:of\s\w+\s)?(?:had|have|has|achieved|reported|experienced|completed|developed|responded|died|"
    r"survived|were|was|are|received|"
    r"reached|showed|preferred|used|remained|did|met|attended|agreed|recovered|relapsed|discontinued|withdrew|returned|"
    r"wanted|male|female|response|responders|positive|negative|remission|survival|mortality|[Ww]hite|(?:non-)?Hispanic|Caucasian|[Bb]lack|African|Asian|women|"
    r"men|sensitivity|specificity)\b)"
)
"""What people do, who are a share of all."""
RATE_BEFORE = re.compile(
    r"\b(?:(?!heart|growth|metabolic|clearance|flow|filtration|pulse|respiratory|sedimentation|reduction|improvement|"
    r"increase|decline|annual|interest|discount|fragmentation)[a-z-]{3,}\srates?|prevalence|incidence|proportion)"
    r"\s?(?:(?:of|was|were|is)\s|[:=,(]\s?)$|"
    r"(?<!in\s)(?<!in\sthe\s)\b(?:incidence|prevalence|frequency|proportion)\sof\s(?:[\w-]+\s){1,4}[(\[]$"
)
"""The name of a rate right before it."""
RATE = re.compile(
    r"""\b(?:rates?|proportions?|percentages?|prevalences?|incidences?|frequenc(?:y|ies)|occur\w*|experienc\w*|
    respon[ds]\w*|achiev\w*|remission|surviv\w*|mortality|died|adheren\w*|complian\w*|retention|complet\w*|cured?|
    success\w*|relaps\w*|recurr\w*|adverse|side\seffects?|complications?|events?|toxicit\w*|observed|likel\w*|
    seropositiv\w*|seroconver\w*|seroprotect\w*|infect\w*|reported|discontinu\w*|withdr\w+|nausea|vomiting|pain|
    headache|fatigue|dropout|attrition|attendance|attended|participa\w*|satisf\w*|accept\w*|prefer\w*|sensitivity|
    specificity|accuracy|efficacy|resolved|resolution|healed|healing|failure|treated|uptake|coverage|vaccinat\w*|
    immuni[sz]\w*|positive|pregnan\w*|deliver\w*|births?|female|male|anaemia|anemia|neutropenia|diarrh\w*|
    most\scommon|hypo\w+|had|affect\w*|use[drs]?|smok\w+|abstinen\w*|quit\w*|patients|participants|recover\w*|closure|
    reattachment)\b""",
    re.VERBOSE,
)
"""Words of a sentence that make a percentage in it a rate rather than a measure."""
AVERAGED = re.compile(
    r"\b(?:HbA1[cC]|A1C|ejection\sfraction|LVEF|FEV1?|FVC|body\sfat|ha?ematocrit|concentrations?|changes?|"
    r"decrease[ds]?|"
    r"increase[ds]?|reduc\w+|improve\w*|predicted|VO2\w*|mean|inhibition|bioavailab\w+|varia\w+|weight|energy|intake)\b"
)
"""Words that make it a measure."""
