"""The ways in which mail programs send our letter back as HTML."""

import html
from email.message import EmailMessage

from tests.replies.languages import WROTE, head
from tests.replies.postbox import Reply, message

BUTTON = '<td><a href="mailto:iqip@trust.example.org?subject=x&amp;body=Status%3A%20completed">{}</a></td>'
OUTLOOK = '<div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm">'
RULE = '<hr style="display:inline-block;width:98%" tabindex="-1">'
PHONE = (
    '<div class="ms-outlook-mobile-signature">Get <a href="https://aka.ms/o0ukef">Outlook for iOS</a></div>'
)
GMAIL = '<blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid">'
CITED = '<blockquote type="cite">'


def _page(reply: Reply, answer: str = "{}", below: str = "<p class=MsoNormal>{}</p>") -> str:
    out = []
    for row in reply.rows:
        if row.buttons:
            cells = "".join(BUTTON.format(html.escape(one)) for one in row.buttons)
            out.append(f"<p class=MsoNormal>Answer:</p><table><tr>{cells}</tr></table>")
        else:
            typed = " " + answer.format(html.escape(row.answer)) if row.answer else ""
            text = html.escape(row.text.strip()) or "&nbsp;"
            out.append(f"<p class=MsoNormal>{text}{typed}<o:p></o:p></p>")
        out += [below.format(html.escape(row.below))] if row.below else []
    return "".join(out)


def _paragraphs(text: str) -> str:
    return "".join(f"<p class=MsoNormal>{html.escape(line) or '&nbsp;'}</p>" for line in text.split("\n"))


def _bold_head(reply: Reply) -> str:
    pairs = (line.split(":", 1) for line in head(reply.language))
    return "".join(f"<b>{html.escape(name)}:</b>{html.escape(value)}<br>" for name, value in pairs)


def _html(*pieces: str) -> EmailMessage:
    post = message()
    post.set_content(f"<html><body>{''.join(pieces)}</body></html>", subtype="html")
    return post


def outlook_page(reply: Reply) -> EmailMessage:
    return _html(
        "<div class=WordSection1>",
        _paragraphs(reply.top),
        _paragraphs(reply.signature),
        OUTLOOK,
        f"<p class=MsoNormal>{_bold_head(reply)}</p></div></div>",
        _page(reply, "<span style=color:#1F497D>{}</span>"),
        _paragraphs(reply.bottom),
        "</div>",
    )


def owa_page(reply: Reply) -> EmailMessage:
    return _html(
        f'<div style="font-size:12pt">{_paragraphs(reply.top)}</div>',
        f'<div id="Signature">{_paragraphs(reply.signature)}</div><div id="appendonsend"></div>',
        RULE,
        f'<div id="divRplyFwdMsg" dir="ltr">{_bold_head(reply)}<div>&nbsp;</div></div>',
        f"<div>{_page(reply)}</div>{_paragraphs(reply.bottom)}",
    )


def phone_page(reply: Reply) -> EmailMessage:
    return _html(
        f'<div dir="ltr">{html.escape(reply.top)}</div><div><br></div>',
        PHONE,
        RULE,
        f'<div id="divRplyFwdMsg" dir="ltr">{_bold_head(reply)}</div>',
        f"{_page(reply)}{_paragraphs(reply.bottom)}",
    )


def gmail_page(reply: Reply) -> EmailMessage:
    said = html.escape(WROTE[reply.language])
    return _html(
        f'<div dir="ltr">{html.escape(reply.top)}</div><br>',
        f'<div class="gmail_quote"><div dir="ltr" class="gmail_attr">{said}<br></div>',
        GMAIL,
        _page(reply, below="</blockquote><div>{}</div>" + GMAIL),
        f"</blockquote><div>{html.escape(reply.bottom)}</div></div>",
    )


def apple_page(reply: Reply) -> EmailMessage:
    said = html.escape(WROTE[reply.language])
    return _html(
        f'{html.escape(reply.top)}<br><br><div dir="ltr">Sent from my iPhone</div>',
        f'<div dir="ltr"><br>{CITED}{said}<br><br></blockquote></div>',
        f'{CITED}<div dir="ltr">{_page(reply)}</div></blockquote><div>{html.escape(reply.bottom)}</div>',
    )
