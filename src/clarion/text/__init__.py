"""Text as such: mark-up, normalising, words. Knows nothing of where a text came from."""
