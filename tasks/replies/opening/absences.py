"""An automatic reply's words: how it says that somebody is away, until when, and whom to ask instead."""

import re
from datetime import date, timedelta
from email.message import Message

from tasks.replies.days.dates import dates_in
from tasks.replies.opening.parts import bodies

SUBJECT = re.compile(
    r"^\W{0,3}(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response|answer|replied)\b|autoreply|auto:"
    r"|out[ -]of[ -](?:the[ -])?office|ooo\b|oof\b|on (?:annual )?leave\b"
    r"|away from (?:the|my) (?:office|desk)|vacation(?: reply| response| message|:)|abwesen"
    r"|automatische antwort|abwesenheitsnotiz|abwesenheit"
    r"|réponse automatique|absence du bureau|absent du bureau|respuesta automática|fuera de(?: la)? oficina"
    r"|risposta automatica|fuori ufficio"
    r"|automatisch antwoord|afwezigheid|afwezig|resposta automática|fora do escrit|autosvar"
    r"|automatiskt svar|automatisk svar|fravær|frånvaro"
    r"|automaattinen vastaus|poissaolo|autom\w+ odpowied|odpowiedź automatyczna|автоматический ответ"
    r"|автоответ|automatická odpov|otomatik yan|自动回复|自動回覆|自動応答|자동 회신"
    r"|răspuns automat|automatikus válasz|trả lời tự động|αυτόματη απάντηση|risposta dal|auto-?responder)",
    re.IGNORECASE,
)
AWAY = re.compile(
    r"^(?:(?:hi|hello|dear|good|thank)[^\n]{0,80}\n+)?[^\n]{0,160}(?:\bi(?:'m| am|’m) (?:currently "
    r"|now )?(?:out of (?:the )?office|away from (?:the |my )?(?:office|desk|email)|on (?:annual|maternity"
    r"|sick|study|parental|paternity) leave)"
    r"|\bi (?:will be|shall be) (?:out of (?:the )?office|on annual leave)|this is an auto(?:mated"
    r"|matic) (?:reply|response|message)|this mailbox is (?:not|no longer) monitored)",
    re.IGNORECASE,
)
CONTACT = re.compile(
    r"(?:contact|e-?mail|speak (?:to|with)|call|reach(?: out to)?|direct\w*(?: \w+){0,4} to"
    r"|refer(?: \w+){0,4} to|liaise with"
    r"|forward\w*(?: \w+){0,4} to)\s+(?:my \w+(?: \w+)?,? )?([^\n.;]{3,120})",
    re.IGNORECASE,
)
ADDRESS = re.compile(r"[\w.+'-]{1,64}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,5}")
NAME = re.compile(r"\b((?:Dr|Mr|Mrs|Ms|Sr|Prof)?\.?\s?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){1,2})")


def is_absence_subject(subject: str) -> bool:
    """Whether a subject is one that mail programs write for an absence, in any of their languages."""
    return bool(SUBJECT.match(subject[:200]))


def is_absence_text(message: Message) -> bool:
    """Whether a short message opens by saying that its author is away, and has no answer's subject."""
    if str(message.get("In-Reply-To", "")) and re.match(
        r"\s*re\s*:", str(message.get("Subject", "")), re.IGNORECASE
    ):
        return False
    found = bodies(message)
    text = found[0].text if found and not found[0].is_html else ""
    return len(text) < 700 and bool(AWAY.match(text.strip()[:500]))


def contact_in(text: str) -> str | None:
    """The person or address that an absence note names instead of its author."""
    for found in CONTACT.finditer(text[:4000]):
        tail = text[found.start(1) : found.start(1) + 200]
        address = ADDRESS.search(tail)
        if address:
            return address.group().lower()
        name = NAME.search(found.group(1))
        if name:
            return name.group(1).strip()
    address = ADDRESS.search(text[:4000])
    return address.group().lower() if address else None


BACK = re.compile(
    r"\b(?:back|return\w*|resum\w+|in (?:the )?office again|available (?:again|from))\b[^.\n]{0,40}$",
    re.IGNORECASE,
)
UNTIL = re.compile(
    r"\b(?:until|till|til|through|thru|to|and|up to|-|–|ending"
    r"|inclusive)\s*(?:and including\s*)?(?:on\s*)?(?:the\s*)?(?:end of\s*)?$|[-–]\s*$",
    re.IGNORECASE,
)


def absence_until(text: str, written: date | None) -> date | None:
    """The last day away that an absence note gives: the day named by "until", the day before "back on"."""
    if written is None:
        return None
    days: list[date] = []
    for one in dates_in(text[:3000], written):
        if one.day is None or one.day < written:
            continue
        before = text[max(0, one.start - 60) : one.start]
        if BACK.search(before):
            days.append(one.day - timedelta(days=1))
        elif UNTIL.search(before):
            days.append(one.day)
    return max(days, default=None)
