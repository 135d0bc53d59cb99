"""library.notebook: every annotation of the library with its article and speakers, found in any word form."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from reader.store import Store
from reader.values import Annotation, ArticleRow, NotebookEntry, Quotation

if TYPE_CHECKING:
    from reader.language.tokens import Token

BATCH = 500


class Notebook:
    """Reads only. ``name_of`` gives the name under which the user knows the speaker of a quotation."""

    def __init__(self, store: Store, name_of: Callable[[int, Quotation], str | None] | None = None) -> None:
        self._store = store
        self._name_of = name_of or (lambda _article_id, quotation: quotation.speaker)

    def entries(self, words: str = "") -> tuple[NotebookEntry, ...]:
        """Annotations of articles that are not in the trash, newest first (blocking).

        ``words``: only those in which each of them stands, in any word form; the last one may be unfinished. They are
        looked for in the annotated words, the note, the tags, the speakers and the article's title and publication.
        """
        annotations = self._store.annotations.all()
        rows = self._rows(sorted({one.article_id for one in annotations}))
        quotations = {article_id: self._store.layers.quotations(article_id) for article_id in rows}
        entries = [
            self._entry(one, rows[one.article_id], quotations[one.article_id])
            for one in reversed(annotations)
            if one.article_id in rows
        ]
        return tuple(_holding(entries, words) if words.strip() else entries)

    def _rows(self, ids: list[int]) -> dict[int, ArticleRow]:
        found: dict[int, ArticleRow] = {}
        for at in range(0, len(ids), BATCH):
            found |= {row.id: row for row in self._store.articles.rows(ids[at : at + BATCH])}
        return found

    def _entry(self, annotation: Annotation, row: ArticleRow, quotations: Iterable[Quotation]) -> NotebookEntry:
        span = annotation.span
        touched = [one for one in quotations if span is not None and span.meets(one.content)]
        names = [self._name_of(row.id, one) for one in touched]
        speakers = tuple(dict.fromkeys(name for name in names if name))
        title = row.title or row.first_line
        return NotebookEntry(annotation, title, row.publication, row.published, speakers, self._words(annotation))

    def _words(self, annotation: Annotation) -> str:
        """Only a passage over several lines is likely to hold a removed one: the others need no look at the article."""
        words, span = annotation.selectors.quote.exact, annotation.span
        if span is None or "\n" not in words:
            return words
        from reader.cleaning import decided

        number = annotation.article_id
        text = self._store.articles.get(number).text
        cleaning = decided(self._store.layers.cleaning(number), self._store.decisions.of_article(number), text)
        return cleaning.words_shown(span, text) if span.of(text) == words else words


def _holding(entries: Iterable[NotebookEntry], words: str) -> list[NotebookEntry]:
    """Those entries in which each of ``words`` stands; the last one as a beginning too."""
    wanted = [(token.form, some) for token, some in _terms_of(words) if token.whole]
    return [entry for entry in entries if _holds(entry, wanted)]


def _holds(entry: NotebookEntry, wanted: list[tuple[str, frozenset[str]]]) -> bool:
    annotation = entry.annotation
    parts = (
        annotation.selectors.quote.exact,
        annotation.body,
        *annotation.tags,
        *entry.speakers,
        entry.title,
        entry.publication or "",
    )
    held = _terms_of("\n".join(parts))
    known = frozenset(term for _, some in held for term in some)
    last = len(wanted) - 1
    return all(
        some & known or (at == last and any(token.form.startswith(beginning) for token, _ in held))
        for at, (beginning, some) in enumerate(wanted)
    )


def _terms_of(text: str) -> list[tuple["Token", frozenset[str]]]:
    """Each word, and the dictionary forms that it may come from."""
    from reader.language.tokens import tokens
    from reader.language.words import terms

    return [(token, frozenset(terms(token.form))) for token in tokens(text)]
