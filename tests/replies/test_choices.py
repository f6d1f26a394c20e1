"""Lists to choose from: only what is ticked, left or answered yes is read, however it is chosen."""

from datetime import date

import pytest

from tasks.replies import Asked, Field, interpret

ON = date(2021, 6, 22)
ONE = (Asked("QS2.2", "Hand hygiene audit on all wards", date(2021, 6, 30)),)
CHOSEN = {
    "completed": """
[x] Complete / [ ] In progress / [ ] Not started
[✓] Complete / [ ] Late
(X) Complete / ( ) On track / ( ) Not started
Complete ☑ / On track ☐ / Not started ☐
[yes] Complete / [no] Not started
Complete: yes / On track: no / Not started: no
✓ Complete / ✗ Late / ✗ Not started
Complete ~~On track~~ ~~Not started~~
x Complete / On track / Late
Completed? Yes
Status: Complete (delete as applicable)
done / x
""",
    "on_track": """
( ) Complete / (x) On track / ( ) Not started
☐ Complete / ☑ On track / ☐ Not started
[ ] Complete [x] On track [ ] Not started
Complete [ ] On track [x] Not started [ ]
[no] Complete / [yes] On track / [no] Not started
Complete: no / On track: yes / Not started: no
Complete N / On track Y / Late N
Complete ✗ / On track ✓ / Late ✗
~~Complete~~ / On track / ~~Not started~~
Status: ~~Complete~~ On track
Status (please circle): On track
Is it complete? No. / Is it on target? Yes. / Is there evidence? Not at present.
""",
    "late": """
[ ] Complete / [ ] On track / [x] Late
[_] Complete / [X] Delayed / [_] Not started
☐ Complete / ✗ Late / ☐ On track
Late? Yes
""",
    "not_started": """
[ ] Complete / [ ] In progress / [x] Not started
☐ Complete / ☒ Not started / ☐ Late
Not started (delete as appropriate)
""",
    "": """
[ ] Complete / [ ] On track / [ ] Not started
Complete? Not yet
Complete? No
Late? No
Completed: yes/no
Complete Y/N: N
Not started: no
Complete|On track|Late (delete as applicable)
Complete, on track, late - delete as applicable
✗ Complete
~~All done~~
""",
}


@pytest.mark.parametrize(
    ("status", "text"),
    [(status, text) for status, texts in CHOSEN.items() for text in texts.strip().splitlines()],
)
def test_only_what_is_chosen_is_read(status: str, text: str) -> None:
    asks = interpret(text.replace(" / ", "\n"), on=ON, asked=ONE)
    assert [ask.value for ask in asks if ask.field in {Field.STATUS, Field.QUESTION}] == [status][
        : bool(status)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Is it late? No idea, can you check?",
        "Is this one complete on your list?",
        "Late? I only heard of it today. Who had it before me?",
        "Can you tell me (please) if it is late?",
    ],
)
def test_what_asks_the_office_is_still_asked(text: str) -> None:
    assert any(ask.field is Field.QUESTION for ask in interpret(text, on=ON, asked=ONE))


@pytest.mark.parametrize(
    "text", ["[see the plan] On track.", "On track (see the plan [attached]).", "On track x"]
)
def test_brackets_and_kisses_choose_nothing(text: str) -> None:
    assert [ask.value for ask in interpret(text, on=ON, asked=ONE) if ask.field is Field.STATUS] == [
        "on_track"
    ]
