"""The nouns for those who take part in studies, as alternatives of patterns over small letters."""

import re

PEOPLE = (
    "patients|participants|subjects|volunteers|women|men|children|adults|people|persons|individuals|infants|neonates|"
    "newborns|babies|adolescents|students|girls|boys|females|males|mothers|parturients|couples|families|parents|"
    "dyads|"
    "workers|wearers|visitors|attenders|attendees|speakers|learners|sufferers|carriers|singers|walkers|gamblers|"
    "offenders|officers|managers|prescribers|paramedics|instructors|employees|nurses|physicians|doctors|residents|"
    "gps|practitioners|clinicians|pilots|athletes|players|"
    "runners|cyclists|swimmers|smokers|drinkers|users|survivors|recipients|donors|outpatients|inpatients|"
    "out-patients|"
    "in-patients|respondents|households|caregivers|carers|veterans|soldiers|cases(?! of (?:mild|moderate|severe|"
    "adverse)\\b)|toddlers|preschoolers|"
    "schoolchildren|"
    "pupils|teachers|seniors|elders|youths?|teenagers|drivers|clients|consumers|members|twins|primigravidae?|"
    "multiparae?|nulliparae?|primiparae?|diabetics|asthmatics|hypertensives|cirrhotics|probands|relatives|trainees|"
    "interns|surgeons|dentists|midwives|providers|professionals|farmers|inmates|prisoners|refugees|migrants|freshmen|"
    "undergraduates|graduates|gravidas|postmenopausals|males and females|patient|participant|volunteer|"
    "vaccinees|amputees|"
    "housewives|retirees|psychiatrists|pharmacists|therapists|librarians|counsell?ors|neonate|mother-infant pairs|"
    "mother-child pairs|prisoners|detainees|recruits|cadets|firefighters|trainers|listeners|readers|voters|"
    "evacuees|centenarians|nonsmokers|non-smokers|candidates|vegetarians|vegans|dancers|musicians|"
    r"fighters|(?:fe)?male(?= \(| (?:with|who|were|aged)\b)"
)
ANIMALS = (
    "rats|mice|rabbits|dogs|pigs|piglets|sheep|lambs|ewes|monkeys|macaques|hamsters|guinea pigs|cats|chickens|"
    "broilers|"
    "hens|cows|calves|heifers|steers|cattle|horses|mares|goats|gerbils|animals|hogs|bulls|beagles|chicks|bucks|"
    "does|fish|goldfish|zebrafish|sows|gilts|boars|birds|quails?|ducks|ducklings|turkeys|foals|ponies|puppies|"
    "ferrets|baboons|geese|camels|buffaloes|marmosets|stallions|geldings|poults"
)
PARTS = (
    "eyes|teeth|molars|premolars|incisors|knees|hips|limbs|implants|ears|breasts|feet|canals|sockets|hemimandibles|"
    "roots|specimens|embryos|oocytes|sinuses|quadrants|defects|lesions|restorations|wounds|ulcers|kidneys|grafts|"
    "catheters|canines|legs|shoulders|fractures|"
    "scars|nails|stents"
)
"""What is counted instead of people in studies of parts of the body, where these were allocated."""
CLUSTERS = (
    "practices|clusters|schools|villages|hospitals|wards|classes|classrooms|communities|clinics|households|homes|"
    "units|"
    "centers|centres|districts|pharmacies|facilities|worksites|workplaces|neighbou?rhoods|kindergartens|departments|"
    "general practices|care homes|nursing homes|teams|companies|churches|preschools|nurseries|towns|cities|regions|"
    "compounds|health centers|health centres|sites|gp practices|quality circles|beer halls|halls|venues|stores|"
    "restaurants|farms|herds|flocks|litters|shops|prisons|municipalities|counties|provinces|parishes|settlements|"
    "hamlets|congregations|barbershops|dormitories|laboratories"
)

_STOP = (
    r"of|in|at|by|for|from|with|without|to|was|were|is|are|had|have|has|than|that|which|who|whom|whose|per|vs|versus|"
    r"the|this|these|those|then|when|while|during|after|before|on|into|between|among|amongst|if|as|be|been|being|"
    r"each|every|all|our|their|its|it|they|we|but|because|times?|"
    r"weeks?|months?|years?|yrs?|days?|hours?|hrs?|h|min|minutes?|seconds?|sec|mg|ml|g|kg|cm|mm|iu|u|mmol|kcal|mcg|"
    r"ug|µg|"
    r"score|scores|points?|sessions?|visits?|doses?|items?|grade|grades|groups?|arms?|trials?(?! participants|"
    r" patients| subjects)|studies|study(?! participants| patients| subjects)|january|february|march|april|may|june|"
    r"july|august|september|october|november|december|describing|containing|completing|including|comparing|"
    r"involving|screened|invited|approached|more|additional|other|"
    r"degrees?|percent|fold|consecutive years|received|randomi[sz]ed to|completed|underwent|died|reported|showed|"
    r"adverse|events?|questions?|measurements?|samples?|different|levels?"
)
_WORD = (
    r"(?:[\"“]?[\w'/+.-]*[^\W_]['\"”]?|(?:[a-z]\.){2}|\([\w\s,:;=<>≤≥±+/.-]{1,40}\)|"
    r"\((?:[a-z]|\d+(?:\.\d+)?\s?% (?:(?:fe)?male|(?:wo)?men))[^()]{1,50}\)),?"
)
NOUN_PHRASE = re.compile(
    rf"(?:[\s-]+(?:(?:american society of an\w+|type [12]|types [12] and [12]|(?:stage|grade)s? \w+(?:(?: to |"
    rf" and | or |[/-])[iv\d]\w*)?|"
    rf"asa[\w\s,-]{{1,20}}?|(?:first|second|third|fourth|fifth|sixth|final|last) year)|"
    rf"(?!(?:{_STOP})\b|(?<=, )\d){_WORD})){{0,8}}?"
    rf"[\s-]+(?:(?P<people>{PEOPLE})|(?P<animals>{ANIMALS})|(?P<parts>{PARTS})|"
    rf"(?P<clusters>{CLUSTERS}))\b(?!-\w|/(?:day|week|month|year|group|arm)|')"
)
"""What follows a number that counts those who take part: up to eight words, then the noun."""
_THINGS = (
    r"(?:[\w-]+-)?(?:months|years|weeks|days|hours)|feedings|nights|pages|occasions|messages|courses|treatments|"
    r"questionnaires|surveys|interviews|images|records|"
    r"analyses|"
    r"simulations|outcomes|measures|variables|methods|interventions|phases|stages|modules|parameters|variants|"
    r"adverts|states|countries|injections|infusions|immunizations|exercises|tests|cycles|foods|meals|products|drugs|"
    r"responses|observations|experts|investigators|assessors|examiners|reviewers|states|publications|articles|papers"
)
_UNKNOWN = (
    rf"(?:[\s-]+(?!(?:{_STOP})\b)[^\W\d_][\w/'-]*){{0,4}}?[\s-]+(?!(?:{_STOP}|{_THINGS})\b)"
    r"(?P<noun>[^\W\d_][\w/-]*(?<![sui])s|staff|personnel)"
)
_SHORT = (
    rf"[\s-]+(?!(?:{_STOP}|{_THINGS})\b)(?P<short>[a-z]{{2,5}}(?<!ed))(?= (?:were (?:random|assig|alloc|"
    r"enrol|recru|divid)|part|took))"
)
UNKNOWN_NOUN = re.compile(
    rf"(?:{_UNKNOWN}|{_SHORT})(?: \([^()]{{1,40}}\))? (?:(?:(?:were|will be|have been) (?:[a-z]+ly |then |first |"
    rf"either |equally )*"
    r"(?:randomi[sz]ed|randomly|divided into|assigned|allocated|enroll?ed|recruited|trained|vaccinated|included))|"
    r"(?:have |has )?(?:participated|took part|volunteered|enrolled|consented)|each(?= [a-z]))\b"
)
"""A noun that isn't known, of which a verb says that it takes part: ``30 goldsmiths were randomised``."""
UNKNOWN_LED = re.compile(rf"{_UNKNOWN}\b")
"""A noun that isn't known, after words that lead to who takes part: ``a sample of 30 goldsmiths``."""
