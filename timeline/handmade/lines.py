"""Our own `timeline.jsonl`, or JSON lines that people made: an event a line."""

from timeline.handmade.story import Row, Story, parsed, reason


def accepts(text: str) -> bool:
    """Whether the first line is a JSON object that has a title."""
    first = text.lstrip().partition("\n")[0]
    return isinstance(row := parsed(first), dict) and "title" in row and "events" not in row


def story(text: str, where: str) -> Story:
    """The events, line by line; a line that is no object is an event of nothing, which is refused where it stands."""
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    return Story(None, None, tuple((f"{where}: line {number}", _row(parsed(line))) for number, line in lines))


def _row(value: object) -> Row:
    if not isinstance(value, dict):
        return {}
    return value | {"why": reason(value.get("why"))}
