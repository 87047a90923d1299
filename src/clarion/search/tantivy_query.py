"""From a question to the embedded index's own query."""

from collections.abc import Iterable

import tantivy

from clarion.search.engine import Query
from clarion.search.question import Clause, Question, identifier_keys
from clarion.search.schema import BOOSTS, STUDY_FACETS, joined
from clarion.text.normalise import fold
from clarion.text.words import STOP_WORDS

_MOST_TOKENS = 32
"""Tokens of one clause that are looked for."""

_LAST_YEAR = 9999

_MUST, _SHOULD, _MUST_NOT = tantivy.Occur.Must, tantivy.Occur.Should, tantivy.Occur.MustNot


class QueryBuilder:
    """Builds queries for one schema.

    Args:
        schema: the index's schema.
        analyser: the one with which its texts were analysed.
    """

    def __init__(self, schema: tantivy.Schema, analyser: tantivy.TextAnalyzer) -> None:
        self._schema = schema
        self._analyser = analyser

    def wanted(self, question: Question) -> list[tuple[Clause, tantivy.Query]]:
        """Each clause that holds something to look for, with its query; stop words only where there is nothing else."""
        built = [(clause, self._clause(clause)) for clause in question.clauses if not clause.excluded]
        found = [(clause, query) for clause, query in built if query is not None]
        telling = [(clause, query) for clause, query in found if clause.phrase or fold(clause.text) not in STOP_WORDS]
        return telling or found

    def restrictions(self, question: Question, query: Query) -> list[tuple[tantivy.Occur, tantivy.Query]]:
        """What the exclusions, the years, the types and the features of studies that are asked for leave."""
        parts: list[tuple[tantivy.Occur, tantivy.Query]] = []
        for clause in question.clauses:
            if clause.excluded and (excluded := self._clause(clause)) is not None:
                parts.append((_MUST_NOT, excluded))
        for first, last in ((question.year_from, question.year_to), (query.year_from, query.year_to)):
            if first is not None or last is not None:
                parts.append((_MUST, self._years(first, last)))
        if query.types:
            wanted = tantivy.Query.term_set_query(self._schema, "type", [_utf8(type) for type in query.types])
            parts.append((_MUST, tantivy.Query.const_score_query(wanted, 0.0)))
        for name in STUDY_FACETS:
            if value := getattr(query, name):
                parts.append((_MUST, tantivy.Query.const_score_query(self._term(name, _utf8(value)), 0.0)))
        return parts

    def identifier(self, text: str) -> tantivy.Query | None:
        """The query for a text that may be one identifier; None where it can't be."""
        keys = identifier_keys(text)
        return self._any([self._term("identifiers", key) for key in keys]) if keys else None

    def combine(
        self,
        wanted: Iterable[tantivy.Query],
        restrictions: list[tuple[tantivy.Occur, tantivy.Query]],
        *,
        some: bool = False,
    ) -> tantivy.Query:
        """All (or, with ``some``, at least one) of the wanted, within the restrictions."""
        wanted = list(wanted)
        if some:
            wanted = [self._any(wanted)]
        parts = [(_MUST, query) for query in wanted] + restrictions
        if not any(occur == _MUST for occur, _ in parts):
            parts.append((_MUST, tantivy.Query.const_score_query(tantivy.Query.all_query(), 0.0)))
        return tantivy.Query.boolean_query(parts)

    def _clause(self, clause: Clause) -> tantivy.Query | None:
        """The query for one clause; None where it holds no word."""
        if clause.field == "type":
            return self._term("type", _utf8(clause.text.lower()))
        if clause.field == "identifiers":
            return self.identifier(clause.text)
        tokens = self._analyser.analyze(fold(clause.text))[:_MOST_TOKENS]
        alternatives = [self._in_fields(tokens, clause.field)] if tokens else []
        whole = "" if clause.phrase else joined(clause.text)
        if whole:
            alternatives.append(self._in_fields(self._analyser.analyze(whole), clause.field))
        if not clause.field and not clause.phrase:
            alternatives += [self._term("identifiers", key) for key in identifier_keys(clause.text)]
        return self._any(alternatives) if tokens else None

    def _in_fields(self, tokens: list[str], field: str) -> tantivy.Query:
        """The tokens side by side in one field, or in any."""
        fields = {field: 1.0} if field else BOOSTS
        return self._any(
            [tantivy.Query.boost_query(self._side_by_side(name, tokens), boost) for name, boost in fields.items()]
        )

    def _side_by_side(self, field: str, tokens: list[str]) -> tantivy.Query:
        if len(tokens) == 1:
            return self._term(field, tokens[0], "position")
        return tantivy.Query.phrase_query(self._schema, field, list(tokens))

    def _term(self, field: str, value: str, index_option: str = "basic") -> tantivy.Query:
        return tantivy.Query.term_query(self._schema, field, value, index_option)

    def _years(self, first: int | None, last: int | None) -> tantivy.Query:
        low, high = max(first or 1, 1), min(_LAST_YEAR if last is None else last, _LAST_YEAR)
        if low > high:
            return tantivy.Query.empty_query()
        span = tantivy.Query.range_query(self._schema, "year", tantivy.FieldType.Unsigned, low, high)
        return tantivy.Query.const_score_query(span, 0.0)

    @staticmethod
    def _any(queries: list[tantivy.Query]) -> tantivy.Query:
        if len(queries) == 1:
            return queries[0]
        return tantivy.Query.boolean_query([(_SHOULD, query) for query in queries])


def _utf8(text: str) -> str:
    """``text`` without lone surrogates, which the index can't take."""
    return text.encode("utf-8", "replace").decode()
