"""One module for each thing that a row can be: a participant, a visit, a value, an event, a dose."""
