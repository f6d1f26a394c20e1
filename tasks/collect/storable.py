"""Words from outside made fit to be kept and shown: PostgreSQL takes no zero character, UTF-8 no half ones.

Nor are the characters kept that a terminal obeys and those that turn the direction of writing round, which
make one thing look like another wherever the words are shown. Each is replaced by one sign, so that character
spans stay true.
"""

import re

UNFIT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # what terminals obey, and XML does not take
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # what turns writing round
    "\u2028\u2029\ud800-\udfff\ufffe\uffff]"
)


def storable(text: str) -> str:
    """The same text, of the same length, that every database keeps and every page shows."""
    return text if text.isprintable() else UNFIT.sub("\ufffd", text)


def storable_value(value: object) -> object:
    """The same for the texts in a JSON value, however deep."""
    if isinstance(value, str):
        return storable(value)
    if isinstance(value, dict):
        return {storable(str(name)): storable_value(part) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [storable_value(part) for part in value]
    return value
