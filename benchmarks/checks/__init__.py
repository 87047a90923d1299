"""Do the checks alarm falsely, do they find what is wrong, and how fast are they."""
