"""Small PDF files made for tests, a line of text each line; their texts are invented."""

ABSTRACT = [
    "In this trial 80 adults drank broth or water for 12 weeks, and",
    "hiccups were counted daily. Good sleep was seen in 12 of 40 adults",
    "(30%) with broth.",
]
PAPER = [
    ["Warm broth for hiccups", "Abstract", *ABSTRACT, "Introduction", "Hiccups are a nuisance that nobody counts."],
    [
        "Results",
        "Of 80 adults, 76 (95%) came back for the last visit, which is more than the",
        "plan had hoped for. Soup was lik-",
        "ed by all who came.",
        "Nobody was harmed, and most of those who took part said so without being asked.",
        "2",
        "References",
        "1. Cook A. Broth. J Soup 2001;12:34-56, a paper of 22 pages and no numbers at all.",
    ],
]


def pdf_file(pages: list[list[str]]) -> bytes:
    """A PDF with one page for each list of lines (Latin letters only)."""
    count = len(pages)
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(count))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for number, lines in enumerate(pages):
        shown = "".join(f"({_escaped(line)}) Tj T* " for line in lines)
        stream = f"BT /F1 10 Tf 14 TL 50 780 Td {shown}ET"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * number} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    return _written(objects)


def _escaped(line: str) -> str:
    return line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _written(objects: list[str]) -> bytes:
    """The objects with their table of places."""
    body, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{one}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    trailer = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF\n"
    return body + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}".encode("latin-1")
