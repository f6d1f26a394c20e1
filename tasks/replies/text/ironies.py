"""Words by which a completion is not meant, or is taken back in the next breath."""

import re

from tasks.replies.patterns.sifting import sifted

NEVER_MEANT = sifted(
    r"\b(?:i wish|in (?:my|your) dreams|dream on|pigs (?:might|may|will) fly|ha ha|haha|hell freezes"
    r"|chance would be|world peace"
    r"|if only|as if\W*$|yeah,? right|fat chance|some hope|you must be joking|joking|believe it when"
    r"|in error|by mistake|(?:done|complete[d]?|finished) as in|(?:complete[d]?|closed|done|finished|it|this"
    r"|that|signed off)"
    r" (?:far |much |a bit |rather |a little |way )?too (?:early|soon)"
    r"|(?:has|have|had|shows?|showed|lists?|records?) (?:this|it|that|both)(?: one)? (?:down )?as"
    r" (?:complete[d]?"
    r"|closed|done|finished|blue)"
    r"|(?:will|going to|to) be [^.;]{1,40}\b(?:and|then) (?:then )?(?:that|this)(?:['’]?s| is)"
    r" (?:(?:it|us|me|all|then|everything|everyone|the lot|fully) ?){0,3}(?:done|finished|complete[d]?"
    r"|closed|sorted)"
    r"|(?:change|changed|put|move|set) (?:it |this |that )?(?:back )?from|(?:generous|strong"
    r"|optimistic) word|on paper"
    r"|ought to (?:have|be)|(?:i|we) (?:see|note|notice) (?:that )?you (?:have|had)|you have (?:this"
    r"|it) (?:down )?as"
    r"|in the sense (?:that|of)|carries on|carry on|the action itself|ask me again)\b",
    re.IGNORECASE,
)
HALF_MEANT = sifted(  # said with a smile, or with more than one meaning: a person looks
    r"^\W*(?:oh|sure|yeah|well|obviously|of course)\b|\bi(?:'d| would) say\b|\b(?:seriously|so they say"
    r"|allegedly"
    r"|famous last words|along with|lol)\b"
    r"|[;:]-?[)P]|\.\.\.",
    re.IGNORECASE,
)
TAKES_BACK = sifted(
    r"^\W*(?:(?:sorry|apologies|oops|whoops|ah|oh|no|hang on|wait)[,.!]? )*(?:(?:please )?(?:ignore"
    r"|disregard|scrap|strike|forget|cancel) (?:that|my|the (?:last|above))"
    r"|correction\b|wrong (?:action|one|letter)|(?:i|that) (?:was|am|is) (?:wrong|mistaken|a mistake"
    r"|not right)|actually,? (?:no|not|it)\b"
    r"|other way (?:round|around)|i meant\b|i spoke too soon|no,? (?:wait|sorry|hang on|hold on"
    r"|scrap that)\b|on second thoughts?"
    r"|should have (?:read|said)|(?:sorry,? )?no(?:,? sorry)?,(?= (?:i['’]?m|that|it|we['’]?re|make|i) ))",
    re.IGNORECASE,
)
DOUBT = sifted(
    r"\b(?:still|ongoing|not (?:yet|quite|finished|done|complete\w*|closed|signed|in place|set|all|every\w*"
    r"|everyone|there|happy|started|been)"
    r"|isn't|hasn't|haven't|wasn't|aren't|won't|didn't|outstanding|remain(?:s|ing|der)?|await\w*|waiting"
    r"|ask me again|left to do|to go"
    r"|missing|once|until|unless|subject to|needs? to|carries on|reopen\w*|wrong|mistake|actually|except"
    r"|apart from|unfinished|incomplete"
    r"|almost|nearly|only|yet|hold off|kidding|joking|undone|to (?:finish|do|complete|follow up)|over to"
    r"|wish|left|back to|don't close|do not close|obviously)\b",
    re.IGNORECASE,
)
NOT_ALL = sifted(  # behind what is done: the rest is not; papers to be sent are no rest of the action
    r"^\W*(?:(?:but|and|so|just|only|then|we|i|it|is|are|have|has) )*(?:not yet\b(?! (?:tested|audited))"
    r"|still (?:to|needs?|have to|got to|outstanding|waiting)\b"
    r"|(?:to do|to come|outstanding|remaining|left to do|next(?: up)?)\s*(?:is|are|:|-)"
    r"|[^.;,?]{1,50}\b(?<!nothing )(?:still |left |yet )?(?:to do|to go|to come|outstanding)\W*$)"
    r"(?![^.;]*\b(?:evidence|send|upload|photos?|minutes|paperwork|confirm\w*|certificates?|copies)\b)",
    re.IGNORECASE,
)
