"""Files as texts to be read: plain text, Markdown, PDF, PubMed and JATS XML, folders of them, standard input."""

from clarion.evidence.documents.document import Excerpt, Refusal
from clarion.evidence.documents.opening import excerpts, files_in
from clarion.evidence.documents.plan import PlanError, read_plan

__all__ = ["Excerpt", "PlanError", "Refusal", "excerpts", "files_in", "read_plan"]
