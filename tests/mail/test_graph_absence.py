"""The dialects in which Microsoft Graph tells when automatic replies end."""

from datetime import date

import pytest

from tasks.mail.graph_absence import last_days_away


@pytest.mark.parametrize(
    ("end", "zone", "last_day"),
    [
        ("2021-06-30T23:00:00.0000000", "UTC", date(2021, 6, 30)),  # midnight in London's summer
        ("2021-07-01T00:00:00", "GMT Standard Time", date(2021, 6, 30)),
        ("2021-02-08T02:00:00Z", "tzone://Microsoft/Utc", date(2021, 2, 8)),
        ("soon", "UTC", None),
        ("", "UTC", None),
    ],
)
def test_the_last_day_is_londons(end: str, zone: str, last_day: date | None) -> None:
    replies = {"message": "Away", "scheduledEndTime": {"dateTime": end, "timeZone": zone}}
    told = {"value": [{"emailAddress": {"address": "Matron@example.org"}, "automaticReplies": replies}]}
    assert last_days_away(told) == ({"matron@example.org": last_day} if last_day else {})
