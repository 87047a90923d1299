from clarion.evidence.assessment import PlanDecision
from tests.web.desk.conftest import present


def the_plan(public_id):
    return next(one.decided for one in present(public_id).in_force() if isinstance(one.decided, PlanDecision))


def test_a_plan_is_entered_and_shown(communicator, public_id):
    path = f"/desk/works/{public_id}/evidence/plan/"
    answer = communicator.send(
        path, source="NCT00000001", n="20", arms="2", length="12", unit="month", primary_outcome="Sleep"
    )
    page = communicator.follow(answer)
    assert "NCT00000001" in page.text
    plan = the_plan(public_id)
    assert (plan.source, plan.n, plan.arms, plan.primary_outcome) == ("NCT00000001", 20, 2, "Sleep")
    assert plan.follow_up == 12 * 30.44


def test_the_form_comes_back_with_what_was_entered(communicator, public_id):
    path = f"/desk/works/{public_id}/evidence/plan/"
    for length, unit in (("12", "month"), ("3", "year"), ("6", "week"), ("10", "day"), ("1.5", "day")):
        communicator.send(path, source="NCT00000001", length=length, unit=unit)
        fields = communicator.open(path).page.forms[1].fields
        assert (float(fields["length"]), fields["unit"], fields["n"] or "") == (float(length), unit, "")


def test_a_plan_of_nothing_is_refused(communicator, public_id):
    path = f"/desk/works/{public_id}/evidence/plan/"
    assert "at least one thing" in communicator.send(path, source="NCT00000001").words("[role=alert]")[0]
    answer = communicator.send(path, source="", n="0")
    assert answer.words("#id_source_error")
    assert answer.words("#id_n_error")
