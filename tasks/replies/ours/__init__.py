"""Our own letter in a reply: recognised, taken away, and its form lines read."""
