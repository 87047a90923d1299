import pytest

from clarion.evidence.readers.diseases import named


def phrases(text):
    return [span.of(text) for span in named(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("treatment of chronic low back pain", ["chronic low back pain"]),
        ("patients with type 2 diabetes mellitus and gout", ["type 2 diabetes mellitus"]),
        ("refractory lupus nephritis", ["refractory lupus nephritis"]),
        ("an analysis on this basis", []),
        ("osteoarthritis or psoriasis", ["osteoarthritis", "psoriasis"]),
        ("non-small-cell lung cancer", ["non-small-cell lung cancer"]),
        ("", []),
    ],
)
def test_phrases_with_the_words_that_describe_them(text, found):
    assert phrases(text) == found
