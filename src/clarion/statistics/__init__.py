"""Tests, estimates and intervals: exact wherever exact is possible, and saying which method ran and why."""
