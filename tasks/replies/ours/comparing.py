"""Words compared without regard to case, by plain string methods.

What is looked for differs from letter to letter (its form lines, its references). A pattern made for each
letter took longer to make than the whole of the reading; finding a beginning and comparing what follows is
quicker by far.
"""


def lowered(text: str) -> str:
    """The text in lower case and of the same length, so that places found in it are places in the text."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text)


def is_word(text: str, place: int) -> bool:
    """Whether a letter, a digit or an underscore stands there."""
    sign = text[place : place + 1]
    return sign.isalnum() or sign == "_"
