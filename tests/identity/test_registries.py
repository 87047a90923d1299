import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.identity.registries import registration
from clarion.records import Accession

WHO = "https://trialsearch.who.int/Trial2.aspx?TrialID="


@pytest.mark.parametrize(
    ("bank", "number", "name", "kind", "address"),
    [
        (
            "ClinicalTrials.gov",
            "NCT01234567",
            "ClinicalTrials.gov",
            "trial",
            "https://clinicaltrials.gov/study/NCT01234567",
        ),
        ("IRCT", "IRCT2016090729747N1", "IRCT", "trial", WHO + "IRCT2016090729747N1"),
        ("ISRCTN", "ISRCTN12345678", "ISRCTN", "trial", "https://www.isrctn.com/ISRCTN12345678"),
        ("ANZCTR", "ACTRN12605000001617", "ANZCTR", "trial", "https://www.anzctr.org.au/ACTRN12605000001617.aspx"),
        ("ChiCTR", "ChiCTR-TRC-12001982", "ChiCTR", "trial", WHO + "ChiCTR-TRC-12001982"),
        ("UMIN-CTR", "UMIN000001234", "UMIN-CTR", "trial", WHO + "JPRN-UMIN000001234"),
        ("CTRI", "CTRI/2017/07/009029", "CTRI", "trial", WHO + "CTRI/2017/07/009029"),
        ("figshare", "10.6084/m9.figshare.123", "figshare", "data", "https://doi.org/10.6084/m9.figshare.123"),
        ("Dryad", "doi:10.5061/dryad.8515", "Dryad", "data", "https://doi.org/10.5061/dryad.8515"),
        ("PDB", "4HHB", "PDB", "data", "https://www.rcsb.org/structure/4HHB"),
        ("GEO", "GSE1234", "GEO", "data", "https://www.ncbi.nlm.nih.gov/geo/query/acc.cgi?acc=GSE1234"),
        ("GENBANK", "AF123456", "GenBank", "data", "https://www.ncbi.nlm.nih.gov/nuccore/AF123456"),
    ],
)
def test_a_number_leads_to_its_register(bank, number, name, kind, address):
    found = registration(Accession(bank, number))
    assert (found.bank, found.kind, found.address) == (name, kind, address)


def test_the_form_of_a_number_outweighs_the_bank_named():
    assert registration(Accession("WHO ICTRP", "NCT01234567")).bank == "ClinicalTrials.gov"


def test_eu_trials_are_read_where_each_kind_is_kept():
    assert "clinicaltrialsregister.eu" in registration(Accession("EudraCT", "2004-000446-20")).address
    assert "euclinicaltrials.eu" in registration(Accession("CTIS", "2022-500137-37-00")).address


@pytest.mark.parametrize("bank", ["IRCT", "ClinicalTrials.gov", "GENBANK", "Some bank"])
def test_a_number_without_its_form_is_shown_but_not_linked(bank):
    found = registration(Accession(bank, "see text"))
    assert (found.number, found.address) == ("see text", "")


def test_a_trial_without_a_link_is_still_a_trial():
    assert registration(Accession("IRCT", "pending")).kind == "trial"


@given(st.text(max_size=30), st.text(max_size=30))
def test_every_accession_is_answered_and_an_address_is_one(bank, number):
    address = registration(Accession(bank, number)).address
    assert not address or (address.startswith("https://") and address.isascii() and not set(address) & set(' "<>'))
