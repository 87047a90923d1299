"""Gradings of laboratory values, one file for each edition and system."""
