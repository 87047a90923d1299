"""Which documents belong together, and why."""
