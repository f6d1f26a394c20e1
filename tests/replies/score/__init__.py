"""How well replies are read, in figures: `python -m tests.replies.score`."""
