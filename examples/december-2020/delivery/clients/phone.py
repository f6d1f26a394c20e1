"""Outlook on a phone: short words, its advertisement, and the letter under a rule."""

from delivery.clients.draft import Draft, long_day, shown

HEAD = """<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head>
<body><div dir="ltr">
"""
FOOT = (
    '<div id="ms-outlook-mobile-signature" dir="ltr">'
    'Get <a href="https://aka.ms/o0ukef">Outlook for iOS</a></div>'
)
BLOCK = """<div id="mail-editor-reference-message-container" \
class="ms-outlook-mobile-reference-message skipProofing">
<hr style="display:inline-block;width:98%" tabindex="-1">
<div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" style="font-size:11pt" color="#000000">\
<b>From:</b> {office}<br>
<b>Sent:</b> {sent}<br>
<b>To:</b> {to}<br>
<b>Subject:</b> {subject}</font>
<div>&nbsp;</div>
</div>
{quote}
</div>
"""


def lay_out(draft: Draft) -> str:
    """The message's HTML."""
    answer = "".join(f'<div dir="ltr">{line or "<br>"}</div>\n' for line in draft.paragraphs)
    answer += f"<div><br></div>\n{FOOT}</div>\n"
    if not draft.quote:
        return f"{HEAD}{answer}</body></html>"
    block = BLOCK.format(
        office=shown(draft.office),
        sent=long_day(draft.day),
        to=shown(draft.to),
        subject=draft.subject,
        quote=draft.quote,
    )
    return f"{HEAD}{answer}{block}</body></html>"
