"""Trial registries and data banks: what kind each is, and the address at which a number can be read.

Registries whose own pages are addressed by an internal number (IRCT, CTRI, ChiCTR and others) are linked through
the search portal of WHO's International Clinical Trials Registry Platform, which takes every primary registry's
public number. The names of the banks are those of PubMed's ``DataBankName``
(https://www.nlm.nih.gov/bsd/medline_databank_source.html).
"""

import re
from dataclasses import dataclass
from typing import Literal
from urllib.parse import quote

from clarion.records import Accession

Kind = Literal["trial", "review", "data"]

_WHO = "https://trialsearch.who.int/Trial2.aspx?TrialID={}"
_NCBI = "https://www.ncbi.nlm.nih.gov/"
_PUBCHEM = "https://pubchem.ncbi.nlm.nih.gov/"
_DOI = "https://doi.org/{}"


@dataclass(frozen=True, slots=True)
class Registration:
    """A number in a registry or data bank, ready to be shown."""

    bank: str
    """The bank's name as its own site writes it."""
    number: str
    kind: Kind
    address: str
    """Where the number can be read; empty where the bank is not known or the number has not its form."""


_FORMS: tuple[tuple[str, str, Kind, str], ...] = (
    (r"NCT\d{8}", "ClinicalTrials.gov", "trial", "https://clinicaltrials.gov/study/{}"),
    (r"IRCT\d{6,17}N\d+", "IRCT", "trial", _WHO),
    (r"ISRCTN\d{8}", "ISRCTN", "trial", "https://www.isrctn.com/{}"),
    (r"ACTRN\d{14}p?", "ANZCTR", "trial", "https://www.anzctr.org.au/{}.aspx"),
    (r"ChiCTR[-A-Z]*\d{8,10}", "ChiCTR", "trial", _WHO),
    (r"CTRI/\d{4}/\d{2,3}/\d{6}", "CTRI", "trial", _WHO),
    (r"DRKS\d{8}", "DRKS", "trial", "https://drks.de/search/en/trial/{}"),
    (r"UMIN\d{9}", "UMIN-CTR", "trial", "https://trialsearch.who.int/Trial2.aspx?TrialID=JPRN-{}"),
    (r"JapicCTI-?\d{6}", "JapicCTI", "trial", "https://trialsearch.who.int/Trial2.aspx?TrialID=JPRN-{}"),
    (r"jRCTs?\d{9,10}", "jRCT", "trial", "https://jrct.mhlw.go.jp/en-latest-detail/{}"),
    (r"KCT\d{7}", "CRiS", "trial", _WHO),
    (r"NTR\d{1,5}", "NTR", "trial", _WHO),
    (r"NL-OMON\d+", "OMON", "trial", _WHO),
    (r"PACTR\d{15,16}", "PACTR", "trial", _WHO),
    (r"SLCTR/\d{4}/\d{3}", "SLCTR", "trial", _WHO),
    (r"TCTR\d{11}", "TCTR", "trial", _WHO),
    (r"RPCEC\d{8}", "RPCEC", "trial", _WHO),
    (r"RBR-[0-9a-z]{6,8}", "ReBEC", "trial", "https://ensaiosclinicos.gov.br/rg/{}"),
    (r"PER-\d{3}-\d{2}", "REPEC", "trial", _WHO),
    (r"LBCTR\d{10}", "LBCTR", "trial", _WHO),
    (
        r"20\d{2}-5\d{5}-\d{2}(?:-\d{2})?",
        "CTIS",
        "trial",
        "https://euclinicaltrials.eu/search-for-clinical-trials/?EUCT={}",
    ),
    (
        r"(?:19|20)\d{2}-\d{6}-\d{2}",
        "EU Clinical Trials Register",
        "trial",
        "https://www.clinicaltrialsregister.eu/ctr-search/search?query={}",
    ),
    (r"CRD\d{8,12}", "PROSPERO", "review", "https://www.crd.york.ac.uk/PROSPERO/view/{}"),
    (r"G(?:SE|SM|PL|DS)\d+", "GEO", "data", _NCBI + "geo/query/acc.cgi?acc={}"),
    (r"PRJ[A-Z]{2}\d+", "BioProject", "data", _NCBI + "bioproject/{}"),
    (r"[SED]R[APRSXZ]\d{6,}", "SRA", "data", _NCBI + "sra/?term={}"),
    (r"phs\d{6}(?:\.v\d+\.p\d+)?", "dbGaP", "data", _NCBI + "projects/gap/cgi-bin/study.cgi?study_id={}"),
)
_BY_NUMBER = tuple((re.compile(pattern, re.IGNORECASE), name, kind, address) for pattern, name, kind, address in _FORMS)

_BY_BANK: dict[str, tuple[str, str, Kind, str]] = {
    bank: (name, pattern, "data", address)
    for bank, name, pattern, address in (
        ("pdb", "PDB", r"[0-9][A-Za-z0-9]{3}", "https://www.rcsb.org/structure/{}"),
        ("genbank", "GenBank", r"[A-Z]{1,6}_?\d{5,10}(?:\.\d+)?", _NCBI + "nuccore/{}"),
        ("refseq", "RefSeq", r"[A-Z]{2}_\d+(?:\.\d+)?", _NCBI + "nuccore/{}"),
        ("swissprot", "UniProt", r"[A-Z0-9]{6,10}", "https://www.uniprot.org/uniprotkb/{}"),
        ("uniprotkb", "UniProt", r"[A-Z0-9]{6,10}", "https://www.uniprot.org/uniprotkb/{}"),
        ("uniparc", "UniParc", r"UPI[0-9A-F]{10}", "https://www.uniprot.org/uniparc/{}"),
        ("uniref", "UniRef", r"UniRef\d+_\S+", "https://www.uniprot.org/uniref/{}"),
        ("omim", "OMIM", r"\d{6}", "https://www.omim.org/entry/{}"),
        ("dbsnp", "dbSNP", r"rs\d+", _NCBI + "snp/{}"),
        ("dbvar", "dbVar", r"n?std\d+", _NCBI + "dbvar/studies/{}"),
        ("pubchem-compound", "PubChem", r"\d+", _PUBCHEM + "compound/{}"),
        ("pubchem-substance", "PubChem", r"\d+", _PUBCHEM + "substance/{}"),
        ("pubchem-bioassay", "PubChem", r"\d+", _PUBCHEM + "bioassay/{}"),
        ("figshare", "figshare", r"10\.\d{4,9}/\S+", _DOI),
        ("dryad", "Dryad", r"10\.\d{4,9}/\S+", _DOI),
    )
}

_TRIAL_BANKS = frozenset(
    [
        "anzctr",
        "chictr",
        "cris",
        "ctri",
        "clinicaltrials.gov",
        "drks",
        "eudract",
        "irct",
        "isrctn",
        "japiccti",
        "jmacct",
        "jprn",
        "ntr",
        "ntrr",
        "pactr",
        "rbr",
        "rebec",
        "repec",
        "rpcec",
        "slctr",
        "tctr",
        "umin-ctr",
    ]
)
"""Banks that register trials; a number that has not the bank's form is still shown as a trial, only without a link."""

_DOI_FORM = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*)?(10\.\d{4,9}/\S+)", re.IGNORECASE)


def registration(accession: Accession) -> Registration:
    """What ``accession`` is and where it can be read.

    A number that has the form of a registry's own (``NCT…``, ``IRCT…``) is taken for that registry's whatever bank
    the record names, because records often name a portal instead.
    """
    number = accession.number.strip()
    for form, name, kind, address in _BY_NUMBER:
        if form.fullmatch(number):
            return Registration(name, number, kind, address.format(quote(number, safe="-./")))
    bank = accession.databank.strip().lower().replace(" ", "-")
    known = _BY_BANK.get(bank)
    if known:
        name, pattern, kind, address = known
        found = _DOI_FORM.fullmatch(number) if address is _DOI else re.fullmatch(pattern, number)
        value = found.group(found.re.groups) if found else ""
        return Registration(name, number, kind, address.format(quote(value, safe="-._/")) if value else "")
    doi = _DOI_FORM.fullmatch(number)
    if doi:
        return Registration(accession.databank, number, "data", _DOI.format(quote(doi[1], safe="-._/()")))
    return Registration(accession.databank, number, "trial" if bank in _TRIAL_BANKS else "data", "")
