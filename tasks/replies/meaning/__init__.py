"""From the author's words to asks: clauses, the fields that each may fill, and what is settled of them."""
