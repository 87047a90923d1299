import pytest

from clarion.evidence.readers.diseases import named


def phrases(text):
    return [span.of(text) for span in named(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("treatment of chronic low back pain", ["chronic low back pain"]),
        ("patients with type 2 diabetes mellitus and gout", ["type 2 diabetes mellitus", "gout"]),
        ("refractory lupus nephritis", ["refractory lupus nephritis"]),
        ("an analysis on this basis", []),
        ("osteoarthritis or psoriasis", ["osteoarthritis", "psoriasis"]),
        ("non-small-cell lung cancer", ["non-small-cell lung cancer"]),
        ("", []),
    ],
)
def test_phrases_with_the_words_that_describe_them(text, found):
    assert phrases(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the failure of the device and an injury", []),
        ("acute liver failure", ["acute liver failure"]),
        ("264 cancer cells", ["cancer"]),
        ("mild to moderate asthma", ["mild to moderate asthma"]),
        ("head and neck cancer", ["head and neck cancer"]),
        ("basilar artery (BA) aneurysms", ["basilar artery (BA) aneurysms"]),
        ("chronic hepatitis B", ["chronic hepatitis B"]),
        ("primary open-angle glaucoma", ["primary open-angle glaucoma"]),
        ("nausea and vomiting", ["nausea and vomiting"]),
        ("eggs of schistosoma", []),
        ("undergoing inguinal hernia repair", ["inguinal hernia"]),
    ],
)
def test_a_phrase_takes_what_describes_the_disease_and_no_more(text, found):
    small = text.lower()
    assert [span.of(text) for span in named(small, 0, len(small))] == found
