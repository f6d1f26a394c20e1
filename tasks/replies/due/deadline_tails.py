"""What follows the action's new date: "… is the best I can do", "… should see it finished"."""

import re

from tasks.replies.due.promises import IS_PROMISED
from tasks.replies.patterns.sifting import sifted

AFTER = sifted(
    r"^\W*(?:(?:it |that )?(?:is|['’]s|would be|will be|should be|feels|seems|looks|sounds|might be|may be"
    r"|could be) (?:(?:probably|about|much|far|a|bit|lot|more|my|our|the|very|most|only"
    r"|still) )*(?:when (?:it|we|i|this|they)|what (?:i|we)|where (?:we|i|it)|best|realistic|doable"
    r"|do-able|likely"
    r"|achievable|sensible"
    r"|aim|plan|target|goal|estimate|guess|date|earliest|latest|soonest|hope|deadline|revised|new|right"
    r"|honest|safer|safest"
    r"|comfortable|reasonable|feasible|ok|okay|fine|good|better|workable|manageable)\b"
    r"|(?:at |the |as )*(?:very |absolute )?(?:latest|earliest|soonest|outside)\b|(?:at most|tops|max)\b"
    r"|(?:and|when|which|then|at which point)[ ,]+(?:then )?(?:that|it|this|we|i)?(?:['’]s|['’]ll| will"
    r"| is| should| would|['’]re| are)? ?(?:be )?(?:then )?(?:closes?|finish(?:es)?|completes?|wraps"
    r"|us (?:done|finished)|it\b|the lot|done"
    r"|finished|complete|everything)"
    r"|(?:is|are) (?:requested|needed|required|sought|proposed)\b|(?:gives?|allows?|buys?) (?:me|us"
    r"|everyone|the team) (?!a chance to|the chance to)\w|any good\b|sound\W*$|work for (?:you"
    r"|everyone)\b|at a (?:push"
    r"|pinch)\b"
    rf"|away from (?:finish|complet|clos|being (?:done|finish|complet))\w*|{IS_PROMISED}"
    r"|is (?:much |far )?more like it|(?:shd|shud|wd|wud) (?:be|do|work|suit)|(?:would|might"
    r"|could|may|will|to) (?:be too (?:late|long|far)|suit|suffice|work|enable)\b"
    r"|(?:,? (?:after|at|by) which (?:point )?)(?:it|this|we|all)(?:['’]s| is|['’]re| are"
    r"|['’]ll| will) (?:be )?(?:all )?(?:complete|done|finished|closed)\b"
    r"|(?:be ?fore|b4) (?:it|this|that|all|we|i|everyone|everybody|everything|the (?:last|rest|lot|action))\b"
    r"[^.;,]{0,30}?\b(?:done|finish(?:ed)?|complete[d]?|closed?|sorted|there|signed off|trained|in place)\b"
    r"|for (?:\w+ ){1,5}to be (?:finished|done|complete[d]?|closed)\b"
    r"|(?:should|will|would|ought to|['’]ll) (?:be )?(?:see|do|have|get|cover|give|work|enough|sort|suffice"
    r"|crack|plenty|finish|nail|allow|be)\b"
    r"|(?:it|this|that|we)(?:['’]ll| will|['’]d| should| would) (?:all )?(?:be|have (?:it"
    r"|this)) (?:all )?(?:done|finished|complete|sorted|closed)"
    r"|for (?:completion|closure|sign[- ]off|the (?:lot|whole thing|rest)|everything|full completion|us)\b"
    r"|(?:as|is) (?:a|the|my|our)"
    r" (?!(?:start|meeting|audit|course|training|review|interview|visit|opening|closing|delivery|exam|survey"
    r"|launch|next|first|original|old|current)\b)(?:[\w'’]+ )?(?:date|deadline|target|aim)\b"
    r"|(?:(?:\w+|[’']s) ){1,8}(?:and|then) (?:that|it)[’']?s? (?:us |it )?(?:done|finished|complete"
    r"|closed)\b)",
    re.IGNORECASE,
)
