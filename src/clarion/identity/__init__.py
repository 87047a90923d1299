"""Which person and which organisation a name stands for."""
