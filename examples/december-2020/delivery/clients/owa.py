"""Outlook on the web: a rule, and a block of its own id."""

from delivery.clients.draft import Draft, long_day, shown

FONT = "font-family: Calibri, Arial, Helvetica, sans-serif; font-size: 12pt; color: rgb(0, 0, 0);"
HEAD = """<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<style type="text/css" style="display:none;"> P {margin-top:0;margin-bottom:0;} </style></head>
<body dir="ltr">
"""
BLOCK = """<div id="appendonsend"></div>
<hr style="display:inline-block;width:98%" tabindex="-1">
<div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" style="font-size:11pt" color="#000000">\
<b>From:</b> {office}<br>
<b>Sent:</b> {sent}<br>
<b>To:</b> {to}<br>
<b>Subject:</b> {subject}</font>
<div>&nbsp;</div>
</div>
"""


def lay_out(draft: Draft) -> str:
    """The message's HTML."""
    answer = "".join(f'<div style="{FONT}">{line or "<br>"}</div>\n' for line in draft.paragraphs)
    if draft.words:
        signed = "".join(f"<div>{line}</div>" for line in draft.signature)
        answer += f'<div id="Signature"><div style="{FONT}"><br>{signed}</div></div>\n'
    if not draft.quote:
        return f"{HEAD}{answer}</body></html>"
    block = BLOCK.format(
        office=shown(draft.office), sent=long_day(draft.day), to=shown(draft.to), subject=draft.subject
    )
    return f"{HEAD}{answer}{block}<div>{draft.quote}</div>\n</body></html>"
