from tests.events.reading import told


def test_the_same_act_told_again_points_to_the_first() -> None:
    first, second = told("Turkey attacked Syria.\n\nThe report is long. Turkey attacked Syria.", "en")
    assert first.same_as is None
    assert second.same_as == first.id


def test_other_actors_are_another_act() -> None:
    assert all(event.same_as is None for event in told("Turkey attacked Syria.\n\nTurkey attacked Armenia.", "en"))


def test_other_days_are_another_act() -> None:
    text = "Turkey attacked Syria on 3 May 2024.\n\nTurkey attacked Syria on 5 May 2024."
    assert all(event.same_as is None for event in told(text, "en"))
