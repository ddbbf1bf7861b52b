"""Words that point to the past, the present or the future without a date."""

from timeline.times.expressions import Reference
from timeline.times.grammar.rule import Meaning, Parts, Rule


def reference(parts: Parts) -> Meaning:
    """The reference a word of the lexicon makes."""
    return Reference(parts.value("reference") or parts.value("nominal") or Reference.PRESENT)


def bygone(parts: Parts) -> Meaning:
    """Former, future: of the past, of the future."""
    return Reference(parts.value("bygone") or Reference.PAST)


RULES = (
    Rule("bygone", "bygone", bygone),
    Rule("reference", "the? reference", reference),
    Rule("reference", "the nominal >!num >!some >!unit", reference),
)
