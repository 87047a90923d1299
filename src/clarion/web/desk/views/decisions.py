"""Undoing a decision."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from clarion.catalogue.actions.evidence import undo as undo_decision
from clarion.catalogue.queries.desk import decision_of_work
from clarion.web.desk.access import name_of


@require_POST
def undo(request: HttpRequest, public_id: str, number: int) -> HttpResponse:
    """Let a decision no longer count; it stays in the list, with who undid it and when."""
    decision = decision_of_work(public_id, number)
    if decision is None:
        raise Http404(f"no decision {number} about work {public_id}")
    undo_decision(decision, who=name_of(request.user))
    page = "desk-plain-words" if request.POST.get("page") == "plain-words" else "desk-evidence"
    return HttpResponseRedirect(f"{reverse(page, args=[public_id])}?decision={number}")
