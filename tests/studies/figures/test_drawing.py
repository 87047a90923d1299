import hashlib
import io
import re
import subprocess
import sys
from xml.etree import ElementTree

import msgspec
import pytest
from PIL import Image
from pypdf import PdfReader

from clarion.studies.figures.drawing import NothingToDrawError, pdf, png, size, svg
from tests.studies.sample_document import sample_figures

SVG = "{http://www.w3.org/2000/svg}"
IDS = sorted(sample_figures())
_DIGESTS = """
import hashlib
from clarion.studies.figures.drawing import pdf, png, svg
from tests.studies.sample_document import sample_figures
for id, figure in sorted(sample_figures().items()):
    print(id, *(hashlib.sha256(draw(figure)).hexdigest() for draw in (svg, png, pdf)))
"""


@pytest.mark.parametrize("id", IDS)
def test_a_picture_names_and_describes_itself(id):
    figure = sample_figures()[id]
    root = ElementTree.fromstring(svg(figure))
    title, description = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"
    assert (title.text, description.text) == (figure.title, figure.sentence)


@pytest.mark.parametrize("id", IDS)
def test_a_picture_fills_the_width_it_is_given(id):
    root = ElementTree.fromstring(svg(sample_figures()[id]))
    assert root.get("width") == "100%"
    assert root.get("height") is None
    width, height = size(sample_figures()[id])
    assert root.get("viewBox") == f"0 0 {width} {height}"


@pytest.mark.parametrize("id", IDS)
def test_a_picture_needs_no_style_script_or_address(id):
    drawing = svg(sample_figures()[id]).decode()
    assert not re.search(r"<style|<script|\sstyle=|\son[a-z]+=|<image|https?://(?!www\.w3\.org)", drawing)


@pytest.mark.parametrize(("participants", "arms"), [(12, 1), (24, 2), (90, 1)])
def test_text_stays_text_and_is_legible_at_a_phones_width(participants, arms):
    for figure in sample_figures(participants, arms=arms).values():
        if figure.left_out:
            continue
        texts = [one for one in ElementTree.fromstring(svg(figure)).iter(f"{SVG}text") if one.text]
        assert texts
        assert min(float(one.get("font-size").removesuffix("px")) for one in texts) >= 11


def test_ids_of_two_pictures_in_one_page_differ():
    ids = [id for figure in sample_figures().values() for id in re.findall(rb'\bid="([^"]+)"', svg(figure))]
    assert len(ids) == len(set(ids))


def test_what_a_study_file_says_is_never_markup():
    figure = msgspec.structs.replace(sample_figures()["flow"], title="<script>x</script> & more", sentence='"><b>')
    root = ElementTree.fromstring(svg(figure))
    assert root.find(f"{SVG}title").text == "<script>x</script> & more"
    assert root.find(f"{SVG}desc").text == '"><b>'


@pytest.mark.parametrize("scale", [1, 2, 3])
def test_a_png_has_the_scale_asked_for(scale):
    figure = sample_figures()["lines-pain"]
    assert Image.open(io.BytesIO(png(figure, scale))).size == (340 * scale, figure.height * scale)


def test_a_pdf_has_one_page_with_text_in_it():
    pages = PdfReader(io.BytesIO(pdf(sample_figures()["lines-pain"]))).pages
    assert len(pages) == 1
    assert "Week 16" in pages[0].extract_text()


def test_a_figure_that_was_left_out_is_not_drawn():
    for draw in (svg, png, pdf, size):
        with pytest.raises(NothingToDrawError, match=r"swimmer.*Left out"):
            draw(sample_figures(mode="none")["swimmer"])


def test_another_process_draws_the_same_bytes():
    printed = subprocess.run([sys.executable, "-c", _DIGESTS], capture_output=True, text=True, check=True).stdout
    there = {id: digests for id, *digests in map(str.split, printed.splitlines())}
    here = {
        id: [hashlib.sha256(draw(figure)).hexdigest() for draw in (svg, png, pdf)]
        for id, figure in sample_figures().items()
    }
    assert there == here
