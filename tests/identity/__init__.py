"""Tests of clarion.identity."""
