"""A ticket's own fields, copied into a reply, and words of endearment behind an answer."""

from datetime import date

import pytest

from tasks.replies import Asked, interpret

ON = date(2021, 2, 3)
ONE = (Asked("QS1.1", "Old computers replaced", date(2021, 2, 26)),)


def said(text: str) -> set[tuple[str, object]]:
    return {(one.field.value, one.value) for one in interpret(text, on=ON, asked=ONE)}


def test_the_owner_of_a_copied_form_is_no_handover() -> None:
    found = said("Status: on track\nOwner: D. Kaczmarek\n% : 80\nComment: 41 left, all upstairs.\n")
    assert {field for field, _ in found} == {"status", "percent", "narrative"}


@pytest.mark.parametrize(
    "text", ["ALL DONE MY LOVE", "Done, pet.", "done hun x", "THIS IS FINISHED MY DARLING"]
)
def test_an_endearment_takes_nothing_back(text: str) -> None:
    assert ("status", "completed") in said(text)


@pytest.mark.parametrize("text", ["Being done ✔ 90%", "✔ 40%", "It was finished in the sense that it broke."])
def test_a_tick_beside_a_part_and_a_joke_complete_nothing(text: str) -> None:
    assert ("status", "completed") not in said(text)


@pytest.mark.parametrize(
    ("status", "text"),
    [
        ("no_change", "Haven't touched it since you last wrote - no change."),
        ("no_change", "I haven't any update for you."),
        ("no_change", "I've got no news on this one"),
        ("not_started", "Haven't touched it yet."),
        ("at_risk", "Unlikely now, the contract lapsed."),
        ("on_track", "End of February still holds."),
        ("on_track", "The date stands."),
        ("completed", "The last one went back; that's the whole of the action."),
        ("completed", "I've tested it and it works, so tick that one."),
    ],
)
def test_a_status_is_read_in_other_words(status: str, text: str) -> None:
    assert ("status", status) in said(text)


@pytest.mark.parametrize(
    "text", ["Who holds the date?", "It is not the whole of the action.", "She stands down."]
)
def test_what_only_sounds_like_a_status_is_none(text: str) -> None:
    assert not [value for field, value in said(text) if field == "status"]
