"""How people and roles are named: "Sam Hill", "Resuscitation Lead", "Matron for the Emergency Department".

Both are patterns with a group `to`, made for matching without regard to case: a name needs its capitals, a
role is known by its noun, and what follows the noun belongs to it as long as it has capitals.
"""

import re

_WORD = r"(?-i:[A-Z])[\w-]*(?:['’](?-i:[A-Z])\w+)?(?: & (?-i:[A-Z])\w+)?"
_NO_PART = r"(?!(?:I|Thanks|Thank|Please|We|It|This|That|The|And|But|She|He|They|Kind|Regards)\b)"
_CAPITAL = rf"{_NO_PART}(?-i:[A-Z])[\w'’-]*"
_STOP = (
    r"(?!(?:me|us|you|him|her|them|it|this|that|these|those|and|or|but|is|are|was|were|be|been|to|with|by"
    r"|for|at|on|in|of|as|from|not|my|your|our|so|if|the|an?|we|i|they|he|she|who|which|please|has|have|will"
    r"|can|then|than|another|all|any|some|no|next)\b)"
)
_POSTS = """
    matron manager mgr lead leader consultant director nurse team sister head officer pharmacist midwife
    coordinator co-ordinator practitioner administrator department division governance estates pharmacy
    specialist therapist dietitian dietician physio adviser advisor engineer registrar surgeon secretary
    office owner fellow commissioner facilitator assistant educator champion partner clerk trainer rep reg
    service guardian executive library supervisor scientist radiographer psychologist chaplain analyst planner
    technician
"""
_NOUN = rf"(?:{'|'.join(_POSTS.split())}|(?:authorised|competent|appointed|named) person|(?-i:HR|IT))s?"
POST_NAMES = frozenset(f"{post}{s}" for post in (*_POSTS.split(), "person", "ordinator") for s in ("", "s"))
POST = re.compile(rf"\b{_NOUN}\b", re.IGNORECASE)
_PAIR = (  # a role of two things
    r"(?:(?:health|quality|learning|equality|risk|audit|patient safety|people|performance|workforce"
    r"|medicines)"
    r" (?:and|&) [a-z]+ )"
)
_BEHIND = (
    rf"(?: of (?:the )?(?-i:[a-z])[\w-]+(?= *(?:$|[.,;!)])))?(?: {_CAPITAL}){{0,3}}"
    rf"(?:(?:,| (?:of|for|in)(?: the)?) {_CAPITAL}(?:(?: (?:and|of))? {_CAPITAL}){{0,5}}){{0,2}}"
)
_NEAR = (  # who somebody is to the writer
    r"(?:(?:my|our) (?:\w+ )?(?:colleague|successor|replacement|deputy|counterpart|opposite number),? )?"
)
NAME = (
    rf"{_NEAR}(?P<to>(?:(?:Dr|Mr|Mrs|Ms|Miss|Prof|Sr|Sister|Matron)\.? )?"
    rf"{_WORD}(?: {_WORD}){{0,3}}(?:['’]s (?:team|department|office|people|lot|crew)\b)?|[\w.+-]+@[\w.-]+\w)"
)
ROLE = (
    rf"(?:the |our |your |a )?(?P<to>(?:{_PAIR}|(?:{_STOP}[\w&'’-]+ ){{0,4}}?){_NOUN}\b(?: {_NOUN}\b){{0,2}}"
    r"(?:['’]s (?:team|office|department)\b)?"
    rf"(?: in charge)?{_BEHIND})"
)
_NO_NAME_WORDS = """
    i we you it this that they he she me us the a an my our your his her their please thanks thank if
    for as and but so monday tuesday wednesday thursday friday saturday sunday january february march
    april may june july august september october november december easter christmas spring summer autumn
    winter red amber green blue phase pmo trust board committee cqc them both all another someone
    somebody anyone nobody everyone others which what who late done on in ok sorry still not no will
    would can could should may might have has need needs hope hoping just now currently waiting expect
    policy posters audit audits report minutes back already always again yes yep happily gladly slowly
    initially previously recently returning returned today tomorrow yesterday meanwhile later once when
    happy glad pleased delighted keen willing able unable content ready due going hoping
    hopefully probably possibly maybe perhaps apparently half most nothing everything something
"""
_PLACES = """
    pharmacy estates procurement supplies facilities finance hr digital informatics microbiology
    pathology labs radiology imaging theatres anaesthetics maternity obstetrics midwifery paediatrics
    dietetics dieticians dietitians therapies physiotherapy physio outpatients comms communications
    complaints pals safeguarding catering domestics housekeeping portering security switchboard
    transport workforce payroll recruitment training education medicine surgery cardiology oncology
    haematology gastro orthopaedics ed ops operations legal medical-engineering ebme diagnostics
    bereavement chaplaincy hrbp ipc itu icu nicu contracts audiology podiatry ophthalmology
    dermatology urology neurology renal respiratory endoscopy phlebotomy mortuary
"""
PLACE_NAMES = frozenset({*_PLACES.split(), "it"})
TEAMS = (
    r"(?:infection control|infection prevention|patient experience|patient safety|tissue"
    r" viability|mental health"
    r"|medical records|health records|medical engineering|clinical governance|bed management|site team|l&d|od"
    r"|learning (?:&|and) development|palliative care|end of life care|risk management|health (?:and"
    r"|&) safety|h&s|occ(?:upational)? health"
    r"|critical care(?: outreach)?|capital projects|information governance|information team|medical devices"
    r"|medical illustration|medicines management|sterile services|resus(?:citation)? services?|clinical audit"
    r"|business intelligence|digital services|patient flow|bed managers?|clinical coding|clinical site"
    r"|(?:urgent|planned|emergency|community|intensive|primary) care|(?:human|people) resources?)"
)
PLACE = (
    rf"(?:the |our )?(?P<to>(?:{TEAMS}|(?:(?!(?:that|thi|it)s?\b|(?:with|by|from|to|for|in|at|of|and|is"
    rf"|are|was|now|not|all|or|but|so|be|been)\b|(?:these|those|they|theyre)\b|ask\b"
    rf"|try\b|not\b)[a-z&]+ (?:health )?)?(?:{'|'.join(_PLACES.split())}|(?-i:IT)))"
    r"(?: (?:team|department|dept|division|office|people|lot|colleagues|service|side"
    r"|centre|stores?|desk))?)(?![\w'])"
    rf"(?! (?:(?:\w+ )?{_NOUN}|group|board|meeting|committee|panel|forum)\b)"
)
NO_NAME = frozenset(_NO_NAME_WORDS.split())
_ALONE = "owner owners team teams service services office department lead leads staff"
_NOBODY = frozenset(_ALONE.split())  # without a word before them
_FIRST = "trust policy policies audit audits board committee pmo report cqc"
_MAY_BEGIN = frozenset(_FIRST.split())  # what is nobody by itself and begins a role


def is_no_name(to: str) -> bool:
    """Whether these words name nobody: their first is none of a name, unless a role begins so."""
    words = to.lower().split()
    if len(words) == 1:
        return len(words[0].rstrip(".")) < 2 or words[0] in NO_NAME | _NOBODY
    if words[0] == "their":  # "their matron" is somebody, "their team" is not
        return words[-1] in _NOBODY or not re.fullmatch(_NOUN, words[-1], re.IGNORECASE)
    is_role = words[0] in _MAY_BEGIN and re.fullmatch(_NOUN, words[-1], re.IGNORECASE)
    return words[0] in NO_NAME and not is_role
