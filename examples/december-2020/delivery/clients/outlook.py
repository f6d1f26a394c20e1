"""Outlook on the desktop: Word's HTML, and a bordered block above the letter."""

import re

from delivery.clients.draft import Draft, shown

HEAD = """<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<meta name="Generator" content="Microsoft Word 15 (filtered medium)">
<style><!--
@font-face {font-family:Calibri; panose-1:2 15 5 2 2 2 4 3 2 4;}
p.MsoNormal, li.MsoNormal, div.MsoNormal {margin:0cm; font-size:11.0pt; font-family:"Calibri",sans-serif;}
span.EmailStyle18 {mso-style-type:personal-reply; font-family:"Calibri",sans-serif; color:windowtext;}
@page WordSection1 {size:612.0pt 792.0pt; margin:72.0pt 72.0pt 72.0pt 72.0pt;}
div.WordSection1 {page:WordSection1;}
--></style></head>
<body lang="EN-GB" link="#0563C1" vlink="#954F72" style="word-wrap:break-word"><div class="WordSection1">
"""
BLOCK = """<div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm">
<p class="MsoNormal"><b><span lang="EN-US">From:</span></b><span lang="EN-US"> {office} <br>
<b>Sent:</b> {sent}<br>
<b>To:</b> {to}<br>
<b>Subject:</b> {subject}<o:p></o:p></span></p></div></div>
<p class="MsoNormal"><o:p>&nbsp;</o:p></p>
"""


def lay_out(draft: Draft) -> str:
    """The message's HTML."""
    lines = [*draft.paragraphs, "", *draft.signature, ""] if draft.words else []
    answer = "".join(_paragraph(line) for line in lines)
    if not draft.quote:
        return f"{HEAD}{answer}</div></body></html>"
    day = draft.day
    block = BLOCK.format(
        office=shown(draft.office),
        sent=f"{day.day} {day:%B %Y %H:%M}",
        to=shown(draft.to),
        subject=draft.subject,
    )
    return f"{HEAD}{answer}{block}{_through_word(draft.quote)}</div></body></html>"


def _paragraph(line: str) -> str:
    said = line or "&nbsp;"
    return f'<p class="MsoNormal"><span style="mso-fareast-language:EN-US">{said}<o:p></o:p></span></p>\n'


def _through_word(html: str) -> str:
    """Word writes every paragraph anew, in its own class, and forgets the letter's."""
    html = re.sub(r' class="[^"]*"', "", html)
    html = re.sub(r"<p\b", '<p class="MsoNormal"', html)
    return re.sub(r"</p>", "<o:p></o:p></p>", html)
