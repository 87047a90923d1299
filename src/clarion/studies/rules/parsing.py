"""From the text of a rule to a tree, by precedence: or, and, not, comparisons, + -, * /, minus.

Nothing is evaluated by Python, and a text of any kind ends as a tree or as a RuleError: length, nesting and the number
of operations are limited, so that no rule can exhaust the stack.
"""

import difflib
from typing import get_args

from clarion.studies.rules.expression import (
    All,
    Arithmetic,
    Arithmetician,
    Call,
    Comparator,
    Comparison,
    Expression,
    Name,
    Negative,
    Not,
    Quantity,
    RuleError,
    Some,
    Text,
)
from clarion.studies.rules.lexing import Word, words
from clarion.studies.rules.vocabulary import FEWEST_ARGUMENTS, KEYWORDS, OF_MANY

DEEPEST = 50
"""Parentheses, functions, operands are nested at most so deep."""
MOST_OPERATIONS = 60
"""A rule has at most so many of + - * /."""

_OR, _AND, _NOT, _COMPARISON, _SUM, _PRODUCT, _MINUS = range(1, 8)
_STRENGTH = {
    **{"or": _OR, "and": _AND, "+": _SUM, "-": _SUM, "*": _PRODUCT, "/": _PRODUCT},
    **dict.fromkeys(get_args(Comparator), _COMPARISON),
}
_ONE_WAY = ({"<", "<="}, {">", ">="}, {"="})
"""Comparisons that may stand in one chain."""


def parse(text: str) -> Expression:
    """The tree of the rule ``text``. Raises RuleError where it is no rule, with the position of the fault."""
    return _Parser(text).rule()


class _Parser:
    """A rule's words and how far they have been read."""

    def __init__(self, text: str) -> None:
        self.words = tuple(words(text))
        self.at = 0
        self.depth = 0
        self.operations = 0

    @property
    def word(self) -> Word:
        """The next word."""
        return self.words[self.at]

    def take(self) -> Word:
        """The next word, which is behind us then."""
        word = self.word
        self.at += 1
        return word

    def sees(self, sign: str) -> bool:
        """Whether the next word is the operator ``sign``; a quoted one is none."""
        return self.word.kind == "operator" and self.word.text == sign

    def rule(self) -> Expression:
        """The whole rule."""
        if self.word.kind == "end":
            raise RuleError("The rule is empty.", 0)
        tree = self.expression(_OR)
        if self.at < len(self.words) - 1:
            raise self.unexpected()
        return tree

    def expression(self, weakest: int) -> Expression:
        """What stands here, as far as operators bind at least as strongly as ``weakest``."""
        self.depth += 1
        if self.depth > DEEPEST:
            raise RuleError(f"The rule is nested more than {DEEPEST} deep. Divide it.", self.word.position)
        left = self.operand()
        while self.word.kind in ("operator", "keyword") and _STRENGTH.get(self.word.text, 0) >= weakest:
            left = self.joined(left, self.word)
        self.depth -= 1
        return left

    def joined(self, left: Expression, operator: Word) -> Expression:
        """``left`` with the ``operator`` behind it and what that joins to it."""
        strength = _STRENGTH[operator.text]
        if strength in (_OR, _AND):
            operands = [left]
            while self.word.text == operator.text and self.word.kind == "keyword":
                self.take()
                operands.append(self.expression(strength + 1))
            together = All if operator.text == "and" else Some
            return together(operands=tuple(operands), position=left.position)
        if strength == _COMPARISON:
            return self.comparisons(left)
        self.operations += 1
        if self.operations > MOST_OPERATIONS:
            raise RuleError(f"The rule has more than {MOST_OPERATIONS} operations. Divide it.", operator.position)
        sign: Arithmetician = self.take().text  # type: ignore[assignment]  # of the four, as its strength tells
        return Arithmetic(operator=sign, left=left, right=self.expression(strength + 1), position=left.position)

    def comparisons(self, left: Expression) -> Expression:
        """A comparison, or a chain of them."""
        found: list[Comparison] = []
        while self.word.kind == "operator" and _STRENGTH.get(self.word.text) == _COMPARISON:
            word = self.take()
            sign: Comparator = word.text  # type: ignore[assignment]  # of the six, as its strength tells
            if found and not any({found[0].operator, sign} <= way for way in _ONE_WAY):
                message = f"`{found[0].operator}` and `{sign}` can't be in one chain. Join two comparisons with `and`."
                raise RuleError(message, word.position)
            right = self.expression(_COMPARISON + 1)
            found.append(Comparison(operator=sign, left=left, right=right, position=left.position))
            left = right
        return found[0] if len(found) == 1 else All(operands=tuple(found), position=found[0].position)

    def operand(self) -> Expression:
        """A value, a name, a function, something in parentheses, or what ``not`` or a minus stands before."""
        word = self.take()
        if word.kind == "quantity":
            return Quantity(value=word.value, unit=word.unit, position=word.position)
        if word.kind == "text":
            return Text(value=word.text, position=word.position)
        if word.kind == "name":
            return self.call(word) if self.sees("(") else Name(id=word.text, position=word.position)
        if word.kind == "keyword" and word.text == "not":
            return Not(operand=self.expression(_NOT), position=word.position)
        if word.kind == "operator" and word.text == "-":
            return Negative(operand=self.expression(_MINUS), position=word.position)
        if word.kind == "operator" and word.text == "(":
            inner = self.expression(_OR)
            self.closing(word)
            return inner
        self.at -= 1
        raise self.unexpected()

    def call(self, name: Word) -> Call:
        """The function ``name``, whose parenthesis comes next."""
        if name.text not in FEWEST_ARGUMENTS:
            near = difflib.get_close_matches(name.text, FEWEST_ARGUMENTS, n=1)
            meant = f"Did you mean `{near[0]}`?" if near else f"There are {', '.join(FEWEST_ARGUMENTS)}."
            raise RuleError(f"There is no function `{name.text}`. {meant}", name.position)
        opening = self.take()
        arguments: list[Expression] = []
        while arguments or not self.sees(")"):
            arguments.append(self.expression(_OR))
            if not self.sees(","):
                break
            self.take()
        self.closing(opening)
        needed = FEWEST_ARGUMENTS[name.text]
        if len(arguments) < needed or (len(arguments) > needed and name.text not in OF_MANY):
            least = "at least " if name.text in OF_MANY else ""
            message = f"`{name.text}` takes {least}{needed} value{'s' * (needed > 1)}, not {len(arguments)}."
            raise RuleError(message, name.position)
        return Call(function=name.text, arguments=tuple(arguments), position=name.position)

    def closing(self, opening: Word) -> None:
        """Take the parenthesis that closes ``opening``."""
        if self.word.kind == "end":
            raise RuleError("The parenthesis is not closed.", opening.position)
        if not self.sees(")"):
            raise self.unexpected()
        self.take()

    def unexpected(self) -> RuleError:
        """What is wrong with the next word, which can't stand where it stands."""
        word = self.word
        before = self.words[self.at - 1] if self.at else None
        if word.kind == "end":
            behind = f" behind `{before.text}`" if before else ""
            return RuleError(f"The rule ends where a value is wanted{behind}.", word.position)
        if word.kind == "name" and word.text.lower() in KEYWORDS:
            return RuleError(f"`{word.text}` is written in small letters: `{word.text.lower()}`.", word.position)
        if self.sees(","):
            return RuleError("A comma only divides the values of a function; decimals have a point.", word.position)
        if before is None or not _ends_value(before):
            return RuleError(f"A value is wanted here, not `{word.text}`.", word.position)
        if self.sees(")"):
            return RuleError("Nothing is open that this parenthesis could close.", word.position)
        message = (
            f"`{before.text}` and `{word.text}` stand beside each other: an operator is missing between them, "
            "such as `<`, `*` or `and`."
        )
        return RuleError(message, word.position)


def _ends_value(word: Word) -> bool:
    """Whether a value can end with ``word``."""
    return word.kind in ("quantity", "text", "name") or (word.kind == "operator" and word.text == ")")
