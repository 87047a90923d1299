"""Clarion's tests, laid out like the source."""
