"""Files before Debian's clamd, and before one that does not answer."""

import socket
from collections.abc import Callable, Iterator
from threading import Thread

import pytest

from models.vocabulary import MessageState
from tasks.collect.scan_files import NotScanned, Scanner
from tasks.decide.list_waiting import list_waiting
from tasks.office import Office
from tests import clamd
from tests.collecting import MATRON, collect, make_desk, message, proposals
from tests.conftest import skip_or_fail
from tests.loopback import free_port
from tests.mails import PDF, TODAY, deliver, reply


@pytest.fixture(scope="module")
def running() -> Iterator[clamd.Clamd]:
    if not clamd.is_installed():
        skip_or_fail("clamd is not installed (Debian: apt-get install clamav-daemon)")
    with clamd.running_clamd() as scanner:
        yield scanner


@pytest.mark.parametrize("way", ["socket", "tcp"])
def test_a_virus_is_named_and_a_clean_file_passes(running: clamd.Clamd, way: str) -> None:
    scanner = Scanner(getattr(running, way), 10)
    assert scanner.scan(PDF) is None
    assert scanner.scan(b"") is None
    assert scanner.scan(PDF + b" " * 200_000 + clamd.VIRUS) == clamd.NAME


@pytest.mark.parametrize("way", ["socket", "tcp"])
def test_a_file_that_the_scanner_will_not_have_was_not_scanned(running: clamd.Clamd, way: str) -> None:
    scanner = Scanner(getattr(running, way), 10)
    with pytest.raises(NotScanned, match=r"no verdict|does not answer"):
        scanner.scan(b"x" * (clamd.LONGEST * 3))


@pytest.mark.parametrize(
    "address", ["/no/such/socket", "127.0.0.1:{port}", "nonsense", "host:notaport", "127.0.0.1:99999"]
)
def test_a_scanner_that_is_not_there_is_no_verdict(address: str) -> None:
    scanner = Scanner(address.format(port=free_port()), 1)
    with pytest.raises(NotScanned, match="does not answer"):
        scanner.scan(PDF)


def test_a_scanner_that_hangs_is_waited_for_once_in_a_run() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        scanner = Scanner(f"127.0.0.1:{silent.getsockname()[1]}", 0.1)
        with pytest.raises(NotScanned, match="timed out"):
            scanner.scan(PDF)
    with pytest.raises(NotScanned, match="timed out"):
        scanner.scan(PDF)


def test_a_scanner_that_hangs_up_has_given_no_verdict() -> None:
    with socket.create_server(("127.0.0.1", 0)) as rude:

        def hang_up() -> None:
            line, _ = rude.accept()
            line.close()

        Thread(target=hang_up, daemon=True).start()
        with pytest.raises(NotScanned):
            Scanner(f"127.0.0.1:{rude.getsockname()[1]}", 5).scan(PDF)


def test_a_file_with_a_virus_is_put_apart_and_the_words_beside_it_are_read(
    running: clamd.Clamd, make_on: Callable[[str, str], Office]
) -> None:
    desk = make_desk(make_on("sqlite", f'[evidence]\nclamd = "{running.socket}"\n'))
    files = [
        ("QS1.1 audit.pdf", "application/pdf", PDF + clamd.VIRUS),
        ("QS1.1 minutes.pdf", "application/pdf", PDF),
    ]
    deliver(desk.office, reply(desk.sent, "QS1.1 on track", MATRON, files=files))
    collect(desk.office)
    offered = [value["name"] for _, field, value, _ in proposals(desk.office) if field == "evidence"]
    assert offered == ["QS1.1 minutes.pdf"]
    assert [file.read_bytes() for file in desk.office.evidence.iterdir()] == [PDF]
    assert [file.read_bytes() for file in desk.office.quarantine.iterdir()] == [PDF + clamd.VIRUS]
    (waiting,) = (one for one in list_waiting(desk.office, TODAY).waiting if one.id == "I1")
    assert f"'QS1.1 audit.pdf' carries a virus ({clamd.NAME})" in waiting.why


def test_without_an_answer_of_the_scanner_a_file_is_put_apart_and_not_accepted(
    make_on: Callable[[str, str], Office],
) -> None:
    desk = make_desk(make_on("sqlite", '[evidence]\nclamd = "/no/such/socket"\n'))
    file = ("QS1.1 audit.pdf", "application/pdf", PDF)
    deliver(desk.office, reply(desk.sent, "QS1.1 on track", MATRON, files=[file]))
    collect(desk.office)
    assert list(desk.office.evidence.iterdir()) == []
    assert [path.read_bytes() for path in desk.office.quarantine.iterdir()] == [PDF]
    state, _, reasons, _ = message(desk.office)
    assert (state, reasons[0]) == (MessageState.REVIEW, "file_not_scanned")
    (waiting,) = (one for one in list_waiting(desk.office, TODAY).waiting if one.id == "I1")
    assert (
        "'QS1.1 audit.pdf' was not kept: the virus scanner at /no/such/socket does not answer" in waiting.why
    )
