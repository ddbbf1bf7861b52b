"""What the `times` command writes of an expression."""

from timeline.model import Timex


def record(timex: Timex) -> dict[str, object]:
    """An expression as JSON-able data: offsets in code points, TIMEX3 value, half-open interval in ISO 8601."""
    value = timex.value
    found: dict[str, object] = {
        "start": timex.span.start,
        "end": timex.span.end,
        "text": timex.text,
        "type": timex.kind.value,
        "value": timex.timex3,
        "interval": list(value.interval.iso()) if value else None,
        "grain": value.grain.name.lower() if value else None,
        "anchor": timex.anchor.value,
        "rule": timex.rule,
    }
    optional = {"mod": timex.modifier, "quant": timex.quant, "freq": timex.freq, "bound": timex.bound}
    return found | {key: str(said) for key, said in optional.items() if said is not None}
