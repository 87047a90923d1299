"""Index and query, behind one small Protocol; tantivy is the embedded engine."""
