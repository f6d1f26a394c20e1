"""Whether the UI's port is free, and if not, who holds it and what to do."""

import socket
from pathlib import Path

from deployments.environment import HOST, ui_url
from deployments.prefect_api import PrefectApi
from tasks.office import Office

LISTENING = "0A"  # Linux, proc_pid_net(5)


class PortTaken(RuntimeError):
    """Another program listens where the UI should be; stop it, or give this instance another port."""


def check_port(office: Office) -> None:
    """Raise PortTaken with a sentence that names the holder where it can be told, and the cure."""
    port = office.settings.ui.port
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            raise PortTaken(
                f"Port {port} is taken by {_holder(office)}: stop that, or give this instance another port "
                f"in {office.folder / 'iqip.toml'} ([ui] port = {port + 1})."
            ) from None


def _holder(office: Office) -> str:
    home = PrefectApi(ui_url(office)).home()
    if home == office.folder / "prefect":
        return "this very instance, which is up already"
    if home is not None and (home.parent / "iqip.toml").exists():
        return f"the iqip of {home.parent}"
    return _program(office.settings.ui.port) or "another program"


def _program(port: int) -> str | None:
    """The program that listens on a port, as far as this user may see (Linux only)."""
    try:
        sockets = {
            f"socket:[{row.split()[9]}]"
            for row in Path("/proc/net/tcp").read_text().splitlines()[1:]
            if row.split()[1].endswith(f":{port:04X}") and row.split()[3] == LISTENING
        }
        for process in Path("/proc").glob("[0-9]*"):
            if any(_target(link) in sockets for link in _links(process / "fd")):
                return f"'{(process / 'comm').read_text().strip()}' (process {process.name})"
    except OSError:
        return None
    return None


def _links(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError:  # another user's process, or one that has just ended
        return []


def _target(link: Path) -> str:
    try:
        return str(link.readlink())
    except OSError:
        return ""
