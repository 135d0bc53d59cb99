"""What an export is made of, what comes back in, and how an article is named to other programs. Pure."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from reader.values import Annotation, Article, Cleaning, Selectors, TextPositionSelector

PROGRAM = "Chytalnia"
PROGRAM_ADDRESS = "https://github.com/chytalnia/chytalnia"


@dataclass(frozen=True, slots=True)
class AnnotatedArticle:
    """An article with its annotations (deleted ones are not exported) and its clean text.

    ``twin``: how many articles of the same identity (saved twice) came before it. ``cleaning``: what the clean text
    leaves out, so that it stands in no passage that people read.
    """

    article: Article
    annotations: tuple[Annotation, ...] = ()
    clean_text: str = ""
    twin: int = 0
    cleaning: Cleaning = field(default_factory=Cleaning)

    @property
    def shown(self) -> tuple[Annotation, ...]:
        """In the order of the text, those without a place last."""
        there = [note for note in self.annotations if not note.deleted]
        return tuple(sorted(there, key=lambda note: (note.span is None, note.span or (), note.created, note.id)))

    def words_of(self, note: Annotation) -> str:
        """The annotated words without an advertisement in the middle of them; as they were annotated where they stand
        otherwise in the present text."""
        words = note.selectors.quote.exact
        stands = note.span is not None and note.span.of(self.article.text) == words
        return self.cleaning.words_shown(note.span, self.article.text) if stands and note.span else words


@dataclass(frozen=True, slots=True)
class Incoming:
    """An annotation from another program, which has no article and no place here yet.

    ``url`` and ``title`` tell which article it belongs to. ``utf16``: its position counts UTF-16 units.
    ``named``: the IRI of its article where that is no address, as ``identity`` makes it.
    ``annotation.article_id`` is 0 and its ``span`` None: place it by ``selectors_in(text)``.
    """

    annotation: Annotation
    url: str | None = None
    title: str | None = None
    utf16: bool = False
    named: str | None = None

    def selectors_in(self, text: str) -> Selectors:
        """The selectors in code points of ``text``; without a position they point at its beginning."""
        selectors = self.annotation.selectors
        if not self.utf16:
            return selectors
        position = selectors.position
        start, end = code_points(text, position.start), code_points(text, position.end)
        return replace(selectors, position=TextPositionSelector(start, end))


def utf16_units(text: str, offset: int) -> int:
    """How many UTF-16 units stand before code point ``offset``."""
    return offset + sum(letter > "\uffff" for letter in text[:offset])


def code_points(text: str, units: int) -> int:
    """How many code points stand before UTF-16 unit ``units``."""
    seen = 0
    for offset, letter in enumerate(text):
        if seen >= units:
            return offset
        seen += 2 if letter > "\uffff" else 1
    return len(text)


def identity(article: Article) -> str:
    """An IRI for an article: its url, else one made from what identifies it, the same in every export."""
    if article.url and ":" in article.url and not any(letter.isspace() for letter in article.url):
        return article.url
    known = "\n".join((article.title or "", article.publication or "", article.published or "", article.text[:1000]))
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_OID, known.encode('utf-8', 'replace').decode())}"


def uuid_of(foreign_id: str, of: str) -> str:
    """A urn:uuid for the id that another program gave: the same each time it is imported."""
    try:
        return f"urn:uuid:{uuid.UUID(foreign_id.removeprefix('urn:uuid:'))}"
    except ValueError:
        return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'{of}{foreign_id}'.encode('utf-8', 'replace').decode())}"


def name_of(foreign_id: object, *content: str) -> str:
    """The id that another program gave, which may be a number; of an annotation without one, what it says instead."""
    if isinstance(foreign_id, int) and not isinstance(foreign_id, bool):
        return str(foreign_id)
    return foreign_id if isinstance(foreign_id, str) and foreign_id else "\n".join(("", *content))


def citation(article: Article) -> str:
    """'Authors. Title. Publication, date. url', of what is known."""
    parts = [
        ", ".join(article.authors),
        article.title or "",
        ", ".join(part for part in (article.publication, (article.published or "")[:10]) if part),
        article.url or "",
    ]
    return ". ".join(part.rstrip(".") for part in parts if part)


def joined(lines: Iterable[str]) -> bytes:
    """A text file: UTF-8, LF, one line end at its end."""
    return ("\n".join(lines).rstrip("\n") + "\n").encode("utf-8", "replace")
