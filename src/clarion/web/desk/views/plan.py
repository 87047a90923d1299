"""Entering a study's registered plan."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from clarion.catalogue.actions.evidence import decide
from clarion.evidence.assessment import PlanDecision
from clarion.web.desk.access import name_of
from clarion.web.desk.forms.checks import PlanForm
from clarion.web.desk.views.deciding import decided, evidence_or_404, render_work


@require_http_methods(["GET", "HEAD", "POST"])
def plan(request: HttpRequest, public_id: str) -> HttpResponse:
    """What was planned, so that it can be held against what is reported."""
    evidence = evidence_or_404(public_id)
    known = next((one.decided for one in evidence.in_force() if isinstance(one.decided, PlanDecision)), None)
    form = PlanForm(request.POST or None, known, evidence.digest)
    if request.method == "POST" and form.is_valid():
        who, why = name_of(request.user), form.cleaned_data["why"]
        return decided(evidence, decide(evidence.work_id, form.plan(), who=who, why=why))
    return render_work(
        request,
        "plan.html",
        evidence,
        title=gettext("The registered plan"),
        form=form,
        status=422 if form.errors else 200,
    )
