"""What views have in common that show a work and take decisions about it."""

from typing import Any, cast

from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.urls import reverse
from django.utils.translation import gettext

from clarion.catalogue.models import Decision
from clarion.catalogue.queries.desk import DeskEvidence, desk_evidence
from clarion.web.desk.frame import render
from clarion.web.public.addresses import with_query
from clarion.web.public.frame import addresses_for, language_of
from clarion.web.public.lines import listed


def evidence_or_404(public_id: str) -> DeskEvidence:
    """What the desk shows of the work; raises Http404 where there is none, or where it has no abstract."""
    found = desk_evidence(public_id)
    if found is None or found.source is None:
        raise Http404(f"no work {public_id} with an abstract")
    return found


def render_work(
    request: HttpRequest,
    template: str,
    evidence: DeskEvidence,
    *,
    title: str,
    **context: Any,  # noqa: ANN401
) -> HttpResponse:
    """A page about one work."""
    (work,) = listed([evidence.line], addresses_for(request), language_of(request))
    return render(
        request, template, title=title, work=work, public_id=evidence.line.public_id, evidence=evidence, **context
    )


def text_changed(form: Form, evidence: DeskEvidence) -> bool:
    """Whether the abstract is another than the one that was looked at; the form then says so and keeps what was typed.

    The next time it is sent, it is about the present text.
    """
    if form.data.get(form.add_prefix("digest")) == evidence.digest:
        return False
    form.add_error(None, changed_text())
    data = cast("QueryDict", form.data).copy()
    data[form.add_prefix("digest")] = evidence.digest
    form.data = data
    return True


def changed_text() -> str:
    """What is said where a text changed under a person's hands."""
    return gettext(
        "Nothing is saved yet: the abstract has changed since you opened this page. What you typed is still here; "
        "look at the new text, then send it again."
    )


def decided(evidence: DeskEvidence, decision: Decision, page: str = "desk-evidence") -> HttpResponse:
    """Back to the work's page, which shows what was decided and lets it be undone."""
    address = reverse(page, args=[evidence.line.public_id])
    return HttpResponseRedirect(with_query(address, decision=decision.pk))


def just_decided(request: HttpRequest, evidence: DeskEvidence) -> int:
    """The decision that was made a moment ago, by its id; 0 where there is none."""
    text = request.GET.get("decision", "")
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 18 else 0
    return number if any(one.id == number for one in evidence.decisions) else 0
