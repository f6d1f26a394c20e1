"""What is done, or only arranged, where that is not the action."""

import re

from tasks.replies.patterns.sifting import sifted

PARTS = sifted(  # what is done is a part of the action
    r"\b(?:floors?|levels|wards?|bays?|blocks|zones|phases?|stages?|lots|rooms"
    r"|sites) (?:(?-i:[A-Z])|\d{1,2})(?: ?(?:,|and|&|to|-) ?"
    r"(?:(?-i:[A-Z])|\d{1,2}))*(?=\s+(?:is|are|was|were|has|have|now|all|both|done|complete|finished|fitted"
    r"|installed)\b)|"
    r"\b(?:first|1st) (?:\w+ ){0,2}(?:days|weeks|months|sessions?|cohort|wave|tranche|batch|round|draft"
    r"|modules?"
    r"|audits?|cycle|review|checks?|visit|survey|set|half|two|three|few|lot|quarter|drill|tests?|phase"
    r"|part)\b|"
    r"^(?![^.;,]*\b(?:all|every|each|both|everyone|everybody)\b)[^.;,]*\b(?:done|complete[d]?|finished|closed"
    r"|submitted) (?:theirs|hers|his|(?:my|our|his|her|their) (?:own|bit|part|side|share|half|end))\b|"
    r"\b(?:everything|everyone|everybody|all|every ?one) else\b|\b(?:all|every) (?:the )?others?\b|"
    r"\b(?:element|part|half|bit|side|aspect|phase|stage|section|portion|piece|strand"
    r"|assessment|survey) of(?: it| this)?\s",
    re.IGNORECASE,
)
AHEAD = sifted(  # before "count it as done": what is only arranged is not, whatever it is counted as
    r"\b(?:is|are|['’]s|['’]re|been|now|all) (?:all |now |been )*(?:booked|ordered|arranged|lined up|diarised"
    r"|advertised|on order|in the (?:diary|pipeline)|in hand|scheduled|pencilled in|organised)\b(?! and"
    r" \w+ed\b)|\b(?:after which|at which point|by which time) (?:we|it|that|this|i|they)(?:['’](?:re|s|ll|m)"
    r"| are| is| will)\b",
    re.IGNORECASE,
)
