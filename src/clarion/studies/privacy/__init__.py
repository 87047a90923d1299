"""What may leave a study: aggregates, with small groups of people suppressed."""
