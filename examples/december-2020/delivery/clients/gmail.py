"""Gmail: a line that says who wrote when, and the letter in its own kind of quote."""

from html import escape

from delivery.clients.draft import Draft

STYLE = "margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex"


def lay_out(draft: Draft) -> str:
    """The message's HTML."""
    lines = draft.paragraphs + (["", *draft.signature] if draft.words else [])
    answer = '<div dir="ltr">' + "".join(f"<div>{line or '<br>'}</div>" for line in lines) + "</div>"
    if not draft.quote:
        return answer
    name, address = draft.office
    said = f"On {draft.day:%a, %d %b %Y at %H:%M}, {escape(name)} &lt;"
    link = f'<a href="mailto:{address}">{address}</a>&gt; wrote:<br>'
    return (
        f'{answer}<br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">{said}{link}</div>'
        f'<blockquote class="gmail_quote" style="{STYLE}">{draft.quote}</blockquote></div>\n'
    )
