"""The reader's site."""
