"""Mail programs: how each lays out an answer above, and the letter that it answers below.

The shapes are those that the programs themselves write (2021): Outlook's Word HTML with its bordered block
of From, Sent, To and Subject; Outlook's phones with `ms-outlook-mobile-reference-message`; the web's
`divRplyFwdMsg`; Gmail's `gmail_quote`; Apple Mail's `blockquote type="cite"`.
"""

from collections.abc import Callable

from delivery.clients import apple, gmail, outlook, owa, phone
from delivery.clients.draft import Draft, Links

CLIENTS: dict[str, tuple[Callable[[Draft], str], Links, str]] = {
    "outlook": (outlook.lay_out, Links.CLOSE, "RE: "),
    "phone": (phone.lay_out, Links.CLOSE, "Re: "),
    "owa": (owa.lay_out, Links.CLOSE, "Re: "),
    "gmail": (gmail.lay_out, Links.APART, "Re: "),
    "apple": (apple.lay_out, Links.APART, "Re: "),
}
