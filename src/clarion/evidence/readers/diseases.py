"""Words that name diseases and complaints, and the phrases that they stand in."""

import re
from collections.abc import Iterator

from clarion.evidence.printed import Span

_NO_DISEASE = frozenset(
    """anaesthesia analysis anastomosis apoptosis aroma basis bioavailability crisis diagnosis dialysis diploma dose
    emphasis euglycemia haemodialysis hemodialysis homeopathy homoeopathy hydrolysis hypnosis hypothesis meta-analysis
    metaanalysis naturopathy normoglycemia normothermia oasis osmosis osteopathy prognosis stroma symptoma synthesis
    thesis""".split()  # noqa: SIM905 - words are read more easily so
)
_DISEASE = re.compile(
    r"(?:disease|disorder|syndrome|cancer|tumou?r|neoplas\w+|pain|diabetes|depression|infection|failure|asthma|"
    r"hypertension|hypotension|obesity|stroke|malaria|fracture|injur(?:y|ie)|copd|hiv|aids|ulcer|caries|"
    r"deficienc(?:y|ie)|insomnia|anxiety|dementia|apno?ea|malnutrition|migraine|epilepsy|eczema|prolapse|"
    r"incontinence|o?edema|lesion|wound|burn|dependence|addiction|abuse|autism|adhd|allergy|nausea|vomiting|bleeding|"
    r"fibrillation|infarction|\w*embolism|lupus|impairment|disabilit(?:y|ie)|cataract|angina|influenza|tuberculosis|"
    r"cholera|violence|weakness|frailty|fatigue|stress|headache|spasticity|tinnitus|constipation|delirium|"
    r"pneumonia|sepsis|acne|gout|palsy|deafness|blindness|measles|emphysema|pruritus|arrhythmia|shock|"
    r"\w*eclampsia|\w+phasia|\w+phagia|\w+plasia|\w+trophy|\w+cardia|\w+opia|\w+rexia|\w+taxia|hypoxia|bulimia|hyp\w+(?:thermia|ism)|"
    r"\w+phrenia|infertility|aneurysm|obstruction|hernia|nsclc|\w{3,}itis|\w+osis|\w+iasis|\w+emia|\w{3,}(?<!s)oma|"
    r"\w+opath(?:y|ie)|\w+algia|\w+uria|\w+plegia|\w+penia|\w+rrho?ea|\w+sthenia|\w+ectasis|\w+rrhage)s?"
)
_TAILS = frozenset(
    """act age aid ain ase asi asm cer che cie clc cne der dhd dia dne ema ent era ete ety fne gia gue hea hie hiv hma
    ina ine ing ion ism iti itu ity ium lsy lty mia mor nce ncy nea nia nza ock oea oke oma ome opd osi our out phy
    pia pse psi psy rgy ria rie sea sia sle thy tia tic tie tre und upu ure urn ury use xia ysm""".split()  # noqa: SIM905 - words are read more easily so
)
"""The last letters of such words without a last s: most other words are passed over by them."""
_VAGUE = frozenset(
    """burn deficiency disability disease disorder failure impairment infection injury lesion obstruction shock stress
    syndrome tumor tumour ulcer violence weakness wound""".split()  # noqa: SIM905 - words are read more easily so
)
"""Words that say what somebody has only together with another: the failure of an instrument is none."""
_LETTERS = re.compile(r"[a-z]{3,}")
_LEFT_STOP = frozenset(
    """a about abstract achieve achieved across adult adults affect affecting affects after against aim aims all
    alleviate alleviating also among an and any are as assess assessed associated at attenuate attenuating
    background baseline be because been before between both breastfeeding but by can cause causes causing
    certain children common compared completed comprehensive computerised computerized context control
    controlling could current daily detect detecting develop developed developing diagnose diagnosed different
    due during each ease easing effect effects elderly endpoint endpoints enrolled evaluate evaluated every
    exclusively existing experience experienced experiencing fear following for from further given gives greater
    had has have having high higher history how hundred if important improve improved improves improving in
    incidence include included including increase increased individuals induces infants instrument into
    introduction investigated is it its killed known leading less lessen level levels like lower lowering manage
    management managing many may mean means measure measured men methods might minor more most multimodal new no
    not novel number objective objectives of offered on one only or oral other our outcome outcomes over
    overall participants patients people per persons possible prevalence prevent prevented preventing prevention
    prevents previous purpose randomised randomized rate rates received recruited reduce reduced reduces
    reducing related relieve relieving reported risk sciences serious several severity so some studied
    studies study subjects subsequent such suffering symptoms than that the their then these they this those
    thousand three through to total transient treat treated treating treatment trial two under undergoing
    undergone underwent university use using vaccine various versus very via vs was we were when where whether
    which while who whose will with within without women worse worsening would
    """.split()  # noqa: SIM905 - words are read more easily so
)
_NUMBER = re.compile(
    r"\d+|one|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty\S*"
)
_GRADED = re.compile(r"\b(?:type|types|stage|stages|grade|class|phase|factor)s? $")
_WORD_AFTER = re.compile(r" ([a-z]+)")
_WORD_BEFORE = re.compile(r"([a-z0-9/'-]+|[\"“][a-z-]+[\"”])(?: \([a-z-]{2,6}\))? $")
_JOINING = frozenset(["to", "and", "or"])
_VITAMIN = re.compile(r"\bvitamin a $")
_PAIRED = re.compile(r"(?<![\w-])(?:mild|moderate|acute|head|foot|nausea) (?:to|and|or) $")
"""A word that joins two that describe one disease: ``mild to moderate asthma``, ``head and neck cancer``."""
_RIGHT = re.compile(
    r" (?:mellitus|gravis|nervosa|vulgaris|pectoris|simplex|zoster)\b| type [12]\b|(?<=hepatitis) [a-e]\b|"
    r" of (?:the|an?) (?:(?:upper|lower|left|right|middle|internal|external|common) )?(?!right\b|left\b|same\b)[a-z]+\b"
)


def _is_disease(word: str) -> bool:
    """Whether a word in small letters names a disease or a complaint."""
    return word.rstrip("s")[-3:] in _TAILS and _DISEASE.fullmatch(word) is not None and word not in _NO_DISEASE


def named(small: str, start: int, end: int) -> Iterator[Span]:
    """The phrases of ``small`` between the offsets that name a disease or a complaint: ``chronic low back pain``."""
    for match in _LETTERS.finditer(small, start, end):
        if not _is_disease(match[0]):
            continue
        following = _WORD_AFTER.match(small, match.end(), end)
        if (following and _is_disease(following[1])) or small.startswith(" and vomiting", match.end(), end):
            continue
        left = _described_from(small, start, match.start())
        if left == match.start() and not _VAGUE.isdisjoint((match[0], _singular(match[0]))):
            continue
        right = _RIGHT.match(small, match.end(), end)
        yield Span(left, right.end() if right else match.end())


def _described_from(small: str, start: int, head: int) -> int:
    """Where the words begin that describe the disease whose word begins at ``head``."""
    left = head
    if small[left - 1 : left] == "-":
        left = small.rfind(" ", start, left) + 1 or left
    for _ in range(5):
        before = _WORD_BEFORE.search(small, max(start, left - 32), left)
        if before is None:
            break
        word, at = before[1], before.start()
        joins = word in _JOINING and _PAIRED.search(small, max(start, left - 16), left)
        if word in _LEFT_STOP and not joins and not (word == "a" and _VITAMIN.search(small, start, left)):
            break
        if word not in _LEFT_STOP and _NUMBER.fullmatch(word) and not _GRADED.search(small, max(start, at - 8), at):
            break
        left = at
    return left


def _singular(word: str) -> str:
    """A word of the vague ones without what makes it several."""
    return word[:-3] + "y" if word.endswith("ies") else word.rstrip("s")
