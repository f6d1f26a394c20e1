"""Whose an action is by a short turn: "it's Kate's now", "HR, not me", "4.4 Matron Eze"."""

from tasks.replies.owner.named import named

THEIRS = named(
    r"""
    # this is Nina's action / that has become Nina Patel's, / and now Nina's not mine
    (this|it|that|action)('s| is| has become| was| now)*( (now|actually|really))* \
        {NAME}’s?(?= ?(now|action|one|area|remit|job|to\b|side\b|patch|baby|bag|department|thing|[.,;!)-]|$))
    (is|are|was|now) {NAME}’s(?=\s*([,.;]|$|not\b|now\b|baby\b|job\b|action\b|area\b|remit\b|one\b|to\b\
        |responsib\w+))
    # so this should be Nina's / 31 and 32 should be Marlon's
    ^\W*((so|and|but|this|that|it|these|they|both|all|\d+) )*(should|must|ought to|will|would) be \
        {GIVEN}’s(?=\W*$|[.,;])
    # it's the divisional governance managers / that is the estates lead's job
    ({that}|they|both)(?:’s|’re)( (now|all|really))* (?=the |our ){ROLE}'s?{owned}
    ({that}|they|both)(?: is| are)( (now|all|really))* (?=the |our ){ROLE}’s{owned}
    # it's the matron's remit / Nina's baby / that is Nina Patel's responsibility / it's an estates job
    (?:^\W*|\b({that}|they)(?:’s| is|’re| are|s)? ((now|really) )?)(?=((the|our) )?){ROLE}'s \
        ((own|new|whole) )?{remit}
    (?:^\W*|[,;–-] ?|\b(is|are|’s) ){NAMED}'s ((own|new|whole) )?{remit}
    (?:^\W*|[,;–-] ?|\b(is|are|’s) (an? )?){PLACE}'?s?(?<=s) (action|job|remit|responsibility|patch)\b
    # fridges are pharmacy. / these are estates not us /     now by estates /     pharmacy please
    # Lorna is Pharmacy. /    : Alison's /     Matron Eze. /    the chief nurse, not me
    (is|are) {PLACE}'?s?(?=\s*([.;]|$|not\b))
    ^\s{3,40}(now )?by {WHO}
    ^\s{3,40}([-–:=]+\s*)?((to|with|over to) )?(?!\w+(ed|ing) |told |sent |see |not ){PLACE}{stop}
    ^\s{3,40}([-–:=]+\s*)?((to|over to) )?{GIVEN}(?:’s){stop}
    ^\s{3,40}([-–:=]+\s*)?((the|to|to the|over to) )?{TITLED}{stop}
    ^\s{3,40}([-–:=]+\s*)?(?=the |to the |our ){ROLE}{stop}
    # its Kate now / it's Nina in stores / that's all Ninas job
    {opens}(it|that|those|these|they)('s|'re| is| are)? ((now|really|actually|all) \
        )*{GIVEN}{where}(?=\W*$|[.,;)(]| (now|instead|these days|going forward|from|who|you|not|pl|for \
            (this|that|it)))
    {opens}((it|that|those|these|they)('s|'re| is| are)?|this is|this)( (now|all))* \
        {TYPED}(?:s)(?=\W*$|[.,;)]| (now|job|action|area|one|remit|patch|side)\b)
    # matron does recruitment, not me
    (?:^|[,;:.-])\s*{PHRASE} (does|do|runs?|handles?|leads?|manages?|own|owns|covers?) [^.,;]{0,40}[, \
        -]+not {me}
    # HR, not me / this should be with estates rather than us / ask the matron, not me
    (?:^\W*|[,;:.-]\s*|\b(?:(it|that|those|these|they)('s|'re| is| are)?) |\b(should|needs? to|ought \
        to|must) be (with )?|\b(ask|try|see) ){WHO}(?:’s)?(?:\s?[,!.;:-]+\s?|\s)(and |it's |but |it is \
            )?(not|rather than|instead of) ({me}|{mine}|{my} \w+)\b(?=\W*$|[,.;])
    # not mine, that's the dietitians / not for us, please try estates
    {notmine}( (any ?more|now))?[,;:. –-]+((but|it's|it is|that's|that is|they're|they are|these are|this \
        is|try|ask|see|belongs to|one for|for|comes under|speak to|contact|please|mate|falls under|sits \
            with|is with|now|i think|think|probably)[ ,]+)+(the )?{LOOSE}
    # not me, Falls Team / n/a for us: estates / not mine any more, Oyin in site ops
    (?:{notmine}|\bn/a (for|to) {me})( (any ?more|now))?\s?[,;:–-]+ *(the )?{WHO}(?=\W*$| \
        (do|does|have|has|owns?|runs?|leads?|manages?)\b)
    not ({me}|{mine})( (now|any ?more|any longer))?\s?[,;:.–-]+ *{NAME} (in|at|on|from) \
        (the )?[\w& ]{2,25}(?=\W*$)
    """
)
BEHIND = named(  # behind "not ours"
    r"""
    # , I think it's Estates / . Try pharmacy
    [^.;:,-]{0,30}[,;:.-]+\s*((but|so|and|i think|probably|now|please) )*{itis} \
        ((now|for|with|really) )?{LOOSE}
    """
)
