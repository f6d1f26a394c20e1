"""The colours of BRAG as they are printed: dark enough for white words on them, told apart in grey."""

NAMED = {
    "blue": "005EB8",
    "red": "B3261E",
    "amber": "E07B00",
    "green": "00703C",
    "purple": "5B2C83",
    "yellow": "E3B900",
    "grey": "6B7680",
    "black": "231F20",
    "white": "FFFFFF",
}
UNKNOWN = "6B7680"


def rgb(name: str) -> str:
    """RRGGBB of a colour's name in the settings; grey for one that has no name here."""
    return NAMED.get(name.casefold(), UNKNOWN)
