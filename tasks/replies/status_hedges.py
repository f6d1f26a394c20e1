"""The words around a status that take some of it back, and those in which it is no status at all."""

import re

from tasks.replies.sifting import sifted

IDLE = sifted(
    r"(?:sorry|apologies|apologise)[^.]{0,20}\b(?:late|delay(?:ed)?)\b[^.]{0,40}|\bdelay in (?:replying"
    r"|responding|getting)\b|\blate (?:reply|response|return)\b|\bno change (?:in|to) (?:practice|policy)",
    re.IGNORECASE,
)
VAGUE = re.compile(
    r"in progress|underway|under way|on-?going|being|good progress|in hand|no (?:concerns|issues|problems)",
    re.IGNORECASE,
)
SAID = sifted(
    r"\b(?:i would|i'd|we would|we'd|would) (?:call|say|put|rate|describe|class|mark)\b|\bi(?:'d"
    r"| would) (?:say|put)",
    re.IGNORECASE,
)
HEDGED = re.compile(
    r"\b(?:should|hopefully|hope|think|probably|might|may|could|would|possibly|perhaps|assum\w+|believe"
    r"|thought|almost|nearly|get|getting|bring|if|once|unless|until|was|were|used to|had been|told"
    r"|says?|said|to be|to get|to keep|to stay)\b[^,;]{0,30}$",
    re.IGNORECASE,
)
NOT_SAID = sifted(r"\b(?:not sure|wouldn't|would not|can't|cannot|hardly|if)\b", re.IGNORECASE)
NOW = re.compile(r"\b(?:but|now)\b", re.IGNORECASE)  # what was before does not hedge what is now
PROVIDED = re.compile(
    r"^[^,;]{0,40}\b(?:if|provided|unless|as long as|assuming|depend\w*|subject to)\b", re.IGNORECASE
)
