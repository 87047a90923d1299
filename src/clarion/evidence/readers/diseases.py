"""Words that name diseases and complaints, and the phrases that they stand in."""

import re
from collections.abc import Iterator

from clarion.evidence.printed import Span

_NO_DISEASE = frozenset(
    """anaesthesia analysis aroma basis bioavailability crisis diagnosis dialysis diploma dose emphasis haemodialysis
    hemodialysis hydrolysis hypothesis meta-analysis metaanalysis oasis osmosis prognosis symptoma synthesis
    thesis""".split()  # noqa: SIM905 - words are read more easily so
)
_DISEASE = re.compile(
    r"(?:disease|disorder|syndrome|cancer|tumou?r|neoplas\w+|pain|diabetes|depression|infection|failure|asthma|"
    r"hypertension|hypotension|obesity|stroke|malaria|fracture|injur(?:y|ie)|copd|hiv|aids|ulcer|caries|"
    r"deficienc(?:y|ie)|insomnia|anxiety|dementia|apno?ea|malnutrition|migraine|epilepsy|eczema|prolapse|"
    r"incontinence|o?edema|lesion|wound|burn|dependence|addiction|abuse|autism|adhd|allergy|nausea|vomiting|bleeding|"
    r"fibrillation|infarction|embolism|lupus|impairment|disabilit(?:y|ie)|cataract|angina|influenza|tuberculosis|"
    r"cholera|violence|mortality|weakness|frailty|fatigue|stress|headache|spasticity|tinnitus|constipation|delirium|"
    r"\w+phrenia|infertility|aneurysm|obstruction|hernia|nsclc|\w{3,}itis|\w+osis|\w+iasis|\w+emia|\w{3,}oma|"
    r"\w+opath(?:y|ie)|\w+algia|\w+uria|\w+plegia|\w+penia|\w+rrho?ea|\w+sthenia|\w+ectasis|\w+rrhage)s?"
)
_TAILS = frozenset(
    """act age aid ain ase asi asm cer che cie clc der dhd ema ent era ete ety gia gue hea hie hiv hma ina ine ing ion
    ism iti itu ity ium lty mia mor nce ncy nea nia nza oea oke oma ome opd osi our pse psy rgy ria rie sea sia thy
    tia tic tie tre und upu ure urn ury use ysm""".split()  # noqa: SIM905 - words are read more easily so
)
"""The last letters of such words without a last s: most other words are passed over by them."""
_LETTERS = re.compile(r"[a-z]{3,}")
_LEFT_STOP = frozenset(
    """a about abstract adults after against aim aims all also among an and any are as associated at background be
    because been before between both but by can cause causes causing certain children common context could
    develop developing diagnosed different due during each effect effects experience fear following for from had
    has have having high history if important improve improves in incidence include including increase increased
    individuals into introduction is it its known leading lessen level levels like management many may men
    methods might more most new no not objective objectives of on one only or other our over participants
    patients people prevalence prevent preventing prevention primary purpose rate rates reduce reduces reducing
    related reported risk secondary serious severity some subjects such suffering symptoms than that the their
    then these they this those three through to treat treating treatment two under use using various versus via
    vs was we were when which while who with without women improved lower higher worse greater computerised
    computerized multimodal induces induced prevents prevented instrument university sciences oral killed
    vaccine breastfeeding less worsening transient any minor further exclusively subsequent overall""".split()  # noqa: SIM905 - words are read more easily so
)
_WORD_AFTER = re.compile(r" ([a-z]+)")
_WORD_BEFORE = re.compile(r"([a-z0-9/'-]+) $")
_VITAMIN = re.compile(r"\bvitamin a $")
_RIGHT = re.compile(r" mellitus\b| gravis\b| type [12]\b| of the [a-z]+\b")


def _is_disease(word: str) -> bool:
    """Whether a word in small letters names a disease or a complaint."""
    return word.rstrip("s")[-3:] in _TAILS and _DISEASE.fullmatch(word) is not None and word not in _NO_DISEASE


def named(small: str, start: int, end: int) -> Iterator[Span]:
    """The phrases of ``small`` between the offsets that name a disease or a complaint: ``chronic low back pain``."""
    for match in _LETTERS.finditer(small, start, end):
        if not _is_disease(match[0]):
            continue
        following = _WORD_AFTER.match(small, match.end(), end)
        if following and _is_disease(following[1]):
            continue
        left = match.start()
        if small[left - 1 : left] == "-":
            left = small.rfind(" ", start, left) + 1 or left
        for _ in range(4):
            before = _WORD_BEFORE.search(small, max(start, left - 24), left)
            if before is None or (before[1] in _LEFT_STOP and not _VITAMIN.search(small, start, left)):
                break
            left = before.start()
        right = _RIGHT.match(small, match.end(), end)
        yield Span(left, right.end() if right else match.end())
