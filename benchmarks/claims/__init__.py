"""What is read in abstracts beside what people noted there by hand; ``guideline.md`` says how they did."""
