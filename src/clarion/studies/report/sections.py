"""The sections of a report, from a result document and nothing else."""

from collections import Counter
from collections.abc import Iterator
from urllib.parse import quote

from clarion.studies.document import AnalysisResult, Comparison, Document, Figure, Verdict
from clarion.studies.figures.wording import counted, listed
from clarion.studies.report.content import (
    Claim,
    Claims,
    Content,
    Drawing,
    Fact,
    Facts,
    Grid,
    Line,
    Paragraph,
    Points,
    Section,
)
from clarion.studies.report.grids import alternatives_grid, grid, numbers_grid

_INTERNAL = "For the study's team, not for the public: this copy shows participants one by one."
_SIGNS: dict[Verdict, tuple[str, str]] = {
    "equal": ("=", "good"),
    "equal after rounding": ("≈", "good"),
    "different": ("≠", "bad"),
    "not computable": ("–", "open"),
    "suppressed": ("–", "open"),
}
_VERDICTS: dict[Verdict, str] = {
    "equal": "equal",
    "equal after rounding": "equal after rounding",
    "different": "different",
    "not computable": "not computable",
    "suppressed": "withheld",
}
_MISSING = {
    "observed": "values as observed, none filled in",
    "last-carried": "missing values filled in with the participant's last one",
    "worst": "missing values counted as the worst",
    "multiple-imputation": "missing values filled in by multiple imputation",
}


def content(document: Document) -> Content:
    """Everything that a report of ``document`` says."""
    warnings = [document.illustrative] if document.illustrative else []
    if not document.public:
        warnings.append(_INTERNAL)
    return Content(
        title=document.study.title,
        kicker="Study report",
        lead=document.study.summary,
        warnings=tuple(warnings),
        sections=tuple(_sections(document)),
        colophon="Made by Clarion from the study file and the data whose hashes stand above. The same inputs give the"
        " same report, byte for byte.",
    )


def _sections(document: Document) -> Iterator[Section]:
    """The sections that have something to say, in the order of a paper."""
    found = (
        _design(document),
        _methods(document),
        _plan(document),
        _participants(document),
        _results(document),
        _figures(document),
        _claims(document),
        _alternatives(document),
        _privacy(document),
        _inputs(document),
    )
    return (section for section in found if section is not None)


def _design(document: Document) -> Section:
    """What kind of study it is, and how the reported numbers fared: what most readers come for."""
    study = document.study
    facts = [
        Fact(label="Condition", lines=(study.condition,)),
        Fact(label="Design", lines=(_design_words(document),)),
        Fact(label="Participants", lines=(f"{document.participants:,}",)),
        Fact(label="Arms" if len(study.arms) > 1 else "Arm", lines=study.arms),
        Fact(label="Visits", lines=(", ".join(study.visits),)),
        Fact(label="Registered", lines=study.registrations),
        Fact(label="Published", lines=study.publications),
        *(Fact(label="DOI", lines=(one,), link=f"https://doi.org/{quote(one, safe='/')}") for one in study.doi),
        *(
            Fact(label="PMID", lines=(one,), link=f"https://pubmed.ncbi.nlm.nih.gov/{quote(one)}/")
            for one in study.pmid
        ),
        Fact(label="Recomputed", lines=(_recomputed(document.comparisons),) if document.comparisons else ()),
    ]
    shown = tuple(fact for fact in facts if any(fact.lines))
    return Section(id="design", title="Participants and design", blocks=(Facts(facts=shown),))


def _design_words(document: Document) -> str:
    """``Phase 2, single-arm, open label``."""
    study = document.study
    phase = "" if study.phase in {"", "not applicable"} else f"phase {study.phase}"
    masking = {"none": "open label", "not stated": "", "": ""}.get(study.masking, f"{study.masking}-masked")
    words = ", ".join(part for part in (phase, study.design, masking) if part)
    return words[:1].upper() + words[1:]


def _recomputed(comparisons: tuple[Comparison, ...]) -> str:
    """How the reported numbers fared, in a sentence."""
    reported = counted(len(comparisons), "reported number or relation", "reported numbers and relations")
    return f"{reported} beside recomputed ones: {_tally(comparisons)}"


def _tally(comparisons: tuple[Comparison, ...]) -> str:
    """``16 equal, 1 equal after rounding and 1 different``."""
    counts = Counter(one.verdict for one in comparisons)
    return listed([f"{counts[verdict]:,} {words}" for verdict, words in _VERDICTS.items() if counts[verdict]])


def _methods(document: Document) -> Section | None:
    """Each analysis as it ran."""
    if not document.analyses:
        return None
    facts = tuple(Fact(label=one.label, lines=tuple(_method_lines(one))) for one in document.analyses)
    return Section(id="methods", title="Methods, as they were run", blocks=(Facts(facts=facts),))


def _method_lines(result: AnalysisResult) -> Iterator[str]:
    """What ran, on whom, and what is to be known of it."""
    if result.refused:
        yield f"Not computed: {result.refused}"
    if result.method:
        yield result.method
    whom = "All participants" if result.set == "all" else f"Participants of the set “{result.set}”"
    used = f", {counted(result.n, 'participant')} used" if result.n else ""
    yield f"{whom}{used}; {_MISSING.get(result.missing, result.missing)}."
    if not result.planned:
        yield "Not planned before the data were seen."
    yield from result.notes


def _plan(document: Document) -> Section | None:
    """Planned beside done, and what else was not as planned."""
    blocks: list[Grid | Points | Paragraph] = []
    if document.plan:
        lines = tuple(Line(cells=(one.item, one.planned, one.done, one.source)) for one in document.plan)
        head = ("", "Planned", "Done", "Plan read in")
        title = "Planned beside done"
        blocks.append(Grid(id="plan", title=title, sentence="", head=head, lines=lines, numeric=(False,) * 4))
    if document.deviations:
        blocks += [Paragraph(text="In the data and the analyses:"), Points(items=document.deviations)]
    if not blocks:
        return None
    return Section(id="plan-and-deviations", title="Plan and deviations", blocks=tuple(blocks))


def _participants(document: Document) -> Section | None:
    """The baseline table."""
    if document.baseline_table is None:
        return None
    return Section(id="participants", title="Who took part", blocks=(grid(document.baseline_table),))


def _results(document: Document) -> Section | None:
    """Every table of the document, and the analyses that are in none."""
    blocks = [grid(table) for table in document.tables]
    # Doses have a table of their own, whatever endpoint they are for.
    apart = [one for one in document.analyses if one.endpoint is None and one.numbers and one.kind != "dosing"]
    if apart:
        blocks.append(numbers_grid(apart))
    return Section(id="results", title="Results", blocks=tuple(blocks)) if blocks else None


def _figures(document: Document) -> Section | None:
    """The figures, each with its sentence and table."""
    if not document.figures:
        return None
    return Section(id="figures", title="Figures", blocks=tuple(_drawing(figure) for figure in document.figures))


def _drawing(figure: Figure) -> Drawing:
    return Drawing(
        id=figure.id,
        title=figure.title,
        sentence=figure.sentence,
        left_out=figure.left_out,
        table=grid(figure.table),
    )


def _claims(document: Document) -> Section | None:
    """Reported beside recomputed."""
    if not document.comparisons:
        return None
    lead = Paragraph(text=f"{_recomputed(document.comparisons)}.")
    claims = Claims(claims=tuple(_claim(one) for one in document.comparisons))
    return Section(id="claims", title="Reported beside recomputed", blocks=(lead, claims))


def _claim(comparison: Comparison) -> Claim:
    sign, tone = _SIGNS[comparison.verdict]
    notes = [comparison.inferred]
    if comparison.source:
        notes.append(f"Reported in: {comparison.source}.")
    if comparison.exact and comparison.exact not in f"{comparison.recomputed} {comparison.explanation}":
        notes.append(f"With more digits: {comparison.exact}.")
    return Claim(
        text=comparison.text,
        reported=comparison.reported,
        recomputed=comparison.recomputed,
        sign=sign,
        verdict=_VERDICTS[comparison.verdict],
        tone=tone,
        explanation=comparison.explanation,
        notes=tuple(note for note in notes if note),
    )


def _alternatives(document: Document) -> Section | None:
    """What other choices of test would have given."""
    found = [one for one in document.analyses if one.alternatives]
    if not found:
        return None
    lead = Paragraph(
        text="Each analysis by every test or interval on offer, on the same data. The study file's choice is marked"
        " “as run”; the others show how much depends on it."
    )
    return Section(
        id="alternatives",
        title="What a different choice of test would have given",
        blocks=(lead, alternatives_grid(found)),
    )


def _privacy(document: Document) -> Section | None:
    """What was kept back."""
    if not document.privacy:
        return None
    return Section(id="privacy", title="What was kept back", blocks=(Points(items=document.privacy),))


def _inputs(document: Document) -> Section | None:
    """Hashes of inputs and versions of programs."""
    facts = [Fact(label=name, lines=(digest,), code=True) for name, digest in document.inputs.items()]
    versions = ", ".join(f"{name} {version}" for name, version in document.versions.items())
    if versions:
        facts.append(Fact(label="Computed with", lines=(versions,)))
    if not facts:
        return None
    lead = Paragraph(text="SHA-256 of every file that went in, and versions of the programs that computed and drew.")
    return Section(id="inputs", title="Inputs and versions", blocks=(lead, Facts(facts=tuple(facts))))
