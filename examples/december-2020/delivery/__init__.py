"""Puts the owners' answers of the example into an instance's inbox, made from the letters in its outbox.

Nothing here is shared with `tasks/`: what reads the answers must not have written them.
"""
