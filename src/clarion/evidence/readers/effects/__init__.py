"""Estimates of effects with their intervals."""
