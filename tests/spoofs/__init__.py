"""Every way to pretend in a message, and what becomes of it; `python -m tests.spoofs` prints the table."""
