import io

import pytest
from pypdf import PdfReader
from typst import TypstError

from clarion.studies.figures.paper import typeset

PAGE = (
    b'#set document(title: "T", date: none)\n#set text(font: "Libertinus Serif", lang: "en")\n#text(sys.inputs.text)\n'
)


def text_of(pdf: bytes) -> str:
    return PdfReader(io.BytesIO(pdf)).pages[0].extract_text()


def test_the_same_text_gives_the_same_bytes():
    assert typeset(PAGE, {"text": "≥ 0.5 g/24 h, µ ± σ"}) == typeset(PAGE, {"text": "≥ 0.5 g/24 h, µ ± σ"})


def test_what_is_given_as_data_is_printed_as_it_is():
    assert "#panic() *x*" in text_of(typeset(PAGE, {"text": "#panic() *x*"}))


@pytest.mark.parametrize("text", ["数据", "😀", "पेशाब"])
def test_a_script_that_typsts_faces_lack_does_not_stop_the_report(text):
    assert typeset(PAGE, {"text": f"Pain {text}"}).startswith(b"%PDF")


def test_a_source_that_is_wrong_is_not_passed_over():
    with pytest.raises(TypstError, match="unknown variable"):
        typeset(b"#nothing", {})
