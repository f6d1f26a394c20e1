"""The words straight before a day: a time of it, and those by which the writer settles on it."""

import re

from tasks.replies.patterns.sifting import sifted

TIME_OF_DAY = sifted(  # "by close of play Friday": it is the day that counts
    r"\b(?:close of play|close of business|cop|cob|end of play|noon|midday|lunch ?time|first thing|last thing"
    r"|\d{1,2} ?[ap]m)(?: on)?\s+(?=(?:the )?$)",
    re.IGNORECASE,
)
SETTLED = sifted(  # "we open 13 December, so call it the 13th"
    r"\b(?:so|no|sorry|then|and) *,? *(?:please |pls |just |let['’]?s |can we |(?:i|we)['’]?(?:d"
    r"|ll) )*(?:call it"
    r"|go with|go for|make (?:it|that)|say|put|use)(?: down)?(?: for| as| on| by)?\s+(?:the )?$",
    re.IGNORECASE,
)
