"""Correcting, withdrawing and adding a claim."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from clarion.catalogue.actions.claims import (
    ClaimExistsError,
    TextChangedError,
    add_claim,
    correct_claim,
    withdraw_claim,
)
from clarion.catalogue.queries.desk import DeskEvidence
from clarion.evidence.claim import AnyClaim
from clarion.evidence.corrections import kind_of
from clarion.evidence.printed import Span
from clarion.evidence.source import Source
from clarion.web.desk.access import name_of
from clarion.web.desk.claims import sections, values_of, words_of
from clarion.web.desk.forms.claim import AddForm, ClaimForm
from clarion.web.desk.forms.reason import ReasonForm
from clarion.web.desk.labels import field_label
from clarion.web.desk.parts import KINDS, parts_of
from clarion.web.desk.views.deciding import changed_text, decided, evidence_or_404, render_work, text_changed
from clarion.web.desk.views.evidence import NOT_ADDED
from clarion.web.public.evidence_labels import kind_name
from clarion.web.public.frame import language_of


@require_http_methods(["GET", "HEAD", "POST"])
def claim(request: HttpRequest, public_id: str, kind: str, start: int, end: int) -> HttpResponse:
    """One claim: what it says, put right or withdrawn."""
    evidence = evidence_or_404(public_id)
    span = Span(start, end)
    found = _found(evidence, kind, span)
    if found is None or evidence.source is None:
        return _gone(request, evidence, kind)
    withdrawing = request.POST.get("do") == "withdraw"
    correcting = ClaimForm(kind, None if withdrawing else request.POST or None, evidence.digest, found)
    leaving = ReasonForm(request.POST if withdrawing else None, initial={"digest": evidence.digest}, prefix="withdraw")
    form = leaving if withdrawing else correcting
    if request.method == "POST" and form.is_valid() and not text_changed(form, evidence):
        who, why, digest = name_of(request.user), form.cleaned_data["why"], evidence.digest
        try:
            if withdrawing:
                decision = withdraw_claim(evidence.work_id, digest, kind, span, who=who, why=why)
            else:
                made = correcting.made(span, evidence.source, in_title=found.in_title)
                decision = correct_claim(evidence.work_id, digest, span, made, who=who, why=why)
        except TextChangedError:
            form.add_error(None, changed_text())
        else:
            return decided(evidence, decision)
    return _claim_page(request, evidence, found, evidence.source, correcting, leaving)


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest, public_id: str) -> HttpResponse:
    """A claim that nothing read: its kind is in the query, its words in the form."""
    evidence = evidence_or_404(public_id)
    kind = request.GET.get("kind", "")
    if kind not in KINDS or kind in NOT_ADDED or evidence.source is None:
        raise Http404(f"no kind of claim {kind[:40]}")
    form = AddForm(kind, request.POST or None, evidence.source)
    if request.method == "POST" and form.is_valid() and not text_changed(form, evidence):
        try:
            decision = add_claim(
                evidence.work_id, evidence.digest, form.new(), who=name_of(request.user), why=form.cleaned_data["why"]
            )
        except TextChangedError:
            form.add_error(None, changed_text())
        except ClaimExistsError:
            form.add_error("words", gettext("Such a claim stands in these words already. Correct that one."))
        else:
            return decided(evidence, decision)
    return render_work(
        request,
        "add.html",
        evidence,
        title=gettext("Add: %(kind)s") % {"kind": kind_name(kind)},
        form=form,
        sections=sections(evidence),
        status=422 if form.errors else 200,
    )


def _found(evidence: DeskEvidence, kind: str, span: Span) -> AnyClaim | None:
    """The claim of ``kind`` at ``span``, as it is now."""
    claims = evidence.assessment.reading.claims if evidence.assessment else ()
    return next((one for one in claims if kind_of(one) == kind and one.span == span), None)


def _claim_page(
    request: HttpRequest,
    evidence: DeskEvidence,
    found: AnyClaim,
    source: Source,
    correcting: ClaimForm,
    leaving: ReasonForm,
) -> HttpResponse:
    sentences = evidence.assessment.reading.sentences if evidence.assessment else ()
    around = sentences[found.sentence].span.of(source.text) if 0 <= found.sentence < len(sentences) else ""
    return render_work(
        request,
        "claim.html",
        evidence,
        title=kind_name(kind_of(found)),
        words=words_of(found, source),
        around=around,
        said=values_of(found, language_of(request)),
        correcting=correcting,
        leaving=leaving,
        status=422 if correcting.errors or leaving.errors else 200,
    )


def _gone(request: HttpRequest, evidence: DeskEvidence, kind: str) -> HttpResponse:
    """The claim is no longer there: it was withdrawn, or the abstract changed. What was typed is shown once more."""
    names = [part.name for part in parts_of(kind)] if kind in KINDS else []
    typed = [(field_label(kind, name), request.POST[name]) for name in names if request.POST.get(name)]
    return render_work(
        request,
        "gone.html",
        evidence,
        title=gettext("This claim is no longer there"),
        status=409 if request.method == "POST" else 404,
        posted=request.method == "POST",
        typed=typed,
    )
