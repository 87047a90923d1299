"""One work: its abstract with the claims, the checks, the registered plan, and what people decided."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from clarion.evidence.assessment import PlanDecision
from clarion.web.desk.checks import check_lines
from clarion.web.desk.claims import claim_lines, sections
from clarion.web.desk.decisions import decision_lines
from clarion.web.desk.parts import KINDS
from clarion.web.desk.views.deciding import evidence_or_404, just_decided, render_work
from clarion.web.public.evidence_labels import kind_name
from clarion.web.public.frame import language_of

NOT_ADDED = ("result",)
"""Kinds of claims that only tie others together."""


@require_safe
def evidence(request: HttpRequest, public_id: str) -> HttpResponse:
    """What was read in one work, and what to do about it."""
    found = evidence_or_404(public_id)
    language = language_of(request)
    decisions = decision_lines(found, language)
    new = just_decided(request, found)
    plans = {one.id for one in found.in_force() if isinstance(one.decided, PlanDecision)}
    return render_work(
        request,
        "evidence.html",
        found,
        title=gettext("What the abstract says"),
        claims=claim_lines(found, language),
        checks=check_lines(found, language),
        sections=sections(found),
        decisions=decisions,
        plan=next((one for one in decisions if one.id in plans), None),
        new=next((one for one in decisions if one.id == new), None),
        waiting=sum(1 for one in found.decisions if one.undone is None and not found.of_this_text(one)),
        kinds=[(kind, kind_name(kind)) for kind in KINDS if kind not in NOT_ADDED],
    )
