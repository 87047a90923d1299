"""What columns are called where the study file does not say: one module for each convention."""
