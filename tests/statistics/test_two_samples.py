import numpy as np
import pytest

from clarion.statistics.answer import StatisticsError
from clarion.statistics.two_samples import two_samples


def test_missing_values_are_left_out_of_each_sample_and_counted():
    samples = two_samples([1, np.nan], [2, 3, np.nan])
    assert samples.pooled().tolist() == [1, 2, 3]
    assert samples.missing == 2
    assert samples.notes() == ("Missing values left out: 2.",)
    assert two_samples([1], [2]).notes() == ()


def test_too_few_values_are_refused():
    with pytest.raises(StatisticsError, match=r"have 0 and 1 values .* needs at least 1"):
        two_samples([np.nan], [1])
    with pytest.raises(StatisticsError, match=r"have 2 and 1 values .* needs at least 2"):
        two_samples([1, 2], [1], least=2)
