"""Starts Debian's PostgreSQL for a test session: unprivileged, on loopback, in a temporary folder."""

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

BINARIES = sorted(Path("/usr/lib/postgresql").glob("*/bin"))


def is_installed() -> bool:
    return bool(BINARIES)


@contextmanager
def running_postgresql() -> Iterator[str]:
    """A server; yields its address as "127.0.0.1:PORT" (user postgres, trust on loopback only)."""
    folder = Path(mkdtemp(prefix="iqip-postgresql-"))
    if os.getuid() == 0:  # the server refuses to run as root
        shutil.chown(folder, "postgres", "postgres")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    settings = f"-h 127.0.0.1 -p {port} -k '' -c fsync=off -c full_page_writes=off -c max_connections=200"
    try:
        _run("initdb", "-D", f"{folder}/data", "-U", "postgres", "-A", "trust", "--no-sync", "-E", "UTF8")
        _run("pg_ctl", "-D", f"{folder}/data", "-w", "-l", f"{folder}/log", "-o", settings, "start")
        yield f"127.0.0.1:{port}"
    finally:
        _run("pg_ctl", "-D", f"{folder}/data", "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)


def _run(program: str, *words: str) -> None:
    become = ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []
    done = subprocess.run(
        [*become, str(BINARIES[-1] / program), *words], capture_output=True, text=True, check=False, cwd="/"
    )
    if done.returncode and program != "pg_ctl":
        raise RuntimeError(f"{program} failed: {done.stderr}")
