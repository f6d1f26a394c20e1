"""The shapes in which a date is written in British English, each with a name for its reading."""

import re

from tasks.replies.days.calendar_words import DAYS, MONTHS, NUMBERS, WEEKDAYS
from tasks.replies.days.feast_days import FEAST, LOOSE
from tasks.replies.days.weekday_patterns import WEEKDAYS_NAMED
from tasks.replies.patterns.sifting import sifted

_MONTH = r"(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_WEEKDAY = r"(?:" + "|".join(sorted(WEEKDAYS, key=len, reverse=True)) + r")"
_COUNT = r"(?P<count>\d{1,3}|" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + r")"
_YEAR = r"(?:,?\s+(?P<year>20\d\d)|\s+'?(?P<short>[12]\d)(?![\d:.%/-]))?"
_PREFIX = r"(?:" + _WEEKDAY + r",?\s+(?:the\s+)?)?"
_SPELLED = r"(?P<spelled>" + "|".join(sorted(DAYS, key=len, reverse=True)) + r")"
_LATE_SPELLED = _SPELLED.replace(  # "the second" is an action of ours rather than a day
    "|".join(sorted(DAYS, key=len, reverse=True)),
    "|".join(sorted((name for name, day in DAYS.items() if day > 6), key=len, reverse=True)),
)
_UNIT = r"\s+(?P<unit>(?:working\s+)?days?|weeks?|wks?|fortnight|months?|mths?)"
PATTERNS: tuple[tuple[str, str], ...] = (
    ("iso", r"(?P<year>20\d\d)-(?P<m>\d\d?)-(?P<day>\d\d?)(?!\d)"),
    (
        "figures",
        _PREFIX + r"(?<![\d./-])(?P<day>\d{1,2})(?P<sep>[/.-])(?P<m>\d{1,2})"
        r"(?:(?P=sep)(?P<year>20\d\d|\d\d))?(?![\d/%]|[.-]\d)",
    ),
    (
        "written",
        _PREFIX
        + r"(?<![\d./])(?P<day>\d{1,2})\s?(?:st|nd|rd|th)?(?:\s+(?:of\s+)?|[-/. ]?)"
        + _MONTH
        + r"(?:(?:,?\s+|[-/. ])(?P<year>20\d\d)|(?:\s+'?|[-/.]|')(?P<short>[12]\d)(?![\d:.%/-]))?",
    ),
    (
        "month_first",
        _PREFIX + _MONTH + r"\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?(?![\d:%/]|\.\d)(?:,?\s+(?P<year>20\d\d))?",
    ),
    ("spelled", _PREFIX + r"(?:the\s+)?" + _SPELLED + r"\s+(?:of\s+)?" + _MONTH + _YEAR),
    (
        "ordinals",
        _PREFIX
        + r"the\s+"
        + _SPELLED
        + r"\s+of\s+the\s+(?P<spelled_month>"
        + "|".join(sorted((name for name, day in DAYS.items() if day <= 12), key=len, reverse=True))
        + ")",
    ),
    (
        "six_figures",  # "310521"
        r"(?<![\d./-])(?P<day>0[1-9]|[12]\d|3[01])(?P<m>0[1-9]|1[0-2])(?P<year>2\d)(?![\d./-])",
    ),
    (
        "nth_weekday",
        r"(?:the\s+)?(?P<order>first|second|third|fourth|last|1st|2nd|3rd|4th)\s+(?P<weekday>"
        + _WEEKDAY
        + r")\s+(?:of|in)\s+"
        + _MONTH
        + r"(?:,?\s+(?P<year>20\d\d))?",
    ),
    (
        "nth_week",
        r"(?:the\s+)?(?P<order>first|second|third|fourth|last|1st|2nd|3rd|4th)\s+(?:full\s+)?(?:week|wk)\s+(?:of|in)\s+"
        + _MONTH,
    ),
    ("month_last_working", r"(?:the\s+)?last\s+working\s+day\s+(?:of|in)\s+" + _MONTH + _YEAR),
    ("feast", FEAST),
    ("feast_counted", LOOSE),
    (
        "month_end",
        r"(?:(?:the\s+)?(?:very\s+)?end\s+(?:of\s+)?|the\s+last\s+(?:working\s+)?day\s+of\s+"
        r"|(?:the\s+)?last\s+(?:working\s+)?day\s+(?:of|in)\s+|(?:the\s+)?back\s+end\s+of\s+"
        r"|late\s+|month[- ]end\s+|eom\s+|close\s+of\s+)" + _MONTH + _YEAR,
    ),
    ("month_end", _MONTH + r"\s+month[- ]end"),
    ("month_middle", r"(?:(?:the\s+)?middle\s+of\s+|mid[- ]?)" + _MONTH + _YEAR),
    ("month_start", r"(?:(?:the\s+)?(?:beginning|start)\s+of\s+|early\s+)" + _MONTH + _YEAR),
    ("month_after_next", r"(?:the\s+)?end\s+of\s+the\s+month\s+after\s+next"),
    ("next_month_end", r"(?:the\s+)?end\s+of\s+next\s+month"),
    (
        "this_month_end",
        r"(?:the\s+)?end\s+of\s+(?:the|this)\s+month|(?:the\s+)?month[- ]end|end\s+of\s+month|eom"
        r"|months?['’]?s?\s+end|(?:the\s+)?last\s+day\s+of\s+(?:the|this)\s+month|the\s+month\s+(?:is"
        r"|['’]s)\s+out|(?:the\s+)?month\s+out",
    ),
    (
        "week_after_next",
        r"(?:(?:the\s+)?end\s+of\s+)?(?:the\s+)?(?:week|wk)\s+after\s+next(?!\s+week)",
    ),
    (
        "calendar_year_end",
        r"(?:the\s+)?end\s+of\s+(?:(?:the\s+|this\s+)?calendar\s+|the\s+|this\s+)year|calendar\s+year[- ]end",
    ),
    ("next_week_end", r"(?:the\s+)?end\s+of\s+next\s+(?:week|wk)|next\s+(?:week|wk)"),
    ("this_week_end", r"(?:the\s+)?end\s+of\s+(?:the|this)\s+week|this\s+week|end\s+of\s+week|eow"),
    (
        "year_end",
        r"(?:the\s+)?(?:end\s+of\s+(?:the\s+)?)?financial\s+year[- ]end"
        r"|(?:the\s+)?end\s+of\s+(?:the\s+)?(?:financial|fiscal)\s+year|end\s+(?:of\s+)?(?:q|quarter\s+"
        r"|qtr\s+)(?:4|four)|(?:q|quarter\s+)4\s+end"
        r"|(?<=by\s)(?:the\s+)?year[- ]end",
    ),
    (
        "quarter_named",
        r"(?:the\s+)?(?:end|close)\s+(?:of\s+)?(?:q|quarter\s+|qtr\s+)(?P<quarter>[1-3]|one|two|three)"
        r"|(?:q|quarter\s+)(?P<quarter2>[1-3])\s+end",
    ),
    (
        "more_time",
        _COUNT + r"\s+(?:more|extra|further|additional|longer)\s+(?P<unit>(?:working\s+)?days?|weeks?|wks?"
        r"|fortnights?"
        r"|months?|mths?)",
    ),
    (
        "asked_time",
        r"(?:can|could|may)\s+(?:i|we)\s+(?:please\s+|pls\s+)?(?:have|get)\s+(?:another\s+)?"
        + _COUNT
        + r"\s+(?P<unit>weeks?|wks?|fortnights?|months?|mths?)",
    ),
    ("quarter_end", r"(?:the\s+)?end\s+of\s+(?:the|this)\s+quarter|quarter[- ]end"),
    (
        "in_time",
        r"(?:in|within|inside|another|a\s+further|an?\s+extra|an?\s+additional|extra|one\s+more"
        r"|one\s+further)\s+(?:about\s+|around\s+|the\s+space\s+of\s+)?(?:the\s+next\s+|another\s+)?(?:"
        + _COUNT
        + r"\s+)?(?P<unit>(?:working\s+)?days?|weeks?|wks?|fortnights?|months?"
        r"|mths?)(?:['’]?s?['’]?\s+time)?",
    ),
    (
        "from_now",
        _COUNT
        + r"[\s-]+(?P<unit>(?:working\s+)?days?|weeks?|wks?|fortnights?|months?|mths?)['’]?s?['’]?"
        + r"\s+(?:today|from\s+(?:now|today)|time|more|extra|longer|extension|grace|leeway)",
    ),
    (
        "span_wanted",  # "give me two weeks", "push it back two months"
        r"(?:needs?|wants?|require|like|ask(?:ing)?\s+for|extension\s+of|add|request(?:ing)?|receive"
        r"|do\s+with|(?:give"
        r"|allow)\s+(?:me|us|it)|(?:push|put|move|knock|set|shift|delay"
        r"|defer|extend|(?<=it\s)slide|(?<=this\s)slide|(?<=it\s)go|(?<=this\s)go)(?:\s+(?:it|this"
        r"|that|them|both))?(?:\s+(?:back|out|on))?(?:\s+by)?)\s+(?:about\s+|around\s+|just\s+|only\s+"
        r"|an?\s+extra\s+|another\s+)?" + _COUNT + _UNIT,
    ),
    ("span", _COUNT + _UNIT),
    ("week_today", r"(?:a\s+)?week\s+(?:from\s+)?today|this\s+time\s+next\s+week|today\s+week"),
    ("week_tomorrow", r"(?:a\s+)?week\s+(?:from\s+)?tomorrow|tomorrow\s+week"),
    ("month_today", r"this\s+time\s+next\s+month|(?:a\s+)?month\s+(?:from\s+)?today"),
    (
        "from_now",
        _COUNT
        + r"\s+(?P<unit>(?:working\s+)?days?|weeks?|wks?|fortnights?|months?|mths?)"
        + r"\s+(?:for\s+(?:the|it|this|that|both)|needed|required|please|pls|plz"
        + r"|(?:should|would|will|shud|shd|wud)\s+do)",
    ),
    ("ago", _COUNT + r"\s+(?P<unit>(?:working\s+)?days?|weeks?|wks?|months?|mths?|fortnight)\s+ago"),
    *WEEKDAYS_NAMED,
    ("fortnight_today", r"a\s+fortnight\s+(?:today|from\s+(?:now|today))"),
    (
        "fortnight",
        r"(?:in\s+|another\s+)?(?:a|the\s+next|the)\s+fortnight(?:['’]?s\s+time)?|another\s+fortnight",
    ),
    ("tomorrow", r"tom+or+ow|tomorrrow|tmrw|tomoz"),
    ("yesterday", r"yesterday"),
    (
        "today",
        r"today|(?:close\s+of\s+play|cop|cob|end\s+of\s+(?:the\s+)?day|eod)(?!\s+(?:on|mon|tue|wed|thu|fri))",
    ),
    ("day_only", r"the\s+(?P<day>\d{1,2})(?:st|nd|rd|th)\b(?!\s+(?:of\s+)?\w+\s+(?:floor|ward))"),
    ("day_spelled", r"the\s+" + _LATE_SPELLED + r"(?!\s+\w)"),
    ("next_month", r"next\s+month"),
    ("last_time", r"last\s+(?:week|wk|month|year)"),
    ("month_alone", r"(?<=\b(?:by|in|to)\s)" + _MONTH + _YEAR.replace("?P<short>", "?:")),
)
COMPILED = tuple(
    (name, sifted(r"(?<![\w£])(?:" + pattern + r")(?!\w)", re.IGNORECASE)) for name, pattern in PATTERNS
)
BEHIND = {  # what must follow a span of time: "two weeks and it's done", not "two weeks' leave"
    "span_wanted": re.compile(
        r"\W*$|\s*[,.;:)?-]|\s+(?:please|pls|plz|to|on|more|and|so|if|as|because|or|extra|longer|max|tops)\b",
        re.IGNORECASE,
    ),
    "span": re.compile(
        r"\s+(?:(?:and|then)\s+(?:it|we|that|this)\b|(?:should|will|would|ought\s+to)\s+(?:be\s+(?:enough"
        r"|plenty"
        r"|fine)|do|see|cover|sort|finish)|(?:away\s+from|off|from|to)\s+(?:the\s+)?(?:finish|complet|done"
        r"|clos"
        r"|being))",
        re.IGNORECASE,
    ),
}
HINT = re.compile(
    r"\d|\b(?:by|til|till|until|for|sorted|ready|next|on) (?:mon|tues?|weds?|thurs?|fri)\b|(?:mon|tues?"
    r"|weds?|thurs?|fri) [ap]m\b|eve\b|nye\b|easter"
    r"|christmas|xmas|new year"
    r"|day|tom+or+ow|tmrw|tomoz|week|wk|month|mth|year|quarter|fortnight|cop\b|cob\b|eod|eom|eow|play"
    r"|the (?:\w+ )?\w+(?:th|st|nd|rd)\b|" + "|".join(MONTHS),
    re.IGNORECASE,
)
