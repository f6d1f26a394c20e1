"""An author's text cut into statements: one sentence or list item each, with its place in the text.

Hard-wrapped lines are put together again; greetings and what stands below a sign-off are
left out, because they ask for nothing.
"""

import re
from collections.abc import Callable

from tasks.replies.text.sentences import Statement, sentences_of

MOST_TEXT, MOST_STATEMENTS = 30_000, 400
ITEM = re.compile(r"^\s*(?:[-*+–•·>]|\(?\d{1,2}[.):]|\[|\(?[a-z][.)]\s)\s*")
LEADING_NUMBER = re.compile(r"\s*\d{1,2}\s+\w")  # of an item in a list without signs
GREETING = re.compile(
    r"^\s*(?:(?:hi|hello|hiya|hey|dear|good (?:morning|afternoon|evening)|morning|afternoon"
    r"|evening|afternoon)\b(?:(?: +|,\s*(?=(?-i:[A-Z])))(?!(?:both|all|just|the|this|is|are|sorry|can|we|i"
    r"|i'm|not|now|done|on|no|from|yes|it|it's|finished|complete\w*|closed|sorted|late|overdue|green|amber"
    r"|red|nothing|still|same|please|pls|behind|blue|slipp\w+|delayed|attached|ongoing|started|none|mine"
    r"|half\w*|nearly|almost|yep|nope|yeah|will|at|in|nearing)\b)[\w'’]+){0,3}(?: (?:all|both))?"
    r"|(?:team|colleagues|folks|jo|sir|madam)|(?:all|both)(?=\s*(?:,|!|$)))\s*(?:[,!.:–-]+(?=\s|$)|$)\s*"
    r"|^\s*(?:hi|hello|hiya|hey) (?!(?:both|all|just|the|this|sorry|can|we|i|done|no|yes|it)\b)"
    r"(?-i:[A-Z][a-z]+)\s+(?=(?-i:nothing|just|sorry|no|not|can|could|i|we|as|this|it|yes|please)\b)",
    re.IGNORECASE,
)
THANKS = re.compile(
    r"^\s*(?:(?:many |much |kind |with )?(?:thanks|thank you|thankyou|thx|ta|cheers)(?: (?:again|so much"
    r"|very much|in advance|all|both|\w+))?(?: (?:for|and) [^.!?\n]{0,120})?"
    r"|(?:hope|trust) (?:you(?:'re| are)?|this (?:finds|helps)|that (?:helps|is ok))[^.!?\n]{0,60}"
    r"|(?:apologies|sorry) for (?:the |my )?(?:delay|late|slow)[^.!?\n]{0,60}"
    r"|please (?:see|find) (?:below|my (?:update|response|comments))[^.!?\n]{0,30}|(?:please "
    r"|pls )?see (?:my )?(?:answers?|comments?|responses?|updates?|notes?|replies|reply)? ?(?:below|inline"
    r"|in ?line|in (?:red|blue|green|bold|capitals))(?: in (?:red|blue|green|bold|capitals))?|(?:answers?"
    r"|comments?|responses?|updates?) (?:below|inline|in (?:red|blue|green))|as requested"
    r"|(?:my )?updates? (?:is |are )?(?:as follows|below)|fyi|no problem|sure|ok(?:ay)?|noted|yes|yep"
    r"|will do)?\s*[,.!:;–-]*\s*$",
    re.IGNORECASE,
)
SIGN_OFF = re.compile(
    r"^\s*(?:(?:kind(?:est)?|best|warm(?:est)?|many|with(?: kind| best)?|all the|thanks and)\s+)?(?:regards"
    r"|wishes|rgds|best|thanks|thank you|many thanks|cheers|"
    r"warmest|diolch|yours(?: sincerely| faithfully)?|sincerely|kr|br|bw"
    r"|bws)(?:[,.! ]+(?:and )?(?:kind regards|regards"
    r"|[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,2}))?\s*[,.!]*\s*$",
    re.IGNORECASE,
)
ANSWER_WORD = re.compile(
    r"\b(?:done|complete[d]?|closed|finished|ok|yes|no|agreed|track|late|overdue|delayed|green|amber|red"
    r"|on (?:schedule|target|course)"
    r"|blue|attached|progress|change|started|mine|update|none|ongoing|risk|delivered|achieved)\b",
    re.IGNORECASE,
)


def statements_of(
    text: str,
    is_named: Callable[[str], object] | None = None,
    answered: int | None = None,
    opens_item: Callable[[str], bool] | None = None,
) -> list[Statement]:
    """The statements of a text in order; what stands below a sign-off counts only if an action is named.

    `answered` is where the first line of our form stood that was filled in: a sign-off below it is one.
    `opens_item` says that a line begins with the words of an action: it was not broken off from the last.
    """
    text = text[:MOST_TEXT]
    found: list[Statement] = []
    paragraph, is_signed, spoke = 0, False, False
    for start, end, is_blank in _units(text, opens_item):
        if len(found) > MOST_STATEMENTS:
            break
        if is_blank:
            paragraph += 1
            continue
        unit = text[start:end]
        named = bool(is_named and is_named(unit))
        if is_signed and not named:
            continue
        if SIGN_OFF.match(unit) and not named:
            is_signed = spoke or is_signed or (answered is not None and start > answered)
            answered = start if answered is None else answered  # a bare name below is a name
            continue
        greeting = GREETING.match(unit) if not spoke else None
        begin = start + greeting.end() if greeting else start
        is_signed = False
        spoke = spoke or begin < end
        found.extend(sentences_of(text, begin, end, paragraph))
    return found[:MOST_STATEMENTS]


def _units(text: str, opens_item: Callable[[str], bool] | None) -> list[tuple[int, int, bool]]:
    """Lines put together where one was broken: (start, end, whether blank)."""
    units: list[tuple[int, int, bool]] = []
    place = 0
    for line in text.split("\n"):
        start, end = place, place + len(line)
        place = end + 1
        if not line.strip():
            units.append((start, end, True))
        elif (
            units
            and not units[-1][2]
            and _continues(text[units[-1][0] : units[-1][1]], line)
            and not (opens_item and opens_item(line))
        ):
            units[-1] = (units[-1][0], end, False)
        else:
            units.append((start, end, False))
    return units


def _continues(before: str, line: str) -> bool:
    """Whether a line was only broken off from the one before it by the width of the page."""
    last = before.rsplit("\n", 1)[-1]
    first_word = line.split(maxsplit=1)[0]
    if (
        ITEM.match(line)
        or (LEADING_NUMBER.match(before) and LEADING_NUMBER.match(line))
        or last.rstrip().endswith((".", "!", "?", ":", ";"))
    ):
        return False
    return len(last) + len(first_word) >= 62 or (len(last) > 40 and line[:1].islower())
