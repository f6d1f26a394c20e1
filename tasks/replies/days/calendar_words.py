"""The words for days, months and numbers that British owners write in a sentence."""

from calendar import monthrange
from datetime import date, timedelta

_MONTHS = (
    "jan january janurary januray|feb february febuary feburary|mar march|apr april apirl|may|jun june"
    "|jul july|aug august augest agust|sep sept september setpember septmber|oct october ocotber octber"
    "|nov november novemeber|dec december decemeber"
)
_WEEKDAYS = (
    "mon monday modnay|tue tues tuesday tuseday|wed weds wednesday wensday wednsday wedensday"
    "|thu thur thurs thursday thrusday thurday|fri friday firday fridya|sat saturday|sun sunday"
)
MONTHS = {name: number for number, names in enumerate(_MONTHS.split("|"), start=1) for name in names.split()}
WEEKDAYS = {name: number for number, names in enumerate(_WEEKDAYS.split("|")) for name in names.split()}
_NUMBERS = "a an one|two;couple of;a couple of|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
NUMBERS = {
    name: number
    for number, names in enumerate(_NUMBERS.split("|"), start=1)
    for name in (names.split(";") if ";" in names else names.split())
}


_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth"
    " sixteenth seventeenth eighteenth nineteenth twentieth"
)
_TENS = {20: "twenty", 30: "thirty"}
DAYS = (
    {name: number for number, name in enumerate(_ORDINALS.split(), start=1)}
    | {"thirtieth": 30}
    | {
        f"{tens}{joint}{unit}": ten + number
        for ten, tens in _TENS.items()
        for number, unit in enumerate(_ORDINALS.split()[:9], start=1)
        for joint in (" ", "-")
        if ten + number <= 31
    }
)


def month_end(year: int, month: int) -> date:
    """The last day of a month; a month beyond December runs into the next year."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, monthrange(year, month)[1])


def friday_of_week(day: date, weeks: int = 0) -> date:
    """The Friday of the day's own week (Monday to Sunday), or of a week after it."""
    return day + timedelta(days=4 - day.weekday() + 7 * weeks)


def working_days_after(day: date, count: int) -> date:
    """The weekday so many weekdays later; bank holidays are the caller's to know."""
    while count > 0:
        day += timedelta(days=1)
        count -= day.weekday() < 5
    return day
