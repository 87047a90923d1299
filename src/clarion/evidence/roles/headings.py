"""Authors' headings: what role a heading gives to the sentences under it, and where one stands within a sentence.

A heading is known by its words, not by a list of headings: "Main outcome measures and secondary endpoints" has never
to be seen to be about methods. One that joins two roles ("Methods and findings") gives both and leaves the choice open.
"""

import re

from clarion.text.normalise import fold

BACKGROUND, OBJECTIVE, METHODS, RESULTS, CONCLUSIONS = ROLES = (
    "BACKGROUND",
    "OBJECTIVE",
    "METHODS",
    "RESULTS",
    "CONCLUSIONS",
)


def _folded(words: str) -> frozenset[str]:
    """The words of a list, folded."""
    return frozenset(fold(word) for word in words.split())


_WORDS = {
    BACKGROUND: """
        background backgrounds introduction introductions context contexts rationale importance premise problem
        known بابت مقدمه زمینه سابقه پیشینه
    """,
    OBJECTIVE: """
        objective objectives aim aims purpose purposes goal goals hypothesis hypotheses question questions هدف
        اهداف فرضیه
    """,
    METHODS: """
        method methods methodology methodologies material materials patient patients subject subjects
        participant participants population populations sample samples sampling design designs setting settings
        intervention interventions measure measures measurement measurements procedure procedures technique
        techniques protocol sources selection extraction search strategy eligibility criteria randomisation
        randomization blinding masking exposure exposures analysis analyses statistics comparison comparisons
        comparator assessment assessments instruments variables animals cells endpoint endpoints approach
        experimental recruitment روش روشها مواد بیماران جامعه طرح
    """,
    RESULTS: """
        result results finding findings observation observations synthesis harms یافته یافتهها نتایج
    """,
    CONCLUSIONS: """
        conclusion conclusions concluding interpretation interpretations discussion discussions implication
        implications significance relevance comment comments recommendation recommendations summary limitation
        limitations strengths perspective perspectives impact message messages application applications
        generalisability generalizability adds بحث نتیجه نتیجهگیری گیری استنتاج جمعبندی پیشنهاد محدودیتها
    """,
}
_ROLE_OF_WORD = {word: role for role, words in _WORDS.items() for word in _folded(words)}
# Words of which a heading may be made besides those that decide.
_FILLING = _folded(
    """
        a an the of for in on to with by this our its main major key primary secondary principal study studies
        trial trials research clinical practice future general overall specific outcome outcomes data
        statistical scientific public health policy care nursing medical brief short report review systematic
        level case control cohort eligible inclusion exclusion take home what is already topic paper article
        present current work working author authors authors' author's abstract description information
        collection management statement important most new preliminary baseline safety efficacy follow up number
        و کار بررسی پژوهش مطالعه تحقیق ها های نهایی اصلی از
    """
)
_WHOLE = {
    "data collection and analysis": (METHODS,),
    "summary background data": (BACKGROUND,),
    "summary of background data": (BACKGROUND,),
    "background data": (BACKGROUND,),
    "purpose of review": (OBJECTIVE,),
    "purpose of the review": (OBJECTIVE,),
    "what is known": (BACKGROUND,),
    "main results": (RESULTS,),
    "data synthesis": (RESULTS,),
    "data analysis": (METHODS,),
    "review methods": (METHODS,),
    "outcome": (METHODS, RESULTS),
    "outcomes": (METHODS, RESULTS),
    "primary outcome": (METHODS, RESULTS),
    "primary outcomes": (METHODS, RESULTS),
    "case report": (METHODS, RESULTS),
    "case presentation": (METHODS, RESULTS),
    "main outcome": (METHODS,),
    "main outcomes": (METHODS,),
    "statement of significance": (CONCLUSIONS,),
    "level of evidence": (),
}
# A heading with one of these is one, but gives no role.
_NO_ROLE = _folded("registration registry identifier id funding keyword keywords words copyright sponsor")
_JOINT = re.compile(r"\s*(?:\band\b|&|/|,|;|\+| و )\s*")
_EDGE = " \t\r\n:.-–—"

_MARKED = re.compile(r"(?P<label>[^\W\d_][^:.!?؟\n]{1,70}?)\s*(?::|\.(?=\s+[^a-z])|\s[-–—]\s|\n)\s*")
_CAPITALS = re.compile(r"(?:[A-Z]{2,}(?:'S)?|&|/|,)(?:\s*(?:[A-Z]{2,}(?:'S)?|[&/,]))*(?=\s+\S)")
_BARE = re.compile(
    r"""(?P<label>(?:Background|Introduction|Purpose|(?:Materials?\ and\ |Patients\ and\ )?[Mm]ethods|Results|Findings
        |Conclusions?|Interpretation|Discussion)(?:\s+and\s+(?:[Aa]ims?|[Oo]bjectives?|[Ff]indings|[Rr]esults))?
        (?=\s+(?:[A-Z][a-z]+\b|A\b|\d))
        | (?:Aims?|Objectives?)(?=\s+(?:To|The|We)\b))
    \s+""",
    re.VERBOSE,
)


def roles_of_heading(label: str) -> tuple[str, ...]:
    """The roles that a heading of the authors may give, in the usual order; none where it says nothing of a role.

    Words unknown beside known ones do no harm: "Methods of the ABC trial" is about methods.
    """
    return _roles(label, strict=False)


def role_of_heading(label: str) -> str | None:
    """The one role that a heading gives; ``None`` where it gives none, or more than one ("Methods and findings")."""
    found = roles_of_heading(label)
    return found[0] if len(found) == 1 else None


def inline_heading(sentence: str) -> int:
    """The length of the heading at the start of ``sentence``, with its colon and the blanks after it; 0 without one.

    Taken for a heading is what consists of the words of headings alone and is set off: by a colon, a full stop or a
    dash ("Patients and methods: …"), by capitals ("METHODS In 34 patients"), by a line break, or for the commonest by
    the capital of the next word ("Background Mesenchymal …").
    """
    marked = _MARKED.match(sentence)
    if marked and (_roles(marked["label"], strict=True) or _without_role(marked["label"])):
        return marked.end()
    capitals = _CAPITALS.match(sentence)
    if capitals:
        return _capital_heading(sentence, capitals[0])
    bare = _BARE.match(sentence)
    return bare.end() if bare and _roles(bare["label"], strict=True) else 0


def _capital_heading(sentence: str, capitals: str) -> int:
    """The length of the longest heading among the capitals that ``sentence`` begins with, with the blanks after it."""
    ends = [found.end() for found in re.finditer(r"[A-Z']+", capitals)]
    for end in reversed(ends):
        if _roles(capitals[:end], strict=True):
            return end + len(sentence[end:]) - len(sentence[end:].lstrip(_EDGE))
    return 0


def _without_role(label: str) -> bool:
    """Whether this is the heading of something that has no role, such as the number of a trial's registration."""
    words = re.findall(r"[^\W\d_]+", fold(label))
    return any(word in _NO_ROLE for word in words) and all(word in _NO_ROLE or word in _FILLING for word in words)


def _roles(label: str, *, strict: bool) -> tuple[str, ...]:
    """The roles that ``label`` may give; with ``strict`` only where it has no word that headings do not have."""
    label = fold(label).strip(_EDGE)
    if label in _WHOLE:
        return _WHOLE[label]
    if not label or _without_role(label):
        return ()
    found: set[str] = set()
    for part in _JOINT.split(label):
        words = re.findall(r"[^\W\d_]+(?:'s|')?", part)
        if strict and not all(word in _ROLE_OF_WORD or word in _FILLING for word in words):
            return ()
        found.update(_WHOLE.get(part, ()) if part in _WHOLE else _roles_of_part(words))
    return tuple(role for role in ROLES if role in found)


def _roles_of_part(words: list[str]) -> tuple[str, ...]:
    """The role of one part of a heading: that of its first word that has one ("aim of the study", "study design").

    "Statistical analysis" and "discussion of results" go by the first too; "main findings" has only one to go by.
    """
    return next(((_ROLE_OF_WORD[word],) for word in words if word in _ROLE_OF_WORD), ())
