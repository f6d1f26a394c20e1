"""The short form of `make torture`: a dozen kills of each job, the same ones every time."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import dovecot
from tests.conftest import skip_or_fail
from tests.torture.campaign import Plan, kill_often, warm_zygotes
from tests.torture.sides import Opened, open_smtp, running_servers
from tests.torture.trials import Ground
from tests.torture.worlds import make_chase, make_collect
from tests.torture.zygote import Zygote

pytestmark = pytest.mark.xdist_group("torture")
PIECES, KILLS, IN_A_ROW = 12, 12, 6


@pytest.fixture(scope="module")
def zygotes() -> Iterator[list[Zygote]]:
    with warm_zygotes(1) as zygotes:
        yield zygotes


@pytest.fixture(scope="module")
def open_side() -> Iterator[Opened]:
    if not dovecot.is_installed():
        skip_or_fail("Dovecot is not installed (Debian: apt-get install dovecot-imapd dovecot-lmtpd)")
    with running_servers() as servers:
        yield open_smtp(servers)


@pytest.mark.parametrize("job", ["chase", "collect"])
def test_a_run_killed_by_force_loses_nothing_and_does_nothing_twice(
    job: str, zygotes: list[Zygote], open_side: Opened, tmp_path: Path
) -> None:
    world = (make_chase if job == "chase" else make_collect)(tmp_path / "world", PIECES)
    ground = Ground(job, "smtp", world, open_side, tmp_path)
    told = kill_often(ground, Plan(KILLS, IN_A_ROW, "short"), zygotes)
    assert told.count.reasons == []
    assert told.count.is_clean
    assert len(told.kills) >= KILLS
