"""The day of a last step: "the last practical is on 10 December and that will be everyone done"."""

import re

from tasks.replies.patterns.sifting import sifted

_IS = r"(?:['’]?s| is|['’]?ll be| will be| should be| would be| can be)"
_DONE = (
    r"(?:done|finished|complete[d]?|closed|sorted|signed off|over the line)\b"
    r"(?!,? (?:by|on|in|until|till|before|around|about|for|at|from)\b)"
)
CLOSES = sifted(  # behind the day: with it the action is at its end
    rf"^[^.;]{{0,50}}?\b(?:and|when|which|then|once)\b[^.;]{{0,50}}?\b(?:that|it|this|which){_IS}"
    r" (?:(?:it|us|me|all|everyone|everybody|everything|the (?:lot|action|job|whole thing)|then|finally|both"
    r"|all of (?:it|them|us)) )*"
    rf"(?:{_DONE}|(?:it|that|the lot|everyone|everybody|everything|all of (?:it|them))(?: then)?\W*$"
    rf"|the (?:very )?last\b)"
    rf"|^[^.;]{{0,50}}?\b(?:and|when|which|then|once)\b[^.;]{{0,50}}?\b(?:(?:the|this) (?:action|job"
    rf"|whole thing|lot)|all|everything)(?: then)?{_IS} (?:then |all )*{_DONE}"
    rf"|^[^.;,]{{0,40}}? and (?:then )?(?:i(?:['’]?m| am)|we(?:['’]?re| are)) (?:all )?(?:there|home|{_DONE})"
    r"|^[^.;]{0,30}?\b(?:which|that) (?:will |would |should )?(?:finish(?:es)?|completes?|closes?) (?:it|this"
    r"|the action|everything)\b",
    re.IGNORECASE,
)
THEN_DONE = sifted(  # the next sentence says so
    r"^\W*(?:and |so )*(?:then|after (?:that|this|which)|at (?:that|which) point|once (?:that|this"
    r"|it)(?:['’]?s"
    r"| is) (?:done|in|over|through))\b,?"
    rf" [^.;,]{{0,25}}?\b(?:it|this|that|the action|we|all)(?:['’]?re| are|{_IS})"
    rf" (?:all |then )*{_DONE}",
    re.IGNORECASE,
)
