"""Who takes an action on, or has it: the name stands before the verb."""

from tasks.replies.owner.named import named

TAKES_IT = named(
    r"""
    # Nina Patel takes over from me / Nina is taking it on / Nina (theatres) has taken this forward
    # Nina takes it back / Nina has taken it off my hands / Nina will be taking on the audits
    {DOER} {take} (over (from {me}|here|{it})|over{now}|(on|up) {it})
    {DOER} {take} {it} {onward}
    {DOER} {take} ({it} {fromme}|back (from {me}|{it}))
    {DOES}(?-i: (tak(en|e|ing|es)\s+(([a-z]+|\s)\s*){0,3}(over|on|forward|up)|took\s+(([a-z]+\
        |\s)\s*){0,3}(over|on))\b)
    # Nina is picking these up / Nina will absorb it / Nina sees it through / Nina accepted ownership
    {DOER} pick(s|ed|ing)? (up {it}|{it} up)
    {DOES}(?-i: pick(s|ed|ing)? ((this|it|these|them|both) )?up)
    {DOER} ((absorb|adopt|assum|subsum|shoulder|accept)(ed|es|e|s|ing)?|claim(ed|s|ing)) \
        ({it}|ownership|responsibility|the lead)
    {DOER} (see|sees|seeing|carry|carries|carrying|drive|drives|driving) {it} (through|forward)
    # Nina leads on this now / Nina inherited it / Nina looks after this from May / Nina does these now
    {DOER} (lead|leads|leading|led) (on )?{it}{now}
    {DOER} ((own|owns|owning|owned) {it}|inherit(s|ed|ing)?)
    {DOER} {runs} {it}{fromnow}
    {DOER} {has} {it}{since}
    # Nina leads / Nina owns the work / Nina handles these / Nina holds this, / Nina is doing both
    {DOES}(?-i: lead(s|ing)?)(?= (on\b|this|it|these|those|them|both|all)|\s{2}|\W*$)
    {DOES}(?-i: (owns|owning|own))(?! (the|an?|its|his|her|their) (?!action|work|lot))
    {DOES}(?-i: (handles|handling|managing|manages|dealing with|deals with|responsible for|look(s|ing) after))
    {DOES} (hold|holds|have) (it|this|these|them)(?= |[.,]|$){done}
    {DOES} (doing|running|driving) ({that}|both)(?: now\b|(?=\W*$))
    # Nina is down as the lead / Nina is the new owner / Nina is my replacement / Nina is the one to ask
    {DOER} ((the|my|your) )?(shown|listed|recorded|named|down) as (the )?(new )?(owner|lead)
    {DOER} (the|my|your) {right}(owner|lead|contact|successor|replacement|person|man|woman|one to ask)
    # Nina is responsible for it / Nina is who you need / Nina replaces me / Nina is stepping into my shoes
    {DOER} (responsible for|in charge of|accountable for) {it}
    {DOER} (who|the one|the person) (you|we) (want|need|should ask)
    {DOER} ((replac(es?|ed|ing)|succeed(s|ed|ing)?) {me}|step(s|ped|ping) into my \w+)
    # Nina volunteered for it / Nina has stepped in, / Nina has agreed to own it / Nina was given this,
    # Nina has it back / Nina agreed to lead
    {DOER} (volunteer(ed|s|ing)?|stepp?(ed|s|ing)?( up| in| forward)) (for|to (do|own|lead|take|run))
    {DOER} stepp?(ed|s|ing) (in|up)(?=\W*$|[.,;]| (for|as|from)\b)
    {DOER} {agreed} to (own|lead|run|take|do|have|hold|be named|be (the )?(owner|lead|named\b))( on)?(?: \
        {it}| ownership|{now})
    {DOER} (given|handed|assigned|allocated|passed|sent|inherited) {it}{now}
    {DOER} (had|have|has|having) {it} (back|again|now|passed|handed|given)
    # Nina should be getting these / Nina will answer your letters / Nina needs to be asked about it
    {GETS} {should} {gets} ({it}|(your|the|these|any|all|future|further) (\w+ )?{mail}|them all){done}
    {GETS} {should} (be|have been) (sent|given|asked (for|about)|chased (for|about)|getting) {it}{now}
    # Nina has got it now / Nina has this, / Nina (ward 6) has my actions
    {GETS}(?:(?:’s| has| have|’ve)(?: now)? got|(?: now)? ha(s|ve)|’ve) \
        (?:{it}|\s{2,})(?=\W*$|\s*[,;(]|\s*\b(now|instead|from \
            (here|now|then)|as of|as from|since|these days|going forward)\b)
    # Nina to lead / Nina Patel to pick this up from May / Nina needs to own this / Nina must have it
    (?:^|[,;:.-]\s*){PERSON}( is| are)? to (own|lead|action|take (\w+ )?(forward|on|over)|pick \
        (\w+ )?up|carry on with \w+)(?=\W*$| from| on (this|it|these|both)| instead| now)
    {DOES} (needs?|ought|has|have|wants?|is|are) to (own|lead|do|run|hold|pick up|take)( on)?(?: \
        ({that}|both)|\s{2}|(?=\W*$))
    {DOES} (should|must) (own|lead|do|run|hold|have|pick up|take)( on)? ({that}|both)
    # Nina has it all / Nina's got both now / estates have always done this
    {DOES}(?:’s| has| have) (got )?(it|this|these|them|both)( all| both)?(?: now\b|(?=\W*$))
    {WHO} ha(s|ve) always (done|run|owned|led|had|held|managed|looked after|covered|handled) ({that}|both)
    # the lead has decided she'll own this / Nina Patel she will take these over
    # Nina she is having this off me
    {HER}[ ,-]{she}( (now|be|been|going to|to|agreed to|decided to|happy to))* \
        ((lead(s|ing)?( on)?|own(s|ing)?|inherit(s|ing)?|{take} (over|on)|pick(s|ed|ing)? up) \
            ({that}|both)|({take}|pick(s|ed|ing)?) ({that}|both) (over|on|up))
    {SHE}[ ,-](she|he|they)('s|'ll|'re|'ve| is| are| will| has| have)( (now|be|been|got))* \
        (?:having|have|taking|take|picking up|leading( on)?|doing|do|owning|own|running|covering|inheriting\
            |got|the one doing) (over )?(?:{that}|both|all|the lot|\d|\s{2,})
    # it's Nina who runs it / that's the matron you want
    (it's|it is|that's) (now )?{WHO} who (does|do|leads?|runs?|owns?|holds?|manages?|looks? after|deals? \
        with|should|needs? to)
    (it's|it is|that's) {PERSON} ((who|that) )?you (want|need|should)
    # Nina Patel, who agreed that this goes to her / Nina Patel starts, so these are hers now
    # Nina in stores, it's hers / Nina starts Monday and this is hers
    {HER}\b(go|goes|going|gone|move[sd]?|pass(es|ed)?|send|sent|hand(ed|ing)?\
        |give[ns]?|gave|belongs?|sits?|return(s|ed)?|transfer(s|red)?|transferring|this|it|these|over)( \
            {it})? {onto} (her|him|them)
    {HER}({it}|,|\bso)(’s| is| are|’re| will be| becomes?)?( (now|all|both))* \
        (hers|his|theirs)(?=\W*$|[,.;]| (now|again|since|from|to))
    {PERSON}( (in|from|at|of) (the )?[\w ]{2,25})?,?( so| and| as| because|,)? \
        (it's|it is|they're|they are|that's|this is|these are) ((all|both|now) )*(hers|his|theirs)
    {NAME},? (so|and) (this|these|it|they|those|both)?\s*(will be|is|are|becomes?) (now )?(hers|his|theirs)
    # I would like Nina to own it / we nominated Nina Patel, the new matron, to take it
    (like|wants?|(has )?asked|agreed (for|with)|nominate[sd]?) {NAME}(, [\w ]{2,40},)? to \
        (own|lead|take|hold|pick|have|be)
    """
)
