"""The Flesch-Kincaid grade of an English text.

Grade = 0.39 · words / sentences + 11.8 · syllables / words - 15.59. Source: Kincaid, Fishburne, Rogers & Chissom,
Derivation of new readability formulas for Navy enlisted personnel, Research Branch Report 8-75, Naval Technical
Training Command 1975. Grade 9 is an age of 14 to 15, grade 7 one of 12 to 13. Syllables are counted as groups of
vowels, without a silent e at the end; a number counts as one word of two syllables.
"""

import re


def grade(text: str) -> float:
    """The grade of a text of at least one sentence."""
    sentences = len(re.findall(r"[.!?:](?=\s|$)", text))
    words = re.findall(r"[A-Za-z']+|\d[\d,.]*", text)
    return 0.39 * len(words) / sentences + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def syllables(word: str) -> int:
    """How many syllables a word has, about."""
    if word[0].isdigit():
        return 2
    word = word.lower()
    groups = len(re.findall(r"[aeiouy]+", word))
    silent = word.endswith("e") and not word.endswith(("le", "ee")) and groups > 1
    return max(1, groups - silent)
