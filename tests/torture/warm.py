"""Has everything imported and every template compiled, and forks one child for each run: a kill costs little.

`python -m tests.torture.warm FD` serves runs that come over that connection until it is closed.
"""

import gc
import os
import select
import sys
import traceback
from multiprocessing.connection import Connection
from pathlib import Path
from signal import SIGKILL
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import NoReturn

from tasks.mail.exchange_transport import ExchangeTransport
from tasks.mail.folder import FolderTransport
from tasks.mail.graph import GraphTransport
from tasks.mail.smtp import SmtpTransport
from tasks.mailbox import sign_in_to_graph
from tasks.office import open_office
from tasks.settings import tell_environment
from tests.simulated_graph import TOKEN
from tests.torture.places import Board, Place
from tests.torture.runs import run
from tests.torture.watching import Watch
from tests.torture.worlds import CHASE_DAY, COLLECT_DAY, make_chase, make_collect
from tests.torture.zygote import Ended, Run

TRANSPORTS = (FolderTransport, SmtpTransport, ExchangeTransport, GraphTransport)


def serve(line: Connection) -> None:
    while True:
        try:
            asked = line.recv()
        except EOFError:
            return
        line.send(_watched(asked))


def _watched(asked: Run) -> Ended:
    board, begun = Board(), perf_counter()
    board.place = Place.STARTING
    output = asked.folder / "fault"
    child = os.fork()
    if child == 0:
        _live_and_exit(asked, board, output)
    by_time = asked.moment is not None and asked.moment.doing is None
    if asked.moment is not None and by_time:
        _kill_after(child, asked.moment.seconds)
    _, status = os.waitpid(child, 0)
    was_killed = os.WIFSIGNALED(status) and os.WTERMSIG(status) == SIGKILL
    fault = output.read_text() if output.exists() else "" if was_killed or status == 0 else f"status {status}"
    return Ended(was_killed, board.place, perf_counter() - begun, board.counts(), fault)


def _kill_after(child: int, seconds: float) -> None:
    door = os.pidfd_open(child)
    try:
        ended, _, _ = select.select([door], [], [], seconds)
        if not ended:
            os.kill(child, SIGKILL)
    finally:
        os.close(door)


def _live_and_exit(asked: Run, board: Board, output: Path) -> NoReturn:
    """The child's whole life."""
    try:
        live(asked, board)
    except BaseException:
        output.write_text(traceback.format_exc())
        os._exit(1)
    os._exit(0)


def live(asked: Run, board: Board) -> None:
    tell_environment(**asked.environment)
    sign_in_to_graph.ClientCredentials = lambda *_: lambda is_refused: TOKEN  # type: ignore[assignment,misc]
    office = open_office(asked.folder)
    watch = Watch(board, asked.moment, asked.folder)
    gc.disable()  # a short life: collecting would only copy the pages that are shared
    watch.hook_in(TRANSPORTS)
    run(office, asked.job, asked.today, watch.begin)
    office.register.engine.dispose()


def warm_up() -> None:
    """Everything loaded and every template compiled before the first fork."""
    with TemporaryDirectory(prefix="iqip-torture-") as place:
        for job, make, today in (("chase", make_chase, CHASE_DAY), ("collect", make_collect, COLLECT_DAY)):
            world = make(Path(place) / job, 12)
            office = open_office(world.folder)
            for number, raw in enumerate(world.messages):
                (office.inbox / f"{number}.eml").write_bytes(raw)
            run(office, job, today, lambda _: None)
            office.register.engine.dispose()


if __name__ == "__main__":
    warm_up()
    gc.freeze()
    serve(Connection(int(sys.argv[1])))
