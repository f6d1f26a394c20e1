"""Print shop: counted figures into Word and PDF, and the one-page POAP form out and in again."""
