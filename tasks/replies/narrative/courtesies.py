"""Routine sentences: courtesy, and words that only point at the form that came along. They are no news.

A form or a file speaks for itself; "Form attached" with none attached is caught where the files are read.
"""

import re

from tasks.replies.patterns.sifting import sifted

PIECES = re.compile(r"[,.;:!()]+|\s[-–—]+\s|\s(?:and|but)\s|^\W+|\W+$")
_FORM = (
    r"(?:(?:the|my|our|an?|both|all|its|this|these|your|of|signed|completed?|updated|finished|filled[- ]in"
    r"|revised|new|final|relevant|required|requested|one|two|three|four|five|six|seven|eight|nine|ten|\d\d?)"
    r" )*(?:poaps?|plans? on a page|(?:poap |return )?forms?)(?: forms?)?"
    r"(?: (?:for|of|on)(?: and)?)?"  # a reference stood behind it
    r"(?: for (?:this|these|it|them|both|all(?: \w+)?|the actions?|your (?:records|information|review)))?"
)
_THERE = r"(?:attached|enclosed|herewith|below)(?: (?:as|here|now|again|for your) ?\w*)?(?: with thanks)?"
_ROUTINE = "|".join(
    (
        rf"{_FORM}(?: is| are| was| were)?(?: now| also)? {_THERE}",
        rf"(?:please |pls )?(?:find|see) (?:(?:attached|enclosed) {_FORM}|{_FORM} {_THERE})",
        rf"(?:attached|enclosed|herewith|here)(?: is| are|s|'s| please find)? {_FORM}"
        rf"(?: {_THERE}| as requested)?",
        r"(?:i|we)(?:'ve| have| am| are)?(?: now| also)? (?:attach(?:ed|ing)?|enclos(?:e|ed|ing))"
        rf" {_FORM}(?: here)?",
        r"(?:i |we )?(?:write to )?(?:thank|acknowledge) you(?:r letter)? for (?:your|the) (?:letter"
        r"|e-?mail|reminder).{0,40}|the contents (?:of which )?(?:are|is) noted"
        r"|(?:i|we)(?:'ll| will| shall) (?:take a look|look|have a look|reply|respond|come back to you"
        r"|get back to you|let you know|be in touch)(?: .{0,40})?"
        r"|(?:i )?told you(?: last (?:month|week|time))?|(?:please )?(?:scrap|ignore|disregard"
        r"|forget) (?:that|my last \w+)|other way (?:round|around)"
        r"|(?:please )?(?:ask|chase|remind) me again(?: .{0,20})?|(?:please )?update your (?:list|records"
        r"|system)|fingers crossed|ha|haha|sorry|apologies"
        r"|(?:i have |i've )?read through (?:the|these|them) ?\w*|(?:back|away|off) .{0,20}(?:after|on"
        r"|from) (?:my )?(?:hols|holidays?|leave)"
        r"|(?:just )?(?:a )?quick (?:one|update|note|run through)(?: .{0,30})?|(?:just )?(?:shout"
        r"|holler|ping me|drop me a line|give me a (?:shout|ring|call|buzz))(?: .{0,40})?"
        r"|[a-z]{3,12}:|(?:taking|in) (?:them |these )?(?:in )?(?:the |your )?order(?: of (?:your"
        r"|the) \w+)?|updates? (?:below|as follows)(?: .{0,20})?"
        r"|(?:i've|i have|have) (?:forwarded|sent|passed) (?:your|the|this) (?:e-?mail|letter"
        r"|message)(?: on)?(?: to .{1,30})?"
        r"|it(?:'s| has| is|'s been)(?: been)? (?:a|my) (?:real )?pleasure(?: .{0,30})?|(?:please"
        r" )?(?:amend|update) (?:your|the) (?:records|list|register|spreadsheet)"
        r"|i(?:'d| would) be grateful if you (?:would|could) (?:amend|update|change) (?:your|the)"
        r" \w+|(?:lovely|good|nice) to hear from you"
        r"|hope .{0,60}",
        r"as (?:requested|asked|promised|discussed|agreed)(?: \w+)?",
        r"(?:with |many |much |(?:i|we)(?: would like to| must)? )?(?:thanks?|thank you)"
        r"(?: (?:again|all|both|so much|very much|in advance))?"
        r"(?: for .{1,80})?"
        r"|for (?:all )?your (?:patience|help|support|time|understanding|forbearance)(?: .{1,30})?",
        r"unsubscribe(?: me)?(?: please)?|received with (?:many )?thanks"
        r"|(?:and |it |they |that )*never (?:was|were|has been|have been|did|will be)"
        r"|(?:all )?noted|received|understood|fyi|for information|will do|no problem",
        r"(?:(?:i am|i'm|im|i|just|now|only|came|am) )*back (?:from|off) (?:my |a week's )?"
        r"(?:annual |sick |study )?(?:leave|holidays?)(?: (?:now|today|yesterday|this week|on monday))?",
        r"(?:i was|i have been|i've been|was|having been) (?:away|off|on (?:annual |sick )?leave)"
        r"(?: (?:last|this) week)?",
        r"(?:sorry|apologies|i apologise)(?: again)? for (?:the |my |this )?(?:delay|late|slow).{0,40}",
        r"(?:please |do |just )*let (?:me|us) know if"
        r" (?:you (?:need|want|require)|there (?:is|are)|that|this).{0,40}",
        r"(?:if you have )?any (?:questions|queries|problems)(?: (?:please|just|do|then))*"
        r"(?: (?:ask|shout|call|(?:let|contact|email|ring) me.{0,12}|get in touch))?",
        r"(?:please )?(?:do )?(?:ask|shout|get in touch)",
        r"(?:i )?(?:hope|trust) (?:you are|you're|this finds you|this helps|that helps|all is).{0,30}",
    )
)
ROUTINE = re.compile(rf"(?:{_ROUTINE})")
SOCIAL = re.compile(  # between colleagues, and no news of an action
    r"\b(?:cakes?|leaving do|birthday|drinks|raffle|jumper|football|the weather|cold one"
    r"|bank holiday weekend)\b"
)
_OPENS = r"(?:^|(?<=[,;:.(–-])|\b(?:and|but|so)\b)\s*(?:(?:i|we)\s+)?"
SAID_TO_US = sifted(  # courtesy, how the letter came, and when the writer is there: beside news, or alone
    "|".join(
        _OPENS + said
        for said in (
            r"(?:following|further to|in (?:response|reply) to|with (?:reference|regard) to|"
            r"as (?:per|discussed|"
            r"agreed|mentioned|requested|promised)(?: (?:in|on|by|at|with))?) (?:(?:our|your|my|the|this|"
            r"yesterday['’]s|recent|last|previous|earlier|first|other|original) )*(?:conversation|call|phone|"
            r"e-?mails?|letters?|chat|discussion|message|reminder|request|teams|you)\b",
            r"(?:(?:many|huge|sincere|my) )*(?:apologies|apols|sorry|soz)(?: again\b(?! f)|"
            r"(?: again)? (?:for|"
            r"about) [^,.;:]{0,50}| (?:i |we |to have |to )?(?:only )?(?:just "
            r")?miss\w*[^,.;:]{0,25}| (?:to be|"
            r"i['’]?m|this is) (?:so |a bit )?late)",
            r"please accept (?:this|these)\b[^:,.;]{0,50}",
            r"(?:i )?trust (?:this|that|the above|these)\b[^.;]{0,60}",
            r"(?:please )?(?:do not|don['’]?t) hesitate\b[^.;]{0,60}",
            r"(?:speak|talk) (?:to you )?soon",
            r"(?:(?:i|we|i['’]?ll|we['’]?ll|will|shall|to) )*(?:keep|update) (?:you|u)(?: (?:posted|updated|"
            r"informed|in the loop))?(?: (?:next|this|in|on|as|when|of|with)\b[^.;,]{0,30})?(?=\W*$|[.,;])",
            r"(?:(?:i|we|i['’]?ll|we['’]?ll|will|shall) )*be in touch\b[^.;,]{0,40}",
            r"more to follow\b[^.;,]{0,20}",
            r"(?:(?:i|we|he|she|they|and|but) )*(?:won['’]?t|will not|shall not) be (?:replying|responding|"
            r"answering|writing|chasing)\b[^.;,]{0,30}",
            r"(?:i['’]?m|i am|this is) (?-i:[A-Z])[\w'’-]+(?: (?-i:[A-Z])[\w'’-]+)? (?:in|from|at|"
            r"over in|on) ("
            r"?:the )?[^.,;]{2,40}(?=[.,;])",
            r"(?:and |it |they |that )*never (?:was|were|has been|have been|did|will be)(?=\W*$)",
            r"(?:do )?have (?:yourself )?(?:a|an) (?:good|great|lovely|nice|restful|fab\w*) \w+\b[^.;]{0,60}",
            r"(?:just )?whatever (?:you think|you (?:feel|reckon)|suits|works|is easiest)\b[^.;]{0,30}",
            r"(?:(?:i|we|i['’]?m|i am|i['’]?d be|we['’]?d be|would be|always|more than|very|"
            r"only too) )*(?:happy|"
            r"glad|free|available) to (?:discuss|talk|chat|meet|explain|go through|catch up|come (?:and|"
            r"to))\b[^.;]{0,90}",
            r"(?:(?:wishing|have) )?(?:you )?(?:all )?a (?:very )?(?:happy|merry|blessed|"
            r"peaceful) [^.;]{0,60}",
            r"any (?:problems|queries|questions|issues|probs)\b[^.;]{0,50}",
            r"(?:just )?(?:give|drop) (?:me|us) a (?:bell|ring|shout|call|buzz|line|text)\b[^.;,]{0,30}",
            r"best wishes\b[^.;]{0,30}",
            r"(?:i['’]?m |i am |am |currently )*in (?:clinic|theatres?|meetings?)\b[^.,;]{0,30}",
            r"(?:i['’]?ve |i have |i['’]?m |am )?(?:(?:only|just|now|come|got) )*back (?:from|"
            r"off) (?:annual |"
            r"sick |my )?(?:leave|hols|holidays?)\b",
            r"(?:i['’]?m |i am |am |will be )+(?:away|off|on (?:annual )?leave) (?:next|this|until|till|from|"
            r"for)\b[^,.;]{0,25}",
            r"(?:please |pls )?(?:amend|update|correct) (?:your|the) (?:records?|list|register|tracker|"
            r"spreadsheet|system)\b(?: accordingly)?",
            r"all (?:good|fine|well) (?:at |on |from )?(?:this|our|my) (?:end|side)",
        )
    ),
    re.IGNORECASE,
)
MOST_SOCIAL = 14  # words
LONGEST = 240  # what is longer says more than routine


def is_routine(text: str) -> bool:
    """Whether every part of a sentence is routine; `text` may have blanks where a reference stood."""
    words = " ".join(text[: LONGEST + 200].lower().replace("’", "'").split())
    if SOCIAL.search(words) and len(words.split()) <= MOST_SOCIAL:
        return True
    if words.endswith(":") and len(words.split()) < 3:
        return True  # a label that was left empty
    pieces = [piece.strip() for piece in PIECES.split(words) if piece and piece.strip()]
    return bool(pieces) and len(words) <= LONGEST and all(map(ROUTINE.fullmatch, pieces))
