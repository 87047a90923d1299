"""The language of rules: from the text in a study file to a tree, checked for its units, evaluated on participants."""
