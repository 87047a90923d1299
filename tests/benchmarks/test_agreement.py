import math

from benchmarks.agreement import Case, agreement, compared


def test_what_differs_or_has_no_answer_does_not_agree():
    def refuse():
        raise ValueError("no pairs")

    report = agreement(
        [
            ("same", 0.5, lambda: 0.5 + 1e-12),
            ("off", 0.5, lambda: 0.25),
            ("none", 0.5, lambda: math.nan),
            ("refused", 0.5, refuse),
            ("open", math.inf, lambda: math.inf),
        ]
    )
    assert (report["cases"], report["agreeing"], report["largest_difference"]) == (5, 2, 0.25)
    assert report["unanswered"] == 2
    assert [one["found"] for one in report["disagreeing"]] == [0.25, "nan", "ValueError: no pairs"]


def test_cases_near_enough_are_counted_apart():
    report = compared("f", "g", [Case("a", 1.0, lambda: 1.00005), Case("b", 1.0, lambda: 2.0)], loosely=1e-4)
    assert (report["agreeing"], report["within_0.0001"], report["scipy"]) == (0, 1, None)


def test_scipy_is_judged_by_the_cases_that_it_can_do():
    cases = [Case("a", 1.0, lambda: 1.0, lambda: 0.0), Case("b", 2.0, lambda: 2.0)]
    report = compared("f", "g", cases, scipy="h(x)")
    assert report["agreeing"] == 2
    assert (report["scipy"]["call"], report["scipy"]["cases"], report["scipy"]["agreeing"]) == ("h(x)", 1, 0)
