from clarion.web.public.lines import prefixed, title_language


def test_a_retracted_title_is_prefixed_once():
    assert prefixed("Cells in the rat.", "retracted") == "RETRACTED: Cells in the rat"
    assert prefixed("RETRACTED: Cells", "retracted") == "RETRACTED: Cells"
    assert prefixed("Cells", "corrected") == "Cells"


def test_the_script_of_a_title_gives_its_language():
    assert title_language("Café in β-cells") == "en"
    assert title_language("یافته‌های کلیه") == "fa"
