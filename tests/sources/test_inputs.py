"""Whatever a user names is opened, layer by layer, and what cannot be is told."""

import bz2
import gzip
import io
import lzma
import os
import sys
import tarfile
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.records import Record, Rejection
from clarion.sources import SourceError, cut, read
from clarion.sources.compression import DamagedError, decompressed
from tests.sources.pubmed.files import article, article_set, in_blocks, keys, rejections

ONE = article_set(article(1))
TWO = article_set(article(2))


def everything(*paths, format=None):
    found = []
    for raw in cut([str(path) for path in paths], format):
        found += [raw] if isinstance(raw, Rejection) else read(raw)
    return found


def tarred(mode, **members):
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode=mode) as archive:
        for name, content in members.items():
            entry = tarfile.TarInfo(name.replace("__", "."))
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return buffer.getvalue()


def zipped(**members):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "."), content)
    return buffer.getvalue()


FORMS = {
    "plain.xml": ONE,
    "one.xml.gz": gzip.compress(ONE),
    "two-streams.gz": gzip.compress(ONE[:300]) + gzip.compress(ONE[300:]),
    "padded.gz": gzip.compress(ONE) + b"\0" * 512,
    "one.bz2": bz2.compress(ONE),
    "one.xz": lzma.compress(ONE),
    "one.zip": zipped(one__xml=ONE),
    "gz-in.zip": zipped(one__xml__gz=gzip.compress(ONE)),
    "one.tar": tarred("w", one__xml=ONE),
    "one.tar.gz": tarred("w:gz", one__xml=ONE),
    "one.tar.xz": tarred("w:xz", one__xml=ONE),
    "one.tar.bz2": tarred("w:bz2", one__xml__gz=gzip.compress(ONE)),
}


@pytest.mark.parametrize("name", FORMS)
def test_every_form_is_opened(name, tmp_path):
    path = tmp_path / "no-telling-name"
    path.write_bytes(FORMS[name])
    (record,) = everything(path)
    assert record.key == "1"


@pytest.mark.parametrize("name", FORMS)
def test_standard_input(name, monkeypatch):
    class Pipe(io.RawIOBase):
        content = io.BytesIO(FORMS[name])

        def read(self, size=-1):
            return self.content.read(min(size, 100))

    monkeypatch.setattr(sys, "stdin", type("stdin", (), {"buffer": Pipe()}))
    (record,) = everything("-")
    assert record.key == "1"
    assert record.place.file.startswith("-")


def test_folders_are_read_sorted_and_side_files_passed_over(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "x.xml").write_bytes(TWO)
    (tmp_path / "b" / "2.xml").write_bytes(TWO)
    (tmp_path / "a.xml.gz").write_bytes(gzip.compress(ONE))
    (tmp_path / "a.xml.gz.md5").write_text("MD5 = 1")
    (tmp_path / ".DS_Store").write_bytes(b"\0")
    assert keys(everything(tmp_path)) == [1, 2]
    assert not rejections(everything(tmp_path))
    assert keys(everything(tmp_path / "b" / "2.xml", tmp_path / "a.xml.gz")) == [2, 1]


def test_archive_members_are_named_and_bad_ones_told(tmp_path):
    path = tmp_path / "many.zip"
    path.write_bytes(zipped(a__xml=ONE, b__txt=b"Hello", c__xml=TWO, __MACOSX_=b""))
    found = everything(path)
    assert [one.place.file for one in found] == [f"{path}!a.xml", f"{path}!b.txt", f"{path}!c.xml"]
    assert keys(found) == [1, 2]
    assert "format of this file is not known" in rejections(found)[0].reason


def test_damaged_archives_give_what_can_be_had(tmp_path):
    path = tmp_path / "cut.tar"
    whole = tarred("w", one__xml=ONE, two__xml=TWO)
    path.write_bytes(whole[: whole.index(b"two.xml") + 600])
    found = everything(path)
    assert keys(found) == [1]
    assert rejections(found)
    path.write_bytes(zipped(one__xml=ONE)[:-30])
    assert "zip archive is damaged" in rejections(everything(path))[0].reason
    whole = bytearray(zipped(one__xml=ONE, two__xml=TWO))
    whole[60] ^= 0xFF
    path.write_bytes(whole)
    found = everything(path)
    assert 2 in keys(found)
    assert rejections(found)


def test_archives_in_archives_have_an_end(tmp_path):
    nested = ONE
    for _ in range(8):
        nested = gzip.compress(nested)
    path = tmp_path / "deep.gz"
    path.write_bytes(nested)
    (rejected,) = everything(path)
    assert "too deep" in rejected.reason


@given(length=st.integers(1, 400))
def test_truncated_gzip_keeps_all_complete_records(length, tmp_path_factory):
    records = [article(number, title=f"Title {number * 7919}") for number in range(1, 30)]
    packed = gzip.compress(article_set(*records))
    path = tmp_path_factory.mktemp("gz") / "cut.xml.gz"
    path.write_bytes(packed[:-length])
    found = everything(path)
    assert keys(found) == list(range(1, len(keys(found)) + 1))
    assert len(rejections(found)) == 1
    assert "too early" in rejections(found)[0].reason


def test_corrupt_gzip_keeps_what_comes_before(tmp_path):
    noise = [article(number, title=os.urandom(40).hex()) for number in range(1, 400)]
    packed = bytearray(gzip.compress(article_set(*noise)))
    packed[len(packed) // 2] ^= 0x55
    packed[len(packed) // 2 + 1] ^= 0x55
    path = tmp_path / "bad.gz"
    path.write_bytes(packed)
    found = everything(path)
    assert len(keys(found)) > 150
    assert "compression is damaged" in rejections(found)[-1].reason


@given(st.binary(max_size=5000), st.sampled_from(["gzip", "bzip2", "xz"]), st.integers(1, 300))
def test_decompressing_in_any_blocks(content, kind, size):
    compress = {"gzip": gzip.compress, "bzip2": bz2.compress, "xz": lzma.compress}[kind]
    packed = compress(content) + compress(content[::-1])
    assert b"".join(decompressed(in_blocks(packed, size), kind)) == content + content[::-1]


@given(st.binary(min_size=1, max_size=300), st.sampled_from(["gzip", "bzip2", "xz"]))
def test_decompressing_noise_raises_one_kind_of_error(noise, kind):
    with pytest.raises(DamagedError):
        list(decompressed(iter([noise + b"."]), kind))


def test_a_gzip_bomb_passes_through_in_pieces():
    packed = gzip.compress(b"\0" * (64 << 20))
    largest = max(len(block) for block in decompressed(iter([packed]), "gzip"))
    assert largest <= 1 << 20


def test_what_is_not_there_is_wrong_usage(tmp_path):
    with pytest.raises(SourceError, match="no such file"):
        cut([str(tmp_path / "missing.xml")])
    with pytest.raises(SourceError, match="holds no files"):
        cut([str(tmp_path)])
    with pytest.raises(SourceError, match="no such format"):
        cut(["-"], format="papyrus")


def test_a_missing_path_is_told_before_any_other_is_read(tmp_path):
    (tmp_path / "a.xml").write_bytes(ONE)
    with pytest.raises(SourceError):
        cut([str(tmp_path / "a.xml"), str(tmp_path / "b.xml")])


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b" \n", "empty"),
        (b"<!DOCTYPE html>\n<html><title>503</title></html>", "web page"),
        (b"<HTML><BODY>Sign in</BODY></HTML>", "web page"),
        (b"PMID- 1\nTI  - A title\n", "format"),
        (b"\x1f\x8b\x08", "too early"),
        (b"PK\x03\x04junk", "zip archive is damaged"),
    ],
)
def test_files_of_no_records_say_what_they_are(content, said, tmp_path):
    path = tmp_path / "odd.xml"
    path.write_bytes(content)
    (rejected,) = everything(path)
    assert said in rejected.reason
    assert rejected.place == type(rejected.place)(str(path), 0, 0)


def test_naming_the_format_skips_the_telling(tmp_path):
    path = tmp_path / "late.xml"
    path.write_bytes(b"<!--" + b" " * 70_000 + b"-->" + ONE)
    assert keys(everything(path, format="pubmed")) == [1]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_that_may_not_be_read_is_told(tmp_path):
    path = tmp_path / "secret.xml"
    path.write_bytes(ONE)
    path.chmod(0)
    assert "cannot be read" in rejections(everything(path))[0].reason


def test_named_pipes_are_read(tmp_path):
    path = tmp_path / "pipe"
    os.mkfifo(path)
    if os.fork() == 0:
        path.write_bytes(gzip.compress(ONE))
        os._exit(0)
    assert keys(everything(path)) == [1]
    os.wait()


def test_everything_found_is_of_a_known_kind(tmp_path):
    path = tmp_path / "a.xml"
    path.write_bytes(ONE)
    assert all(isinstance(one, Record) for one in everything(path))
