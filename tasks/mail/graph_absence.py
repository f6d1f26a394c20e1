"""Reads from a mailbox's automatic replies until when its owner is away."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
ZONES = {"UTC": UTC, "tzone://Microsoft/Utc": UTC, "Etc/GMT": UTC}  # any other stands for the Trust's own


def last_day_away(mail_tips: dict[str, Any]) -> date | None:
    """The last whole or begun day in London on which the replies are sent; None without replies or an end.

    The shape is that of "user: getMailTips" (learn.microsoft.com/graph/api/user-getmailtips).
    """
    for one in mail_tips.get("value", ()):
        replies = one.get("automaticReplies") or {}
        end = replies.get("scheduledEndTime") or {}
        if not replies.get("message") or not end.get("dateTime"):
            continue
        at = _instant(str(end["dateTime"]), str(end.get("timeZone", "UTC")))
        if at is not None:
            return (at - timedelta(microseconds=1)).date()  # an end at midnight belongs to the day before
    return None


def _instant(words: str, zone: str) -> datetime | None:
    try:
        at = datetime.fromisoformat(words.rstrip("Z")[:19])  # Graph writes seven decimals
    except ValueError:
        return None
    return at.replace(tzinfo=ZONES.get(zone, LONDON)).astimezone(LONDON)
