"""Ticks and ticked boxes: "[x] completed [ ] on track"."""

from tasks.replies.findings import Finding
from tasks.replies.ours.forms import status_word
from tasks.replies.patterns.sifting import sifted
from tasks.replies.trust import Rule
from tasks.replies.values import Field

TICK = sifted(r"[✓✔✅☑](?!\W*\d{1,2} ?%)")
BOX = sifted(r"(?:\[ ?(?P<mark>[xX✓✔✅☑]?) ?\]|(?P<sign>[☑☐☒]))[ \t]*(?P<word>[A-Za-z]+(?: [A-Za-z]+){0,2})")


def ticked(plain: str) -> Finding | None:
    """The status of the one box that is ticked, if there are boxes."""
    marked = [one for one in BOX.finditer(plain) if one.group("mark") or one.group("sign") in {"☑", "☒"}]
    if len(marked) != 1:
        return None
    words = marked[0].group("word").split()
    for count in range(len(words), 0, -1):
        status = status_word(" ".join(words[:count]))
        if status is not None:
            return Finding(Field.STATUS, status, marked[0].start(), marked[0].end(), Rule.TICK)
    return None


def without_open_boxes(plain: str) -> str:
    """The text with the words of boxes that are not ticked blanked out."""
    return BOX.sub(
        lambda one: (
            one.group() if one.group("mark") or one.group("sign") in {"☑", "☒"} else " " * len(one.group())
        ),
        plain,
    )
