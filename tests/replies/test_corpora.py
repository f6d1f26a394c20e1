"""The published corpora of real replies and bounces, where they lie beside the checkout."""

import importlib
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tasks.replies import classify, extract_reply

CORPORA = Path(__file__).resolve().parents[2].parent / "shared" / "corpora"
pytestmark = pytest.mark.skipif(not CORPORA.exists(), reason="../shared/corpora is not beside this checkout")
EXTRACTION = ("crisp", "discourse_trimmer", "github_erp", "talon", "zapier")


@pytest.fixture
def score(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.setattr(sys, "path", [str(CORPORA), *sys.path])
    return importlib.import_module("score")


def test_what_the_author_wrote_is_found_as_often_as_promised(score: ModuleType) -> None:
    exact, f1, recall = [], [], []
    for corpus in EXTRACTION:
        for case in score.load(CORPORA, corpus):
            if "gold" not in case:
                continue
            wanted, got = (
                case["gold"],
                extract_reply(score.view(score.raw_of(CORPORA, corpus, case), case["kind"], "raw")),
            )
            same = score.norm(wanted) == score.norm(got) or (
                case.get("ws") == "ignore"
                and "".join(score.norm(wanted).split()) == "".join(score.norm(got).split())
            )
            _, r, f = (1, 1, 1) if same else score.prf(wanted, got)
            exact.append(same)
            f1.append(f)
            recall.append(r)
    assert len(exact) > 200
    assert sum(exact) / len(exact) >= 0.88
    assert sum(f1) / len(f1) >= 0.95
    assert sum(recall) / len(recall) >= 0.975  # counted by words; the scorer counts unspaced cases by letter


def test_bounces_are_known_and_no_persons_message_is_lost(score: ModuleType) -> None:
    bounces = [classify(score.raw_of(CORPORA, "flufl", case)) for case in score.load(CORPORA, "flufl")]
    assert bounces.count("bounce") >= 115  # the other two are a person's answer and an automatic one
    for corpus in EXTRACTION:
        for case in score.load(CORPORA, corpus):
            assert classify(score.view(score.raw_of(CORPORA, corpus, case), case["kind"], "raw")) == "human"
