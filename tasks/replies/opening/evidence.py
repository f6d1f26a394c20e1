"""Files that came with an answer, as evidence for the action they belong to."""

import re
from collections.abc import Sequence

from tasks.replies.trust import Rule
from tasks.replies.values import Ask, Attachment, Confidence, Field, SentLetter

NO_EVIDENCE = (
    "text/calendar",
    "text/vcard",
    "text/x-vcard",
    "application/ics",
    "application/pgp-signature",
    "application/ms-tnef",
    "application/pkcs7-mime",
    "application/pkcs7-signature",
    "application/x-pkcs7-signature",
)


def file_asks(files: Sequence[Attachment], asks: Sequence[Ask], letter: SentLetter | None) -> tuple[Ask, ...]:
    """One evidence ask for each real attachment; a returned POAP form is a return, not evidence.

    The action is the one that the file's name names, else the only one in the letter, else the
    only one for which the author's words point to evidence.
    """
    lines = letter.lines if letter else ()
    references = tuple(dict.fromkeys(line.reference for line in lines))
    plans = {line.reference for line in lines if line.kind == "poap"}
    said = {ask.reference for ask in asks if ask.field is Field.EVIDENCE and ask.reference}
    found = []
    for file in files:
        if file.inline or file.content_type in NO_EVIDENCE:
            continue
        named = [reference for reference in references if _names(file.name, reference)]
        reference, level = (named[0], Confidence.CERTAIN) if len(named) == 1 else _by_words(references, said)
        if reference in plans and "poap" in file.name.lower():
            continue
        found.append(Ask(reference, Field.EVIDENCE, file.name, "", "", 0, 0, level, Rule.EVIDENCE_FILE))
    return tuple(found)


def _names(name: str, reference: str) -> bool:
    pattern = re.escape(reference).replace(r"\.", r"[ ._-]?")
    return re.search(rf"(?<![A-Za-z0-9]){pattern}(?![A-Za-z0-9]|[._-]\d)", name, re.IGNORECASE) is not None


def _by_words(references: Sequence[str], said: set[str]) -> tuple[str, Confidence]:
    if len(references) == 1:
        return references[0], Confidence.LIKELY
    return (next(iter(said)), Confidence.LIKELY) if len(said) == 1 else ("", Confidence.UNSURE)
