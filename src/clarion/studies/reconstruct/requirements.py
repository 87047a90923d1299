"""What participants' data have to meet: each claim, and each criterion of eligibility."""

from collections.abc import Callable
from fractions import Fraction
from math import lcm
from typing import TYPE_CHECKING, Literal

import msgspec

from clarion.statistics.fisher import fisher
from clarion.statistics.mcnemar import mcnemar
from clarion.studies.definition import Claim, Criterion, Study
from clarion.studies.definition.analyses import Agreement, Analysis, Paired, Response, id_of_kind
from clarion.studies.reconstruct.admissible import Admissible, admissible
from clarion.studies.reconstruct.count_tests import require_p_of_counts
from clarion.studies.reconstruct.exact import exact
from clarion.studies.reconstruct.model import Model
from clarion.studies.reconstruct.paired_tests import require_paired_p
from clarion.studies.reconstruct.quantities import Term, differences, members, term
from clarion.studies.reconstruct.untranslatable import Untranslatable
from clarion.studies.units import UnitError, factor

if TYPE_CHECKING:
    from ortools.sat.python.cp_model import LinearExprT


class Requirement(msgspec.Struct, frozen=True, kw_only=True):
    """Something that the data have to meet."""

    id: str
    kind: Literal["claim", "criterion"]
    text: str
    post: Callable[[Model], None]
    """Puts it into a model. Raises Untranslatable."""
