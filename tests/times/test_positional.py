"""Numbers and marks of a script without spaces are read by place, digit by digit, and never in the wrong words."""

import time
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model import Bound, Document, Role, Sentence, Span, Timex
from timeline.resources import configuration
from timeline.text import split
from timeline.times import tag
from timeline.times.lexicon import lexicon
from timeline.times.positional import compose

CONFIG = configuration()
CHINESE = lexicon(CONFIG, "zh")


def read(text: str) -> tuple[Timex, ...]:
    document = Document("d", text, "zh", date(2024, 6, 19))
    return tag(document, split(document, CONFIG), CONFIG)


@pytest.mark.parametrize(
    ("text", "number", "by_digits"),
    [
        ("十", 10, False),
        ("十九", 19, False),
        ("二十一", 21, False),
        ("一百零五", 105, False),
        ("三百六十五", 365, False),
        ("两千", 2000, False),
        ("三万五千", 35_000, False),
        ("一亿二千万", 120_000_000, False),
        ("廿三", 23, False),
        ("两三", 2, False),
        ("十二三", 12, False),
        ("二三十", 20, False),
        ("二〇二四", 2024, True),
        ("一九九八", 1998, True),
        ("二○○八", 2008, True),
        ("一九九0", 1990, True),
        ("八六", 86, True),
        ("3万", 30_000, False),
        ("三点五", None, False),
    ],
)
def test_numbers(text: str, number: int | None, by_digits: bool) -> None:
    words = CHINESE.spelling.pieces(text, 0, len(text))
    assert compose(words, 0, CHINESE) == (number, len(words), by_digits)


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("双方自1997年起断交。", [Bound.SINCE]),
        ("去年以来局势紧张。", [Bound.SINCE]),
        ("截至5月底已有千人撤离。", [Bound.UNTIL]),
        ("2018年以前两国没有外交关系。", [Bound.BEFORE]),
        ("2018年之后两国建交。", [Bound.AFTER]),
        ("谈判从6月3日到6月5日举行。", [Bound.FROM, Bound.TO]),
        ("港口1995年至1997年关闭。", [Bound.FROM, Bound.TO]),
        ("谈判7日至9日举行。", [Bound.FROM, Bound.TO]),
        ("谈判在2018年举行。", [None]),
    ],
)
def test_bounds_stand_behind_their_dates_too(text: str, bounds: list[Bound | None]) -> None:
    assert [timex.bound for timex in read(text)] == bounds


@pytest.mark.parametrize(
    ("simplified", "traditional"),
    [("会谈三个月后于下午3点半举行。", "會談三個月後於下午３點半舉行。"), ("上周三他两次访问。", "上週三他兩次訪問。")],
)
def test_traditional_characters_are_read_alike(simplified: str, traditional: str) -> None:
    assert [timex.timex3 for timex in read(traditional)] == [timex.timex3 for timex in read(simplified)] != []


@given(st.text(alphabet="一二十百千万零〇年月日周上下第三点半前后至到1９ ，。中国", max_size=60))
def test_spans_are_places_of_the_text(text: str) -> None:
    found = read(text)
    assert all(timex.span.of(text) == timex.text for timex in found)
    assert all(before.span.end <= after.span.start for before, after in pairwise(found))


@pytest.mark.parametrize("part", ["二", "十", "年", "一九九八年", "第", "上周三", "点", "至今年", "前三个", "百分之"])
def test_hostile_text_takes_linear_time(part: str) -> None:
    def seconds(size: int) -> float:
        text = part * (size // len(part))
        span = Span(0, len(text))
        started = time.process_time()
        tag(Document("d", text, "zh", date(2024, 6, 19)), (Sentence(span, 0, Role.BODY, (span,)),), CONFIG)
        return time.process_time() - started

    seconds(5_000)
    assert seconds(40_000) < 12 * max(seconds(10_000), 0.005)
