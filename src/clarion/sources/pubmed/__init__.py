"""PubMed's XML: ``PubmedArticleSet``, the older ``MedlineCitationSet``, book records, and lists of deletions."""

from clarion.sources.pubmed.cutting import cut, recognises
from clarion.sources.pubmed.reading import read

__all__ = ["cut", "read", "recognises"]
