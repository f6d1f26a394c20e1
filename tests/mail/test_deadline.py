"""The deadlines as calendar entries: one lasting entry for each, moved and cancelled with its date."""

from datetime import date

import pytest
from icalendar import Calendar

from models.vocabulary import About, LetterKind
from tasks.mail.deadline import calendar_files
from tasks.mail.rendering import render
from tests.mail.letters import AT, composed, make_letter, make_line


def calendars(*lines: object, kind: LetterKind = LetterKind.CHASE) -> dict[str, Calendar]:
    files = calendar_files(make_letter(*lines, kind=kind), AT)  # type: ignore[arg-type]
    return {file.name: Calendar.from_ical(file.content) for file in files}


def test_a_deadline_is_an_all_day_entry_that_marks_nobody_busy() -> None:
    calendar = calendars(make_line())["deadlines.ics"]
    (event,) = calendar.walk("VEVENT")
    assert calendar["METHOD"] == "PUBLISH"
    assert event["UID"] == "action-1@iqip.example.org"
    assert event["SUMMARY"] == "QS1.1 action due: Store records"
    assert (event.decoded("DTSTART"), event.decoded("DTEND")) == (date(2021, 2, 5), date(2021, 2, 6))
    assert event["SEQUENCE"] == 0
    assert event["TRANSP"] == "TRANSPARENT"
    assert event["ORGANIZER"] == "mailto:improvement@example.org"
    assert event.decoded("DTSTAMP") == AT


def test_a_moved_date_moves_the_same_entry() -> None:
    moved = make_line(due=date(2021, 2, 28), due_version=2, previous_due=date(2021, 2, 5))
    (event,) = calendars(moved, kind=LetterKind.DATE_MOVED)["deadlines.ics"].walk("VEVENT")
    assert event["UID"] == "action-1@iqip.example.org"
    assert event["SEQUENCE"] == 1
    assert event.decoded("DTEND") == date(2021, 3, 1)


def test_a_cancelled_date_takes_the_entry_out() -> None:
    cancelled = calendars(make_line(is_cancelled=True, due_version=2), kind=LetterKind.DATE_MOVED)
    (event,) = cancelled["cancelled-deadlines.ics"].walk("VEVENT")
    assert cancelled.keys() == {"cancelled-deadlines.ics"}
    assert cancelled["cancelled-deadlines.ics"]["METHOD"] == "CANCEL"
    assert (event["STATUS"], event["UID"]) == ("CANCELLED", "action-1@iqip.example.org")


def test_moved_and_cancelled_dates_come_in_two_files_that_the_letter_names() -> None:
    letter = make_letter(
        make_line(), make_line(number=2, key="action-2", is_cancelled=True), kind=LetterKind.DATE_MOVED
    )
    names = [part.get_filename() for part in composed(letter)[1].iter_attachments()]
    assert names == ["deadlines.ics", "cancelled-deadlines.ics"]
    assert all(f"Open the attached {name}" in render(letter).text for name in names)


def test_a_date_moved_into_the_past_has_no_entry_and_none_is_promised() -> None:
    letter = make_letter(make_line(due=date(2021, 2, 1), days_left=-2), kind=LetterKind.DATE_MOVED)
    assert calendar_files(letter, AT) == ()
    assert "ics" not in render(letter).text


@pytest.mark.parametrize(
    ("lines", "entries"),
    [
        ((make_line(due=date(2021, 2, 3), days_left=0),), 1),
        ((make_line(due=date(2021, 2, 2), days_left=-1),), 0),
        ((make_line(key=""),), 0),
        ((make_line(), make_line(number=2, key="poap-7", about=About.POAP)), 2),
    ],
)
def test_only_what_is_still_to_come_is_entered(lines: tuple[object, ...], entries: int) -> None:
    events = [event for calendar in calendars(*lines).values() for event in calendar.walk("VEVENT")]
    assert len(events) == entries


@pytest.mark.parametrize("kind", [LetterKind.LEAD_DIGEST, LetterKind.ACKNOWLEDGEMENT])
def test_letters_that_ask_nothing_carry_no_calendar(kind: LetterKind) -> None:
    assert calendars(make_line(), kind=kind) == {}


def test_the_file_goes_with_the_letter_and_keeps_to_the_format() -> None:
    title = "Renée's ward; records, keys \\ locks\r\nEND:VEVENT " + "é" * 80
    (part,) = composed(make_letter(make_line(title=title)))[1].iter_attachments()
    assert part.get_filename() == "deadlines.ics"
    assert part.get_content_type() == "text/calendar"
    assert part["Content-Type"].params["method"] == "PUBLISH"
    content = part.get_payload(decode=True)
    assert isinstance(content, bytes)
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    (event,) = Calendar.from_ical(content).walk("VEVENT")
    assert event["SUMMARY"] == f"QS1.1 action due: {' '.join(title.split())}"
