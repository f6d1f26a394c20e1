"""One reply of each mail program, walked from its bytes to what its sender hears: `python -m tests.walk`."""
