"""A finding is shown the open actions that it resembles, and none that it does not."""

from models.rules.mapping import suggest

ACTIONS = [
    ("QS1", "Mandatory training compliance meets the trust target for every staff group"),
    ("QS2", "Patient records are stored securely on all wards"),
    ("QS3", "Mental capacity assessments completed for patients in end of life care"),
]


def test_the_action_on_the_same_thing_comes_first() -> None:
    found = suggest("The trust should ensure staff store patient records securely.", ACTIONS)
    assert found[0].reference == "QS2"


def test_nothing_is_suggested_for_a_finding_on_something_else() -> None:
    assert suggest("Midwifery representation at CTG meetings.", ACTIONS) == ()
