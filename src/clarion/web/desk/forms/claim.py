"""The form of one claim, made from what claims of its kind say."""

import re
from typing import Any, cast

import msgspec
from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext, gettext_lazy

from clarion.evidence.claim import AnyClaim
from clarion.evidence.numbers import printed_numbers
from clarion.evidence.printed import Printed, Span
from clarion.evidence.source import Source
from clarion.web.desk.forms.reason import ReasonForm
from clarion.web.desk.labels import choice_name, field_label
from clarion.web.desk.parts import KINDS, Part, parts_of, written

LONGEST = 300
"""Characters of a part in words."""
LONGEST_NUMBER = 60
_SOMETHING = {"percentage": ("percent", "count", "n"), "estimate": ("value", "low", "high")}
"""Parts of which at least one must be said."""
_RELATION = re.compile(r"^\s*(?:[pPn]\s*)?(<=|>=|[<>=~≤≥≈]?)\s*")
_RELATIONS = {"": "=", "≤": "<=", "≥": ">=", "≈": "~"}


class PrintedField(forms.Field):
    """A number as the text prints it: ``33.3 %``, ``< 0.001``, ``2 × 10⁶ cells/kg``."""

    widget = forms.TextInput(attrs={"dir": "ltr", "maxlength": LONGEST_NUMBER})

    def to_python(self, value: Any) -> Any:  # noqa: ANN401  (Django's way)
        """The number, its span that of what was typed; None where nothing was."""
        text = str(value or "").strip()[: LONGEST_NUMBER + 1]
        if not text:
            return None
        relation = cast("re.Match[str]", _RELATION.match(text))
        # A sentence around it: digits alone could as well be a year or the name of something.
        found = printed_numbers(f"was {text[relation.end() :]} ")
        if len(found) != 1 or found[0].span.start > len("was ") + 1:
            raise ValidationError(gettext("Write one number as the abstract prints it, such as 12.5 or < 0.001."))
        return msgspec.structs.replace(found[0], relation=_RELATIONS.get(relation[1], relation[1] or "="))


class ClaimForm(ReasonForm):
    """What a claim of one kind says, and why it is put right."""

    def __init__(self, kind: str, data: QueryDict | None, digest: str, claim: AnyClaim | None = None) -> None:
        """``data`` is what was sent, ``digest`` that of the text; ``claim`` is corrected, or None for a new one."""
        self.kind, self.claim = kind, claim
        known = {part.name: _initial(part, getattr(claim, part.name)) for part in parts_of(kind)} if claim else {}
        super().__init__(data, initial={**known, "digest": digest})
        own = {part.name: _field(kind, part) for part in parts_of(kind)}
        self.fields = {**own, **self.fields}

    def clean(self) -> dict[str, Any]:
        """Something must be said."""
        values = cast("dict[str, Any]", super().clean())
        wanted = _SOMETHING.get(self.kind, ())
        if wanted and not self.errors and all(values.get(name) is None for name in wanted):
            labels = ", ".join(field_label(self.kind, name) for name in wanted)
            raise ValidationError(gettext("Give at least one of these: %(labels)s.") % {"labels": labels})
        return values

    def made(self, span: Span, source: Source, *, in_title: bool = False) -> AnyClaim:
        """The claim that the valid form describes, in the words at ``span``."""
        text = source.title if in_title else source.text
        values = {
            part.name: _value(part, self.cleaned_data[part.name], getattr(self.claim, part.name, None), text, span)
            for part in parts_of(self.kind)
            if part.required or self.cleaned_data[part.name] not in {None, ""}
        }
        if self.claim is not None:
            emptied = {part.name: _empty(self.kind, part) for part in parts_of(self.kind) if part.name not in values}
            return msgspec.structs.replace(self.claim, **{**emptied, **values}, confidence=1.0)
        made = KINDS[self.kind](span=span, in_title=in_title, **values)
        return cast("AnyClaim", made)


class AddForm(ClaimForm):
    """A claim that nothing read: its words, and what they say."""

    def __init__(self, kind: str, data: QueryDict | None, source: Source) -> None:
        """``data`` is what was sent, ``source`` the text in which the words stand."""
        super().__init__(kind, data, source.digest)
        self.source = source
        words = forms.CharField(
            label=gettext_lazy("Words of the abstract that say it"),
            help_text=gettext_lazy("Copy them from the abstract or the title, as few as say it."),
            widget=forms.Textarea(attrs={"rows": 3, "dir": "auto", "lang": source.language}),
            max_length=2_000,
        )
        self.fields = {"words": words, **self.fields}

    def clean_words(self) -> tuple[Span, bool]:
        """Where the words stand, and whether in the title."""
        words = self.cleaned_data["words"]
        pattern = re.compile(r"\s+".join(map(re.escape, words.split())))
        for text, in_title in ((self.source.text, False), (self.source.title, True)):
            found = [Span(*one.span()) for one in pattern.finditer(text)]
            if len(found) > 1:
                raise ValidationError(
                    gettext("These words stand there more than once. Copy a few more, so that one place is meant.")
                )
            if found:
                return found[0], in_title
        raise ValidationError(gettext("These words do not stand in the abstract. Copy them letter for letter."))

    def new(self) -> AnyClaim:
        """The claim that the valid form describes."""
        span, in_title = self.cleaned_data["words"]
        return self.made(span, self.source, in_title=in_title)


def _field(kind: str, part: Part) -> forms.Field:
    """The field for one part."""
    label = field_label(kind, part.name)
    match part.sort:
        case "choice":
            choices = [(value, choice_name(kind, part.name, value)) for value in sorted(part.choices, key=bool)]
            return forms.ChoiceField(label=label, required=part.required and "" not in part.choices, choices=choices)
        case "whole":
            return forms.IntegerField(label=label, required=part.required, min_value=0, max_value=10**9)
        case "number":
            return forms.FloatField(label=label, required=part.required, min_value=0)
        case "printed":
            return PrintedField(label=label, required=part.required)
        case "yes-no":
            return forms.BooleanField(label=label, required=False)
        case "maybe":
            answers = [("", gettext("not said")), ("yes", gettext("yes")), ("no", gettext("no"))]
            return forms.ChoiceField(label=label, required=False, choices=answers)
        case _:
            widget = forms.TextInput({"dir": "auto"})
            return forms.CharField(label=label, required=part.required, max_length=LONGEST, widget=widget)


def _initial(part: Part, value: Any) -> Any:  # noqa: ANN401
    """What the field of a part shows of a claim's value."""
    if part.sort == "maybe":
        return {True: "yes", False: "no"}.get(value, "")
    return written(value, part.name) if isinstance(value, Printed) else value


def _value(part: Part, given: Any, before: Any, text: str, span: Span) -> Any:  # noqa: ANN401
    """What a claim holds for what was typed; ``before`` is what it held, ``span`` its words in ``text``."""
    if part.sort == "maybe":
        return given == "yes"
    if not isinstance(given, Printed):
        return given
    if isinstance(before, Printed) and written(before, part.name) == written(given, part.name):
        return before
    # A number that stands in the words keeps its place there; another one has the place of the words.
    for one in printed_numbers(text):
        if span.start <= one.span.start < span.end and one.value == given.value:
            return msgspec.structs.replace(given, span=one.span, in_words=one.in_words)
    return msgspec.structs.replace(given, span=span)


def _empty(kind: str, part: Part) -> Any:  # noqa: ANN401
    """What a part holds where nothing is said."""
    return {one.name: one.default for one in msgspec.structs.fields(KINDS[kind])}[part.name]
