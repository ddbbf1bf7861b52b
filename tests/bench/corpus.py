"""Articles made of sentences of our own, as many as wanted: varied enough to be read, dated, joined and drawn.

python -m tests.bench.corpus 3000 670 > articles.jsonl
"""

import json
import random
import sys
from collections.abc import Iterator
from datetime import date, timedelta

STATES = [
    "France",
    "Russia",
    "Ukraine",
    "Germany",
    "Japan",
    "China",
    "India",
    "Brazil",
    "Egypt",
    "Turkey",
    "Iran",
    "Israel",
    "Poland",
    "Kenya",
    "Mexico",
    "Canada",
    "Spain",
    "Italy",
    "Greece",
    "Serbia",
    "Armenia",
    "Azerbaijan",
    "Georgia",
    "Vietnam",
    "Thailand",
    "Indonesia",
    "Australia",
    "Chile",
    "Peru",
    "Colombia",
    "Nigeria",
    "Ethiopia",
    "Sudan",
    "Libya",
    "Tunisia",
    "Algeria",
    "Morocco",
    "Jordan",
    "Iraq",
    "Syria",
]
CITIES = [
    "Geneva",
    "Vienna",
    "Doha",
    "Istanbul",
    "Cairo",
    "Oslo",
    "Nairobi",
    "Brussels",
    "Madrid",
    "Astana",
    "Lima",
    "Hanoi",
]
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
TOPICS = [
    "grain",
    "fisheries",
    "gas",
    "water",
    "visas",
    "steel",
    "railways",
    "prisoners",
    "satellites",
    "tariffs",
    "ports",
    "wheat",
]
ACTS = (
    "{a} and {b} signed an agreement on {topic} in {city} {when}.",
    "{a} accused {b} of breaking the accord on {topic} {when}.",
    "{a} imposed sanctions on {b} {when}, a month after the talks in {city}.",
    "{a} expelled {n} diplomats of {b} {when}.",
    "The foreign minister of {a} met his counterpart of {b} in {city} {when}.",
    "{a} shelled positions of {b} near the border {when}, killing {n} people.",
    "{a} condemned {b} {when} over its treatment of {topic} traders.",
    "{a} will send {n} tonnes of wheat to {b} {when}.",
    "{a} recalled its ambassador to {b} {when}.",
    "{a} and {b} opened talks on {topic} in {city} {when}.",
    "{a} threatened {b} with new tariffs on {topic} {when}.",
    "{a} released {n} prisoners of {b} {when}.",
    "{a} rejected a proposal of {b} on {topic} {when}.",
    "{a} praised {b} {when} for its part in the talks of {city}.",
    "Officials of {a} denied {when} that it had attacked {b}.",
    "{a} withdrew its troops from the border with {b} {when}.",
)
REST = (
    "The road that leads down to the harbour was quiet, and shops had opened later than usual.",
    "Nobody in the hall could say how long the question of {topic} would stay on the table.",
    "Prices of {topic} rose by {n} per cent, which traders put down to the weather and to a long list of doubts.",
    "For many who live there the matter is less one of maps than of work, schools and the cost of bread.",
    "An earlier text had {n} pages, most of them about {topic}, and few had read it to the end.",
    "Experts warn that the figures are hard to compare, since each side counts {topic} in its own way.",
    "“It is too early to say,” said a clerk who had followed the file on {topic} for years.",
    "The building dates from {year} and has seen more handshakes than results.",
    "In {city} the rain had stopped, and the press waited behind a rope for {n} hours.",
    "What remains open is who pays for the {topic}, and who is believed when the bill comes.",
    "A table in the annex lists {n} villages, their wells, and the state of the roads between them.",
    "Those who know the region speak of patience, and of the many plans for {topic} that lie in drawers.",
)
SHARE_OF_ACTS = 0.3
FIRST = date(2022, 1, 1)
DAYS = 900


def articles(count: int, words: int, seed: int = 1) -> Iterator[dict[str, str]]:
    """JSONL documents of about so many words each, the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    for number in range(count):
        published = FIRST + timedelta(days=chance.randrange(DAYS))
        text = _text(chance, words, published)
        yield {"id": f"a{number:07}", "language": "en", "published": published.isoformat(), "text": text}


def _text(chance: random.Random, words: int, published: date) -> str:
    sentences: list[str] = []
    size = 0
    while size < words:
        pattern = chance.choice(ACTS if not sentences or chance.random() < SHARE_OF_ACTS else REST)
        sentence = _filled(chance, pattern, published)
        sentences.append(sentence)
        size += sentence.count(" ") + 1
    return "\n\n".join(" ".join(sentences[start : start + 4]) for start in range(0, len(sentences), 4))


def _filled(chance: random.Random, pattern: str, published: date) -> str:
    one, other = chance.sample(STATES, 2)
    return pattern.format(
        a=one,
        b=other,
        city=chance.choice(CITIES),
        topic=chance.choice(TOPICS),
        n=chance.randint(2, 90),
        year=chance.randint(1870, 1990),
        when=_when(chance, published),
    )


def _when(chance: random.Random, published: date) -> str:
    past = published - timedelta(days=chance.randint(1, 400))
    return chance.choice(
        (
            f"on {chance.choice(WEEKDAYS)}",
            f"on {past.day} {MONTHS[past.month - 1]} {past.year}",
            f"in {MONTHS[past.month - 1]} {past.year}",
            "yesterday",
            "last week",
        )
    )


if __name__ == "__main__":
    for article in articles(int(sys.argv[1]), int(sys.argv[2])):
        sys.stdout.write(json.dumps(article) + "\n")
