"""Apple Mail: a cited block, and "Sent from my iPhone"."""

from html import escape

from delivery.clients.draft import Draft

HEAD = (
    '<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"></head>'
    '<body style="overflow-wrap: break-word; -webkit-nbsp-mode: space; line-break: after-white-space;">'
)
FOOT = '<div dir="ltr">Sent from my iPhone</div>'


def lay_out(draft: Draft) -> str:
    """The message's HTML."""
    answer = "".join(f'<div dir="ltr">{line or "<br>"}</div>' for line in draft.paragraphs)
    if not draft.quote:
        return f"{HEAD}{answer}<br>{FOOT}</body></html>"
    day = draft.day
    wrote = f"On {day.day} {day:%b %Y, at %H:%M}, {escape(draft.office[0])} &lt;{draft.office[1]}&gt; wrote:"
    return (
        f"{HEAD}{answer}<br>{FOOT}"
        f'<div dir="ltr"><br><blockquote type="cite">{wrote}<br><br></blockquote></div>'
        f'<blockquote type="cite"><div dir="ltr">\ufeff{draft.quote}</div></blockquote></body></html>'
    )
