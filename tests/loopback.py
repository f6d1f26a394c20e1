"""What mail servers for tests share: free ports, a certificate that nobody knows, a user without rights."""

import os
import pwd
import shutil
import signal
import socket
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkdtemp
from time import monotonic, sleep

PATIENCE = 20  # seconds


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def who_serves() -> pwd.struct_passwd:
    """Whose rights a server gets: the caller's own, but never root's."""
    return pwd.getpwnam("nobody") if os.getuid() == 0 else pwd.getpwuid(os.getuid())


@contextmanager
def server_folder(name: str) -> Iterator[Path]:
    """A temporary folder that belongs to who serves; its path is short, for sockets' sake."""
    folder = Path(mkdtemp(prefix=f"iqip-{name}-"))
    server = who_serves()
    os.chown(folder, server.pw_uid, server.pw_gid)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def make_certificate(folder: Path) -> Path:
    """A self-signed certificate for 127.0.0.1 and localhost, and its key, by openssl: `server.{crt,key}`."""
    subprocess.run(
        [
            *(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:prime256v1",
                "-nodes",
            ),
            *("-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"),
            *("-keyout", str(folder / "server.key"), "-out", str(folder / "server.crt")),
        ],
        check=True,
        capture_output=True,
    )
    server = who_serves()
    for name in ("server.key", "server.crt"):
        os.chown(folder / name, server.pw_uid, server.pw_gid)
    return folder / "server.crt"


@contextmanager
def serving(words: list[str], folder: Path, port: int) -> Iterator[None]:
    """A server in the foreground, until the block ends."""
    server = who_serves()
    become = {"user": server.pw_uid, "group": server.pw_gid, "extra_groups": []} if os.getuid() == 0 else {}
    with (folder / "output").open("wb") as output:
        process = subprocess.Popen(
            words,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            start_new_session=True,
            **become,  # type: ignore[call-overload]
        )
    try:
        wait_until(lambda: process.poll() is not None or _answers(port))
        if process.poll() is not None:
            raise RuntimeError(f"{words[0]} did not start: {(folder / 'output').read_text()}")
        yield
    finally:
        process.terminate()
        process.wait(PATIENCE)
        with suppress(ProcessLookupError, PermissionError):  # what it had still under way
            os.killpg(process.pid, signal.SIGKILL)


def wait_until(is_so: Callable[[], bool]) -> None:
    """Until a server has come so far; a test that waits for ever fails instead."""
    deadline = monotonic() + PATIENCE
    while not is_so():
        if monotonic() > deadline:
            raise TimeoutError("the server did not come so far")
        sleep(0.005)


def _answers(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
