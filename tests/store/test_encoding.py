"""What an analysis is written as restores it exactly."""

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from timeline.link.profile import Profile
from timeline.model import Analysis, Document, EventMention, Reason, Timex
from timeline.store.encoding import decoded, encoded

st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))
st.register_type_strategy(Reason, st.builds(Reason, st.text(), st.dictionaries(st.text(), st.text())))


@pytest.mark.parametrize("kind", [EventMention, Document, Profile, Timex, Analysis])
def test_values_survive(kind: type) -> None:
    @settings(max_examples=8, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    @given(st.from_type(kind))
    def survive(value: object) -> None:
        restored: object = decoded(encoded(value, kind), kind)
        assert restored == value
        assert repr(type(restored)) == repr(type(value))

    survive()


def test_what_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="validation error"):
        decoded('{"id": 1}', EventMention)
