"""Words behind a completion that say outright that the action is not done: the last word stands.

Doubt leaves a completion to a person; a plain denial leaves none. What is not there yet may be a paper, or
what somebody's list shows: neither says anything of the action.
"""

import re

from tasks.replies.patterns.sifting import sifted
from tasks.replies.text.guards import is_question

_DONE = (
    r"(?:done|complete[d]?|finished|started|begun|embedded|accepted|agreed|in (?:place|use)|ready|live|there"
    r"|fitted|installed|delivered|fixed|booked|trained|sorted|working|happening|switched on|signed|achieved"
    r"|touched|looked at|got going|met|up to (?:date|scratch|standard)|the (?:case|end of it)|all of (?:it"
    r"|them))\b"
)
_NOT = r"(?:(?:\b(?:is|are|has|have|s|ve)|['’]s|['’]re|['’]ve) not|(?:is|are|has|have|ai)n['’]?t)"
_MORE = (
    r"(?:(?:yet|been|be|quite|all|actually|really|fully|even|properly|now|any|being|honestly|at all) ){0,3}"
)
DENIED = sifted(
    rf"\b{_NOT} {_MORE}{_DONE}"
    rf"|(?:^|[.,;:–-]|\b(?:no|so|but|and|thats?|that['’]s|its|it['’]s))\s*not (?:yet |quite |fully |been"
    rf" )*{_DONE}"
    rf"|(?:\b(?:not|nobody|no[- ]one|none|nothing|never)\b|n['’]t\b)[^.;,:]{{0,50}}\byet\b"
    rf"|(?:\b(?:not|cannot)\b|n['’]t\b|\bcant\b)(?: \w+)?? (?:say|call|claim|pretend|count|report|regard"
    rf"|record)\b[^.;,]{{0,30}}\b{_DONE}"
    rf"|\bno longer (?:is\b|are\b|so\b|{_DONE})|\b(?:is|are|s|['’]s) no longer\b|^\W*(?:(?:and|but) )?so,?"
    rf" no(?=\W*$|[.,])"
    r"|^\W*(?:(?:sorry|but|and|actually|no|well|except|though)\W+)*(?:it|this|that|they|these)(?:['’]s| is|"
    r" are)?"
    r"(?: now| actually| really)?(?: not|n['’]?t)(?=\W*$|\s*[,.;])"
    r"|^\W*(?:(?:but|and|actually|except|though)\W+)*(?:it|this|that) was(?:n['’]?t| not)\W*$"
    rf"|^\W*(?:(?:well|or|ok|actually|sorry|so|i mean|rather)\W+)+(?:\w+ )??{_DONE} (?:apart from|except|bar"
    rf"|but for"
    r"|other than|minus|save for)\b"
    r"|\bback (?:to|at) (?:the (?:start|beginning|drawing board)|square one|where we (?:were|started))\b"
    r"|\bre-?open(?:ed|ing)?\b|\b(?:put|move|set|change|turn|go(?:es)?|revert)(?:ed|ing)?"
    r" (?:(?:it|this|that|them|be|right) )*back to"
    r" (?:open|amber|red|green|in progress|not complete|incomplete|live)\b"
    r"|\bdue again\b|\b(?:needs?|has|have|having|got)(?: to)? (?:be )?(?:re-?doing|re-?done|re-?do|doing"
    r" again"
    r"|done again)\b"
    r"|\b(?:still|left|yet) to (?:go|come|do|be \w+)(?=\W*$|\s*[,;:(–-])"
    r"|\b(?<!nothing )(?<!no one )(?<!nobody )(?<!none )(?:to go|to come|outstanding|left)(?=\W*$"
    r"|\s*[,;:(–-])",
    re.IGNORECASE,
)
OF_ANOTHER = sifted(  # a paper, a list, what somebody else is to do, or what comes after the action
    r"\b(?:nothing|none|no[- ]?(?:one|body)?|not|zero)\b[^.;,]{0,20}\b(?:left|to (?:go|do|come)"
    r"|outstanding)\b"
    r"|\bbeen (?:re-?)?(?:audited|tested|inspected|validated|evaluated|reviewed|checked)\b"
    r"|\b(?:evidence|proof|photos?|pictures?|minutes|cert(?:ificate)?s?|paperwork|upload\w*|attach\w*"
    r"|sen[dt]|scan"
    r"|cop(?:y|ies)|e-?mail\w*|report(?:ed)?|register|tracker|system|dashboard|spreadsheet|list|shows?"
    r"|showing"
    r"|sure|why|hear|heard|reply|replied|you|your|next|other|another|complain\w*|problems?|issues?|incidents?"
    r"|feedback|invoice\w*|paid|published|no longer (?:need|want|requir|a |an |at risk|late|outstanding"
    r"|overdue|applicable))",
    re.IGNORECASE,
)
ASKS_WHICH = sifted(  # "I've done the e-learning. Is that what you mean?"
    r"\b(?:what|which|the (?:one|thing|action|job))(?: (?:that|one|thing|it))?(?: (?:you|u|they|we)(?:['’]re"
    r"| are| were"
    r"|['’]ve| have| had)?| is| was)(?: (?:both|actually|all|being))?"
    r" (?:mean|meant|meaning|after|on about|referring to|asking (?:about|for|after)|talking about|thinking of"
    r"|getting at|looking for|meant to be|supposed to be)\b"
    r"|\b(?:is|was|are) (?:that|this|it|these|those) the (?:right |same |correct )?(?:one|action|thing"
    r"|job)s?\b"
    r"|\b(?:do|did) (?:you|u|they) mean\b|\b(?:right|correct|same) (?:one|action|thing|job)\b"
    r"|\bor (?:is (?:it|this|that)|was it|a different|another)\b",
    re.IGNORECASE,
)
TURNS = re.compile(r"[,;:]\s|\s[-–]\s|\b(?:but|and|so|although|though|as|because|since)\s", re.IGNORECASE)


def asks_which(plain: str) -> bool:
    """Whether a clause asks if what was done is what was meant."""
    return is_question(plain) and ASKS_WHICH.search(plain) is not None


def is_denied(plain: str) -> bool:
    """Whether a clause says outright that the action is not done, or no longer."""
    if is_question(plain):
        return False
    for denial in DENIED.finditer(plain):
        begin = max((turn.end() for turn in TURNS.finditer(plain, 0, denial.start())), default=0)
        behind = re.split(r"[.,;:]", plain[denial.end() : denial.end() + 16], maxsplit=1)[0]
        if OF_ANOTHER.search(plain[begin : denial.end()] + behind) is None:
            return True
    return False
