"""Characters that a workbook's XML cannot carry as they are, written as Excel itself writes them.

ECMA-376 part 1, 22.9.2.19 (ST_Xstring): a control character is `_xHHHH_`, and words that merely look so
begin with `_x005F_`. Excel, LibreOffice and this reader all turn them back.
"""

import re

_ODD = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def escape(words: str) -> str:
    """Text as it goes into the file."""
    return _ODD.sub(lambda odd: f"_x{ord(odd[0]):04X}_", words)


def unescape(words: str) -> str:
    """Text as it was before `escape`."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), words)


def is_formula_like(words: str) -> bool:
    """Whether a spreadsheet might run it: it is then written as quoted text."""
    return words.startswith(FORMULA_STARTS)
