"""Words from outside made fit for any database: PostgreSQL takes no zero character, UTF-8 no half ones.

Each is replaced by one sign, so that character spans stay true.
"""

import re

UNFIT = re.compile("[\x00\ud800-\udfff]")


def storable(text: str) -> str:
    """The same text, of the same length, that every database keeps."""
    return UNFIT.sub("\ufffd", text)


def storable_value(value: object) -> object:
    """The same for the texts in a JSON value, however deep."""
    if isinstance(value, str):
        return storable(value)
    if isinstance(value, dict):
        return {storable(str(name)): storable_value(part) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [storable_value(part) for part in value]
    return value
