"""The shapes in which a weekday names a day: "Friday the 21st", "Monday fortnight", "Friday week"."""

from tasks.replies.days.calendar_words import WEEKDAYS

_WEEKDAY = r"(?:" + "|".join(sorted(WEEKDAYS, key=len, reverse=True)) + r")"
WEEKDAYS_NAMED: tuple[tuple[str, str], ...] = (
    (
        "weekday_day",
        r"(?P<weekday>" + _WEEKDAY + r"),?\s+(?:the\s+)?(?P<day>\d{1,2})(?:st|nd|rd|th)"
        r"(?!\s+(?:of\s+)?\w+\s+(?:floor|ward))",
    ),
    (
        "weekday_fortnight",
        r"(?:a\s+)?(?:fortnight|(?:two|2)\s+weeks)\s+(?:on\s+|this\s+|from\s+)(?P<weekday>"
        + _WEEKDAY
        + r")\b"
        r"|(?P<weekday2>" + _WEEKDAY + r")\s+fortnight\b",
    ),
    (
        "weekday_week",
        r"(?:a\s+)?week\s+(?:on\s+|this\s+|from\s+)?(?P<weekday>" + _WEEKDAY + r")\b"
        r"|(?P<weekday2>" + _WEEKDAY + r")\s+week\b",
    ),
    ("weekday_last", r"last\s+(?P<weekday>" + _WEEKDAY + r")\b|(?P<weekday2>" + _WEEKDAY + r")\s+last\b"),
    ("weekday_next", r"next\s+(?P<weekday>" + _WEEKDAY + r")\b"),
    ("weekday", r"(?:this\s+|coming\s+)?(?P<weekday>" + _WEEKDAY + r")\b(?!\s+(?:before|after|following))"),
)
