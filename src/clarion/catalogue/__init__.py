"""The store: Django models, and everything that writes to or reads from the database."""
