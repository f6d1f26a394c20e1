"""The PMO's desk: the list at the end of a run, of what it did and what now waits for a person.

Owners' words stand in it, and an owner may be anybody: each mark that Markdown or HTML could read as
structure has a backslash before it (CommonMark 0.31, 2.4), so that words can neither forge a link to a
filled-in decision form nor hide what they are. Character references would do the same on paper, but the
UI shows them as they are. A decision link names its proposal and the one-time key of it.

All is in lists, not in tables: the UI does not wrap a table's cells and cuts what is too wide.
"""

import json
import re
import string
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from urllib.parse import quote

from tasks.outcome import Outcome, Waiting

LONGEST_WORDS = 400
VERDICTS = {"P": ("accept", "amend", "refuse"), "I": ("accept", "refuse"), "L": ("accept", "refuse")}
DECIDABLE = re.compile(r"[PMRBIL]\d+")  # the ids that `iqip decide` takes
OTHERWISE = ("accept", "refuse")


def desk(outcome: Outcome, form: str | None) -> str:
    """The Markdown of a run's artifact. `form`: the address of the decision form, if there is one."""
    parts: list[str] = []
    if outcome.failures:
        parts += ["## What went wrong", "\n".join(f"- {escaped(failure)}" for failure in outcome.failures)]
    if outcome.waiting:
        parts += [f"## Waits for a person ({len(outcome.waiting)})"]
        parts += ["\n".join(_items(outcome.waiting, form))]
    if outcome.did:
        parts += [f"## Done ({len(outcome.did)})", "\n".join(_row(row) for row in outcome.did)]
    return "\n\n".join(parts or [escaped(outcome.sentence)]) + "\n"


def escaped(words: str) -> str:
    """`words` as plain text in Markdown: no mark of theirs is read as one, none is invisible."""
    shown = "".join(" " if _is_hidden(sign) else sign for sign in words)
    return "".join(f"\\{sign}" if sign in string.punctuation else sign for sign in " ".join(shown.split()))


def decision_link(form: str, verdict: str, waiting: Waiting) -> str:
    """The address of the decision form, filled in but for who decides and why."""
    answers = {"id": waiting.id, "verdict": verdict} | ({"key": waiting.key} if waiting.key else {})
    return f"{form}?parameters={quote(json.dumps(answers), safe='')}"


def _items(waiting: Sequence[Waiting], form: str | None) -> Iterator[str]:
    """Each item; before the first of several that came in one message, links that decide them at once."""
    for message, group in groupby(waiting, key=lambda one: one.message):
        together = list(group)
        if form and message and len(together) > 1:
            all_of_it = Waiting(
                ", ".join(one.id for one in together), "", "", key=", ".join(one.key for one in together)
            )
            links = " · ".join(
                f"[{verdict} all]({decision_link(form, verdict, all_of_it)})" for verdict in OTHERWISE
            )
            yield f"- {links} — the {len(together)} below, of {escaped(message)}"
        yield from (_item(one, form) for one in together)


def _item(waiting: Waiting, form: str | None) -> str:
    """The links, then what and why; below, set off, the words in their sentence."""
    links = _links(waiting, form)
    said = f"- {links}{' — ' * bool(links)}**{escaped(waiting.id)}** {escaped(waiting.what)}"
    why = f" ({escaped(waiting.why)})" if waiting.why else ""
    return f"{said}{why}" + (f"\n  > {_marked(waiting)}\n" if waiting.words else "")


def _links(waiting: Waiting, form: str | None) -> str:
    if not DECIDABLE.fullmatch(waiting.id):  # a late step, say: something to do, nothing to decide
        return ""
    if form is None:
        return escaped(f"iqip decide {waiting.id}")
    verdicts = VERDICTS.get(waiting.id[:1], OTHERWISE)
    return " · ".join(f"[{verdict}]({decision_link(form, verdict, waiting)})" for verdict in verdicts)


def _quoted(words: str) -> str:
    return f"“{escaped(words[:LONGEST_WORDS])}{'…' * (len(words) > LONGEST_WORDS)}”"


def _marked(waiting: Waiting) -> str:
    """The words in bold inside their sentence; as they are where they stand alone."""
    before, after = waiting.around
    if not (before or after) or len(waiting.words) > LONGEST_WORDS:
        return _quoted(waiting.words)
    lead = " " if before.endswith(" ") else ""
    follow = " " if after.startswith(" ") else ""
    return f"“{escaped(before)}{lead}**{escaped(waiting.words)}**{follow}{escaped(after)}”"


def _row(row: Mapping[str, str]) -> str:
    """The first value, then the others under their names; an empty one is left out."""
    told = [(escaped(name), escaped(value)) for name, value in row.items() if value]
    first = f"- **{told[0][1]}** — " if told else "-"
    return first + " · ".join(f"{name}: {value}" for name, value in told[1:])


def _is_hidden(sign: str) -> bool:
    """Line ends, controls, and the format characters that turn the direction of writing round."""
    return unicodedata.category(sign) in {"Cc", "Cf", "Zl", "Zp", "Co", "Cs"}
