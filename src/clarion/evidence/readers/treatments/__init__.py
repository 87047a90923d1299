"""What was given, and what it was compared with."""
