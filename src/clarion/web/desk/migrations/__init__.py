"""The history of the desk's one table."""
