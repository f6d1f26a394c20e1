"""Puts what has been written into the inbox, once each."""

import os
from collections.abc import Callable
from datetime import date
from email.message import Message
from email.policy import SMTP
from email.utils import parsedate_to_datetime
from pathlib import Path

from delivery.machines import write_bounce, write_from_button, write_out_of_office
from delivery.messages import write_reply
from delivery.outbox import SentLetter, find_letter
from delivery.people import Writer, find_writer
from delivery.recipes import Recipe, Shape, read_recipes

WRITERS: dict[Shape, Callable[[Recipe, Writer, SentLetter], Message]] = {
    Shape.REPLY: write_reply,
    Shape.BUTTON: write_from_button,
    Shape.OUT_OF_OFFICE: write_out_of_office,
    Shape.BOUNCE: write_bounce,
}


def deliver(instance: Path, today: date) -> int:
    """Deliver each answer whose day has come and that was not delivered yet; how many they were.

    Raises LetterNotFound, naming the recipe, when the letter that one answers is not in the outbox.
    """
    inbox = instance / "mailbox" / "inbox"
    inbox.mkdir(parents=True, exist_ok=True)
    there = {file.name for file in inbox.rglob("*.eml")}
    due = [one for one in read_recipes() if one.on <= today and one.file_name not in there]
    for recipe in due:
        _put(inbox / recipe.file_name, write(recipe, instance / "mailbox" / "outbox"))
    return len(due)


def write(recipe: Recipe, outbox: Path) -> Message:
    """The recipe's message, made from the letter that it answers."""
    writer = find_writer(recipe.writer)
    reader = find_writer(recipe.letter_to) if recipe.letter_to else writer
    try:
        letter = find_letter(outbox, reader.addresses, recipe.answers, recipe.asks, recipe.on)
        return WRITERS[recipe.shape](recipe, writer, letter)
    except LookupError as error:
        raise type(error)(f"{recipe.file_name}: {error.args[0]}") from error


def _put(file: Path, message: Message) -> None:
    """Whole or not at all, and as old as the message says: a file came when it was last changed."""
    part = file.with_name(f".{file.name}.part")
    part.write_bytes(message.as_bytes(policy=message.policy if message.policy.linesep == "\r\n" else SMTP))
    came = parsedate_to_datetime(message["Date"]).timestamp()
    os.utime(part, (came, came))
    part.rename(file)
