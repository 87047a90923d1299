"""Words by which it is known what takes part besides people: places, groups, parts of the body; and the sexes."""

import re

from clarion.evidence.readers.sizes.participants import PEOPLE

CLUSTERED = (
    "cluster",
    "group-randomi",
    "group randomi",
    "unit of randomi",
    "stepped wedge",
    "stepped-wedge",
    "practices were",
)
"""Words of texts in which places or groups are what is allocated."""
OF_PARTS = (
    " eyes",
    " teeth",
    " molars",
    " premolars",
    " implants",
    " knees",
    " canals",
    " sockets",
    "split-mouth",
    " embryos",
    " incisors",
    " canines",
)
"""Words of texts in which parts of the body may be what is allocated."""
ALLOTTED = re.compile(r"\b(?:cluster|(?:group-)?randomi[sz]|allocat|assign)")
"""What a sentence says where places are what was allocated."""
TAKES_PART = re.compile(
    r"[^.;]{0,80}?\b(?:randomi[sz]\w*|randomly|assigned|allocated|recruited|enroll?ed|included|implement\w*|"
    r"receiv\w*|participated|"
    r"participating|participate|took part|take part|selected|analy[sz]ed|completed|divided|matched)\b"
)
"""Verbs that are said of places that take part."""
ALLOTTED_NEXT = re.compile(
    r"[^.,;]{0,40}? (?:(?:were|was|will be) (?:\w+ ){0,2}?)?(?:randomi[sz]ed|randomly|allocated|assigned)\b"
)
ALLOTTED_BEFORE = re.compile(
    r"\b(?:randomi[sz]ed|randomly (?:assigned|allocated|selected)) (?:a total of |the |all )?$"
)
PEOPLE_FROM = re.compile(rf"\b(?:{PEOPLE})(?: [^.;:,()\d]{{0,60}})? (?:from|in|at|of|across|attending) (?:the )?$")
"""Before the places where people were found: ``60 patients from``."""
TRIAL_IN = re.compile(
    r"\b(?:trial|study|experiment|conducted|performed|implemented|carried out|introduced)"
    r"(?: [a-z]+)? (?:in|among|within|across|throughout|on|with) (?:about |the )?$|\bsettings?[:.]+ $"
)
"""Before the places that take part in a trial of clusters."""
MERE_PLACES = re.compile(
    r"(?:sites|regions|cities|towns|provinces|districts|counties|companies|units|departments|venues|states)$"
)
"""Where people were found: these take part only where it is said that they were allocated."""
WHOLE_GROUPS = re.compile(r"(?:schools|class(?:es|rooms)|kindergartens|preschools|nurseries|worksites|halls|teams)$")
"""What is allocated as a whole also where the text doesn't speak of clusters."""
SEX = re.compile(r"(?:fe)?males?|(?:wo)?men|boys|girls")
SEXES = re.compile(
    r"(?:\d|(?:ty|teen|one|two|three|four|five|six|seven|eight|nine|ten))(?:,? (?!and\b)[\w-]+)? "
    r"((?:fe)?males?|(?:wo)?men|boys|girls)\b"
)
