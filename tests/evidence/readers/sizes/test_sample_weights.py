from itertools import product

from clarion.evidence.readers.sizes.sample_weights import likely_of

ROLES = ("METHODS", "OBJECTIVE", "RESULTS", "BACKGROUND", "CONCLUSIONS", "")


def test_words_that_speak_for_it_never_make_it_less_likely():
    for role, verb, led in product(ROLES, (False, True), (False, True)):
        likely = likely_of(role, verb=verb, led=led)
        assert likely_of(role, verb=False, led=False) <= likely <= 1


def test_methods_say_it_more_surely_than_the_background():
    for verb, led in product((False, True), repeat=2):
        assert likely_of("METHODS", verb=verb, led=led) > likely_of("BACKGROUND", verb=verb, led=led)


def test_in_results_a_number_before_a_noun_is_not_enough():
    assert likely_of("RESULTS", verb=False, led=False) < 0.5 <= likely_of("RESULTS", verb=True, led=False)
