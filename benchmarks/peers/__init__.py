"""What Clarion is measured beside."""
