"""From an office's settings to its open mailbox, and the pace at which letters may go."""
