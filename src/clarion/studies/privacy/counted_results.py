"""What may be told of analyses that count participants: responses, adverse events, times to an event, doses."""

import msgspec
import numpy as np

from clarion.studies.analysis.chosen import chosen
from clarion.studies.analysis.missing import Flags
from clarion.studies.analysis.release import held_against
from clarion.studies.analysis.responders import Asked, responders, response_of
from clarion.studies.definition import Agreement, Dosing, Events, Response, Study, TimeToEvent
from clarion.studies.document import AnalysisResult
from clarion.studies.observations import Floats, Observations
from clarion.studies.privacy.adverse_events import EventColumns, term_key
from clarion.studies.privacy.ledger import Division, Ledger
from clarion.studies.privacy.matters import flags, marked, other, parts_of, responding, suffering
from clarion.studies.privacy.single_values import is_shared
from clarion.studies.privacy.suppression import is_small
from clarion.studies.privacy.telling import Telling

LARGEST_GRADE = 5


class Counted(msgspec.Struct, frozen=True, kw_only=True):
    """An analysis that counts participants, what it gave, and what was told before."""

    study: Study
    observations: Observations
    result: AnalysisResult
    ledger: Ledger
    events: EventColumns
    event_totals: bool
    """Whether it may be told how many adverse events there were."""

    def agrees(self, quantity: str, count: int) -> bool:
        """Whether the analysis's own number is the one that the ledger is asked about; it is a fault if not."""
        number = self.result.numbers.get(quantity)
        return number is not None and number.value == count

    def nothing(self) -> Telling:
        """That nothing of it is told."""
        self.ledger.withheld()
        telling = Telling()
        telling.hide_all(self.result.numbers)
        return telling

    def only_n(self, division: Division, known: Flags) -> Telling:
        """That nothing of it is told but how many are ``known``, where that may be: most often they are all there."""
        telling = self.nothing()
        if self.ledger.counts(msgspec.structs.replace(division, parts=flags(known))):
            telling.n = True
            telling.hidden.discard("n")
        return telling

    def truth(self, analysis: Response | Agreement, visits: tuple[str, ...], members: Flags) -> Floats:
        """Whether each of ``members`` responds: 1, 0, NaN."""
        asked = Asked(
            analysis=analysis.id,
            response=response_of(self.study, analysis.response),
            level=analysis.response_level,
            visits=visits,
            or_better=analysis.or_better,
            mode=analysis.mode if isinstance(analysis, Response) else "at",
            unknown=analysis.unknown,
        )
        return responders(self.study, self.observations, asked, members).truth


def tell_response(one: Counted, analysis: Response) -> Telling:
    """Responders: all of them, and apart by arm where arms are compared."""
    study, observations = one.study, one.observations
    visits = (analysis.at,) if analysis.at else analysis.within
    arms = [chosen(study, observations, analysis, arm) for arm in analysis.arms or ()]
    members = arms[0] | arms[1] if arms else chosen(study, observations, analysis)
    truth = one.truth(analysis, visits, members)
    scope = (*visits, *_next(observations, visits)) if analysis.mode == "confirmed" else visits
    division = responding(study, response_of(study, analysis.response), scope, parts_of(truth))
    known = members & ~np.isnan(truth)
    agrees = one.agrees("n", int(known.sum())) and one.agrees("count", int(np.nansum(truth[members])))
    if not agrees or not one.ledger.enough(int(known.sum())):
        return one.nothing()
    if not one.ledger.counts(division.of(members)):
        return one.only_n(division.of(members), known)
    telling = Telling()
    if not all(one.ledger.counts(division.of(arm)) for arm in arms):
        telling.hide({"first-count", "first-percent", "second-count", "second-percent", "risk-difference", "p"})
        telling.alternatives = False
    return telling


def _next(observations: Observations, visits: tuple[str, ...]) -> tuple[str, ...]:
    """The planned visit after each of ``visits``."""
    places = [observations.visit(visit) + 1 for visit in visits]
    return tuple(observations.visits[place] for place in places if place < len(observations.visits))


def tell_agreement(one: Counted, analysis: Agreement) -> Telling:
    """A response at two visits: who gained and lost it, or the two visits apart."""
    study, observations = one.study, one.observations
    members = chosen(study, observations, analysis)
    now, before = (one.truth(analysis, (visit,), members) for visit in (analysis.visit, analysis.against))
    known = ~(np.isnan(now) | np.isnan(before))
    if not one.agrees("n", int(known.sum())) or not one.ledger.enough(int(known.sum())):
        return one.nothing()
    both = np.where(known, 2 * np.nan_to_num(now) + np.nan_to_num(before), 4).astype(np.int64)
    visits = (analysis.visit, analysis.against)
    division = responding(study, response_of(study, analysis.response), visits, both)
    if one.ledger.counts(division.of(members)):
        return Telling()
    return one.only_n(division.of(members), known)


def tell_events(one: Counted, analysis: Events) -> Telling:
    """Participants with an adverse event, and how many events there were."""
    events, members = one.events, chosen(one.study, one.observations, analysis)
    found = members[events.participants] & (events.of_term(analysis.term) if analysis.term else events.every)
    found = found & (events.grades >= analysis.grade) if analysis.grade > 1 else found
    found = found & (events.related != 0) if analysis.related_only else found
    found = found & (events.serious != 0) if analysis.serious_only else found
    parts = (events.worst(found, LARGEST_GRADE + 1) > 0).astype(np.int64)
    if not one.agrees("count", int(parts.sum())) or not one.ledger.enough(int(members.sum())):
        return one.nothing()
    term = term_key(analysis.term) if analysis.term else ""
    kinds = [kind for kind, only in (("serious", analysis.serious_only), ("related", analysis.related_only)) if only]
    for kind in kinds or [""]:
        division = suffering(kind, term, [term_key(name) for name in events.names], parts).of(members)
        if not one.ledger.counts(division):
            return one.only_n(division, members)
    telling = Telling()
    if not one.event_totals:
        telling.hide({"events"})
    return telling


def tell_time_to_event(one: Counted, analysis: TimeToEvent) -> Telling:
    """How follow-up ended, by arm where there are several."""
    study, observations = one.study, one.observations
    members = chosen(study, observations, analysis)
    times, outcomes = (observations.numbers[id] for id in (analysis.time, analysis.event))
    known = members & ~(np.isnan(times) | np.isnan(outcomes))
    ended = np.where(known, 1 + np.nan_to_num(outcomes), 0).astype(np.int64)
    division = other(f"time {analysis.time} {analysis.event}", ended).of(members)
    if not one.agrees("n", int(known.sum())) or not one.ledger.enough(int(known.sum())):
        return one.nothing()
    by_arm = [division.of(members & (observations.arms == place)) for place in range(len(study.arms))]
    if not all(one.ledger.counts(each) for each in (division, *by_arm)):
        return one.only_n(division, known)
    telling = Telling()
    for name, number in one.result.numbers.items():
        arm = next((place for place, arm in enumerate(study.arms) if name == f"median-{arm.id}"), None)
        those = known if arm is None else known & (observations.arms == arm)
        at_event = np.where(those & (outcomes == 1), times, np.nan)
        if not one.ledger.extremes and not is_shared(at_event, number.low, number.high, one.ledger.threshold):
            telling.ends_hidden.add(name)
    return telling


def tell_dosing(one: Counted, analysis: Dosing) -> Telling:
    """Who had the dose, how many deviated from the plan, and whose doses met the release criteria."""
    study, observations, numbers = one.study, one.observations, one.result.numbers
    members = chosen(study, observations, analysis)
    doses = [dose for dose in observations.doses if dose.dose == analysis.dose and members[dose.participant]]
    had = marked(len(members), [dose.participant for dose in doses])
    telling = Telling()
    if not one.agrees("n", int(had.sum())) or not one.ledger.enough(int(had.sum())):
        return one.nothing()
    if not one.ledger.counts(other(f"dose {analysis.dose}", flags(had)).of(members)):
        telling.n = telling.digits = False
        telling.hide({"n", "deviations", "release-failures"})
    deviations = numbers["deviations"]
    if deviations.value is not None and is_small(int(deviations.value), deviations.of, one.ledger.threshold):
        telling.hide({"deviations"})
        one.ledger.withheld()
    product = next(dose.product for dose in study.doses if dose.id == analysis.dose)
    held = held_against(next(one for one in study.products if one.id == product), doses)
    failing = [dose.participant for at, dose in enumerate(doses) if any(each.truth[at] == 0 for each in held)]
    parts = np.where(marked(len(members), failing), 2, flags(had))
    if held and not one.ledger.counts(other(f"release {analysis.dose}", parts).of(members)):
        telling.hide({"release-failures"})
    if not one.ledger.extremes:
        telling.hide({"minimum", "maximum"})
    return telling
