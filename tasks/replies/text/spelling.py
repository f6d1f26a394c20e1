"""An author's text with the slips of a thumb mended, every character still in its place.

Only the few words on which an answer turns are mended ("compelted", "finsihed", "nto done"): they are known
by their consonants, so that no other word of English is taken for one. Curly signs become plain ones, and the
bars of a pasted table become commas. The text keeps its length: places found in it are places in the text.
"""

import re
from functools import lru_cache

from tasks.replies.patterns.sifting import sifted
from tasks.replies.text.tables import laid_out

SIGNS = str.maketrans("’‘“”–—|\t\u00a0", "''\"\"--,  ")
WORD = re.compile(r"[a-z]{3,}", re.IGNORECASE)
_MEANT = (  # the word, and shorter ones that say the same where letters are missing
    ("completed", "finished", "done"),
    ("complete", "done"),
    ("finished", "done"),
    ("unfinished", "not done"),
    ("incomplete", "not done"),
    ("delayed", "late"),
    ("attached", "att'd"),
    ("enclosed", "enc'd"),
    ("schedule",),
    ("progress",),
    ("started",),
    ("almost", "near"),
    ("nearly", "near"),
    ("behind", "late"),
)
_SLIPS = {
    "trakc": "track", "tarck": "track", "tracl": "track", "nto": "not", "noth": "not", "doen": "done",
    "dnoe": "done", "goign": "going", "shoud": "shall", "shld": "will", "shoudl": "should",
    "sould": "shall", "wil": "is ", "chnage": "change", "chagne": "change", "udpate": "update",
    "upadte": "update", "clsoed": "closed", "closd": "done ", "yse": "yes", "thansk": "thanks",
    "risl": "risk", "rsik": "risk", "ontrack": "on plan", "ontrak": "green", "trak": "plan",
    "trck": "plan", "havnt": "hasnt", "notstarted": "not begun",
    "startd": "begun", "strated": "started",
}  # fmt: skip
_PHRASES = (
    (sifted(r"\bsinged(?= off\b)", re.IGNORECASE), "signed"),
    (sifted(r"\bquiet(?= (?:done|there|complete\w*|finished|ready)\b)", re.IGNORECASE), "quite"),
)


_LONG = (
    "completed",
    "complete",
    "finished",
    "attached",
    "enclosed",
    "schedule",
    "progress",
    "delayed",
    "started",
    "unfinished",
)
_REAL = {
    "complete",
    "competed",
    "compete",
    "stated",
    "stared",
    "started",
    "starred",
    "delayed",
    "early",
    "progress",
}


def _slips(word: str) -> set[str]:
    """A word with one letter left out, or two next to each other changed about."""
    places = range(1, len(word))
    left_out = {word[:place] + word[place + 1 :] for place in places}
    changed = {word[:place] + word[place + 1] + word[place] + word[place + 2 :] for place in places[:-1]}
    return (left_out | changed) - {word} - _REAL


def _bones(word: str) -> str:
    """A word's first letter and its consonants, doubled ones once."""
    return word[0] + re.sub(r"(.)\1+", r"\1", re.sub("[aeiou]", "", word[1:]))


_BY_BONES = {_bones(words[0]): words for words in _MEANT}
_BY_SLIP = {slip: word for word in _LONG for slip in _slips(word)}
_RIGHT = frozenset(words[0] for words in _MEANT) | {"complied", "compete", "competed"}


def mended(text: str) -> str:
    """The text with plain signs and its key words spelled right, of the same length."""
    text = laid_out(text).translate(SIGNS)
    if any(map(_meant, WORD.findall(text))):
        text = WORD.sub(lambda found: _meant(found.group()) or found.group(), text)
    for pattern, right in _PHRASES:
        text = pattern.sub(right, text)
    return text


@lru_cache(maxsize=4096)  # most words of a letter are those of any letter
def _meant(word: str) -> str:
    """The word that was meant, as long as the one that was written; none if it is right as it is."""
    word = word.lower()
    if word in _RIGHT:
        return ""
    if word in _SLIPS:
        right = _SLIPS[word]
        return right.ljust(len(word)) if len(right) <= len(word) else ""
    slipped = _BY_SLIP.get(word)
    meant = next(words for words in _MEANT if words[0] == slipped) if slipped else _BY_BONES.get(_bones(word))
    if meant is None or abs(len(meant[0]) - len(word)) > 2:
        return ""
    fitting = next((one for one in meant if len(one) <= len(word)), None)
    return fitting.ljust(len(word)) if fitting else ""
