"""Doses: of a product, for each of what their unit says, with what it takes to compute them."""

import pytest

from tests.studies.definition.sample import only, problems

M2 = (('unit = "cells/kg"\nper = "kg"', 'unit = "cells/m**2"\nper = "m2"'),)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('product = "product"', 'product = "prodct"', "doses[1].product: There is no product `prodct`. Did you mean"),
        ('cap-unit = "cells"\nvisit = "baseline"', 'cap-unit = "cells"\nvisit = "base"', "doses[1].visit: There is no"),
        ('arms = ["cells"]\n', 'arms = ["cell"]\n', "doses[1].arms[1]: There is no arm `cell`. Did you mean `cells`?"),
        ('arms = ["cells"]\n', 'arms = ["cells", "cells"]\n', "doses[1].arms[2]: The arm `cells` is named twice."),
        ("amount = 2e6", "amount = 0", "doses[1].amount: It has to be more than 0, not 0."),
        ("amount = 2e6", "amount = inf", "doses[1].amount: It has to be more than 0, not inf."),
        ("amount = 2e6", "amount = 2e6\ntolerance = -1", "doses[1].tolerance: It has to be from 0 to 100, not -1."),
        ('per = "kg"\nweight = "weight"', 'per = "kg"', "doses[1].weight: A dose for each kg needs to know"),
        ('weight = "weight"', 'weight = "wait"', "doses[1].weight: There is no measure or characteristic `wait`."),
        ('weight = "weight"', 'weight = "age"', "doses[1].weight: `age` is in years, which is no unit of weight."),
        ('weight = "weight"', 'weight = "left"', "doses[1].weight: `left` is in no unit, which is no unit of weight."),
        ("cap = 2e8\n", "", "doses[1].cap: `cap-unit` is given and `cap` is not."),
        ('cap-unit = "cells"\n', "", "doses[1].cap-unit: `cap` is given and `cap-unit` is not."),
        ("cap = 2e8", "cap = 0", "doses[1].cap: It has to be more than 0, not 0."),
        ('cap-unit = "cells"', 'cap-unit = "mg"', "doses[1].cap-unit: `mg` can't be compared with the whole dose"),
        ('cap-unit = "cells"', 'cap-unit = "cells/kg"', "doses[1].cap-unit: `cells/kg` can't be compared with the"),
        ('unit = "cells/kg"', 'unit = "cells"', "doses[1].unit: The dose is for each kg, and its unit `cells` is not."),
        ('unit = "cells/kg"', 'unit = "celz/kg"', "doses[1].unit: "),
        ('per = "kg"', 'per = "participant"', "doses[1].unit: The unit `cells/kg` is for each kg, and the dose is for"),
    ],
)
def test_what_a_dose_can_t_be(old: str, new: str, said: str):
    assert only((old, new)).startswith(said)


def test_a_dose_for_each_square_metre_needs_weight_and_height():
    assert only(*M2) == (
        "doses[1].height: A dose for each m2 needs to know the participants' height. "
        "Name the measure or characteristic that holds it: `height = …`."
    )
    tall = ("[[products]]\n", '[[characteristics]]\nid = "height"\nlabel = "Height"\nunit = "cm"\n\n[[products]]\n')
    assert problems(*M2, tall, ('weight = "weight"', 'weight = "weight"\nheight = "height"')) == ()
    assert only(*M2, ('weight = "weight"', 'weight = "weight"\nheight = "weight"')).startswith(
        "doses[1].height: `weight`"
    )


@pytest.mark.parametrize("unit", ["mg/m^2", "mg/m²", "mg/m2"])
def test_a_square_metre_may_be_written_in_several_ways(unit: str):
    changes = (
        ('unit = "cells/kg"\nper = "kg"', f'unit = "{unit}"\nper = "m2"'),
        ('cap-unit = "cells"', 'cap-unit = "g"'),
    )
    assert only(*changes).startswith("doses[1].height: A dose for each m2")
