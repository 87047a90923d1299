"""How tightly the requirements pin numbers down: the least and the greatest value of each in all data that meet them."""

from collections.abc import Callable, Iterator, Sequence

import msgspec

from clarion.studies.definition import Response
from clarion.studies.reconstruct.model import Model
from clarion.studies.reconstruct.quantities import term
from clarion.studies.reconstruct.requirements import Requirement, Setting
from clarion.studies.reconstruct.result import Bound
from clarion.studies.reconstruct.samples import Term, quantile, visit_sample
from clarion.studies.reconstruct.solving import Allowance, Solution
from clarion.studies.reconstruct.untranslatable import Untranslatable
