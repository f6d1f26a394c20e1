"""More ways to ask for time: something back, a date needed, weeks uncounted, something in the autumn."""

import re

from tasks.replies.patterns.sifting import sifted

_DATE = r"(?:dates?|deadlines?|time ?-?scales?|targets?|due dates?|end dates?)"
_END = r"(?=\W*$|\s*[,.;:)?!–-]|\s+(?:please|pls|plz|a bit|would|could|if|until|till|as|because|for)\b)"
_SEASON = r"(?:spring|summer|autumn|winter|new year|new financial year|other side)"
ASKS_TIME = sifted(
    # "could we put the swallow screen one back please"
    r"\b(?:can|could|may|might|please|pls|like to|want to|need to|have to|shall)(?: (?:we|i|you|u|please"
    r"|pls))*"
    r" (?:put|push|move|knock|shift|set) (?:(?:the|this|that|our|my) )?"
    r"(?!(?:\w+ ){0,3}(?:meetings?|calls?|sessions?|visits?|appointments?|interviews?|chairs?|beds?"
    r"|doors?|forms?|staff|people|patients?|nurses?|trolleys?|screens?|equipment|furniture|deliver(?:y"
    r"|ies))\b)"
    r"[\w'’ ]{1,60}? back\b"
    rf"{_END}"
    # "new date needed but I would be inventing one"
    rf"|\b(?:new|revised|later|different|fresh|another) (?:\w+ )?{_DATE} (?:(?:is|are|will be|would be"
    rf"|to be) )?(?:now )?"
    r"(?:needed|required|wanted|please|pls|tbc|tba|to (?:be )?(?:agree|confirm|advis|decid|follow|come)\w*)\b"
    # "the date is too soon", "needs moving", "we need time to recruit"
    rf"|{_DATE} (?:is|was|are|feels|looks|seems)(?: \w+)? too (?:soon|tight|early|ambitious|short)\b"
    r"|^\W*(?:(?:it|this|that|the|date|deadline|target) )*needs? moving\b(?! (?:to|from|by|out|into|off"
    r"|up)\b)"
    r"|^\W*(?:please |pls )?(?:push|knock|kick) (?:it|this|these|both) back(?: a bit| a little)?\W*$"
    r"|\b(?:(?:i|we|still|will|just|really|both|this|it) (?:\w+ )?(?:needs?|require)|give (?:me"
    r"|us)) (?:the |some )?time\b"
    r"(?= to\b| please|\W*$)"
    # "need extra weeks"
    r"|\b(?:need|want|require|request|give (?:me|us)|allow (?:me|us)|have|like|asking for)\w* (?:some "
    r"|a few |several |the )?"
    r"(?:extra|more|further|additional) (?:weeks|months|days|time)\b(?! (?:on|for|with"
    r"|in) (?:the )?(?:ward|patient))"
    # "give me something in the autumn"
    r"|\b(?:give|grant|allow|find) (?:me|us|it) (?:(?:something|anything|a date|one|some ?time)"
    r" (?:in|around|after|for|over|past|beyond)|till|until)"
    rf" (?:the )?(?:(?:\w+ )?{_SEASON}|\w+day|then)\b"
    # "longer than mid December"
    r"|\b(?:need|want|require|take|be|have)\w* (?:\w+ )?longer than (?:mid|early|late|the end|end|the date"
    r"|the deadline|planned"
    r"|\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|that|this|you)"
    # "please may these wait", "hold these until the other side of this wave"
    r"|\b(?:wait|hold|leave|park|keep)(?: (?:this|it|these|them|both|that))?(?: (?:open|over"
    r"|off))? (?:until|till|til|for) the"
    rf" (?:other side of|far side of|end of (?:the|this) (?:wave|surge|pandemic)|{_SEASON})\b"
    # "push it back would you"
    r"|(?:^\W*|[,;:–-]\s+)(?:push|put|move|knock|kick|shove|bump) (?:it|this|that|these|them|both) (?:back"
    r"|out|on)"
    r"(?: a bit| a little)?,? (?:would|will|could|can|please|pls|plz)\b",
    re.IGNORECASE,
)
MOVED_TO = sifted(  # before a day that does not exist
    r"\b(?:extend|extension|push|put|defer|postpone|delay|need)\w*"
    r"(?: (?:it|this|that|these|both|back|out|on|the|date|deadline))*"
    r" (?:to|until|till|til)\b(?= (?:the )?\d)",
    re.IGNORECASE,
)
