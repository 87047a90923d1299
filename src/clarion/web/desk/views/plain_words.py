"""The study in plain words: a draft, to be looked at, put right and approved by a person."""

from typing import Literal, NamedTuple, cast, get_args

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from clarion.catalogue.actions.evidence import decide
from clarion.catalogue.queries.desk import DeskEvidence, StoredDecision
from clarion.evidence.assessment import PlainWords
from clarion.evidence.plain_words import PlainSentence, paragraph
from clarion.web.desk.access import name_of
from clarion.web.desk.checks import Quote, quotes
from clarion.web.desk.claims import sections
from clarion.web.desk.decisions import decision_lines, moment
from clarion.web.desk.forms.plain_words import PlainWordsForm
from clarion.web.desk.views.deciding import decided, evidence_or_404, just_decided, render_work, text_changed
from clarion.web.public.frame import language_of, site_of
from clarion.web.public.languages import direction, language_name

Tongue = Literal["en", "fa"]
TONGUES: tuple[Tongue, ...] = get_args(Tongue)
"""Languages in which drafts are made."""


class DraftSentence(NamedTuple):
    """One sentence of the draft, and the words of the abstract that it is made from."""

    text: str
    quotes: tuple[Quote, ...]


class Side(NamedTuple):
    """The paragraph in one language."""

    language: str
    name: str
    direction: str
    draft: tuple[DraftSentence, ...]
    form: PlainWordsForm
    approved: StoredDecision | None
    when: str
    """When it was approved."""
    earlier: StoredDecision | None
    """What was approved for an earlier text, where nothing is for this one."""


@require_http_methods(["GET", "HEAD", "POST"])
def plain_words(request: HttpRequest, public_id: str) -> HttpResponse:
    """The draft in each of the site's languages in which one is made."""
    evidence = evidence_or_404(public_id)
    tongues = [one for one in TONGUES if one in site_of(request).languages]
    posted = next((one for one in tongues if f"{one}-sentences" in request.POST), None)
    if request.method == "POST" and posted is None:
        raise Http404("no paragraph in a language of this site")
    sides = [_side(evidence, one, request, posted=one == posted) for one in tongues]
    for side in sides:
        form = side.form
        if form.is_bound and form.is_valid() and not text_changed(form, evidence):
            words = PlainWords(digest=evidence.digest, language=side.language, sentences=form.cleaned_data["sentences"])
            who, why = name_of(request.user), form.cleaned_data["why"]
            return decided(evidence, decide(evidence.work_id, words, who=who, why=why), "desk-plain-words")
    new = just_decided(request, evidence)
    return render_work(
        request,
        "plain-words.html",
        evidence,
        title=gettext("In plain words"),
        sides=sides,
        sections=sections(evidence),
        new=next((one for one in decision_lines(evidence, language_of(request)) if one.id == new), None),
        status=422 if any(one.form.errors for one in sides) else 200,
    )


def _side(evidence: DeskEvidence, tongue: Tongue, request: HttpRequest, *, posted: bool) -> Side:
    approved = next((one for one in evidence.in_force() if _in(one, tongue)), None)
    earlier = next((one for one in evidence.decisions if one.undone is None and _in(one, tongue)), None)
    draft = _draft(evidence, tongue)
    lines = cast("PlainWords", approved.decided).sentences if approved else [one.text for one in draft]
    return Side(
        language=tongue,
        name=language_name(tongue, language_of(request)),
        direction=direction(tongue),
        draft=tuple(DraftSentence(one.text, _quotes(one, evidence)) for one in draft),
        form=PlainWordsForm(request.POST if posted else None, tongue, lines, evidence.digest),
        approved=approved,
        when=moment(approved.when, language_of(request)) if approved else "",
        earlier=None if approved else earlier,
    )


def _in(one: StoredDecision, tongue: str) -> bool:
    """Whether a decision approves a paragraph in this language."""
    return isinstance(one.decided, PlainWords) and one.decided.language == tongue


def _draft(evidence: DeskEvidence, tongue: Tongue) -> tuple[PlainSentence, ...]:
    """The draft; empty where nothing that was read can be vouched for."""
    if evidence.assessment is None:
        return ()
    return paragraph(evidence.assessment.reading, evidence.assessment.checks, language=tongue).sentences


def _quotes(sentence: PlainSentence, evidence: DeskEvidence) -> tuple[Quote, ...]:
    return quotes(sentence.claims, evidence.assessment) if evidence.assessment else ()
