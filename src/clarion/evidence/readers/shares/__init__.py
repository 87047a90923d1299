"""Percentages with their counts and wholes."""
