"""Where words for more time ask for none: it is not needed, was given, or is another's."""

import re

NO_TIME = re.compile(
    r"(?:\b(?:no(?! (?:i|we)\b)|not|dont|wont|without|nor)\b|n['’]t\b)(?: (?:any|an?|the|be|to|need|needs"
    r"|needing|asking|after"
    r"|ask|for"
    r"|want|require|requesting|requiring|looking|seeking|request|really|actually|think|feel|at|this|stage"
    r"|point"
    r"|now|currently|i|we|it|that|there|is|further|anticipate|expect|reason|case|grounds|plan))*\W*$"
    r"|\bno longer need\W+(?:\w+ )?$|\b(?:thanks? for|thank you for|were given|was given|(?<!be )granted"
    r"|already)\b"
    r"|\b(?:what (?:happens|if)|happens if|do you)\b[^.;,]*$"
    r"|\b(?:took|taken)\W+(?:\w+ ){0,3}$|\b(?:has|have|was|were)(?: (?:now|since|all|also"
    r"|just|been|since))+\s*$"
    r"|\b(?:['’]ve|have|has)(?: now)? (?:got )?$(?<=ve )(?<!to have )(?<!we have )(?<!i have )"
    r"|['’]ve got $|\bhave got $"
    r"|\b(?:when|once|whenever|as soon as) (?:you|i|we|he|she|they|there)(?:['’]?ve|['’]?s)?(?: (?:have"
    r"|has|get|got|is))* $"
    r"|\bif (?:you|they|anyone|people)(?: (?:have|get|had|need|want))? $|\b(?:phone|telephone|bleep|hdu"
    r"|icu|itu|building) $"
    r"|\b(?:waits?|lead times?|turnaround|backlogs?|waiting|waited|lasted|last|past|every)(?: (?:of|for"
    r"|about|around|the))* $",
    re.IGNORECASE,
)
OF_ANOTHER = re.compile(  # time that others ask for or are given, or that a patient has
    r"\b(?:staff|nurses?|wards?|teams?|unions?|suppliers?|contractors?|hr|estates|they|she|he|who|which"
    r"|doctors?|trainees|managers?|students?|families)\b(?: \w+)? (?:has|have|had|is|are|was"
    r"|were)? ?(?:also |now |since |all )*(?:asked|asking|requested|requesting|wanted"
    r"|sought)\b[^.;,]{0,25}$"
    r"|(?<!\bbe )\b(?:giv(?:e|es|en|ing)|gave|allow(?:s|ed|ing)?|offer(?:s|ed|ing)?|granted|spend(?:s"
    r"|ing)?|spent|frees?|freeing"
    r"|saves?|saving|patients?|nurses) (?:(?!me\b|us\b|it\b|this\b|so\b|and\b|but\b|will\b"
    r"|need\b)[\w'’]+ ){0,3}$"
    r"|\b(?:contractors?|suppliers?|students?|unions?|trainees|vendor|company) (?:(?:also|now"
    r"|still) )*(?:wants?"
    r"|needs?|asks? for|requires?|would like) (?:(?:an?|some|more) )*$"
    r"|\b(?:interview|meeting|delivery|visit|course|session|conference|appointment|shipment)s?"
    r" (?:(?:has|have|had|was|were|is|are|been|now|also|being) )*$"
    r"|\b(?:gave|given|granted) (?:us|me) (?:\w+ ){0,2}$"
    r"|\b(?:staff|nurses?|doctors?|teams?|wards?|trainees|students?|patients?)\b[^.;,]{0,20}\b(?:say|said|feel|felt|think"
    r"|tell|told|report)\b[^.;,]{0,20}$"
    r"|\b(?:nobody|no[- ]one|someone|somebody|anyone|anybody)(?: to)?\s*$",
    re.IGNORECASE,
)
OF_PATIENTS = re.compile(
    r"\W+(?:(?:to|with|for|in|on) (?:direct |patients?|care|bed|staff|clinical|the (?:patients?|bedside)))"
    r"|\W+(?:that |which )?(?:you|they) (?:gave|granted|allowed|have given)\b|\W+(?:has "
    r"|have )?(?:helped|made|meant|paid)\b"
    r"|,? another\b|\W+ago\b|\W+to (?:the )?(?:\w+ )?(?:ward|unit|building|theatre|bay|hdu|car park"
    r"|kitchen)\b"
    r"|\W+(?:opens|has changed|will open|is (?:now )?(?:being )?(?:built|open|finished))\b",
    re.IGNORECASE,
)
WAITED = re.compile(r"\b(?:been|was|were) (?:waiting|held up|stuck)\b|\bwaited\b", re.IGNORECASE)
