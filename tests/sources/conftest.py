"""Hypothesis without a deadline: what it times is the machine, which other tests share."""

from hypothesis import settings

settings.register_profile("patient", deadline=None)
settings.load_profile("patient")
