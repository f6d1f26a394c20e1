"""Blanks the words of a message everywhere they were kept or quoted; hash, reason and name stay."""

from tasks.redact.redacting import NothingToRedact, redact

__all__ = ["NothingToRedact", "redact"]
