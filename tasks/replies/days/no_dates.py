"""What only looks like a date: "24/7", "one day a week", "extra weeks", "3/4 of the way"."""

import re

A_WEEK = re.compile(  # "one day a week": how often, not how long
    r"\b(?:days?|hours?|hrs|sessions?|shifts?|nights?|mornings?|afternoons?|clinics?|times|once|twice|minutes"
    r"|visits?|lists?|pa|pas|wte)\s+$",
    re.IGNORECASE,
)
UNCOUNTED = re.compile(
    r"(?:(?:an? )?(?:extra|additional|further)|another|in|within) (?:weeks|months|days)", re.IGNORECASE
)
OF_A_WHOLE = re.compile(  # "3/4 of the way", "5/8 wards done"
    r"\s+(?:of\b|(?:(?:wards?|sites?|units?|teams?|bays?|areas?|rooms?|modules?|steps?|parts?|stages?)\s+)?(?:done"
    r"|complete[d]?|finished|through|there|in\s+place)\b|(?:the\s+)?way\b)",
    re.IGNORECASE,
)
ANOTHER = re.compile(r",? another\b", re.IGNORECASE)  # "another month, another reminder"
NO_DATES = frozenset({"24/7", "9/5", "50/50"})


def is_no_date(text: str, match: re.Match[str]) -> bool:
    """Whether these words only look like a date: "24/7", "one day a week", "extra weeks"."""
    words = match.group()
    if words.lower().startswith("another ") and ANOTHER.match(text, match.end()):
        return True
    over, sign, under = words.partition("/")
    is_fraction = bool(sign) and over.isdigit() and under.isdigit() and int(over) < int(under)
    if is_fraction and OF_A_WHOLE.match(text, match.end()):
        return True
    if words in NO_DATES or UNCOUNTED.fullmatch(words):
        return True
    return words[:2].lower() == "a " and A_WEEK.search(text, 0, match.start()) is not None
