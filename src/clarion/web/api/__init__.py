"""What programs may ask for; every answer is JSON, and open to pages of other sites."""
