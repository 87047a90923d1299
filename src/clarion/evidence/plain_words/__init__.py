"""A study in plain words: a paragraph that somebody of 12 to 14 years can read, made only from what holds."""

from clarion.evidence.plain_words.paragraph import Paragraph, PlainSentence, paragraph

__all__ = ["Paragraph", "PlainSentence", "paragraph"]
