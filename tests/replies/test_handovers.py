"""To whom an action goes: people by name, and roles by their whole name."""

from datetime import date

import pytest

from tasks.replies import Asked, Field, interpret

ON = date(2021, 2, 3)
ONE = (Asked("QS1.1", "Mandatory training for emergency department staff", date(2021, 2, 26)),)


def told(text: str) -> dict[str, object]:
    asks = interpret(text, on=ON, asked=ONE)
    return {str(ask.field): ask.value for ask in asks if ask.field is not Field.NARRATIVE}


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("Not mine, it belongs to the Resuscitation Lead", "Resuscitation Lead"),
        ("it belongs to the resuscitation lead", "resuscitation lead"),
        ("It belongs to Resuscitation Lead.", "Resuscitation Lead"),
        ("This has been handed over to Matron for the Emergency Department.", None),
        ("Handed over to the Matron for the Emergency Department", None),
        ("This now sits with the Matron, Medicine.", "Matron, Medicine"),
        ("This is now with the Head of Nursing, Surgery", "Head of Nursing, Surgery"),
        ("QS1.1 has moved to Sam Hill", "Sam Hill"),
        ("QS1.1 has moved to the Estates Lead.", "Estates Lead"),
        ("This action has moved to the Deputy Director of Estates", "Deputy Director of Estates"),
        (
            "QS1.1 has now been moved to the Clinical Director for Maternity",
            "Clinical Director for Maternity",
        ),
        ("Please pass this letter to the Deputy Director of Estates", "Deputy Director of Estates"),
        ("please pass QS1.1 to Sam Hill", "Sam Hill"),
        ("please pass this on to the Resuscitation Lead", "Resuscitation Lead"),
        ("Please pass the action on to Sam Hill, Matron", "Sam Hill"),
        ("This belongs to the Medical Director and not to me", "Medical Director"),
        ("The new owner is the Lead Pharmacist", "Lead Pharmacist"),
        ("Please reassign to the Chief Nurse", "Chief Nurse"),
        ("This is now with the pharmacy team", "pharmacy team"),
        ("Sam Hill now leads this", "Sam Hill"),
        ("The Resuscitation Lead has taken this over", "Resuscitation Lead"),
    ],
)
def test_a_handover_names_the_whole_of_whom_it_goes_to(text: str, to: str | None) -> None:
    assert told(text)["handover"] == (to or "Matron for the Emergency Department")


@pytest.mark.parametrize(
    "text",
    [
        "This has moved to Friday",
        "Please pass on my thanks to Sam Hill",
        "Please pass the evidence to Sam Hill",
        "We have moved to Ward 5",
        "The clinic has moved to the Main Building",
        "not mine, it belongs to ",
        "All staff have moved to the new rota.",
        "This is with the governance team for approval.",
        "It is now with the Medical Director to sign off.",
    ],
)
def test_what_goes_elsewhere_is_no_handover(text: str) -> None:
    assert "handover" not in told(text)
