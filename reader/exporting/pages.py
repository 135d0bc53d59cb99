"""An annotated article to read elsewhere: an HTML page that loads nothing, and plain text with its citation."""

from collections.abc import Iterable
from html import escape

from reader.exporting.exported import AnnotatedArticle, citation, joined
from reader.values import Annotation, Colour

_PAPER = {
    Colour.YELLOW: "#ffeb6b",
    Colour.GREEN: "#c0ed72",
    Colour.BLUE: "#add8ff",
    Colour.PINK: "#ffb0ca",
    Colour.PURPLE: "#d9b2ff",
    Colour.ORANGE: "#ffd0a0",
}
_STYLE = (
    "body{max-width:42em;margin:2em auto;padding:0 1em;font:1.1em/1.5 serif;color:#111;background:#fff}"
    "blockquote{margin:1em 0;padding-left:1em;border-left:.3em solid #ccc;white-space:pre-line}"
    ".underline{text-decoration:underline}.strike{text-decoration:line-through}.cite,.tags{color:#555}"
)


def html_page(one: AnnotatedArticle) -> bytes:
    """The clean text, then every annotation with its words, note and tags. Nothing in it is loaded or run."""
    article = one.article
    title = escape(article.title or "")
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="{escape(article.language or "und")}"><head><meta charset="utf-8">',
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
        f"<title>{title}</title><style>{_STYLE}</style></head><body>",
        f'<h1>{title}</h1><p class="cite">{escape(citation(article))}</p>',
        *(f"<p>{escape(line)}</p>" for line in one.clean_text.split("\n") if line.strip()),
    ]
    if one.shown:
        lines.append("<hr>")
    for note in one.shown:
        words = escape(one.words_of(note))
        lines.append(
            f'<blockquote id="{escape(note.id)}"><mark class="{note.style}" style="background:{_PAPER[note.colour]}">'
            f"{words}</mark></blockquote>"
        )
        if note.body:
            lines.append("<p>" + escape(note.body).replace("\n", "<br>") + "</p>")
        if note.tags:
            lines.append(f'<p class="tags">{escape(" ".join(f"#{tag}" for tag in note.tags))}</p>')
    return joined([*lines, "</body></html>"])


def plain_text(one: AnnotatedArticle) -> bytes:
    """The clean text under its citation."""
    return joined([citation(one.article), "", one.clean_text])


def plain_quotation(note: Annotation, one: AnnotatedArticle) -> str:
    """The words of an annotation with where they are from, to be put anywhere."""
    return f"«{one.words_of(note).strip()}» ({citation(one.article)})"


def plain_annotations(articles: Iterable[AnnotatedArticle]) -> bytes:
    """All annotations as plain text, by article."""
    lines: list[str] = []
    for one in articles:
        lines += [citation(one.article), ""]
        for note in one.shown:
            lines += [f"> {line}" for line in one.words_of(note).split("\n")]
            lines += [*note.body.split("\n")] if note.body else []
            lines += [" ".join(f"#{tag}" for tag in note.tags), ""] if note.tags else [""]
    return joined(lines)
