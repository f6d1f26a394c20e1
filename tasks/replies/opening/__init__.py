"""Opening a message: from raw bytes to its parts, its head and what kind it is."""
