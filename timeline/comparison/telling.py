"""Comparisons, told: as lines for readers, as plain data for programs."""

from collections.abc import Iterator
from dataclasses import asdict

from timeline.comparison.builds import Changed, Difference
from timeline.comparison.outlets import Coverage, Told
from timeline.export.record import Record


def difference_record(found: Difference) -> Record:
    """What changed, as plain data."""
    return {
        "new": [_named(event) | {"why": why} for event, why in found.new],
        "gone": [_named(event) | {"why": why} for event, why in found.gone],
        "changed": [
            _named(each.new) | {"old_id": each.old["id"], "fields": [asdict(field) for field in each.fields]}
            for each in found.changed
        ],
        "same": found.same,
    }


def _named(event: Record) -> Record:
    return {"id": event["id"], "title": event["title"], "edtf": event.get("edtf")}


def difference_lines(found: Difference) -> Iterator[str]:
    """What changed, for readers; changes of weights alone are counted, not listed."""
    told = [each for each in found.changed if not each.slight]
    slight = len(found.changed) - len(told)
    counts = f"{len(found.new)} new, {len(found.gone)} gone, {len(told)} changed"
    yield f"{counts}, {slight} of another weight only, {found.same} the same"
    for each in told:
        yield from _changes(each)
    for sign, events in (("-", found.gone), ("+", found.new)):
        for event, why in events:
            yield f"{sign} {_line(event)}"
            yield f"    {why}"


def _changes(each: Changed) -> Iterator[str]:
    was = f" (was {each.old['id']})" if each.old["id"] != each.new["id"] else ""
    yield f"~ {_line(each.new)}{was}"
    for field in each.fields:
        if not field.slight:
            yield f"    {field.name}: {_value(field.old)} → {_value(field.new)}; {field.why}"


def _line(event: Record) -> str:
    return f"{event['id']} {event.get('edtf') or 'undated'}  {event['title']}"


def _value(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value)) or "none"
    return "none" if value is None else str(value)


def coverage_record(found: Coverage) -> Record:
    """Who tells what, as plain data."""
    return {
        "events": [
            _named(told.event)
            | {"accounts": [asdict(one) for one in told.accounts], "maybe_the_same": list(told.maybe)}
            for told in found.told
        ],
        "tellers": {name: dict(counts) for name, counts in found.tellers.items()},
        "reprints": found.reprints,
    }


def coverage_lines(found: Coverage, by: str, most: int, *, everything: bool = False) -> Iterator[str]:
    """Who tells what, for readers: events that several tell, or that may have two dates, at most `most`.

    `everything` prints those told once, too.
    """
    shared = [told for told in found.told if len(told.accounts) > 1]
    worth = [told for told in found.told if len(told.accounts) > 1 or told.maybe or everything]
    copies = f"{found.reprints} reprints counted with their originals"
    yield f"{len(found.told)} events, {len(shared)} told by several {by}s; {copies}"
    yield ""
    yield f"{by.capitalize()}: events, first, alone, otherwise"
    for name, counts in list(found.tellers.items())[:most]:
        yield f"  {name}: {counts['events']}, {counts['first']}, {counts['alone']}, {counts['differs']}"
    if len(found.tellers) > most:
        yield f"  … {len(found.tellers) - most} more"
    for told in worth[:most]:
        yield ""
        yield _line(told.event)
        yield from _accounts(told)
    if len(worth) > most:
        yield ""
        yield f"… {len(worth) - most} more"


def _accounts(told: Told) -> Iterator[str]:
    for one in told.accounts:
        facts = [one.published or "no publication date"]
        facts += ["first"] if one.first else []
        facts += [f"reprinted in {', '.join(one.reprints)}"] if one.reprints else []
        yield f"  {'; '.join([f'{one.teller}: {facts[0]}', *facts[1:], *one.differs])}"
    if told.maybe:
        yield f"  maybe the same, dated otherwise: {', '.join(told.maybe)}"
