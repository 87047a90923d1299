"""Checks of what was read: a file each. ``running.run_checks`` makes them all."""
