"""The ways in which mail programs send our letter back as plain text."""

import textwrap
from email.message import EmailMessage

from tests.replies.languages import WROTE, head
from tests.replies.postbox import Reply, Row, message


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


def outlook_text(reply: Reply) -> EmailMessage:
    post = message()
    body = [
        reply.top,
        reply.signature,
        "",
        *head(reply.language),
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
        *head(reply.language),
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
