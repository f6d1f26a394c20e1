"""Ways to say that a letter came to the wrong one, or should come to them no more."""

from tasks.replies.owner.words import WORDS
from tasks.replies.patterns.phrases import Phrases

WRONGLY_SENT = Phrases(
    r"""
    # it should not be with HR / this shouldn't be mine / it ought not to have come to us
    (should not|shouldn't|ought not to) ((be|sit) with|be {mine}|have come to)
    # this should not still be against my name / it ought not to have come to us
    (should not|shouldn't|ought not to) (\w+ )?((have )?(be|been|come|sit) )?(\w+ )?(with|to|under|down \
        to|against|on) ({me}|{my})
    # this should never have been sent to the wards or us
    should{nt} have (come|been sent|gone|been assigned|landed)\b[^.;]{0,20}\b{me}
    # I don't believe this should be with me / neither of these should be with me
    {never}[^.;,]{0,20} should (\w+ )?(be|sit|come|go|land) (with|to|under|on) {me}
    neither[^.;,]{0,20} (with|to) {me}
    # please remove me from the list / so it should come off my list / we came off your list
    ({i} (\w+ )?(come|came)|(take|taken|remove|drop|cross|strike|get) ({me}|my \w+)) (off|from) \
        (my|our|this|the|your) (?!{shame})(\w+ )?list
    (come|came|(take|taken|remove|drop|cross|strike|get) {it}) (off|from) {my} (\w+ )?list
    # this has been sent to Dr Hallam in error
    sent to (\w+ ){0,3}{error}
    # no idea why I'm on this
    no idea why (i|im|this|you|youve|youre)
    # you have the wrong person / wrong Sarah, / you've got the wrong Dr Shah
    wrong (person|owner|name|dept|department|division|team|inbox|address|lead|manager|matron|dr|doctor)s?
    wrong (\w+ (?-i:[A-Z])\w+|(?-i:[A-Z])\w+(?=\W))
    (have|got|emailed|contacted|written to) the wrong \w+
    """,
    WORDS,
)
WHY_ME = Phrases(
    r"""
    # why have I been sent this? / not sure why this has come to me / why am I getting these?
    why (have|has|am|is|are|was|were|did|do) ({i}|{these}|it|you)( \w+)? ?{sent} ?({it}|an? \
        \w+|{ourside})(?! again)
    why (am|are) {i} (getting|receiving|down|being (sent|asked|chased)) {that}(?=\W*$)
    why ({i}|{these}|it|you|my name) (\w+ ){0,3}?(come|came|sent|down|with|to|got|given|have|on) \
        ((to|with) )?({me}|my|{it})
    (not sure|unsure|{cant} see|{dont} (see|know|understand)|unclear) why ({these}|it|{i})( \w+){0,4} {mywise}
    # who decided these were estates? / how is a ward sister supposed to own that?
    who (decided|said) {that} (was|were|is)
    supposed to own
    # this has come to me by mistake / I've been sent this in error / this was wrongly assigned to the ward
    {subject}( \w+){0,2}? (come|came|sent|reached|landed|arrived|got|received)( (to|with|on|at))?( \
        ({me}|my \w+|{it}))? {error}
    (come|came|landed|given|sent|assigned|allocated|attributed|directed|addressed|passed) (to|with|on) \
        {me}( \w+)? {error}
    (wrongly|incorrectly|mistakenly) (given|sent|assigned|allocated|attributed|directed|addressed|passed\
        |put down) (to|as|for|against)
    # I should never have been given this / we shouldn't be getting these
    ({i}|{that}|they) should{nt} ((have|ever) )*{sent} ?({it}|{ourside})
    {i} (should not|shouldn't) (still )?(be (on|getting|receiving|down|chased)|have \
        (been sent|got|had|received)) (for )?({that}|any)
    # my name is on this by mistake / why is my name on this? / this should not have my name against it
    # my name shouldn't be on it
    {my} names? (is|are|has been|was|’s) ((put|down) )?{on} {that} {error}
    why (is|are|has|was) {my} names? ((been|put|down) )*{on} {that}
    {never}( really| still)? (have|carry|bear|show|be in) {my} names?( {on} \
        ({that}|either|both)|{end})(?! yet| until)
    {my} names? (should(?:n’t| not)|ought not to|does not|doesn’t) (be|belong|appear) {on}
    # nobody asked me about this / it was never agreed with me / never agreed to own this
    # nobody agreed this with me
    (never|not|wasn't|nobody|no one|no-one) (even )?(been )?(asked|consulted)( {me})? {about}
    ({that}|which)( was| were|’s| has| have)? never (been )?(agreed|discussed|cleared) with {me}
    (nobody|no one|no-one) (ever )?(agreed|discussed|cleared|asked) {that} with {me}
    {never} (\w+ )?(agreed?|sign(ed)? up|volunteer(ed)?|consent(ed)?|ask(ed)?) (to|for) {todo}(?! \
        (until|till|before|by|date|the date))
    # please stop sending me these letters / don't put this on me
    ({dont}|stop|please stop|quit|cease) (keep )?send(ing)? {me} \
        (these|this|them|any more|any|letters|reminders|your|more)( {letters}){0,3}{end}
    ({dont}|stop) (put|pin|land|dump|lay) {that} (on|with) {me}
    # wrong ward / you have the wrong site / you want the other Kate
    ^\W*(sorry,? |i think )?(you have )?(the )?wrong (ward|site|unit|trust|hospital|clinic|area)(?=\W*$\
        |[,.;]| (mate|sorry|i think|pal|i'?m))
    you('re|'ve| are| have)? (want|need|after|mean|got|looking for|thinking of) (the|a|my) \
        (other|different|namesake) {isno}\w+
    # I'm not who you need / you don't want me for this / I'm not the one to answer this
    # it's not me that can fix it
    {not}( \w+)? (me|who|the (one|person)|your (man|woman|person))( that| who)? (you \
        (want|need|should)|for (this|that|it))
    you {dont} (want|need) {me} for {that}
    {not} the (one|person) to (answer|ask|report on|update|own|lead|do) ?{that}?{end}
    {not} {me} (that|who) \w+
    """,
    WORDS,
)
OFF_THE_LIST = Phrases(
    r"""
    # please take me off / delete me / strike my name from it / please remove us / drop our name from it
    # remove me as owner
    (remove|take) ({me}|him|her) (off|from)(?! {shame})
    (remove|take|drop) {my} name
    (strike|scratch|cross|take|delete|rub|drop|remove) ({me}|{my} name) (off|out|from)(?! {shame})
    (strike|scratch|cross|take|delete|rub|drop|remove) ({me}|{my} name)(?=\W*($|[,.;]|please|pls|thanks|ta\b))
    (un-?assign|delete|de-?list) {me}
    (remove|take|drop|delete|unassign) {me}( off)? as (the )?(owner|lead|contact|named)
    # I've asked for it to come off me / I'd be grateful to be removed as the named lead
    (come|taken|moved|lifted|get|got|removed) off {me}(?! (on|by) (mon|tue|wed|thu|fri))
    (ask|like|grateful|want|wish|appreciate\w*|request\w*|please)\b[^.;]{0,30} \
        (be|being|i am|we are|i’m|my name) (taken|removed|dropped|struck) (off|from|as)
    # I'd ask not to be shown against it / I'd like to be released from this
    not (to )?be (shown|listed|named|recorded|put|down) (against|as|on|for|down)
    (released|relieved|excused|discharged) (from|of) {it}
    # pls reassign / please redirect.
    ^\W*(please|pls|kindly|can you|could you) re-?(assign|allocate|direct|route)( {that})?\W*$
    # please remove from pharmacy
    (?:^\W*|\b(?:please|pls|can you|could you) )(remove|take|move|delete) \
        ((this|it|these|them) )?(off|from|away from) {theirlist}(?=\W*$)
    """,
    WORDS,
)
