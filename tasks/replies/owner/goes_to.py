"""Where an action goes, or has gone: the name stands behind the verb."""

from tasks.replies.owner.named import named

GOES_TO = named(
    r"""
    # this is owned by Nina Patel / it is now taken over by estates / these are being led by the matron
    # it's for pharmacy / this is now with Nina / now under the chief nurse
    # both have been reassigned to Nina
    {one}{isnow}(owned|led|being led|run|{taken}) (now )?by {WHO}
    {one}{isnow}((handed|passed|transferred|reassigned|moved|allocated|assigned) \
        (over )?to|sitting with|under|for) {WHO}
    {one}{isnow}(?<!it )(?<!this )(?<!that )(?<!these )(?<!both )with {WHO}
    # it sits with the matron / these belong to Nina / this falls under estates / it now comes to pharmacy
    # it belongs firmly with Nina Patel
    ((now|currently) )?(sits|(?<!\d )sit|lies?|rests?|lives?|belongs?|falls?|comes?|came) \
        ((now|really|properly|firmly) )?(with|to|under) {WHO}
    # I refer you to Nina / best taken up with Nina / this is transferring across to the incoming matron
    # take these up with Nina
    refer (you|this|it|these) ((on|over) )?to {WHO}
    (taken|picked) up with {WHO}
    take {that} up with {ANYBODY}
    (transfers?|transferring) ((over|across) )?to (?=((the|our|my) )?(?-i:[A-Z])|the incoming){WHO}
    # letters about this should now go to Nina / it needs to come from the deputy director
    # this ought to go to Nina
    # future reminders to Nina Patel
    ({mail}|this|it|these|they|both|actions?)\s+(\w+\s+){0,4}?should (now )?go to {WHO}
    (needs|need|ought|should) to (be|go to|sit with|come from) \
        (?=((the|our) )?(clinical|medical|deputy|head|lead|chief|director|(?-i:[A-Z]))){WHO}
    (all|any|future|further)( \w+)? {mail} (\w+ ){0,4}?to {WHO}
    # not mine, it's for Nina / isn't us but estates / best to speak to Nina / better asking estates
    (isn't|is not|aren't|not) ({mine}|{me}|(?-i:[A-Z])\w+)[,;:.]? \
        (-|it's|it is|they are|that's|that is|but) (for )?{WHO}
    (best|better) (to )?(speak|talk|write|go) to {WHO}
    ((should|would|might|will) be better ((off|placed) )?with|better (off )?asking) {WHO}
    # over to Nina / pass this on to Nina / transferred to estates / I have handed it over to the matron
    # defer to Nina / it has since moved to Nina / handing my audits over to Nina
    ^\W*(please )?(over )?to (?=((the|our) )?(new )?(?-i:[A-Z])){WHO}
    (hand(ed|ing)?|pass(ed|ing)?|transfer(red|ring)?|(re-?)?assign(ed)?|(re-?)?allocated?|refer(red)?\
        |re-?direct|forward(ed|ing)?|gave|giv(e|en|ing)|send|move|moving|delegat(ed?|ing)|left)\b( \
            +(this|it|that|over|these|them|the|on|ownership|both|onto|action|item|letter|email|message|one\
                |responsibility|task|job|lot|all))* +((over|on|across) )?to {WHO}
    defer to {WHO}
    (?:\b(this|it|that|action|item|ownership|which|these)( one)? \
        |^|[,;:.(–—-]|\s{3})\s{0,40}((has|have|is|was|been|being|now|since|all|both) )*moved \
            ((over|on|across) )?to {WHO}
    (hand|handing|handed|transferring|transferred|delegating|delegated)( \
        +(?!(out|gel|hygiene|in)\b)[\w'’-]+){0,4}? +((over|on|across) )?to {WHO}
    # this should really go to Nina / they have all gone to estates / it is going across to Nina
    # it should sit with Nina / both must be addressed to the matron
    {start}{mustbe} ((really|now|properly|be) )*{put} (to|with|under|by|from) {WHO}
    {start}((is|are|has|have|will|be|to|all|both|now|been) )*{going} ((now|over|across) )*(to|under) {WHO}
    # please contact Nina / redirect these to estates / liaise with the matron
    ((please|can you|could you) )?(contact|ask|speak (to|with)|talk to|check with|chase|try|(re-?)?direct \
        {that} to|liaise with|refer to|e-?mail|address to) {WHO}
    # the new owner is Nina / the right person for this would be estates / responsibility for this to Nina
    # owner: Nina / owner to be Nina / new lead Nina Patel / ownership has passed to Nina
    # my successor there is Nina / I am the owner still - Nina
    (new|the|right|correct|proper|best|actual|current|rightful|action) \
        (owner|person|lead|contact|name)( now| (for|of|on) (this|it|these|both))? \
            ((should|will|would) be|for this is|is) (now )?{WHO}
    (owner(ship)?|responsibility)( (of|for) (this|it|these|both))? (over )?to {WHO}
    owner(ship)?\s*(is now|now|to be|should (now )?(be|read)|:| -|-)\s*{WHO}
    new (owner|lead)( for this)?,? (?=(?-i:[A-Z])){WHO}
    my (replacement|successor)( \w+){0,2}? (is|will be) {WHO}
    ownership (has )?(passed|moved|transferred) to {WHO}
    i(’m| am) (now )?the (new )?owner[^.;]{0,40}[,-] ?{NAME}(?=\W*$)
    # the right one to ask is Nina / the owner has changed, it's Nina / a new action lead: Nina
    # you're looking for Nina
    (the |an? |our )?{right}(owner|lead|person|contact|one|name)( (you (need|want|are after|should ask)|to \
        (ask|speak to|contact|chase)|for {it}|now|here|going forward))?(’s| is| has changed,? \
            (and )?it('s| is)| will be| should be| would be| ought to be| has to be)( \
                (now|really|actually))* (?=(?-i:[A-Z])|(the|our)\b){SOMEBODY}
    a new (\w+ )?(owner|lead)\b[,:–-]+ ?{SOMEBODY}
    you('re| are) (after|looking for) {SOMEBODY}
    # please change the owner to Nina / swap me for Nina / change the lead on this from mine to Nina
    # move it over to Kate
    (change|switch|amend|update|move|transfer)( the)? (owner(ship)?|lead|name|responsibility)( \
        (of|for|on) \w+)? (over )?(to|to be) (the )?{WHO}{mind}
    (swap|replace|substitute|change|switch) ({me}|my name) (for|with|to) (the )?{WHO}{mind}
    (change|switch|amend|update|swap) ((the|my) )?(name|owner|lead) (on \
        (this|it|these|both) )?(to|for|from mine to) {NAME}
    (change|switch|amend|update|move|swap) (?:{that}|both|\s{2,})( (over|across))? to {GIVEN}
    # it's a matter for Nina / this is one for estates now / these need to sit with Nina / should go to Nina
    {that}(’s| is| are)? (an? )?(now )?(matter|question|job|one|task|something|issue|call) for \
        (the )?{WHO}{mind}
    (it|this|that|these|they|both|ones?|actions?) (should|ought to|needs? to|must|has to|have to) \
        ((really|now|all) )?(be|come|go|sit|live|rest|belong|lie)( (over|across))? (with|to|under) \
            (the )?{WHO}{mind}
    ^\W*(should|ought to|must|needs to) (be|come|go|sit|belong) (with|to|under) (the )?{WHO}{mind}
    # one for estates / this is probably a job for Nina please / something for the matron
    ^\W*((this|that|it) )?(is |'s |now )*(((really|probably) )?(one|an? \
        (matter|question|job|task|action|issue))|something) for \
            {WHO}(?=\W*$| now| pl| instead| rather| from| not|[,;(])
    # please re-route all of these over to Nina / forwarded my actions on to estates / gave the lead to Nina
    # given ownership of it to Nina / send any future reminders to Nina
    {moving} ({it}|((all|any) )?(future|further|the next|any more|next) \
        (\w+ )?{mail}|(the )?(ownership|responsibility|lead)( (of|for) {it})?) {onto} {WHO}
    # it was meant for Nina / these are better placed with Nina / should have been sent over to the matron
    # could you write to Nina / responsibility for this has passed to Nina / stepping aside for Nina
    # keeping it warm for Nina
    # I'd nominate Nina / I propose the chief nurse
    (meant|intended|supposed to be|destined|better|best placed|best|better placed|better off)( to \
        (be|go|come))? (for|with|to) {ANYBODY}
    (should|ought to|must|needs? to)( (really|rightly|properly|actually|probably|now|please|perhaps|this|it\
        |these|not))* (have )?((be|been|go|gone|come) )+((sent|addressed|directed|given|passed|assigned\
            |moved|re-?routed|redirected|transferred|forwarded) )?{onto} {ANYBODY}
    ((please|pls|to|should|can you|could you|next time) )(write|amend|direct (you|this)|point you|turn) \
        (to|towards) {ANYBODY}
    (ownership|responsibility|accountability|the lead)( (of|for) (\w+ ?){1,3}?)? \
        ((has|have|is|now|been) )*(mov|pass|transferr|shift|chang|go|gone|w|handed|transferred|given)(ed|es\
            |ing|ent|e)? {onto} {ANYBODY}
    (stepped|stepping|stood|standing|made way) ((aside|down|back) )?(for|in favour of) {ANYBODY}
    (keeping|kept|holding|held) (it|this|these|the seat) (warm )?for {ANYBODY}
    {i}{would}? (nominate|propose|put forward) {ANYBODY}
    # it lies within Nina's remit / that's in the estates team's area / under the remit of Nina
    (in|within|under|into|part of|inside) (?=(the )?[\w .'’&-]{2,60}?’s \
        (\w+ )?(name|remit|portfolio|area|brief|court|patch|list|hands|gift|team|workstream\
            |responsibilit\w+)\b){WHO}
    (in|within|under) the (remit|portfolio|gift|responsibility|ownership|brief|scope) of {WHO}
    # it should now align with Carol Webb
    (should|ought to|needs? to|must|has to|have to) ((now|really) )?align (with|to|under) \
        (?!(?-i:[A-Z]{2,})\b){NAMED}(?=\W*$|[.,;:(]| (now|please)\b)
    # I suggest Nina / we'd recommend you try estates / you need to speak to Nina / I'd ask the matron
    (?:^\W*|[,;.:–-]\s*|\b(but|so|and|please) )(({i}(’d| would|’ll| will| can)?( only)?|may i|can i|could \
        i) )?(suggest|recommend)( (you )?(ask|try|contact|chase|approach|speak to|talk \
            to|(ask|try|contact|chas|approach|speaking to|talking to)(ing)?))? {ANYBODY}{tail}
    (?:^\W*|[,;.:–-]\s*|\b(but|so|and|please) )you(’ll| will|’d)? \
        (need|want|have|should|ought|better|best|had better)( to)? (ask|try|contact|chase|speak \
            (to|with)|talk to|see|e-?mail|write to|catch|go to|approach|get hold of) {ANYBODY}{tail}
    {i}(’d| would) (ask|try|contact|direct you to|point you (to|towards)) {ANYBODY}{tail}
    # so it should now be Nina / in future this will be Nina for these / that has been the matron
    (?:^\W*|[,;:.–-]\s*|\b(but|so|as|and|think|because|now|then|going forwards?|in future|from \w+( \w+)?) \
        )(?:this|it|that|these|those|they|them)('ll| will| would|’d| should| shall| must| has| have|’s)? \
            ((now|really|actually) )*(be|been) (now )?(for )?{SOMEBODY}{tail}
    # you need to speak to Nina about this / best ask estates about it
    (you (need to|should|want to|’ll need to|ought to)|best|better|suggest you|need to) (speak \
        (to|with)|talk to|ask|contact|see|chase|e-?mail) {WHO}(?= (about|for|re|regarding|on) ({that}|both))
    # streaming's gone to Dr Okafor / exit interviews have gone over to Bev
    {begins}{paper}([\w&]+ ){0,2}[\w&]+(’s| has| have| is| are| was| were)?( (now|all|both|since))* \
        (gone|passed|moved|transferred)( (over|across))? to {MAYBE}{where}(?=\W*$|\s*[,;.(])
    # to Dr Okafor, she's the new clinical lead
    (to|with|ask|try|see|contact) {NAME}{where},? (?:who('s| is)|(s?he|they)('s|'re| is| are)) \
        (now )?(the|our|my) new (\w+ ){0,2}(lead|owner|manager|matron|head|sister|consultant)
    # with Nina to own / this is with estates from now
    (?:^\W*|[-–—:,;]\s*|\b(is|are|be|this|it|these|now) )with {WHO} (to (own|lead|run|take \
        (on|forward|over))|(going|moving) forwards?|from (now|here)|these days)
    # put Nina down for this / record Nina Patel as the new owner / list the matron's name instead of me
    (put|make|note|record|show|list|name|have|enter)\s+{PERSON}('s name)?\s+(down )?(as \
        (the )?(new )?(owner|lead)|(for|on|against|next to|down for) {it})
    (put|make|name|list|show|record|enter|have) {PERSON}('s name)?( (down|in))* (instead\b(?! of \
        (?!me|us|my))|in {my} (place|stead)|in place of {me})
    """
)
