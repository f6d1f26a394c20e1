"""Make the README's pictures anew: the way of the data, and three things that people meet in the demo.

Run by `make pictures`. Needs Debian's Chromium (`apt-get install chromium`) and takes a demo's instance, made
first if there is none. The UI is the demo's own, started on it with `iqip up` and stopped again.
"""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes, policy
from pathlib import Path
from urllib.error import URLError
from urllib.request import Request, urlopen

import pypdfium2
import typst
from playwright.sync_api import Browser, sync_playwright

DOCS = Path(__file__).parent
PICTURES = DOCS / "pictures"
INSTANCE = DOCS.parent / "instance"
IQIP = Path(sys.executable).parent / "iqip"
UI = "http://127.0.0.1:4200"
CHROMIUM = "/usr/bin/chromium"
QUIET = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
PAPER_PAGE = 3  # the page of the paper with its tables of findings
WAIT_SECONDS = 90


def main() -> None:
    """All pictures, one after another."""
    PICTURES.mkdir(exist_ok=True)
    typst.compile(str(DOCS / "way.typ"), output=str(PICTURES / "way.png"), ppi=110)
    if not (INSTANCE / "iqip.toml").exists():
        subprocess.run([IQIP, "--instance", INSTANCE, "demo"], check=True, stdin=subprocess.DEVNULL)
    picture_of_the_paper()
    with sync_playwright() as player:
        browser = player.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        picture_of_a_letter(browser)
        with running_ui():
            pictures_of_the_ui(browser)
        browser.close()


def picture_of_the_paper() -> None:
    """A page of the newest issued Quality Committee paper."""
    paper = sorted(INSTANCE.glob("papers/quality-committee*.pdf"))[-1]
    page = pypdfium2.PdfDocument(paper)[PAPER_PAGE - 1]
    page.render(scale=1.4).to_pil().save(PICTURES / "paper.png")


def picture_of_a_letter(browser: Browser) -> None:
    """The letter with the most lines in the demo's outbox, as HTML mail shows it."""
    letters = [
        message_from_bytes(file.read_bytes(), policy=policy.default)
        for file in sorted(INSTANCE.glob("mailbox/outbox/*.eml"))
    ]
    bodies = [letter.get_body(("html",)) for letter in letters]
    pages = [body.get_content() for body in bodies if body is not None]
    page = browser.new_page(viewport={"width": 720, "height": 860})
    page.set_content(max(pages, key=lambda text: text.count("mailto:")))
    page.screenshot(path=PICTURES / "letter.png")


def pictures_of_the_ui(browser: Browser) -> None:
    """The runs, and the list at the end of one that left something for a person."""
    page = browser.new_page(viewport={"width": 1280, "height": 860})
    page.goto(f"{UI}/runs")
    page.get_by_text("collect 2021").first.wait_for()
    page.screenshot(path=PICTURES / "runs.png")
    page.goto(f"{UI}/artifacts/artifact/{fullest_list()}")
    page.get_by_text("Waits for a person").first.wait_for()
    page.screenshot(path=PICTURES / "waiting.png")


def fullest_list() -> str:
    """The id of the list with the most links to the decision form, as Prefect's API says."""
    asked = json.dumps({"sort": "CREATED_DESC", "limit": 200}).encode()
    headers = {"Content-Type": "application/json"}
    with urlopen(Request(f"{UI}/api/artifacts/filter", asked, headers)) as answer:
        found = json.load(answer)
    return str(max(found, key=lambda one: one["data"].count("?parameters="))["id"])


@contextmanager
def running_ui() -> Iterator[None]:
    """`iqip up` on the demo's instance, until the pictures are taken."""
    up = subprocess.Popen([IQIP, "--instance", INSTANCE, "up"], stdin=subprocess.DEVNULL)
    try:
        for _ in range(WAIT_SECONDS):
            try:
                urlopen(f"{UI}/api/health", timeout=1).close()
                break
            except URLError:
                time.sleep(1)
        yield
    finally:
        up.terminate()
        up.wait(timeout=60)


if __name__ == "__main__":
    main()
