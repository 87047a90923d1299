"""Tests of clarion.records."""
