"""What no message that a person wrote exceeds, counted in its bytes before anything takes them apart.

The library's parser takes its time by lines, parts and headers, not by size: ten megabytes of empty parts
keep it busy for half a minute. A message of 64 MB in base64 has some 900,000 lines.
"""

MOST_LINES = 1_000_000
MOST_MARKS = 10_000  # lines that may begin a part
LONGEST_HEAD = 256_000
FEWEST_BYTES = 3 * MOST_MARKS  # a message that has less than this exceeds none of them


def is_beyond_reading(raw: bytes) -> bool:
    """Whether a message has more lines, parts or headers than are taken apart."""
    if len(raw) <= FEWEST_BYTES:
        return False
    if raw.count(b"\n") > MOST_LINES or raw.count(b"\n--") > MOST_MARKS:
        return True
    beginning = raw[: LONGEST_HEAD + 4]
    return len(raw) > LONGEST_HEAD and b"\n\n" not in beginning and b"\n\r\n" not in beginning


def beginning_of(raw: bytes) -> bytes:
    """As much of such a message as shows whom it is from."""
    return raw[:65_536]
