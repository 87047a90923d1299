"""What the commands do, one file each; :mod:`clarion.cli` only parses and calls."""
