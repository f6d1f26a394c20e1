"""The ways in which mail programs send our letter back, in their users' languages."""

import html
import textwrap
from collections.abc import Callable
from email.message import EmailMessage

from tests.replies.postbox import TOKEN, Reply, Row, message

LABELS = {
    "en": ("From", "Sent", "To", "Subject"),
    "de": ("Von", "Gesendet", "An", "Betreff"),
    "fr": ("De", "Envoyé", "À", "Objet"),
    "es": ("De", "Enviado el", "Para", "Asunto"),
    "nl": ("Van", "Verzonden", "Aan", "Onderwerp"),
    "it": ("Da", "Inviato", "A", "Oggetto"),
    "pl": ("Od", "Wysłano", "Do", "Temat"),
    "sv": ("Från", "Skickat", "Till", "Ämne"),
}
WROTE = {
    "en": "On Wed, 3 Feb 2021 at 09:12, IQIP Office <iqip@trust.example.org> wrote:",
    "de": "Am Mi., 3. Feb. 2021 um 09:12 Uhr schrieb IQIP Office <iqip@trust.example.org>:",
    "fr": "Le mer. 3 févr. 2021 à 09:12, IQIP Office <iqip@trust.example.org> a écrit :",
    "es": "El mié, 3 feb 2021 a las 9:12, IQIP Office (<iqip@trust.example.org>) escribió:",
    "nl": "Op wo 3 feb. 2021 om 09:12 schreef IQIP Office <iqip@trust.example.org>:",
    "it": "Il giorno mer 3 feb 2021 alle ore 09:12 IQIP Office <iqip@trust.example.org> ha scritto:",
    "pl": "śr., 3 lut 2021 o 09:12 IQIP Office <iqip@trust.example.org> napisał(a):",
    "sv": "Den ons 3 feb. 2021 kl 09:12 skrev IQIP Office <iqip@trust.example.org>:",
}


def _filled(rows: list[Row]) -> list[str]:
    lines: list[str] = []
    for row in rows:
        lines.append(f"{row.text} {row.answer}".rstrip() if row.answer else row.text)
        lines += [row.below] if row.below else []
    return lines


def _wrapped(lines: list[str], width: int, prefix: str = "") -> list[str]:
    if not width:
        return [prefix + line if line else prefix.rstrip() for line in lines]
    found = []
    for line in lines:
        found += [prefix + piece for piece in textwrap.wrap(line, width, break_on_hyphens=False)] or [
            prefix.rstrip()
        ]
    return found


def _head(language: str) -> list[str]:
    sender, sent, to, subject = LABELS[language]
    return [
        f"{sender}: IQIP Office <iqip@trust.example.org>",
        f"{sent}: 03 February 2021 09:12",
        f"{to}: Field, Jo <jo.field@trust.example.org>",
        f"{subject}: Your actions: an answer please [IQIP-{TOKEN}]",
    ]


def outlook_text(reply: Reply) -> EmailMessage:
    post = message()
    body = [
        reply.top,
        reply.signature,
        "",
        *_head(reply.language),
        "",
        *_wrapped(_filled(reply.rows), reply.width),
        "",
        reply.bottom,
    ]
    post.set_content("\n".join(body))
    return post


def owa_text(reply: Reply) -> EmailMessage:
    post = message()
    body = [
        reply.top,
        reply.signature,
        "",
        "_" * 32,
        *_head(reply.language),
        "",
        *_wrapped(_filled(reply.rows), reply.width),
        "",
        reply.bottom,
    ]
    post.set_content("\n".join(body))
    return post


def gmail_text(reply: Reply) -> EmailMessage:
    post = message()
    quoted: list[str] = []
    for row in reply.rows:
        quoted += _wrapped(
            [f"{row.text} {row.answer}".rstrip() if row.answer else row.text], reply.width, "> "
        )
        quoted += ["", row.below, ""] if row.below else []
    post.set_content(
        "\n".join([reply.top, reply.signature, "", WROTE[reply.language], "", *quoted, "", reply.bottom])
    )
    return post


def apple_text(reply: Reply) -> EmailMessage:
    post = message()
    lines = _wrapped(_filled(reply.rows), reply.width, "> ")
    post.set_content(
        "\n".join(
            [
                reply.top,
                "",
                "Sent from my iPhone",
                "",
                "> " + WROTE[reply.language],
                "> ",
                *lines,
                "",
                reply.bottom,
            ]
        )
    )
    return post


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
    pairs = (line.split(":", 1) for line in _head(reply.language))
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


CLIENTS: dict[str, Callable[[Reply], EmailMessage]] = {
    one.__name__: one
    for one in (
        outlook_text,
        owa_text,
        gmail_text,
        apple_text,
        outlook_page,
        owa_page,
        phone_page,
        gmail_page,
        apple_page,
    )
}
