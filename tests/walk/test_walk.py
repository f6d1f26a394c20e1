from pathlib import Path

import pytest

from tasks.office import Office, make_office
from tests.replies.clients import CLIENTS
from tests.walk.walking import SETTINGS, TOP, TYPED, walk


@pytest.fixture
def desk_office(tmp_path: Path) -> Office:
    return make_office(tmp_path, SETTINGS)


@pytest.mark.parametrize("client", CLIENTS)
def test_what_is_typed_into_each_mail_program_is_kept_proposed_and_acknowledged(
    desk_office: Office, client: str
) -> None:
    walked = walk(desk_office, client)
    assert walked.text.split() == " ".join((TOP, *TYPED.values())).split()
    assert walked.asked == (
        "QS1.1 status completed: waiting",
        "QS1.2 status on_track: accepted",
        "QS1.2 percent 60: accepted",
        "QS1.2 narrative Two of three wards are audited.: accepted",
    )
    waits, stands = walked.answer.split("QS1.2  ")
    assert 'Status: completed. You wrote: "completed on 22 January."' in waits
    assert "Waiting for a decision" in waits
    assert "Now in the plan" in stands
    assert 'Percent done: 60 %. You wrote: "60"' in stands
