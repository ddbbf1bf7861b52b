"""YAML in which every scalar is the string that was written.

PyYAML's loaders read `NO` as false, `12:30` as 750, `2014-03-12` as a date, and keep the last of two equal keys. Here
scalars stay text, equal keys are an error, and anchors, aliases and tags (which no data of ours needs, and which can
blow up a file) are refused. An empty value is the empty string.
"""

from collections.abc import Iterator

import yaml

from timeline.model import ConfigError

Tree = str | list["Tree"] | dict[str, "Tree"]

DEEPEST = 40
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def parse(text: str, file: str) -> Tree:
    """The tree of one YAML document.

    Raises:
        ConfigError: naming file, line and remedy, where it is not YAML or not strict.
    """
    try:
        events = yaml.parse(text, Loader=_Loader)
        return _document(events, file)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f"line {mark.line + 1}, column {mark.column + 1}" if mark else ""
        problem = getattr(error, "problem", None) or "not readable as YAML"
        raise ConfigError(file, place, problem, "check indentation, quotes and brackets there") from None
    except UnicodeEncodeError:
        raise ConfigError(file, "", "a lone surrogate in it", "save it as UTF-8") from None


def _document(events: Iterator[yaml.Event], file: str) -> Tree:
    for event in events:
        if isinstance(event, yaml.NodeEvent):
            tree = _node(event, events, file, 0)
            _refuse_second_document(events, file)
            return tree
    return {}


def _refuse_second_document(events: Iterator[yaml.Event], file: str) -> None:
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            raise _error(file, event, "a second document", "keep one document a file")


def _node(event: yaml.Event, events: Iterator[yaml.Event], file: str, depth: int) -> Tree:
    if isinstance(event, yaml.ScalarEvent):
        if event.anchor or (event.tag and event.tag != "!"):
            raise _error(file, event, "an anchor or a tag", "write the value itself")
        return str(event.value)
    if depth > DEEPEST:
        raise _error(file, event, f"nested deeper than {DEEPEST} levels", "flatten it")
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) or getattr(event, "tag", None):
        raise _error(file, event, "an anchor, an alias or a tag", "write the value itself")
    if isinstance(event, yaml.MappingStartEvent):
        return _mapping(events, file, depth)
    return _sequence(events, file, depth)


def _mapping(events: Iterator[yaml.Event], file: str, depth: int) -> dict[str, Tree]:
    found: dict[str, Tree] = {}
    for event in events:
        if isinstance(event, yaml.MappingEndEvent):
            break
        if not isinstance(event, yaml.ScalarEvent):
            raise _error(file, event, "a key that is not a word", "use plain text as the key")
        key = str(event.value)
        if key in found:
            raise _error(file, event, f"key {key!r} stands twice", "merge the two or rename one")
        found[key] = _node(next(events), events, file, depth + 1)
    return found


def _sequence(events: Iterator[yaml.Event], file: str, depth: int) -> list[Tree]:
    found: list[Tree] = []
    for event in events:
        if isinstance(event, yaml.SequenceEndEvent):
            break
        found.append(_node(event, events, file, depth + 1))
    return found


def _error(file: str, event: yaml.Event, problem: str, remedy: str) -> ConfigError:
    mark = event.start_mark
    return ConfigError(file, f"line {mark.line + 1}" if mark else "", problem, remedy)
