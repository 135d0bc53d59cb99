"""The index's fields, and a document of the library as values for them.

Text fields hold terms (dictionary forms) with positions; ``form`` holds the forms as written, articles only, which
makes the literal form rank higher and is the vocabulary of prefixes, typing errors and completion; ``name`` holds
whole names.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from whoosh import columns, fields, formats

from reader.language.letters import folded
from reader.language.words import VERSION as WORDS_VERSION
from reader.search.analysis import Text
from reader.values import SearchDocument

# Part of the name of the index folder: raise it whenever what is written to disk changes.
VERSION = f"5.{WORDS_VERSION}"

TEXT_FIELDS = ("title", "text", "beside", "removed", "notes", "quotes", "speaker", "author", "publication", "tag")
# The fields whose forms as written are the field ``form``.
FORM_FIELDS = ("title", "text", "beside")
# Columns of numbers, by Whoosh's codes of their types; days are counted from the year 1, 0 for none.
COLUMN_TYPES = {"number": "q", "published": "i", "added": "i"}
# Between the names of a column that holds several.
SEPARATOR = "\x1f"


class WordsField(fields.FieldType):  # type: ignore[misc]
    """A text as ``analysis.Text``: its terms with their positions."""

    def __init__(self) -> None:
        super().__init__(format=formats.Positions(), analyzer=None, scorable=True, stored=False)

    def index(self, value: Text, **_: Any) -> Iterator[tuple[bytes, int, float, bytes]]:
        encode = self.format.encode
        for term, positions in value.words.positions.items():
            yield term.encode(), len(positions), float(len(positions)), encode(positions)

    def to_bytes(self, value: str | bytes) -> bytes:
        return value if isinstance(value, bytes) else value.encode()


class SetField(fields.FieldType):  # type: ignore[misc]
    """Terms that an article has or has not; nothing else is kept of them."""

    def __init__(self) -> None:
        super().__init__(format=formats.Existence(), analyzer=None, scorable=False, stored=False)

    def index(self, value: Iterable[str], **_: Any) -> Iterator[tuple[bytes, int, float, bytes]]:
        for term in value:
            yield term.encode(), 1, 1.0, b""

    def to_bytes(self, value: str | bytes) -> bytes:
        return value if isinstance(value, bytes) else value.encode()


@dataclass(frozen=True, slots=True)
class Forms:
    """The forms of some texts, each once; analysed only when somebody asks, which the writer does not."""

    texts: tuple[Text, ...]

    def __iter__(self) -> Iterator[str]:
        return iter(set().union(*(text.words.forms for text in self.texts)))


def schema() -> Any:
    found = {name: WordsField() for name in TEXT_FIELDS}
    found |= {name: SetField() for name in ("form", "name", "id", "language")}
    found |= {name: fields.COLUMN(columns.NumericColumn(code, default=0)) for name, code in COLUMN_TYPES.items()}
    found["outlet"] = fields.COLUMN(columns.RefBytesColumn())
    found |= {name: fields.COLUMN(columns.VarBytesColumn()) for name in ("speakers", "tags")}
    return fields.Schema(**found)


def day(iso: str | None) -> int:
    """Days since the year 1 for 'YYYY-MM-DD...', 0 where there is no date."""
    try:
        return date.fromisoformat((iso or "")[:10]).toordinal()
    except ValueError:
        return 0


def name_key(kind: str, name: str) -> str:
    """The term of ``name`` in the field ``name``: 'speaker', 'tag'..., and the name as it is written."""
    return f"{kind}{SEPARATOR}{_sound(name)}"[:200]


def _sound(name: str) -> str:
    """``name`` without what cannot be written as UTF-8 or would end a term."""
    return name.encode(errors="replace").decode().replace("\0", " ")


def split_key(key: str) -> tuple[str, str]:
    """Kind and name of a term of the field ``name``."""
    kind, _, name = key.partition(SEPARATOR)
    return kind, name


def values(document: SearchDocument) -> dict[str, Any]:
    """``document`` as the keywords of Whoosh's ``add_document``. Empty fields are left out."""
    speakers = tuple(dict.fromkeys(speaker for speaker, _ in document.quotations if speaker))
    publication = (document.publication,) if document.publication else ()
    texts = {
        "title": (document.title,),
        "text": (document.text,),
        "beside": (*document.authors, *publication, *document.tags, *document.notes, *speakers),
        "removed": (document.removed,),
        "notes": document.notes,
        "quotes": tuple(words for _, words in document.quotations),
        "speaker": tuple(dict.fromkeys((*speakers, *document.speaker_names))),
        "author": document.authors,
        "publication": publication,
        "tag": document.tags,
    }
    found: dict[str, Any] = {name: Text(value) for name, value in texts.items() if any(value)}
    found["form"] = Forms(tuple(found[name] for name in FORM_FIELDS if name in found))
    kinds = (("publication", publication), ("author", document.authors), ("speaker", speakers), ("tag", document.tags))
    names = {name_key(kind, name) for kind, found_names in kinds for name in found_names}
    if names:
        found["name"] = names
    found["id"] = {str(document.article_id)}
    if document.language:
        found["language"] = {_sound(folded(document.language).text.split("-")[0])}
    found |= {"number": document.article_id, "published": day(document.published), "added": day(document.added)}
    found["outlet"] = _sound(document.publication or "").encode()
    found["speakers"] = SEPARATOR.join(map(_sound, speakers)).encode()
    found["tags"] = SEPARATOR.join(map(_sound, document.tags)).encode()
    return found
