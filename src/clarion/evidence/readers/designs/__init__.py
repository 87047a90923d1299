"""The design of the study that a text reports."""
