"""Readers' comments behind an article are no part of it."""

import pytest

from timeline.model import Document, Role
from timeline.resources import configuration
from timeline.text import split

_BODY = {
    "en": "Malta recalled its ambassador to Libya on Monday after a week of quarrels over fishing grounds. "
    "Tripoli said it regretted the decision and that its boats would go on fishing where they always had. The two "
    "foreign ministers are to meet in Tunis next week, with Tunisia as a mediator between them.",
    "fr": "Malte a rappelé lundi son ambassadeur en Libye après une semaine de querelles sur la pêche. Tripoli a dit "
    "regretter la décision et que ses bateaux pêcheraient où ils l'ont toujours fait. Les deux ministres doivent "
    "se retrouver à Tunis la semaine prochaine, sous l'égide de la Tunisie.",
}


@pytest.mark.parametrize(
    ("language", "heading", "comment"),
    [
        ("en", "Comments (12)", "Ray: Malta attacked first."),
        ("fr", "Vos réactions", "Jean : Malte a encore capitulé."),
    ],
)
def test_what_follows_the_heading_of_comments_is_set_aside(language: str, heading: str, comment: str) -> None:
    text = f"{_BODY[language]}\n\n{heading}\n{comment}"
    sentences = split(Document("d", text, language=language), configuration())
    roles = {sentence.span.of(text).strip(): sentence.role for sentence in sentences}
    assert roles[comment] is Role.BOILERPLATE
    assert Role.BODY in roles.values()
