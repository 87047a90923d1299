"""JSON that may stand in a page."""

import json

from hypothesis import given
from hypothesis import strategies as st

from clarion.exports import json_ld


@given(st.dictionaries(st.text(), st.text() | st.lists(st.text())))
def test_nothing_ends_the_element_and_nothing_is_lost(document: dict[str, object]) -> None:
    text = json_ld(document)
    assert not set(text) & set("<>&\u2028\u2029")
    assert json.loads(text) == document


def test_other_letters_stay_readable() -> None:
    assert json_ld({"name": "آب < 5"}) == '{"name":"آب \\u003c 5"}'
