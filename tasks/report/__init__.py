"""Committee papers: gathered, made, approved, issued."""
