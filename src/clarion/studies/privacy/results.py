"""Results of analyses, made public."""

import msgspec

from clarion.studies.definition import (
    Agreement,
    Dosing,
    Events,
    Friedman,
    Groups,
    MixedModel,
    Paired,
    Response,
    Study,
    Summary,
    TimeToEvent,
)
from clarion.studies.definition.study import AnyAnalysis
from clarion.studies.document import Alternative, AnalysisResult, Number
from clarion.studies.observations import Observations
from clarion.studies.privacy.adverse_events import EventColumns, event_columns, totals_may_be_told
from clarion.studies.privacy.counted_results import (
    Counted,
    tell_agreement,
    tell_dosing,
    tell_events,
    tell_response,
    tell_time_to_event,
)
from clarion.studies.privacy.ledger import Ledger
from clarion.studies.privacy.measured_results import (
    Measured,
    tell_friedman,
    tell_groups,
    tell_mixed_model,
    tell_paired,
    tell_summary,
)
from clarion.studies.privacy.telling import Telling
from clarion.studies.privacy.texts import PlainTexts

HIDDEN = "withheld"
WHY = "Withheld: it would tell of too few people."
REFUSED = "The data do not allow it."


class PublicResult(msgspec.Struct, frozen=True, kw_only=True):
    """What an analysis gave, as the public is told it."""

    result: AnalysisResult
    digits: bool
    """Whether more digits of its numbers than are shown may be told."""


def public_results(
    study: Study, observations: Observations, results: tuple[AnalysisResult, ...], ledger: Ledger
) -> tuple[PublicResult, ...]:
    """Each of ``results`` with what would tell of too few people withheld, and without the rows that it came from."""
    texts, events = PlainTexts(study), event_columns(observations)
    found = []
    for analysis, result in zip(study.analyses, results, strict=True):
        if result.refused or (ledger.threshold <= 1 and ledger.extremes):
            telling = Telling()
        else:
            telling = _told(study, observations, analysis, result, ledger, events)
        plain = texts if ledger.threshold > 1 else None
        found.append(PublicResult(result=_public(result, telling, plain), digits=telling.digits))
    return tuple(found)


def _told(
    study: Study,
    observations: Observations,
    analysis: AnyAnalysis,
    result: AnalysisResult,
    ledger: Ledger,
    events: EventColumns,
) -> Telling:
    """What may be told of one analysis."""
    if isinstance(analysis, Summary | Paired | Groups | Friedman | MixedModel):
        return _told_of_measure(Measured(study, observations, analysis, result, ledger))
    totals = totals_may_be_told(study, observations, events, ledger.threshold)
    one = Counted(
        study=study, observations=observations, result=result, ledger=ledger, events=events, event_totals=totals
    )
    match analysis:
        case Response():
            return tell_response(one, analysis)
        case Agreement():
            return tell_agreement(one, analysis)
        case Events():
            return tell_events(one, analysis)
        case TimeToEvent():
            return tell_time_to_event(one, analysis)
        case Dosing():
            return tell_dosing(one, analysis)


def _told_of_measure(one: Measured) -> Telling:
    match one.analysis:
        case Summary() as analysis:
            tell_summary(one, analysis)
        case Paired() as analysis:
            tell_paired(one, analysis)
        case Groups() as analysis:
            tell_groups(one, analysis)
        case Friedman() as analysis:
            tell_friedman(one, analysis)
        case MixedModel() as analysis:
            tell_mixed_model(one, analysis)
    return one.telling


def _public(result: AnalysisResult, telling: Telling, texts: PlainTexts | None) -> AnalysisResult:
    """``result`` as it may be told; texts are cleared of numbers by ``texts``."""
    n = result.n if telling.n else 0
    numbers = {name: _number(name, one, n, telling, texts) for name, one in result.numbers.items()}
    alternatives = tuple(_alternative(one, n, telling, texts) for one in result.alternatives)
    told = msgspec.structs.replace(result, n=n, numbers=numbers, alternatives=alternatives)
    if texts is None:
        return told
    refused = (texts.without_numbers(result.refused) or REFUSED) if result.refused else ""
    method = result.method if telling.n else texts.without_numbers(result.method)
    return msgspec.structs.replace(told, refused=refused, method=method, notes=texts.all_without_numbers(result.notes))


def _number(name: str, number: Number, n: int, telling: Telling, texts: PlainTexts | None) -> Number:
    if name in telling.hidden:
        return withheld(number)
    if texts is None:
        return msgspec.structs.replace(number, rows="")
    if name in telling.ends_hidden:
        number = msgspec.structs.replace(number, low=None, high=None, interval="")
    return _plain(number, n, telling, texts)


def withheld(number: Number) -> Number:
    """In place of a number that may not be told; its unit tells nothing."""
    return Number(value=None, text=HIDDEN, unit=number.unit, why=WHY, suppressed=True)


def _alternative(one: Alternative, n: int, telling: Telling, texts: PlainTexts | None) -> Alternative:
    if not telling.alternatives:
        return msgspec.structs.replace(one, p=withheld(one.p))
    if texts is None:
        return msgspec.structs.replace(one, p=msgspec.structs.replace(one.p, rows=""))
    return msgspec.structs.replace(one, p=_plain(one.p, n, telling, texts))


def _plain(number: Number, n: int, telling: Telling, texts: PlainTexts) -> Number:
    """``number`` without the rows that it came from, and without another n than that of its analysis.

    Of a part of those whom the analysis used, such as the pairs that changed, n would tell how many the rest are.
    """
    value, low, high = number.value, number.low, number.high
    if not telling.digits:
        value, low, high = (None if one is None else round(one, number.decimals) for one in (value, low, high))
    return msgspec.structs.replace(
        number,
        value=value,
        low=low,
        high=high,
        n=n if number.n == n else 0,
        # The places of order statistics, and how many there are, stand behind the level.
        interval=_without_places(number.interval),
        method=texts.without_numbers(number.method),
        why=texts.without_numbers(number.why),
        rows="",
    )


def _without_places(interval: str) -> str:
    """``95 % order statistics`` for ``95 % order statistics 6 and 15 of 20``."""
    level, percent, words = interval.partition(" % ")
    plain = next((words[:at] for at, letter in enumerate(words) if letter.isdigit()), words)
    return f"{level}{percent}{plain}".rstrip()
