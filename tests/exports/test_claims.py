"""Claims as data."""

import csv
import io
import json
from pathlib import Path
from typing import get_args

import msgspec

from clarion.evidence.assessment import Assessment, key_of
from clarion.evidence.claim import AnyClaim, Claim
from clarion.evidence.source import source_of
from clarion.exports.claims import ClaimsOfWork, Evident, claims_csv, claims_json, claims_of_work
from tests.evidence.samples import FAILING, TEXT, WORK, reading

URL = "https://science.example.org/works/abc/"


def evident(**changes):
    kept = msgspec.structs.replace(reading(), text="")
    stored = Assessment(digest=source_of(WORK).digest, abstract=0, reading=kept, checks=(FAILING,))
    return Evident(WORK, URL, msgspec.structs.replace(stored, **changes))


def test_each_claim_has_its_words_its_place_and_the_role_of_its_sentence():
    data = claims_of_work(evident())
    share = data.claims[2]
    assert (share.kind, share.words, share.role) == ("percentage", "3 of 12 (25%)", "RESULTS")
    assert TEXT[share.span.start : share.span.end] == share.words
    assert share.values["count"]["value"] == 3
    assert data.facets.participants == 12


def test_each_check_says_what_it_says_in_english_and_whether_somebody_explained_it():
    (check,) = claims_of_work(evident()).checks
    assert check.says == "3 of 12 is printed as 25 %."
    assert check.explained is None
    explained = {key_of(FAILING, reading()): "A misprint."}
    assert claims_of_work(evident(explained=explained)).checks[0].explained == "A misprint."


def test_claims_of_another_text_are_left_out_rather_than_shown_at_wrong_places():
    data = claims_of_work(evident(digest="older"))
    assert (data.claims, data.checks) == ((), ())


def test_a_work_without_evidence_is_an_object_without_claims():
    data = claims_of_work(Evident(WORK, URL, None))
    assert (data.work, data.title, data.claims) == (URL, "Humming", ())


def test_json_is_a_list_that_fits_the_published_struct():
    (one,) = json.loads(claims_json([evident()]))
    msgspec.convert(one, ClaimsOfWork)
    assert one == json.loads(msgspec.json.encode(claims_of_work(evident())))


def test_csv_has_a_row_for_each_claim_with_the_verdicts_about_it():
    rows = list(csv.DictReader(io.StringIO(claims_csv([evident()]))))
    assert [row["kind"] for row in rows] == ["design", "n", "percentage", "p", "result"]
    assert rows[2]["verdicts"] == "percent: cannot hold"
    assert json.loads(rows[1]["values"])["value"] == 12


def test_a_cell_that_a_spreadsheet_would_run_is_made_harmless():
    claim = msgspec.structs.replace(
        reading().claims[1], in_title=True, span=msgspec.structs.replace(reading().claims[1].span, start=0, end=12)
    )
    stored = msgspec.structs.replace(evident().assessment.reading, title="=SUM(A1:A9)", claims=(claim,))
    (row,) = csv.DictReader(io.StringIO(claims_csv([evident(reading=stored, checks=())])))
    assert row["words"].startswith("'=SUM")


def test_the_reference_names_every_kind_of_claim_with_every_field_of_its_own():
    page = (Path(__file__).parents[2] / "docs" / "reference" / "claims.md").read_text(encoding="utf-8")
    lines = page[page.index("| kind | values |") :].splitlines()
    for kind in get_args(AnyClaim):
        name, own = kind.__struct_config__.tag, set(kind.__struct_fields__) - set(Claim.__struct_fields__)
        row = next(line for line in lines if f"`{name}`" in line.split("|")[1])
        assert {field for field in own if f"`{field}`" not in row} == set(), name
