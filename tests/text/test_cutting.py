"""Words are cut out of scripts without spaces."""

from timeline.model import Span
from timeline.text.cutting import Cutter
from timeline.text.tokens import tokenize

CUTTER = Cutter(["对", "对手", "和", "和平", "袭击", "发动", "以", "在"])


def cut(text: str, *names: Span) -> list[str]:
    return [token.text for token in CUTTER.cut(tokenize(text, "zh"), names)]


def test_the_fewest_words_and_unknown_characters_win() -> None:
    assert cut("对手发动袭击") == ["对手", "发动", "袭击"]
    assert cut("和平") == ["和平"]


def test_unknown_characters_between_words_stay_together() -> None:
    assert cut("在首都郊区发动袭击") == ["在", "首都郊区", "发动", "袭击"]


def test_no_word_crosses_or_splits_a_name() -> None:
    assert cut("对以色列发动袭击", Span(1, 4)) == ["对", "以色列", "发动", "袭击"]
    assert cut("对手", Span(1, 2)) == ["对", "手"]


def test_two_scripts_in_a_row_are_parted_and_offsets_are_true() -> None:
    text = "在F16袭击，"
    tokens = CUTTER.cut(tokenize(text, "zh"), [])
    assert [text[token.start : token.end] for token in tokens] == ["在", "F", "16", "袭击", "，"]
    assert tokens[-1].lower == ","


def test_long_runs_are_cut_in_one_pass() -> None:
    assert len(cut("袭击" * 5000)) == 5000
