"""Completed actions that meet the closing rule are closed."""
