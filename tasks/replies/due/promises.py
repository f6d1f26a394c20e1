"""Days that others name for the action: "the contractor reckons …", "… is what they have promised us"."""

from tasks.replies.due.deadline_requests import GAP

OTHERS = (
    r"(?:contractors?|builders?|suppliers?|vendors?|manufacturers?|company|estates|facilities|procurement|it"
    r"|they|he|she|joiners?|fitters?|engineers?|electricians?|plumbers?|installers?|developers?|surveyors?"
    r"|consultants?|firm|agency)"
)
PROMISED = (
    rf"\b{OTHERS}(?:['’](?:ve|s|re|d))?(?: (?:has|have|had|are|is|now|just|all|both|then|only|currently))*"
    r" (?:reckons?|says?|saying|thinks?|tells? (?:us|me)|telling (?:us|me)|told (?:us|me)"
    r"|quot(?:es?|ed|ing)(?: us| me)?|promis(?:es?|ed|ing)(?: us| me)?|given (?:us|me)|gave (?:us|me)"
    r"|giving (?:us|me)|offer(?:s|ed|ing)(?: us| me)?|committed to|estimates?|suggests?|talking about)" + GAP
)
IS_PROMISED = (
    r"(?:is )?what (?:[\w’']+ ){1,4}(?:now )?(?:tell\w*|told|say\w*|said|offer\w*|promis\w+|quot\w+|giv\w+"
    r"|gave)\b"
)
