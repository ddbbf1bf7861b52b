"""What the `times` command writes of an expression."""

from timeline.model import Anchor, Timex, TimexKind, last_moment
from timeline.resources import Config
from timeline.times.edtf import edtf
from timeline.times.reasons import explain


def record(timex: Timex, reader: str, config: Config) -> dict[str, object]:
    """An expression as JSON-able data: offsets in code points, TIMEX3 value, EDTF, half-open interval in ISO 8601, and
    why it has its date, in the reader's language.
    """
    value = timex.value
    found: dict[str, object] = {
        "start": timex.span.start,
        "end": timex.span.end,
        "text": timex.text,
        "type": timex.kind.value,
        "value": timex.timex3,
        "edtf": edtf(value) if value else None,
        "interval": list(value.interval.iso()) if value else None,
        "grain": value.grain.name.lower() if value else None,
        "anchor": timex.anchor.value,
        "rule": timex.rule,
        "reason": explain(timex, reader, config),
    }
    optional = {"mod": timex.modifier, "quant": timex.quant, "freq": timex.freq, "bound": timex.bound} | points(timex)
    return found | {key: str(said) for key, said in optional.items() if said is not None}


def points(timex: Timex) -> dict[str, str]:
    """The first and last day of a duration that lies on the calendar, as TimeML's `beginPoint` and `endPoint`."""
    if timex.kind is not TimexKind.DURATION or timex.anchor is Anchor.EVENT or timex.value is None:
        return {}
    start, end = timex.value.interval.start, timex.value.interval.end
    return {
        name: day.date().isoformat()
        for name, day in (("beginPoint", start), ("endPoint", end and last_moment(end)))
        if day is not None
    }
