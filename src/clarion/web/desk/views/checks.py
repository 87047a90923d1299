"""Explaining a check that fails."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from clarion.catalogue.actions.evidence import decide
from clarion.evidence.assessment import Explanation
from clarion.web.desk.access import name_of
from clarion.web.desk.checks import check_lines
from clarion.web.desk.forms.checks import ExplanationForm
from clarion.web.desk.views.deciding import decided, evidence_or_404, render_work, text_changed
from clarion.web.public.frame import language_of


@require_http_methods(["GET", "HEAD", "POST"])
def explain(request: HttpRequest, public_id: str, key: str) -> HttpResponse:
    """Why a check that fails may stand."""
    evidence = evidence_or_404(public_id)
    lines = check_lines(evidence, language_of(request))
    line = next((one for one in lines if one.key == key and one.verdict == "cannot hold"), None)
    form = ExplanationForm(
        request.POST or None, initial={"digest": evidence.digest, "words": line.words if line else ""}
    )
    if request.method == "POST" and form.is_valid() and not text_changed(form, evidence) and line is not None:
        explanation = Explanation(digest=evidence.digest, check=key, words=form.cleaned_data["words"])
        who, why = name_of(request.user), form.cleaned_data["why"]
        return decided(evidence, decide(evidence.work_id, explanation, who=who, why=why))
    return render_work(
        request,
        "check.html",
        evidence,
        title=gettext("Explain a check"),
        check=line,
        form=form,
        status=(409 if request.method == "POST" else 404) if line is None else 422 if form.errors else 200,
    )
