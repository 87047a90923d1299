"""What explains more than one kind of check: sentences said in several places."""

from clarion.evidence.checked import N_, Statement

WRONG_DIGIT = Statement(N_("A digit is printed wrongly."))
MISSING = Statement(N_("Some of the participants may have no data, so that the number is of fewer."))
WEIGHTED = Statement(
    N_("The percentage may be weighted, adjusted or estimated over time, and so be no plain share of people counted.")
)
ONE_SIDED = Statement(N_("The test may have been one-sided: then P is about half."))
CORRECTED = Statement(N_("P, its level or the degrees of freedom may have been corrected, as for many tests."))
MODEL = Statement(N_("P may come from a model: adjusted, stratified, or for clusters or repeated measurements."))
OTHER_COMPARISON = Statement(N_("The words, or P, may be about another comparison than that of these numbers."))
OTHER_QUANTITY = Statement(N_("The numbers may be of different quantities, such as an unadjusted and an adjusted one."))
OTHER_UNIT = Statement(N_("The two numbers may be of different units, such as eyes and patients."))
MISREAD = Statement(N_("The numbers may have been read wrongly from the text."))
