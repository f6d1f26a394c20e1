"""The instance that the demo plays in. A real instance is never touched."""

import shutil
from datetime import date
from importlib import util
from pathlib import Path
from types import ModuleType

from deployments.port import check_port
from tasks.office import Office, make_office, open_office

EXAMPLE = Path(__file__).parents[1] / "examples" / "december-2020"
MARK = "demo"  # the file that says that an instance is a demo's
FIRST, LAST = date(2021, 1, 7), date(2021, 3, 2)

SETTINGS = f"""\
# The demo's instance: the clock stands still at its end, so that leaving it up chases nobody.

[trust]
name = "Example NHS Trust"
office = "Improvement Office (PMO)"
contact = "PMO Officer"
telephone = "01632 960000"
email = "improvement@example.org"

[clock]
fixed = {LAST}

[mail]
transport = "folder"

[policy]  # what this office lets through besides what every office does: none of it moves a status or a date
"evidence given" = "apply"
"agreement yes" = "apply"
poap = "apply"
"""


class NotADemo(RuntimeError):
    """The folder holds an instance or files that no demo made; name another with --instance."""


def make_demo_instance(folder: Path) -> tuple[Office, Path | None]:
    """A fresh instance, and where an earlier demo's was moved to. Raises NotADemo or PortTaken."""
    aside = None
    if folder.exists() and any(folder.iterdir()):
        if not (folder / MARK).exists():
            raise NotADemo(
                f"{folder} holds something that is no demo's and is left as it is: "
                "play the demo elsewhere with 'iqip --instance NEW-FOLDER demo'."
            )
        check_port(open_office(folder))  # an earlier demo that is still up must not lose its folder
        aside = folder.with_name(f"{folder.name}.before")
        shutil.rmtree(aside, ignore_errors=True)
        folder.rename(aside)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / MARK).write_text("Made by 'iqip demo'; the next demo moves it aside.\n")
    office = make_office(folder, SETTINGS)
    check_port(office)
    return office, aside


def load_example() -> ModuleType:
    """The example's own code: `deliver`, `expected`, `deeds`. It shares nothing with ours."""
    spec = util.spec_from_file_location("december_2020_deliver", EXAMPLE / "deliver.py")
    assert spec and spec.loader, EXAMPLE
    module = util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
