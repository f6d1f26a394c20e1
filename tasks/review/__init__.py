"""The office's own letters: a digest of what waits, decisions by reply to it, answers to questions."""
