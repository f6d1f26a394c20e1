"""Faults in the middle of a run, for each transport: a sentence for people, and the next run carries on."""

import os
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import time_machine

from models.troubles import RegisterBusy, RegisterFull
from tasks.collect.keep_evidence import EvidenceNotKept
from tasks.mailbox import sign_in_to_graph
from tasks.office import Office, open_office
from tests import dovecot, simulated_ews, simulated_graph
from tests.conftest import skip_or_fail
from tests.torture.counting import Count, count_letters, count_messages
from tests.torture.faults import Fault, Full, Held, small_disk, strike_at
from tests.torture.runs import run
from tests.torture.sides import (
    Opened,
    Servers,
    Side,
    open_exchange,
    open_folder,
    open_graph,
    open_smtp,
    running_servers,
)
from tests.torture.trials import Ground, prepare
from tests.torture.worlds import CHASE_DAY, World, make_chase, make_collect

pytestmark = pytest.mark.xdist_group("torture")
PIECES = 16
TEN_O_CLOCK = datetime(CHASE_DAY.year, CHASE_DAY.month, CHASE_DAY.day, 10, tzinfo=UTC)
HOUR = timedelta(hours=1)
OPENED = {"folder": open_folder, "exchange": open_exchange, "graph": open_graph}
SENTENCES = {Full: (RegisterFull, EvidenceNotKept), Held: (RegisterBusy,)}
TRANSPORTS = ("folder", "smtp", "exchange", "graph")  # the last two simulated


@pytest.fixture(scope="module")
def servers() -> Iterator[Servers]:
    if not dovecot.is_installed():
        skip_or_fail("Dovecot is not installed (Debian: apt-get install dovecot-imapd dovecot-lmtpd)")
    with running_servers() as running:
        yield running


@pytest.fixture(scope="module")
def worlds(tmp_path_factory: pytest.TempPathFactory) -> dict[str, World]:
    place = tmp_path_factory.mktemp("worlds")
    return {"chase": make_chase(place / "chase", PIECES), "collect": make_collect(place / "collect", PIECES)}


@pytest.fixture
def opened(transport: str, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Opened:
    monkeypatch.setenv("IQIP_EXCHANGE_SECRET", simulated_ews.PASSWORD)
    monkeypatch.setenv("IQIP_IMAP_PASSWORD", dovecot.PASSWORD)
    token = simulated_graph.TOKEN
    monkeypatch.setattr(sign_in_to_graph, "ClientCredentials", lambda *_: lambda is_refused: token)
    return open_smtp(request.getfixturevalue("servers")) if transport == "smtp" else OPENED[transport]


@contextmanager
def trial(ground: Ground, folder: Path) -> Iterator[tuple[Office, Side]]:
    with ground.open_side(folder) as side:
        prepare(ground, folder, side)
        office = open_office(folder)
        yield office, side
        office.register.engine.dispose()


def carry_on(ground: Ground, office: Office, side: Side) -> Count:
    """The next runs, of that day and the days after, and then the count."""
    for day in ground.days[:3]:
        run(office, ground.job, day, lambda _: None)
        side.settle()
    came = ground.world.messages
    letters = Counter(f"ward.manager.{one}@example.org" for one in range(1, PIECES + 1))
    if ground.job == "collect":
        return count_messages(office, side, came)
    return count_letters(office, side, letters)


@pytest.mark.parametrize("transport", TRANSPORTS)
@pytest.mark.parametrize(
    ("fault", "job", "after"),
    [
        (Full, "chase", ""),
        (Full, "chase", "post"),
        (Full, "collect", "fetch"),
        (Full, "collect", "file"),
        (Held, "chase", ""),
        (Held, "chase", "post"),
        (Held, "collect", "fetch"),
        (Held, "collect", "file"),
    ],
)
def test_a_full_disk_or_a_held_register_is_told_in_a_sentence_and_the_next_run_carries_on(
    transport: str, fault: type[Fault], job: str, after: str, opened: Opened, worlds: dict[str, World],
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr("models.store.BUSY_SECONDS", 0.05)
    ground = Ground(job, transport, worlds[job], opened, tmp_path)
    with ExitStack() as stack:
        place = stack.enter_context(_disk(fault, tmp_path))
        office, side = stack.enter_context(trial(ground, place / "instance"))
        struck = fault(office)
        with pytest.raises(SENTENCES[fault], match=str(office.folder)):
            strike_at(after, struck, monkeypatch)
            run(office, job, ground.days[0], lambda _: None)
        struck.mend()
        assert carry_on(ground, office, side).reasons == []


@contextmanager
def _disk(fault: type[Fault], place: Path) -> Iterator[Path]:
    if fault is not Full:
        yield place
        return
    if os.getuid() != 0:
        pytest.skip("only root can mount a small disk to fill")
    with small_disk(place / "disk") as disk:
        yield disk


@pytest.mark.parametrize("transport", ["smtp"])  # the one whose proof may come later than the next run
@pytest.mark.parametrize("shift", [HOUR, -HOUR], ids=["an hour ahead", "an hour behind"])
def test_a_clock_an_hour_off_between_two_runs_sends_nothing_twice(
    transport: str, shift: timedelta, opened: Opened, worlds: dict[str, World], tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr("models.store.BUSY_SECONDS", 0.05)
    ground = Ground("chase", transport, worlds["chase"], opened, tmp_path)
    with trial(ground, tmp_path / "instance") as (office, side):
        with time_machine.travel(TEN_O_CLOCK), pytest.raises(RegisterBusy), monkeypatch.context() as patch:
            held = Held(office)
            strike_at("post", held, patch)
            run(office, "chase", CHASE_DAY, lambda _: None)
        held.mend()
        with time_machine.travel(TEN_O_CLOCK + shift):
            run(office, "chase", CHASE_DAY, lambda _: None)
        assert carry_on(ground, office, side).reasons == []


@pytest.mark.parametrize("transport", TRANSPORTS)
@pytest.mark.parametrize("shift", [HOUR, -HOUR], ids=["an hour ahead", "an hour behind"])
def test_a_clock_an_hour_off_drops_no_message(
    transport: str, shift: timedelta, opened: Opened, worlds: dict[str, World], tmp_path: Path
) -> None:
    ground = Ground("collect", transport, worlds["collect"], opened, tmp_path)
    with trial(ground, tmp_path / "instance") as (office, side):
        with time_machine.travel(TEN_O_CLOCK + 3 * 24 * HOUR + shift):
            run(office, "collect", ground.days[0], lambda _: None)
        assert carry_on(ground, office, side).reasons == []
