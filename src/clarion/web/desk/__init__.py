"""The communicator's back office: what was read in abstracts, looked at and put right by people."""
