import pytest

from models.rules.pacing import MICROSOFTS, UNLIMITED, Pace, in_words, next_portion, pace_of, pause_after


@pytest.mark.parametrize(
    ("transport", "host", "expected"),
    [
        ("folder", "", UNLIMITED),
        ("graph", "", MICROSOFTS),
        ("smtp", "mail.example.org", UNLIMITED),
        ("smtp", "smtp.office365.com", MICROSOFTS),
        ("smtp", "SMTP.Office365.com", MICROSOFTS),
        ("smtp", "send.nhs.net", MICROSOFTS),
        ("smtp", "notoffice365.com", UNLIMITED),
        ("exchange", "outlook.office365.com", MICROSOFTS),
        ("exchange", "mail.example.org", UNLIMITED),
    ],
)
def test_microsofts_cloud_is_written_to_slowly(transport: str, host: str, expected: Pace) -> None:
    assert pace_of(transport, host) == expected


def test_what_the_trust_chose_goes_before() -> None:
    assert pace_of("graph", a_minute=5) == Pace(5, MICROSOFTS.a_day)
    assert pace_of("graph", a_minute=0, a_day=0) == UNLIMITED
    assert pace_of("smtp", "mail.example.org", a_day=100) == Pace(0, 100)


@pytest.mark.parametrize(
    ("pace", "today", "this_run", "expected"),
    [
        (UNLIMITED, 0, 0, 50),
        (UNLIMITED, 90_000, 90_000, 50),
        (MICROSOFTS, 0, 0, 20),
        (MICROSOFTS, 1_180, 1_180, 20),
        (MICROSOFTS, 1_200, 1_200, 0),  # an hour's letters: the next run goes on
        (MICROSOFTS, 1_200, 0, 20),
        (MICROSOFTS, 4_990, 0, 10),
        (MICROSOFTS, 5_000, 0, 0),
        (MICROSOFTS, 5_001, 0, 0),  # a person may have chosen less in the middle of a day
        (Pace(a_minute=200), 0, 0, 50),
        (Pace(a_day=30), 0, 0, 30),
    ],
)
def test_a_portion_keeps_below_every_limit(pace: Pace, today: int, this_run: int, expected: int) -> None:
    assert next_portion(pace, 50, today=today, this_run=this_run) == expected


@pytest.mark.parametrize(
    ("pace", "letters", "seconds"),
    [(UNLIMITED, 50, 0), (MICROSOFTS, 20, 60), (MICROSOFTS, 5, 15), (Pace(a_minute=200), 50, 15)],
)
def test_the_wait_is_as_long_as_the_letters_before_it_need(pace: Pace, letters: int, seconds: float) -> None:
    assert pause_after(pace, letters) == seconds


@pytest.mark.parametrize(
    ("pace", "words"),
    [(UNLIMITED, ""), (MICROSOFTS, "20 a minute, 5000 a day"), (Pace(a_day=30), "30 a day")],
)
def test_limits_are_told_in_words(pace: Pace, words: str) -> None:
    assert in_words(pace) == words
