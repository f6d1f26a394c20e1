"""Where papers lie: in which folder, office or system, on which wall, with whom."""

import re

from tasks.replies.patterns.sifting import sifted

_PAPERS = (
    r"(?:evidence|reports?|audits?|minutes|minute \d[\d.]*|mins|logs?|log ?books?|registers?"
    r"|certificates?|certs?|lists?|write-?ups?"
    r"|sheets?|photos?|pics|pictures|screenshots?|papers?|paperwork|policy|policies|sops?"
    r"|templates?|trackers?|scores?"
    r"|protocol|records?|rotas?|dashboard|slides|results|spreadsheet|data|checklists?|figures"
    r"|plans?|proof|matrix"
    r"|invoices?|letters?|files?|extracts?|sheets|certs|summary|summaries|outputs?|copy|copies|versions?"
    r"|notes|forms?|printouts?|document\w*|it|they|this)"
)
_INTO = r"(?:on|upon|in|into|onto|to|at|under|inside|behind|via)"
_OURS = (
    r"(?:the |our |my |your |each |every |their |a |an )?"
    r"(?:(?!(?:whether|if|how|that|you|we|i|they|it|which|who|what|to)\b)[\w&'./-]+ ){0,4}?"
)
PLACES = sifted(  # where papers lie, for certain
    r"\b(?:drives?|folders?|share ?point|intranet|extranet|portal|teams (?:channel|site|page)"
    r"|channel|library|shared area|(?-i:[A-Z])\w+ share(?= (?:under|in|at)\b)"
    r"|q-?pulse|datix|cabinet|site file|onedrive|binder|one ?note|evidence log|my office)\b",
    re.IGNORECASE,
)
ROOMS = sifted(  # where papers lie, if papers are spoken of
    r"\b(?:office|reception|walls?|doors?|(?<!on )boards?|noticeboard|desk|trolleys?|trolley|files?"
    r"|packs?|system|bulletin|website"
    r"|ward|teams|esr|tray|drawer|shelf|room|in there|dashboard|pages?)\b",
    re.IGNORECASE,
)
INTO = re.compile(  # what is live or works in a system is no paper that lies there
    rf"(?<!live )(?<!running )(?<!working )\b{_INTO} {_OURS}$", re.IGNORECASE
)
ARE_THERE = re.compile(
    rf"\b{_PAPERS}\b(?: (?!to\b|for\b|will\b)[\w'’]+){{0,6}}? ?(?:is|are|'s|were|was|all|kept"
    r"|held|saved|filed|stored|available|,)"
    rf"(?: (?:now|all|also|kept|held|saved|filed|stored|up|available|both))* {_INTO} {_OURS}$",
    re.IGNORECASE,
)
LIES = sifted(
    rf"\b(?!it\b|they\b|this\b){_PAPERS}(?:,| (?:is|are|now|all|already|filed|held|kept|sent"
    r"|lodged))* (?:in|with) (?:my office|jo|you|the pmo|(?!(?:january|february|march|april"
    r"|may|june|july|august|september|october|november|december)\b)(?-i:[A-Z])[a-z]+)"
    r"(?= *(?:[.,;)(]|$))|(?:\b(?:is|are|all)|'s) in there\b"
    rf"|\b{_PAPERS} on (?:each|every) \w+|\b{_PAPERS}: (?:\w+ ){{0,3}}(?:share ?point|intranet"
    r"|[a-z] drive|teams|folder|q-?pulse)\b"
    rf"|\b{_PAPERS} in (?:the |our |my )?(?:\w+ )?(?:file|binder|drawer|cabinet|tray|cupboard)\b"
    rf"|\b{_PAPERS} (?:(?:are|is|all|now) )*(?:filed|held|lodged|kept) with (?:the )?(?-i:[A-Z])\w+"
    r"|\b(?:i|we)(?:['’]ve| have)(?: got)? (?:a|the|some|all the|our) "
    r"(?:spreadsheet|photos?|pictures|pics|screenshots?|certificates?)\b|\b(?:got|have) them on my phone\b"
    r"|\byou (?:already |should )?(?:already )?have (?:the |our |all (?:the )?)?(?:evidence|report|minutes"
    r"|audit|certificates?)"
    rf"|\b{_PAPERS}\b (?:of \w+ )?available\b(?! (?:soon|from|once|when|next|by))"
    r"|(?<![\w&])(?:[a-z]:(?=\S)|(?<=\bon )[a-z]:|(?<=\bin )[a-z]:|\\\\)\\?[\w\\ ./&-]{3,}|\bsaved in"
    r" (?-i:[A-Z])\w+ >|\b(?:evidence|proof) seen\b",
    re.IGNORECASE,
)
LIES_HINT = re.compile(
    r"file|binder|drawer|cabinet|tray|cupboard|filed|held|lodged|kept|my phone|[’']ve"
    r"|[:\\]|in there|available|have|seen|saved|on e|(?:in|with) (?:my|[A-Zjyt])"
)
LEFT_THERE = sifted(  # "photos of every one in Teams", "certificate on the wall", "intranet > Education"
    rf"^\W*(?:the |our |all )?(?:(?!my\b|no\b|some\b|new\b|more\b|missing\b)[\w'’]+ ){{0,2}}(?!it\b|they\b"
    rf"|this\b|plans?\b"
    rf"|polic|results\b|data\b|notes\b|letters?\b|figures\b|scores?\b){_PAPERS}(?: (?:of|for|from)"
    r" [\w'’ ]{1,40}?)? (?:all |both |now )*(?:in|on|at|inside|behind) (?:the |our |my |a )?"
    r"(?:[\w&'’-]+ ){0,4}?(?:teams|wall|door|noticeboard|office|drawer|cupboard|folder|file|sharepoint"
    r"|intranet"
    r"|drive|binder|desk|datix|esr|room|shelf|tray)\b"
    r"(?=\W*$|\s*[,.;:(–-]|\s+(?:with|and|for|if|come|ready|already|x)\b)"
    r"|\b(?:intranet|share ?point|teams|[a-z] drive|portal|one ?drive|shared drive)\s*(?:>|»|→|->|\\)\s*\w+",
    re.IGNORECASE,
)
_PROOF = (  # what proves something, wherever it lies; "within 30 minutes" is no such thing
    r"(?:evidence|proof|certificates?|certs?|(?<!\d )(?:minutes|mins)|photos?|photographs?|pics?|pictures?"
    r"|screen ?(?:shots?|grabs?|prints?)|cop(?:y|ies)|slides?|scans?|spreadsheets?|log ?(?:books?|sheets?)"
    r"|(?:attendance|training|audit|signing|sign[- ](?:off|in)|signature|competency|check)[ -](?:sheets?"
    r"|lists?"
    r"|records?|registers?|forms?|logs?|data|results?|reports?)|signed (?:\w+ )?(?:forms?|sheets?|lists?"
    r"|competenc\w+)|paperwork|print-?outs?|receipts?|invoices?|job ?sheets?|write-?ups?|terms of reference"
    r"|completed (?:\w+ )?(?:forms?|sheets?|checklists?|audits?))"
)
_BOUND = r"(?:(?:log ?)?books?|folders?|binders?|files?|packs?)"
_REPORT = rf"(?:{_PROOF}|results|reports?|audits?|logs?|records|register|tracker|checklists?|figures|minutes)"
_KEPT = (
    r"(?:kept|held|saved|filed|stored|pinned(?: up)?|displayed|lodged|logged|archived|uploaded|loaded|up"
    r"|scanned"
    r"|published|recorded|put|placed|posted|stuck(?: up)?|available|retained|left)"
)
_STATES = (
    rf"(?:(?: \d+ ?%)?(?:['’]s|['’]re|,| (?:is|are|was|were|all|now|both|also|already|being|have been"
    rf"|has been|and"
    rf"|done|safely|{_KEPT})))"
)
_NO_PLACE = (  # what stands behind "in" or "on" and is no place
    r"(?:hold|paper\b|track|order|progress|draft|place|use|date|time|target|schedule|process|consultation"
    r"|hand|course"
    r"|review|line|full|force|total|general|particular|development|circulation|preparation|theory|principle"
    r"|good|error|need|arrears|print|january|february|march|april|may|june|july|august|september|october"
    r"|november"
    r"|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|monday|tuesday|wednesday|thursday|friday"
    r"|saturday"
    r"|sunday|spring|summer|autumn|winter|the (?:process|meantime|end|making|morning|afternoon|next|last"
    r"|coming"
    r"|first|second|new year|way|whole|future|past|post)|a (?:few|couple|week|month|mess)|\d+)\b"
)
_NP = (
    rf"(?!{_NO_PLACE})(?:(?!(?:for|to|that|which|who|but|so|because|and|is|are|was|were)\b)"
    r"[\w&'’/.-]+ ){0,5}?"
)
_ENDS = (
    r"(?=\W*$|\s*[,.;:()–>»→]|\s-|\s+(?:if|and|ready|under|ref|should|when|with|available|already|for (?:you"
    r"|anyone"
    r"|anybody|inspection|viewing|reference|review|cqc))\b)"
)
_HEADS = (
    r"(?:rooms?|offices?|dashboards?|pages?|site|system|database|cupboards?|cabinets?|drawers?|corridor"
    r"|kitchen"
    r"|reception|desk|tray|shelf|shelves|walls?|doors?|boards?|noticeboards?|workspace|files?|folders?"
    r"|packs?|box"
    r"|library|store|station|area|teams|drive|sharepoint|intranet|binder|notes|planner|inbox|mailbox"
    r"|register|log|tracker)"
)
_BODIES = (
    r"(?:team|office|department|dept|governance|estates|pharmacy|procurement|finance|hr|clerk|secretary"
    r"|manager"
    r"|matron|lead|leads|sister|pa|service|facilities|education|development|library|committee|administrator"
    r"|coordinator|co-ordinator|division|directorate|company|contractor|me|us|them|him|her)"
)
_OF = (  # of what: "photos of every bay"
    r"(?: (?:of|for|from|and) (?:(?!(?:is|are|was|were|in|on|at|with)\b)[\w'’-]+ ){0,4}?"
    r"(?!(?:is|are|was|were|in|on|at|with)\b)[\w'’-]+)?"
)
_IN = r"(?:in|on|at|under|inside|behind|within)"
KEPT_THERE = sifted(  # "the logs are kept in the treatment rooms", "certificates are with Estates"
    rf"\b{_REPORT}\b{_OF}{_STATES}{{0,5}} {_KEPT}(?: up)? (?:{_IN}|by|with|to|onto"
    rf"|into) {_NP}[\w&'’/-]+{_ENDS}"
    rf"|\b{_REPORT}\b{_OF}{_STATES}{{0,4}} {_IN} {_NP}(?:dashboards?|pages?|database|library|system"
    rf"|tracker){_ENDS}"
    rf"|\b{_REPORT}{_OF}{_STATES}{{0,4}} {_IN} {_NP}[\w&'’/-]+ ?[>»→\\] ?(?-i:[A-Z]|20)\w"
    rf"|\b(?:the|our) {_BOUND}{_STATES}{{0,3}} {_IN} {_NP}(?:{_HEADS}|stations?){_ENDS}"
    rf"|\b(?:{_REPORT}|{_BOUND}|sheets)(?:['’]s|['’]re| (?:is|are|was|all|kept))* here\b[^.;,]{{0,25}}?"
    r"\b(?:any ?time|whenever|if (?:you|any ?(?:one|body)) (?:wants?|wish(?:es)?|needs?|would|likes?|asks?))"
    rf"|\b{_PROOF}\b{_OF}{_STATES}{{0,4}} {_IN} {_NP}(?:{_HEADS}|(?-i:[A-Z][\w&-]*[A-Za-z])"
    rf"(?: (?:ref|folder|page|number|under|doc)\b[^.;,]{{0,30}})?){_ENDS}"
    rf"|\b{_PROOF}\b{_OF}{_STATES}{{0,4}} with {_NP}(?:{_BODIES}|(?-i:[A-Z][\w&-]*)){_ENDS}"
    rf"|\b{_REPORT}\b{_STATES}{{0,3}} available from {_NP}(?:{_BODIES}|(?-i:[A-Z][a-z]+)){_ENDS}",
    re.IGNORECASE,
)
_SENT = (
    r"(?:e-?mailed|sent|forwarded|posted|texted|handed|given|gave|passed|dropped|copied|shown|shared with)"
)
GIVEN_US = sifted(  # "emailed you the sheet last night", "popped the certificates in the post to you"
    rf"\b(?<!you )(?<!you have )(?<!you['’]ve ){_SENT} (?:you|u|the pmo|your (?:office|team)"
    rf"|yourself)(?: over| across)?"
    rf" (?!an? e?-?mail|a (?:query|question|note|message))(?:(?!(?:to|for|asking|about)\b)[\w'’-]+ ){{0,5}}?"
    rf"(?:{_PROOF}|sheets?|forms?|policy|plan|template|matrix|protocol|sop|figures|data|file)\b"
    r"|\b(?:put|popped|pop|dropped|posted|stuck|stick|sent|left|e-?mailed|handed|given|gave|forwarded"
    r"|passed|brought)"
    rf" (?:(?!(?:to|for|you)\b)[\w'’-]+ ){{0,5}}?(?:{_PROOF}|sheets?|forms?|policy|file|them|it|these|all)"
    r" (?:in(?:to)?|through|on|over|off|across|round|to)(?: (?:to|in|the|your|internal|external|pmo))*"
    r" (?:post|mail|pigeon ?holes?|tray|desk|you|inbox|office|pmo|mailbox)\b"
    rf"|\b(?:{_REPORT}|sheets?){_OF}(?:{_STATES}| comes?| included| sent| here){{0,3}} with this (?:e-?mail"
    r"|message|note|letter|reply)\b"
    r"|\b(?:uploaded|scanned|loaded|saved|put|filed|added|posted)(?: (?!to\b)[\w'’-]+){0,5}? (?:in ?to|to"
    r"|on|onto|in)"
    r" (?:the |our )?(?:(?:ms|microsoft) )?(?:teams|workspace|desktop|website|web ?page|system)\b"
    rf"|\b(?:uploaded|scanned|attached|enclosed)(?: (?:all|both|the|our|my|a|of|it|them|is|are|this"
    rf"|here))* {_PROOF}\b"
    r"|\b(?:link|screen ?(?:shots?|grabs?)|photos?|pictures?|certificates?|minutes|evidence|extract) (?:is "
    r"|are )?(?:here|below"
    r"|above|pasted|inserted)(?=\W*$|\s*[,.;:)(–]| (?:in|into|as|and|for)\b)"
    rf"|\b{_REPORT} (?:has |have |all |already )*(?:went|gone) (?:over |across |off )?to (?:you|the pmo"
    rf"|your office)\b"
    rf"|\b(?:i|we)(?: hold| keep| have(?: got)?|['’]ve(?: got)?) (?:(?:the|all|our|signed|copies|of|a|full"
    rf"|both) ){{0,4}}"
    rf"{_REPORT} (?:locally|here|on file|to hand|ready|if you)\b"
    rf"|\b{_PROOF}(?: (?:of|for|from) [\w'’ ]{{1,30}}?)?(?:{_STATES}){{0,4}} (?:uploaded|scanned(?: in)?"
    rf"|e-?mailed"
    r"|forwarded|enclosed|shared with you|with you)(?=\W*$|\s*[,.;:()–]|\s+(?:to you|today|yesterday|last"
    r"|on|this|and"
    r"|already|separately|earlier|as)\b)",
    re.IGNORECASE,
)
