"""How fast letters may go, so that a provider's own limits are never met.

Exchange Online takes 30 messages a minute and 10,000 recipients in 24 hours from a mailbox ("Exchange Online
limits", learn.microsoft.com/office365/servicedescriptions). People send from the same mailbox, too, and
what exceeds the limits lies in its Outbox or is refused: so a run keeps below both, waits between two
portions, and leaves the rest to the next run when it would have to wait for long.
"""

from dataclasses import dataclass

LONGEST_RUN = 60  # minutes that a run posts at the pace of its limit
MICROSOFT_HOSTS = ("office365.com", "outlook.com", "office.com", "nhs.net")  # NHSmail is a tenant of it


@dataclass(frozen=True)
class Pace:
    """The most letters in a minute and in a day; 0: no limit."""

    a_minute: int = 0
    a_day: int = 0


UNLIMITED = Pace()
MICROSOFTS = Pace(a_minute=20, a_day=5000)


def pace_of(transport: str, host: str = "", *, a_minute: int | None = None, a_day: int | None = None) -> Pace:
    """The pace of a transport whose server is `host`; what the Trust chose goes before."""
    usual = MICROSOFTS if transport == "graph" or is_microsofts(host) else UNLIMITED
    return Pace(
        usual.a_minute if a_minute is None else a_minute,
        usual.a_day if a_day is None else a_day,
    )


def next_portion(pace: Pace, usual: int, *, today: int, this_run: int) -> int:
    """How many letters may be taken up now: `usual`, or fewer.

    `today` and `this_run` count those that were taken up already.
    """
    most = [usual]
    if pace.a_minute:
        most += [pace.a_minute, pace.a_minute * LONGEST_RUN - this_run]
    if pace.a_day:
        most.append(pace.a_day - today)
    return max(0, min(most))


def pause_after(pace: Pace, letters: int) -> float:
    """Seconds to wait after so many letters before the next portion; posting itself is not counted in."""
    return letters * 60 / pace.a_minute if pace.a_minute else 0.0


def in_words(pace: Pace) -> str:
    """The limits, for a list that people read; empty where there is none."""
    limits = ((pace.a_minute, "a minute"), (pace.a_day, "a day"))
    return ", ".join(f"{most} {time}" for most, time in limits if most)


def is_microsofts(host: str) -> bool:
    """Whether the host belongs to Microsoft's cloud."""
    return any(host.lower() == known or host.lower().endswith(f".{known}") for known in MICROSOFT_HOSTS)
