"""The analyses of a study: numbers of the result document from observations, by what the study file asks for."""
