"""Tests of clarion.catalogue.actions."""
