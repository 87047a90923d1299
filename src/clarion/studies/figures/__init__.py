"""The figures of a study: each a Vega-Lite chart, a table of what it shows, and a sentence in plain words."""
