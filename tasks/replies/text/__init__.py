"""Plain text: its sentences, tables and spelling, and what takes back what a clause says."""
