"""Large PubMed files made from the data folder, for timing alone.

``distinct_records`` repeats real records under new ids; ``arxiv_records`` writes real titles, abstracts and authors as
PubMed records. Both stream, so that a file of any size can be made.
"""

import gzip
import json
import random
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from xml.sax.saxutils import escape

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<PubmedArticleSet>\n'
FOOT = "</PubmedArticleSet>\n"
FIRST_PMID = 60_000_000
_RECORD = re.compile(r"<PubmedArticle>.*?</PubmedArticle>", re.DOTALL)
_TEXT = re.compile(r"(<(?:AbstractText|ArticleTitle)[^>]*>)([^<]+)")
_OWN_PMID = re.compile(r'(<PMID Version="\d+">)\d+(</PMID>)')
_DOI = re.compile(r'(<ELocationID EIdType="doi"[^>]*>|<ArticleId IdType="doi">)([^<]+)')
_LAST_NAME = re.compile(r"(<LastName>)([^<]+)")
REPLACED_WORDS = 0.4
"""Share of the words of a title and abstract that are replaced by words of other records: without that, each of the
repeated records would have some thirty identical twins, and related documents would be found for nothing."""


def distinct_records(source: Path, seed: int = 1) -> Iterator[str]:
    """The records of a PubMed file, each with a PMID and DOI of its own and its words varied.

    PMID and DOI of the record itself are replaced (not those of its references), two fifths of the words of title and
    abstract are drawn from other records, and every third author gets another record's family name.
    """
    chance = random.Random(seed)
    with gzip.open(source, "rt", encoding="utf-8") as file:
        records = _RECORD.findall(file.read())
    words = [word for record in records[:400] for _, text in _TEXT.findall(record) for word in text.split()]
    names = [name for record in records[:400] for _, name in _LAST_NAME.findall(record)]

    def varied(match: re.Match[str]) -> str:
        replaced = [chance.choice(words) if chance.random() < REPLACED_WORDS else word for word in match[2].split()]
        return match[1] + " ".join(replaced)

    def renamed(match: re.Match[str]) -> str:
        return match[1] + (chance.choice(names) if chance.random() < 1 / 3 else match[2])

    for number, record in enumerate(records, FIRST_PMID):
        body, references, tail = record.partition("<ReferenceList>")
        body = _OWN_PMID.sub(rf"\g<1>{number}\2", body, count=1)
        body = _DOI.sub(rf"\g<1>\2.{number}", body)
        body = re.sub(r'(<ArticleId IdType="pubmed">)\d+', rf"\g<1>{number}", body)
        yield _LAST_NAME.sub(renamed, _TEXT.sub(varied, body)) + references + tail


def arxiv_records(source: Path, most: int) -> Iterator[str]:
    """The first ``most`` lines of the volume file as PubMed records."""
    with gzip.open(source, "rt", encoding="utf-8") as file:
        for number, line in enumerate(islice(file, most), FIRST_PMID):
            yield _as_pubmed(number, json.loads(line))


def write_pubmed(records: Iterable[str], target: Path) -> int:
    """Write ``records`` as one gzipped PubMed file; how many there were."""
    count = 0
    with gzip.open(target, "wt", encoding="utf-8", compresslevel=1) as file:
        file.write(HEAD)
        for record in records:
            file.write(record + "\n")
            count += 1
        file.write(FOOT)
    return count


def _as_pubmed(number: int, item: dict[str, str]) -> str:
    """One line of the volume file as a PubMed record; its categories become keywords, its first one the journal."""
    year, month, day = item["created"].split("-")
    authors = "".join(_author(name) for name in re.split(r",\s*|\s+and\s+", item["author_text"])[:50] if name.strip())
    keywords = "".join(f'<Keyword MajorTopicYN="N">{escape(one)}</Keyword>' for one in item["categories"].split(","))
    journal = escape(item["primary_cat"])
    doi = f'<ELocationID EIdType="doi" ValidYN="Y">{escape(item["doi"])}.{number}</ELocationID>' if item["doi"] else ""
    return (
        f'<PubmedArticle><MedlineCitation Status="MEDLINE" Owner="NLM"><PMID Version="1">{number}</PMID>'
        f"<DateRevised><Year>{year}</Year><Month>{month}</Month><Day>{day}</Day></DateRevised>"
        f'<Article PubModel="Electronic"><Journal><JournalIssue CitedMedium="Internet"><PubDate><Year>{year}</Year>'
        f"<Month>{month}</Month><Day>{day}</Day></PubDate></JournalIssue><Title>{journal}</Title></Journal>"
        f"<ArticleTitle>{escape(item['title'])}</ArticleTitle>{doi}"
        f"<Abstract><AbstractText>{escape(item['abstract'].strip())}</AbstractText></Abstract>"
        f'<AuthorList CompleteYN="Y">{authors}</AuthorList><Language>eng</Language><PublicationTypeList>'
        f'<PublicationType UI="D016428">Journal Article</PublicationType></PublicationTypeList></Article>'
        f"<MedlineJournalInfo><MedlineTA>{journal}</MedlineTA></MedlineJournalInfo>"
        f'<KeywordList Owner="NOTNLM">{keywords}</KeywordList></MedlineCitation><PubmedData>'
        f'<ArticleIdList><ArticleId IdType="pubmed">{number}</ArticleId></ArticleIdList></PubmedData></PubmedArticle>'
    )


def _author(name: str) -> str:
    given, _, family = name.strip().rpartition(" ")
    initials = "".join(part[0] for part in given.split() if part)
    return (
        f'<Author ValidYN="Y"><LastName>{escape(family)}</LastName><ForeName>{escape(given)}</ForeName>'
        f"<Initials>{escape(initials)}</Initials></Author>"
    )
