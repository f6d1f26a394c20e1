"""The forms in which people write a word of a title: its stem, cut short, with a slip, its initials."""

from collections.abc import Iterator, Sequence

LONGEST_STEM = 6
MOST_INITIALS = 4
SHORTENED = 3  # letters of a word cut short, at least
SAME = {  # what a hospital calls by another word than its titles do
    word: title
    for title, words in (
        ("resuscitation", "resus trolley crash"),
        ("medical", "medics doctor doc"),
        ("nursing", "nurse"),
        ("maternity", "midwives obstetrics"),
        ("midwifery", "maternity"),
        ("paediatric", "paeds kids children child"),
        ("medicines", "meds drugs"),
        ("emergency", "ed a&e"),
        ("mandatory", "mand"),
        ("records", "notes"),
        ("computers", "pcs"),
        ("telephone", "phone"),
    )
    for word in words.split()
}


def stem(word: str) -> str:
    """A word as it is compared: without its plural and endings, and not beyond its first letters."""
    word = word.lower().replace("-", "")
    word = f"{word[:-3]}f" if word.endswith("ves") and len(word) > 5 else word
    word = word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word
    word = word[:-3] if word.endswith("ing") and len(word) > 7 else word
    word = f"{word[:-1]}f" if word.endswith("v") else word  # shelving, shelves
    if word.endswith("ie") and len(word) > 4:
        return word[:-2][:LONGEST_STEM]
    return (word[:-1] if word[-1:] in {"y", "e"} and len(word) > 4 else word)[:LONGEST_STEM]


def slips(word: str) -> set[str]:
    """A word as a thumb may write it: one letter left out or doubled, or two changed about."""
    places = range(1, len(word))
    left_out = {word[:place] + word[place + 1 :] for place in places}
    doubled = {word[:place] + word[place - 1 :] for place in places}
    changed = {word[:place] + word[place + 1] + word[place] + word[place + 2 :] for place in places[:-1]}
    found = (left_out | doubled | changed) - {word}
    return found | {f"{one}s" for one in found}


def leaves_out(word: str, whole: str) -> bool:
    """Whether a word is another with letters left out: "assmt" for assessment."""
    letters = iter(whole)
    return len(word) > SHORTENED and whole[:2] == word[:2] and all(one in letters for one in word)


def initials(words: Sequence[str]) -> Iterator[str]:
    """The first letters of words that follow one another, in capitals."""
    telling = [word for word in words if word.lower() not in {"of", "the", "and", "for", "in"}]
    for some, fewest in ((telling, 2), (words, 3)):  # "CD" for Controlled drugs, "FOI" with its "of"
        for count in range(fewest, MOST_INITIALS + 1):
            for begin in range(len(some) - count + 1):
                yield "".join(word[0] for word in some[begin : begin + count]).upper()
