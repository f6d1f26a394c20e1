"""Figures that mean per cent though they do not say so: "on track, about 60", "call it 75", "now at 80"."""

import re

from tasks.replies.findings import Finding
from tasks.replies.patterns.sifting import sifted
from tasks.replies.trust import Rule
from tasks.replies.values import Field

_ENTER = r"(?:call|score|rate|mark|enter|guess|record|log|put)"
_NEAR = r"(?: (?:about|around|at|as|the same),?)* "
_ENDS = r"(?=\W*$|\s*,)"
_ASKED = r"(?=\W*$|\s*,|\s+(?:please|pls|plz|for now)\b)"
FRAMES = tuple(
    sifted(words, re.IGNORECASE)
    for words in (
        rf"\bon track,?(?: at)?{_NEAR}(\d{{2}}){_ENDS}",
        rf"\bsay{_NEAR}(\d{{2}}){_ENDS}",
        rf"\b(?:i['’]?d|i would|can|let's) {_ENTER}(?: (?:it|that|this))?{_NEAR}(\d{{2}}){_ENDS}",
        rf"\b{_ENTER} (?:it|that|this|me down){_NEAR}(\d{{2}}){_ENDS}",
        r"(?<![\d/.-])(\d0|\d5) ?-?ish\W*$",
        rf"\b(?:still|now|stuck|remains?|stands?|sits|sitting) at (?:about |around )?(\d[05]){_ENDS}",
        r"\b(?:was|were|said|had|put) (?:it |us |me )?(?:at |about )?\d{1,2}\b,?[^.;?\d]{0,25}?\bnow (?:at "
        rf"|about )?(\d\d){_ENDS}",
        r"^\W*(?:(?:we(?:['’]re| are)|it(?:['’]s| is)|now|still|currently|sat|about) )*at (?:about |around )?"
        rf"(\d[05])(?: (?:now|currently|today|at the moment|so far))?{_ENDS}",
        rf"\b(?:up|gone|went|moved|crept|climbed|jumped) from \d{{1,2}} to (?:about )?(\d\d){_ENDS}",
        rf"(?:^\W*|\b(?:please|pls|can you|could you) ){_ENTER}(?: (?:it|this|that|us|me|mine|ours"
        rf"|the action))?(?: down)?(?: (?:as|at|to))+ (?:about )?(\d[05]){_ASKED}",
        rf"%(?: (?:complete|done))? to (\d[05]){_ASKED}",
    )
)
DENIES = re.compile(r"(?:n['’]t|\bnot|\bnever|\bcannot|nt) *$", re.IGNORECASE)


def bare_in(plain: str) -> Finding | None:
    """The first of them, unless the words before it deny it."""
    matches = filter(None, (one.search(plain) for one in FRAMES))
    found = min(matches, key=lambda one: one.start(), default=None)
    if found is None or DENIES.search(plain[: found.start()]):
        return None
    return Finding(Field.PERCENT, int(found.group(1)), found.start(1), found.end(1), Rule.VAGUE)
