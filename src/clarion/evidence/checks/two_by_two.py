"""P values of the tests in use for two proportions."""

import math

import msgspec
from scipy.special import chdtrc, ndtr, xlogy

from clarion.statistics.distributions import EQUAL, from_ratios
from clarion.statistics.fisher import fisher

