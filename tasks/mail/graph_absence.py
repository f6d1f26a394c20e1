"""Reads from a mailbox's automatic replies until when its owner is away."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
ZONES = {"UTC": UTC, "tzone://Microsoft/Utc": UTC, "Etc/GMT": UTC}  # any other stands for the Trust's own


def last_days_away(mail_tips: dict[str, Any]) -> dict[str, date]:
    """By address, the last whole or begun day in London on which replies are sent that have an end.

    The shape is that of "user: getMailTips" (learn.microsoft.com/graph/api/user-getmailtips).
    """
    away: dict[str, date] = {}
    for one in mail_tips.get("value", ()):
        replies = one.get("automaticReplies") or {}
        end = replies.get("scheduledEndTime") or {}
        if not replies.get("message") or not end.get("dateTime"):
            continue
        at = _instant(str(end["dateTime"]), str(end.get("timeZone", "UTC")))
        address = str((one.get("emailAddress") or {}).get("address", "")).lower()
        if at is not None and address:
            away[address] = (at - timedelta(microseconds=1)).date()  # midnight belongs to the day before
    return away


def _instant(words: str, zone: str) -> datetime | None:
    try:
        at = datetime.fromisoformat(words.rstrip("Z")[:19])  # Graph writes seven decimals
    except ValueError:
        return None
    return at.replace(tzinfo=ZONES.get(zone, LONDON)).astimezone(LONDON)
