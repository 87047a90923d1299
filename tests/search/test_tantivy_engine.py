"""The embedded search engine: what is found, in which order, and that its folder survives whatever happens to it."""

import multiprocessing
import os
import signal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from clarion.search.engine import NOTES, Document, IndexBusy, IndexOutdated, Query
from clarion.search.tantivy_engine import TantivyEngine

TRIAL = Document(
    1,
    "trial",
    "Mesenchymal stem cells in lupus nephritis",
    "Nine patients with refractory disease received IL-6 blockers. COVID-19 stopped enrolment.",
    authors="Ahmad Müller; Lea Søren",
    venue="Current Research in Translational Medicine; Curr Res Transl Med",
    topics="Lupus Nephritis; Kidney Failure, Chronic",
    identifiers=("10.1016/J.RETRAM.2021", "34000001", "PMC8000001", "IRCT2016090729747N1"),
    year=2022,
    type="trial",
    published=20220401,
)
REVIEW = Document(
    2, "review", "Treatment of the kidney", "A review; lupus is mentioned.", authors="Ann Lupus", year=2016,
    type="review", published=20160101,
)  # fmt: skip
PERSIAN = Document(3, "persian", "کتاب‌های پزشكي", "متن دربارهٔ کلیه", year=2019, type="article", published=20190101)
PANDEMIC = Document(4, "pandemic", "The covid19 pandemic & <script>", "", year=2020, type="article", published=20200101)
ALL = (TRIAL, REVIEW, PERSIAN, PANDEMIC)


@pytest.fixture(scope="module")
def engine(tmp_path_factory):
    with TantivyEngine(tmp_path_factory.mktemp("index"), writable=True) as made:
        made.add(ALL)
        made.commit()
        yield made


def ids(engine, text, **more):
    return [hit.id for hit in engine.search(Query(text, **more)).hits]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("lupus", [1, 2]),
        ("nephritis treated patients", [1]),
        ("PATIENT", [1]),
        ('"stem cells"', [1]),
        ('"cells stem"', []),
        ("lupus -cells", [2]),
        ("lupus NOT cells", [2]),
        ("-lupus", [4, 3]),
        ("author:lupus", [2]),
        ("title:lupus", [1]),
        ("author:muller", [1]),
        ("author:soren kidney", [1]),
        ('author:"ahmad müller"', [1]),
        ("journal:transl", [1]),
        ('topic:"kidney failure"', [1]),
        ("type:review", [2]),
        ("year:2016", [2]),
        ("year:2019-2020", [4, 3]),
        ("lupus year:2017-", [1]),
        ("year:3000-2000", []),
        ("covid19", [4, 1]),
        ("covid-19", [4, 1]),
        ("il6", [1]),
        ("10.1016/j.retram.2021", [1]),
        ("https://doi.org/10.1016/j.retram.2021", [1]),
        ("doi:10.1016/j.retram.2021", [1]),
        ("PMID 34000001", [1]),
        ("pmc8000001", [1]),
        ("IRCT2016090729747N1", [1]),
        ("IRCT2016090729747N1 lupus", [1]),
        ("", [1, 4, 3, 2]),
        ("the", [4, 2]),
    ],
)
def test_what_is_found(engine, text, found):
    assert sorted(ids(engine, text)) == sorted(found)


@pytest.mark.parametrize("text", ["کتاب‌های پزشکی", "كتاب‌هاي پزشكي", "کتاب های", "کتابهای", "كتابهاي", "کلیه"])
def test_persian_is_found_with_either_letters_and_with_or_without_half_space(engine, text):
    assert ids(engine, text) == [3]


def test_a_title_weighs_more_than_an_abstract(engine):
    assert ids(engine, "lupus") == [1, 2]


def test_no_document_with_all_words_gives_those_with_some_and_says_so(engine):
    results = engine.search(Query("lupus zebrafish"))
    assert [hit.id for hit in results.hits] == [1, 2]
    assert results.note == "some-words"
    assert engine.search(Query("zebrafish")).total == 0
    assert ids(engine, "lupus zebrafish -cells") == [2]


@pytest.mark.parametrize(
    ("text", "note"), [("!!!", "no-words"), ("PMC8000001", "identifier"), ("lupus", ""), ("lupus zebra", "some-words")]
)
def test_notes_say_how_a_query_was_understood(engine, text, note):
    assert engine.search(Query(text)).note == note
    assert not note or note in NOTES


def test_filters_facets_and_order(engine):
    results = engine.search(Query("", sort="newest"))
    assert [hit.id for hit in results.hits] == [1, 4, 3, 2]
    assert results.types == (("article", 2), ("review", 1), ("trial", 1))
    assert results.years == ((2022, 1), (2020, 1), (2019, 1), (2016, 1))
    assert ids(engine, "", types=("review", "trial")) == [1, 2]
    assert ids(engine, "", year_from=2019, year_to=2020) == [4, 3]
    assert ids(engine, "lupus", sort="newest") == [1, 2]


def test_pages_follow_one_another(engine):
    pages = [engine.search(Query("", offset=offset, limit=3)) for offset in (0, 3, 6)]
    assert [[hit.id for hit in page.hits] for page in pages] == [[1, 4, 3], [2], []]
    assert {page.total for page in pages} == {4}


def test_hits_are_marked_and_safe(engine):
    (hit,) = engine.search(Query("nephritis patients")).hits
    assert hit.title == "Mesenchymal stem cells in lupus <mark>nephritis</mark>"
    assert hit.snippet.startswith("Nine <mark>patients</mark> with")
    (hit, _) = engine.search(Query("covid19")).hits
    assert hit.title == "The <mark>covid19</mark> pandemic &amp; &lt;script&gt;"


SHARDS = [
    *('"', "-", ":", "year:", "author:", "doi:", "10.1", "lupus", "NOT", "AND", "OR", "(", ")", "*", "~2", "^"),
    *("[1 TO", "\\", "\x00", "\ud800", "type:", "9" * 30, "the", "کتاب\u200cها", "é" * 100),
]
QUERIES = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from(SHARDS), max_size=30).map("".join),
    st.lists(st.sampled_from(SHARDS), max_size=30).map(" ".join),
)


@given(QUERIES, st.integers(-5, 2**40), st.integers(-5, 2**40), st.none() | st.integers(-(2**40), 2**40))
@example("a." * 1000, 0, 20, None)
@example("x y " * 1000, 0, 20, 0)
@settings(max_examples=200, deadline=None)
def test_nothing_that_is_typed_raises(engine, text, offset, limit, year):
    results = engine.search(Query(text, offset=offset, limit=limit, year_from=year, year_to=year, types=(text[:9],)))
    assert results.total >= len(results.hits)
    engine.search(Query(text))


DOCUMENTS = st.builds(
    Document,
    id=st.integers(1, 5),
    public_id=st.just("x"),
    title=st.text(),
    abstract=st.text(),
    authors=st.text(),
    topics=st.text(),
    identifiers=st.lists(st.text(max_size=20), max_size=2).map(tuple),
    year=st.integers(0, 2100),
)


@given(st.lists(DOCUMENTS, max_size=8))
@settings(max_examples=10, deadline=None)
def test_any_texts_can_be_indexed_and_the_last_of_an_id_stays(tmp_path_factory, documents):
    with TantivyEngine(tmp_path_factory.mktemp("any"), writable=True) as engine:
        engine.add(documents)
        engine.commit()
        last = {document.id: document for document in documents}
        assert engine.count() == len(last)
        assert sorted(ids(engine, "")) == sorted(last)
        engine.add(documents[:2])
        engine.delete([5, 99])
        engine.commit()
        assert sorted(ids(engine, "")) == sorted({*last, *(one.id for one in documents[:2])} - {5})


def test_changes_are_seen_after_commit_and_dropped_without(tmp_path):
    with TantivyEngine(tmp_path, writable=True) as engine:
        engine.add([TRIAL])
        assert engine.count() == 0
    with TantivyEngine(tmp_path, writable=True) as engine:
        engine.add([REVIEW])
        engine.commit()
        assert ids(engine, "") == [2]
        engine.delete([2])
    assert TantivyEngine(tmp_path).count() == 1


def test_a_new_index_needs_a_rebuild_until_it_is_said_to_be_done(tmp_path):
    folder = tmp_path / "index"
    reader = TantivyEngine(folder)
    assert reader.search(Query("lupus")).total == 0
    with TantivyEngine(folder, writable=True) as engine:
        assert engine.needs_rebuild
        engine.add(ALL)
        engine.commit()
    with TantivyEngine(folder, writable=True) as engine:
        assert engine.needs_rebuild
        engine.rebuilt()
        assert not engine.needs_rebuild
        reader.reload()
        assert reader.search(Query("lupus")).total == 2
        engine.clear()
        assert engine.needs_rebuild
        assert engine.count() == 0
    reader.reload()
    assert reader.count() == 0


def test_an_outdated_index_is_refused_to_readers_and_begun_anew_by_a_writer(tmp_path):
    with TantivyEngine(tmp_path, writable=True) as engine:
        engine.add(ALL)
        engine.commit()
        engine.rebuilt()
    reader = TantivyEngine(tmp_path)
    (tmp_path / "clarion.json").write_text('{"version": 999, "complete": true}')
    reader.reload()
    assert reader.count() == 4, "what is open goes on to be read"
    with pytest.raises(IndexOutdated, match="build it anew"):
        TantivyEngine(tmp_path)
    with TantivyEngine(tmp_path, writable=True) as engine:
        assert engine.needs_rebuild
        assert engine.count() == 0


def test_a_damaged_index_is_refused_to_readers_and_begun_anew_by_a_writer(tmp_path):
    with TantivyEngine(tmp_path, writable=True) as engine:
        engine.add(ALL)
        engine.commit()
        engine.rebuilt()
    for path in tmp_path.glob("*.store"):
        path.unlink()
    with pytest.raises(IndexOutdated, match="damaged"):
        TantivyEngine(tmp_path)
    with TantivyEngine(tmp_path, writable=True) as engine:
        assert engine.needs_rebuild
        engine.add(ALL)
        engine.commit()
        assert engine.count() == 4


def test_a_folder_of_other_files_is_left_alone(tmp_path):
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(FileExistsError, match="other files"):
        TantivyEngine(tmp_path, writable=True)
    assert (tmp_path / "thesis.txt").read_text() == "mine"


def test_two_can_not_write_at_once_and_a_reader_can_not_at_all(tmp_path):
    with TantivyEngine(tmp_path, writable=True) as first, TantivyEngine(tmp_path, writable=True) as second:
        first.add([TRIAL])
        with pytest.raises(IndexBusy, match="Another process"):
            second.add([REVIEW])
        first.commit()
        first.close()
        second.add([REVIEW])
        second.commit()
        assert second.count() == 2
    with pytest.raises(PermissionError, match="for reading"):
        TantivyEngine(tmp_path).add([TRIAL])


def _write_and_die(folder):
    engine = TantivyEngine(folder, writable=True)
    engine.add([TRIAL])
    engine.commit()
    engine.add([REVIEW, PERSIAN])
    os.kill(os.getpid(), signal.SIGKILL)


def test_a_killed_writer_leaves_its_last_commit_and_no_lock(tmp_path):
    reader = TantivyEngine(tmp_path)
    process = multiprocessing.get_context("spawn").Process(target=_write_and_die, args=(tmp_path,))
    process.start()
    process.join(60)
    assert process.exitcode == -signal.SIGKILL
    reader.reload()
    assert ids(reader, "") == [1]
    with TantivyEngine(tmp_path, writable=True) as engine:
        engine.add([REVIEW, PERSIAN])
        engine.commit()
        assert engine.count() == 3
    reader.reload()
    assert reader.count() == 3
