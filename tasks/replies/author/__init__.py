"""What the author of a message wrote, without knowing what it answers."""
