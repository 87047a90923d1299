"""What a language brings: templates, and how it writes each kind of value."""

from collections.abc import Mapping
from typing import Protocol

from clarion.evidence.plain_words.saying import (
    About,
    Crowd,
    Figure,
    Group,
    Length,
    Name,
    Rate,
    Saying,
    Share,
    Value,
    When,
)


class Language(Protocol):
    """A language in which paragraphs are written; each method gives the words for one value.

    What stands after other words in a sentence (``about``, ``when``, ``group``) begins with its own blank or comma, and
    is empty where there is nothing to say.
    """

    templates: Mapping[str, str]

    def name(self, one: Name) -> str: ...  # noqa: D102
    def figure(self, one: Figure) -> str: ...  # noqa: D102
    def crowd(self, one: Crowd) -> str: ...  # noqa: D102
    def share(self, one: Share) -> str: ...  # noqa: D102
    def about(self, one: About) -> str: ...  # noqa: D102
    def length(self, one: Length) -> str: ...  # noqa: D102
    def when(self, one: When) -> str: ...  # noqa: D102
    def group(self, one: Group) -> str: ...  # noqa: D102
    def rate(self, one: Rate) -> str: ...  # noqa: D102


def said(saying: Saying, language: Language) -> str:
    """The sentence in ``language``, beginning with a capital where the script has capitals."""
    text = language.templates[saying.key].format(
        **{key: _shown(value, language) for key, value in saying.values.items()}
    )
    first = text.partition(" ")[0]
    # A word with capitals of its own (mRNA, pH) keeps them.
    return text[0].upper() + text[1:] if first.islower() else text


def _shown(value: Value, language: Language) -> str:
    match value:
        case Name():
            return language.name(value)
        case Figure():
            return language.figure(value)
        case Crowd():
            return language.crowd(value)
        case Share():
            return language.share(value)
        case About():
            return language.about(value)
        case Length():
            return language.length(value)
        case When():
            return language.when(value)
        case Group():
            return language.group(value)
        case Rate():
            return language.rate(value)
