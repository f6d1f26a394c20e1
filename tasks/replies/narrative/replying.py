"""What is said of the answer itself, that it comes late or was nearly forgotten: no news of an action."""

import re

from tasks.replies.patterns.sifting import sifted

_SELF = (
    r"(?:(?:i|we)(?:['’](?:d|ve|m|re)| had| have| am| are| was| were)?(?: (?:only|just|so|really|also))* )?"
)
_TO_YOU = (
    r"(?:reply|respond|answer|write|get back|come back|let you know|tell you|update you"
    r"|send (?:this|it|that)|e-?mail(?: you)?|do this|fill (?:this|it) in"
    r"|get (?:round )?to (?:this|it|your \w+))"
)
_TOLD_YOU = (
    r"(?:replied|responded|answered|written|wrote|told you|let you know|got back|come back"
    r"|sent (?:this|it|that|you this)|e-?mailed(?: you)?|updated you|done this|filled (?:this|it) in)"
)
_YOURS = r"(?:you|this|that|it|these|your (?:e-?mail|letter|message|note|reminder|list))"
_WHEN = (
    r"(?: (?:sooner|before|earlier|last (?:week|month|time)|by now|now|today|already|a while (?:ago|back)"
    r"|(?:days|weeks|months|ages) ago|on \w+day|yesterday|this (?:morning|afternoon)))*"
)
_WHOLE = r"(?=\W*$|[,.;:!)–-]|\s+(?:but|and|so)\b)"
_BEGINS = r"(?:^|(?<=[,;:.!(–-])|\b(?:and|but|so)\b)\s*"
REPLYING = sifted(
    rf"{_BEGINS}{_SELF}(?:(?:\w+ )?forg[eo]t(?:ten)?|meant|(?:been )?meaning|intended|promised"
    rf"|should(?:['’]ve| have)?|ought|owe you) (?:to )?(?:have )?(?:{_TO_YOU}|{_TOLD_YOU}"
    rf"|an? (?:reply|answer|update|response))(?: (?:to )?{_YOURS})?{_WHEN}{_WHOLE}"
    rf"|{_BEGINS}{_SELF}(?:very |so |almost )?nearly (?:forgot|missed) (?:to reply|{_YOURS}){_WHEN}{_WHOLE}"
    rf"|{_BEGINS}{_SELF}(?:thought|sure|certain|believe)(?: that)? (?:i|we)(?:['’]d| had|['’]ve| have)?"
    rf" (?:already )?{_TOLD_YOU}(?: (?:to )?{_YOURS})?{_WHEN}{_WHOLE}"
    rf"|{_BEGINS}(?:(?:i|we)(?:['’]ve| have)? )?(?:only |just )+(?:seen|noticed|spotted|found|opened|read"
    rf"|picked up|got to|got round to|caught up with|come across|looked at) {_YOURS}{_WHEN}{_WHOLE}"
    r"|\b(?:(?:sorry|oops|no|i|we|have|had|got|it|that|them|those|the|these|put)\b[, ]+){0,4}"
    r"(?:wrong|other) way (?:a)?round\b"
    r"|\bmy (?:mistake|error|bad)\b",
    re.IGNORECASE,
)
