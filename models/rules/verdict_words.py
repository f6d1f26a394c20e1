"""The words by which people give a verdict, in a workbook's cell or in a reply."""

from models.vocabulary import Verdict

WORDS: dict[Verdict, frozenset[str]] = {
    Verdict.ACCEPT: frozenset(
        {"accept", "accepted", "yes", "y", "ok", "okay", "agree", "agreed", "approve", "approved"}
    ),
    Verdict.AMEND: frozenset({"amend", "amended", "change", "changed"}),
    Verdict.REFUSE: frozenset(
        {"refuse", "refused", "no", "n", "reject", "rejected", "decline", "declined", "disagree"}
    ),
}
VERDICT_OF = {word: verdict for verdict, words in WORDS.items() for word in words}


def verdict_of(word: str) -> Verdict | None:
    """The verdict that one word gives, whatever its case and the stop after it."""
    return VERDICT_OF.get(word.strip().rstrip(".!,;:").casefold())
