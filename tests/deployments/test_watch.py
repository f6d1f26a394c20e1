"""The doorbell starts a run for a reason, and falls silent where asking again would do harm."""

import pytest

from deployments import watch
from deployments.prefect_api import PrefectApi
from deployments.watch import LOOKS_AFTER_FAILURE, Doorbell
from tasks.mail.transport import TransportError
from tasks.office import Office


def test_a_mailbox_that_refuses_us_is_not_asked_every_minute(
    sqlite_office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def refuse(office: Office) -> bool:
        asked.append(office)
        raise TransportError("The password is wrong.", permanent=True)

    monkeypatch.setattr(watch, "is_there_post", refuse)
    bell = Doorbell(sqlite_office, PrefectApi("http://127.0.0.1:1"))
    with pytest.raises(TransportError):
        bell.look_for_post()
    for _ in range(LOOKS_AFTER_FAILURE):
        bell.look_for_post()
    assert len(asked) == 1
    with pytest.raises(TransportError):
        bell.look_for_post()
    assert len(asked) == 2
