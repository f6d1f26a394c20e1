"""What the paper does not give, invented for the example: who, where, which actions, by when."""
