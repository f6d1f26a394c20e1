"""The texts in a JSON value, and the value without the words; what names a file's kind is no text."""

from collections.abc import Iterator
from typing import Any

from models.rules.quoting import Words

NO_TEXT = ("content_type", "sha256", "size")


def strings_in(value: object) -> Iterator[str]:
    """The texts in a JSON value, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, part in value.items():
            if name not in NO_TEXT:
                yield from strings_in(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from strings_in(part)


def blanked_value(value: Any, words: Words) -> Any:
    """A value, or a JSON value with all its texts, without the words."""
    if isinstance(value, str):
        return words.blanked(value)
    if isinstance(value, dict):
        return {name: part if name in NO_TEXT else blanked_value(part, words) for name, part in value.items()}
    return [blanked_value(part, words) for part in value] if isinstance(value, list | tuple) else value
