"""Readwise's CSV (https://readwise.io/import_bulk) of annotations. No cell may start a formula in a spreadsheet."""

import csv
import io
from collections.abc import Iterable

from reader.exporting.exported import AnnotatedArticle

HEADER = ("Highlight", "Title", "Author", "URL", "Note", "Location", "Date")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def readwise_csv(articles: Iterable[AnnotatedArticle]) -> bytes:
    """UTF-8 with a byte order mark, or spreadsheets on Windows show garbage. Tags lead the note, as '.tag'."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(HEADER)
    for one in articles:
        article = one.article
        for note in one.shown:
            tags = " ".join(f".{tag.replace(' ', '_')}" for tag in note.tags)
            location = note.span.start if note.span else note.selectors.position.start
            row = (
                one.words_of(note),
                article.title or "",
                ", ".join(article.authors),
                article.url or "",
                f"{tags} {note.body}".strip(),
                str(location),
                note.created[:19].replace("T", " "),
            )
            writer.writerow([harmless(cell) for cell in row])
    return stream.getvalue().encode("utf-8-sig", "replace")


def harmless(cell: str) -> str:
    """A cell that a spreadsheet would calculate is led by an apostrophe (OWASP, 'CSV injection'); no NUL."""
    cell = cell.replace("\x00", "")
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
