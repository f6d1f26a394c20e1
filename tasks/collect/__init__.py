"""The way of a message: kept, read, proposed, acknowledged."""
