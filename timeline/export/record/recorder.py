"""A recorder for a timeline."""

from timeline.export.page.reasons import date_explainer, explainer
from timeline.export.record import Recorder
from timeline.model import Timeline
from timeline.resources import Config


def recorder(timeline: Timeline, config: Config, locale: str) -> Recorder:
    """What turns the values of `timeline` into plain data, explaining in the language `locale`."""
    documents = {document.id: document for document in timeline.documents}
    lines = {event: line.id for line in timeline.storylines for event in line.events}
    return Recorder(explainer(config, locale), date_explainer(config, locale), documents, lines)
