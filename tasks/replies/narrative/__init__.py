"""What an owner tells, and the evidence that the words name."""
