"""Tests of clarion.web."""
