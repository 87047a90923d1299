"""A result in one line: ``urine protein 1800 → 1020, P = 0.008``."""

from clarion.evidence.main_result import (
    AveragesShown,
    ChangeShown,
    ComparisonShown,
    EstimateShown,
    GroupValue,
    HarmShown,
    MainResult,
    Number,
    ShareShown,
)
from clarion.evidence.shares import Share


def result_line(one: MainResult) -> str:
    """The result in words and numbers; what is ours is marked as ours."""
    if isinstance(one, HarmShown):
        return one.words
    numbers = _numbers(one)
    parts = [": ".join(filter(None, (one.what, numbers)))]
    if one.time:
        parts.append(one.time)
    if one.p is not None:
        parts.append(one.p.text)
    return ", ".join(parts)


def _numbers(one: MainResult) -> str:
    if isinstance(one, ChangeShown):
        before, after = _number(one.before), _number(one.after)
        return " ".join(filter(None, (one.group, one.measure, f"{before} → {after}")))
    if isinstance(one, ShareShown):
        return _share(one.share)
    if isinstance(one, ComparisonShown):
        return f"{_share(one.first)} against {_share(one.second)}"
    if isinstance(one, EstimateShown):
        return _estimate(one)
    if isinstance(one, AveragesShown):
        values = "; ".join(_average(each) for each in one.groups)
        return " ".join(filter(None, (one.measure, values)))
    return ""


def _share(share: Share) -> str:
    """``3 of 9 (33.3 %; 95 % interval 7.5 to 70.1 %, ours; count worked out)``."""
    percent = f"{share.percent_text or f'{share.percent:.1f}'} %" if share.percent is not None else ""
    notes = [percent] if share.frequency and percent else []
    if share.interval_is_ours:
        notes.append(f"95 % interval {share.low:.1f} to {share.high:.1f} %, ours")
    ours = [one for one in share.derived if one != "percent"]
    if ours:
        notes.append(f"{' and '.join(ours)} worked out")
    shown = share.frequency or percent or (f"{share.count:,}" if share.count is not None else "")
    return " ".join(filter(None, (share.group, shown, f"({'; '.join(notes)})" if notes else "")))


def _estimate(one: EstimateShown) -> str:
    value = _number(one.value) if one.value is not None else ""
    measure = "" if one.measure == "other" else one.measure
    interval = f"({one.level:g} % interval {one.low.text} to {one.high.text})" if one.low and one.high else ""
    return " ".join(filter(None, (measure, value, interval)))


def _average(one: GroupValue) -> str:
    spread = ""
    if one.plus_minus is not None:
        spread = f"± {one.plus_minus.text}"
    elif one.low is not None and one.high is not None:
        spread = f"({one.low.text} to {one.high.text})"
    return " ".join(filter(None, (one.group, _number(one.value), spread)))


def _number(number: Number) -> str:
    return f"{number.text} {number.unit}".rstrip()
