"""The words by which somebody asks for time without a day: to want it, to change the date, to let it wait."""

import re

from tasks.replies.patterns.sifting import sifted

_SPAN = r"(?:\w+ )?(?:weeks?|wks?|days?|months?|fortnight)"
_DATE = (
    r"(?:dates?|deadlines?|time ?-?scales?|time ?-?lines?|timetables?|time ?-?frames?|targets?|due dates?"
    r"|end dates?"
    r"|expectations?)"
)
_IT = (
    r"(?:it|this|that|these|those|them|both|mine|ours|they|(?:this|that|the (?:\w+ ){1,3}) ?one"
    r"|all (?:of (?:it|them|these)|three|four)|the action)"
)
_NOT_TO = (
    r"(?! (?:on |over |across )?to\b(?! (?:a later|later|after|beyond|when|the (?:spring|summer|autumn"
    r"|winter"
    r"|new|next|following)|next|spring|summer|autumn|winter|be (?:extended|deferred))\b))"
)
_WHAT = rf"(?:{_IT}|(?:(?:the|this|our|my|that|your|due|original|current|\w+['’]?s?) ){{1,3}}{_DATE})"
_MOVED = (
    r"(?:moved|extended|pushed|put back|put off|delayed|changed|reviewed|revised|relaxed|revisited|re-?set"
    r"|reconsidered|lengthened|loosened|re-?timed|re-?dated|re-?planned|re-?scheduled|re-?profiled"
    r"|re-?phased|re-?based|renegotiated|re-?negotiated|lifted|set aside|held over|held open|left open"
    r"|kept open|looked at|slipped|adjusted|amended|altered|deferred|postponed|suspended|parked|paused"
    r"|put on (?:hold|ice)|carried (?:over|forward)|rolled (?:over|forward|on)|knocked back|shifted"
    r"|shunted)"
)
_MOVING = (
    r"(?:moving|extending|pushing|putting (?:back|off)|delaying|changing|reviewing|revising|relaxing"
    r"|revisiting|re-?setting|reconsidering|re-?dating|re-?timing|re-?planning|re-?scheduling|adjusting"
    r"|amending|altering|deferring|postponing|shifting|lengthening)"
)
_MOVE = (
    r"(?:move|extend|push(?: back)?|put (?:back|off)|delay|change|review|revise|relax|revisit|re-?set"
    r"|reconsider|lengthen|re-?time|re-?date|re-?plan|re-?schedule|re-?profile|re-?phase|renegotiate"
    r"|adjust|amend|alter|defer|postpone|look (?:again )?at|rethink|re-?think)"
)
_WANT = (
    r"(?:need|want|require|request|seek|ask(?: you)? for|be asking for|have to ask for|like|welcome"
    r"|appreciate|have|get|give (?:me|us|it)|grant(?: (?:me|us|it))?|(?:be )?allow(?:ed)?(?: (?:me|us"
    r"|it))?|afford us"
    r"|do with|be (?:grateful|glad|obliged|appreciative|thankful) (?:for|of)"
    r"|(?:grateful|glad|obliged|appreciative|thankful) (?:for|of))"
)
_WANTS = rf"(?:{_WANT}|needs|wants|requires|needing|wanting|requesting|seeking|asking for|allowing|giving us)"
_SOME = (
    r"(?:(?:a|an|some|any|a ?bit|a ?little|little|bit|lil|lot|lots|much|of|just|even|for|it"
    r"|them|further|more|me"
    r"|us|period|degree|small|short|bit more) )*"
)
_ROOM = (
    r"(?:breather|slack|leeway|grace|flexibility|wriggle room|wiggle room|breathing \w+|latitude|extra time"
    r"|deferral|deferment|postponement|forbearance|respite|a stay|headroom|give on the (?:date|deadline))"
)
MORE_TIME = sifted(
    # the want of it
    r"\b(?:(?:more|extra|xtra|additional|further|a (?:bit|little) (?:more|longer)|bit longer|little longer"
    r"|longer"
    r"|some) time\b"
    r"|(?:a ?(?:bit|little|while|lot)|slightly|bit|rather|much) (?:longer|more time)\b"
    r"|(?<!building )(?<!ward )(?<!unit )ext[ea]n[st]+[it]+on\b(?! (?:leads?|cables?|number|\d|of the"
    r"|to the))"
    rf"|{_WANTS} {_SOME}(?:longer\b(?! than (?!that|this|the)| hours| visits?| sessions?| shifts?"
    rf"| appointments?)|{_ROOM}\b)"
    rf"|(?:any chance of|any|may (?:i|we) ask for|(?:can|could) (?:i|we) ask for|a (?:further )?period of"
    rf"|cut (?:me|us)) {_SOME}{_ROOM}\b"
    r"|(?:can|could|may) (?:it|this|we|i|you|both|they|the date)(?: please)? (?:be|make (?:it|this)"
    r"|have (?:it|this)) (?:a bit |a little |any |much |slightly )?later\b|^\W*later (?:please|pls|plz)\b"
    r"|(?:need|want|like|have|prefer|going) to (?:extend|postpone|defer|delay|re-?date)(?= (?:it|this"
    r"|these|both)\b|\W*$)"
    rf"{_NOT_TO}|(?:a|another) (?:week|month|day) or (?:two|three|so)\b"
    r"|needs? a while\b|^\W*(?:bit |little |much )?longer (?:please|pls|plz|needed|required)\b"
    r"|(?:need|want|like|agree|discuss|(?:can|could|may) (?:we|i|u|you) (?:please )?(?:have|set|get)|seek"
    r"|request|require|propose|please|pls|give (?:me|us)"
    r"|(?:give|let) (?:me|us) have)\w* (?:an? |another |some )?(?:new|revised|later|different|fresh)"
    rf" (?:\w+ )?{_DATE}|(?:a )?later {_DATE} (?:please|pls|plz|needed|required)"
    rf"|(?:need|give|allow|have|want|request|require|grant)\w*\b[^.;?]{{0,30}}\b(?:another|an? extra"
    rf"|an? additional|a few (?:more )?|\w+ more|\w+ extra|couple (?:more )?(?:of )?)\s?{_SPAN}"
    rf"|(?:another|\w+ more|(?!the\b)\w+ extra|an extra) {_SPAN}"
    rf"|(?:another|a further|a) (?:couple|few|handful)(?: of)?(?: more)? {_SPAN}"
    r"|(?:another|a further) \w+ or \w+ (?:weeks|months|days)"
    r"|(?:unlikely|won't be|not be|will be|be) [^.;]{0,20}\bfor (?:a (?:few|couple of)|several"
    r"|some) (?:more )?(?:weeks|months)"
    rf"|{_ROOM}\b[^.;,]{{0,40}}\b(?:appreciated|welcome|helpful|needed|required|please)\b"
    rf"|(?:ask|need|want|like|request|prefer) (?:for )?(?:{_IT}|{_DATE}) to be {_MOVED}\b(?! to"
    rf" (?:the )?\d)"
    rf"|if {_WHAT} (?:could|can|might) be {_MOVED}\b(?! to (?:the )?\d)"
    r"|(?:some|a little|bit of) grace\b|breathing (?:space|room)|a bit of (?:slack|leeway|grace)"
    r"|(?:^\W*|\b(?:i|we|it|this|that|these|both|will|to) |['’]ll )(?:(?:will|shall|still|all"
    r"|do|just|really|probably) )*(?:need|want|needs|run|go|stretch|overrun) (?:to (?:run"
    r"|go) )?(?:(?:until|till|til|beyond|past) (?!(?:the|my|our|your|a) (?:door|ward|desk|doors)\b)\w+)"
    r"|(?:not|n['’]t) enough time\b(?! (?:to|for) (?:patients?|staff))"
    # the date to change
    rf"|{_DATE} (?:please )?(?:to )?(?:(?:\w+ )?(?:will|may|might|must|should|would|could|can|needs?|have"
    rf"|has"
    rf"|ought|going|['’]ll|to|now|also|all|therefore|probably|simply) )*be {_MOVED}\b(?! to (?:the )?\d)"
    rf"|{_DATE} [^.;,]{{0,40}}\b(?:needs? to|should|ought to|must|has to|have to) be {_MOVED}\b(?! to"
    rf" (?:the )?\d)"
    rf"|{_DATE} (?:\w+ )?(?:needs?|wants?|requires?) (?:\w+ )?{_MOVING}"
    rf"|(?:this|it|that|{_DATE}|these|both)(?: is|['’]s)?(?: going| will| ['’]ll|['’]ll)?"
    r" (?:have|has|needs?|need) to (?:now )?(?:move|change|slip|wait|go back|move back|go out|stay open"
    rf"|be {_MOVED})\b(?! to\b| from\b)"
    rf"|(?:needs?|want|wants|requires?) (?:\w+ )?(?:extending|pushing|postponing|deferring|delaying"
    r"|re-?dating|re-?timing|putting (?:back|off))\b"
    rf"|(?:move|put|extend|delay|postpone|defer|change|revisit|relax|re-?set|reconsider|rethink"
    rf"|renegotiate|lengthen|loosen) (?:back |out )?(?:the |this |our |my |that )?(?:due |end "
    rf"|target |completion |original )?{_DATE}\b"
    rf"|(?:need|want|like|have|grateful for|get) (?:the |our |my |this |that )?(?:it|{_DATE}"
    rf"|this|that|both|these) (?:{_MOVED}|{_MOVING})\b(?! to then)"
    # somebody is asked to let it wait
    rf"|(?<!to be )(?:push|put|move|set|shift|pushing|putting|knock|kick|be moved|be pushed|be put|be set"
    rf"|be shifted)(?:(?: {_WHAT})* ?back|(?: {_WHAT})+ ?(?:out|along)|(?<=push) out"
    rf"|(?<=pushed) out)\b(?! (?:the|our|a|in|on) \w+)"
    r"|(?:can|could|may|might|would|any chance|is there any chance|chance|possible|ok|okay"
    r"|alright)\b[^.;,?]{0,40}?\b(?:wait|extend(?:ed)?(?! (?:(?:it|this|that|them|these) )?(?:to|into"
    r"|across)\b)"
    rf"(?! (?:the|our|a|my) (?!{_DATE}|\w+ {_DATE}))|slide|hold off|overrun|run over"
    r"|be (?:extended|deferred|postponed|delayed|put back|pushed back|moved(?! to (?!a later|later|after"
    r"|beyond|when"
    r"|the (?:spring|summer|autumn|winter|new|next)))|carried (?:over|forward)"
    r"|rolled (?:over|on)|held over|parked)|roll (?:over|on)|carry (?:over|forward)|go back a bit)\b(?! on\b)"
    rf"|(?:can|could|may|might|shall|should|must|to|please|pls|plz|['’]d|['’]ll|will|let['’]?s"
    rf"|let us) (?:(?:we"
    rf"|i|you|u|please|pls|just|all|have to|need to|want to|like to|now|possibly|ask you to"
    rf"|consider) )*(?:park|defer|postpone|re-?time|re-?date|re-?phase|re-?plan|hold off on|look again at"
    rf"|hold over|carry over"
    rf"|let go of|(?<!will )(?<!ll )push|extend|pause|re-?set|revisit|relax|put off) {_WHAT}(?!\w){_NOT_TO}"
    rf"|(?:can|could|may|to|need to|please|pls|want to|like to) (?:(?:we|i|you|u|please|pls) )*(?:move"
    rf"|shift|slip) {_WHAT}(?!\w)(?! (?:off|from|out|up|into|on|over|back to|across|round"
    rf"|around)\b){_NOT_TO}|(?:put|place) {_WHAT} on (?:hold|ice)|suspend {_WHAT}(?!\w)"
    rf"|(?:kick|push) {_WHAT} down the (?:road|line)"
    rf"|(?:can|could|please|pls|may|to) (?:(?:we|i|you|u|please|just) )*leave {_WHAT} (?:for now|for a"
    rf"|until|till|til)\b"
    r"|(?:ask|request|suggest|propose|recommend|should|must)\b[^.;,?]{0,30}\b(?:be|is|are) (?:deferred"
    r"|postponed"
    rf"|put back|parked|paused|held over|put on hold)\b{_NOT_TO}"
    rf"|(?:scope|room|possible|possibility|option|agree|able) (?:for (?:us|me) )?to extend(?= {_WHAT}|\W*$)"
    rf"|(?:consider|mind|suggest|propose|recommend|request|of|for) {_MOVING} {_WHAT}(?!\w)"
    r"|(?:can|could|may) (?:i|we|you|u) (?:please )?(?:postpone|defer|extend)(?= please|\W*$)"
    rf"|(?:like|want|need|have|prefer|propose|please|better) (?:to )?(?:hold|keep"
    rf"|leave) {_WHAT} (?:until|till|til)\b"
    rf"|(?<!i will )(?<!i’ll )(?<!i\'ll )(?:leave|keep|hold) {_WHAT} (?:open\b|running\b|open-ended)"
    rf"|open[- ]ended"
    r"|(?:please|pls|plz|kindly) (?:extend(?! (?:my|our)\b)|re-?date|defer|postpone|hold off"
    r"|bear with (?:us|me))\b"
    r"|^\W*(?:postpone|defer|extend|re-?date)(?: (?:it|this|both))? (?:please|pls|plz)\b"
    r"|(?:look at|revisit|pick up|come back to|review) (?:this|it|these"
    r"|them) (?:again )?(?:in the|after|later)"
    r"|\b(?:needs?|have|has) to be (?:parked|deferred|postponed|put (?:back|off)|held over|put on hold"
    rf"|re-?timed|re-?dated)\b{_NOT_TO}"
    r"|sometime (?:next|in|after|around)\b"
    r"|cannot give (?:you )?a date|can't (?:give|say|put) (?:you )?(?:a date|how long|when)"
    r"|(?:can|could|may|might|will|would|should) (?:we |i |you )?(?:please )?(?:let |have |get )?(?:this|it"
    rf"|these|both|the (?:\w+ )?{_DATE}) (?:please )?(?:(?:be )?(?:slip|slide|wait|{_MOVED})\b"
    rf"|go back\b){_NOT_TO}"
    r"|\blet (?:it|this|these|them) wait\b"
    r"|(?:can['’]?t|cannot|can not|unable to) commit to (?:a|any) date\b"
    r"|\b(?:could|can) we agree (?:something|a date|another date) (?:after|in|for|later)\b"
    r"|\btaking longer than\b|\b(?:deferral|postponement) (?:requested|please)"
    r"|request(?:ing)? (?:a )?(?:deferral|postponement))",
    re.IGNORECASE,
)
NO_TIME = re.compile(
    r"(?:\b(?:no(?! (?:i|we)\b)|not|dont|wont|without|nor)\b|n['’]t\b)(?: (?:any|an?|the|be|to|need|needs"
    r"|needing|asking"
    r"|ask|for"
    r"|want|require|requesting|requiring|looking|seeking|request|really|actually|think|feel|at|this|stage"
    r"|point"
    r"|now|currently|i|we|it|that|there|is|further|anticipate|expect|reason|case|grounds|plan))*\W*$"
    r"|\bno longer need\W+(?:\w+ )?$|\b(?:thanks? for|thank you for|were given|was given|(?<!be )granted"
    r"|already)\b"
    r"|\b(?:took|taken)\W+(?:\w+ ){0,3}$|\b(?:has|have|was|were)(?: (?:now|since|all|also"
    r"|just|been|since))+\s*$",
    re.IGNORECASE,
)
OF_ANOTHER = re.compile(  # time that others ask for or are given, or that a patient has
    r"\b(?:staff|nurses?|wards?|teams?|unions?|suppliers?|contractors?|hr|estates|they|she|he|who|which"
    r"|doctors?|trainees|managers?|students?|families)\b(?: \w+)? (?:has|have|had|is|are|was"
    r"|were)? ?(?:also |now |since |all )*(?:asked|asking|requested|requesting|wanted"
    r"|sought)\b[^.;,]{0,25}$"
    r"|(?<!\bbe )\b(?:giv(?:e|es|en|ing)|gave|allow(?:s|ed|ing)?|offer(?:s|ed|ing)?|granted|spend(?:s"
    r"|ing)?|spent|frees?|freeing"
    r"|saves?|saving|patients?|nurses) (?:(?!me\b|us\b|it\b|this\b|so\b|and\b|but\b|will\b"
    r"|need\b)[\w'’]+ ){0,3}$"
    r"|\b(?:gave|given|granted) (?:us|me) (?:\w+ ){0,2}$",
    re.IGNORECASE,
)
OF_PATIENTS = re.compile(
    r"\W+(?:(?:to|with|for|in|on) (?:direct |patients?|care|bed|staff|clinical|the (?:patients?|bedside)))",
    re.IGNORECASE,
)
