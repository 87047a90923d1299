"""Tests of clarion.commands."""
