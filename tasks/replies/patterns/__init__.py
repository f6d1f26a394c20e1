"""Patterns that are tried only where a mark of theirs stands."""
