"""What was typed, taken apart: words, phrases, fields, conditions. Pure; every string gives a request, none an error.

``a b`` asks for both, ``a OR b`` for one, ``-a`` excludes, ``"a b"`` is a phrase in any word form, ``"a b"!`` the
literal one, ``a*`` a prefix. What looks like an operator and is none is searched as words, and ``Request.unparsed``
says so.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from reader.language.letters import folded

FIELDS = {
    "title": "title заголовок заголовку заголовках назва",
    "text": "text текст тексті",
    "notes": "notes note нотатки нотатка нотатках нотатці",
    "quotes": "quotes quote цитати цитата цитатах цитаті",
    "removed": "removed вилучене вилученому прибране прибраному",
    "speaker": "speaker мовець",
    "author": "author автор",
    "publication": "publication видання",
    "tag": "tag тег",
}
_SCOPES = ("title", "text", "notes", "quotes", "removed")
_FIELD_OF = {alias: name for name, aliases in FIELDS.items() for alias in aliases.split()}
_IN = ("in", "у", "в")
_LANGUAGE = ("lang", "language", "мова")
_DATES = {"before": "before", "до": "before", "after": "after", "після": "after"}
_MARKED = {
    ("has", "note"): "note",
    ("has", "highlight"): "highlight",
    ("has", "quote"): "quote",
    ("is", "unread"): "unread",
    ("is", "starred"): "starred",
    ("є", "нотатка"): "note",
    ("є", "виділення"): "highlight",
    ("є", "цитата"): "quote",
    ("є", "нове"): "unread",
    ("є", "зірка"): "starred",
}
_MARKED_ALONE = {"нове": "unread", "зірка": "starred"}
_OR = {"OR", "АБО", "|"}
_QUOTES = {'"': '"', "«": "»", "“": "”", "„": "“”", "”": "”"}
_APOSTROPHE = r"(?<=[бвгґджзклмнпрстфхцчшщБВГҐДЖЗКЛМНПРСТФХЦЧШЩ])[\"”“](?=[яюєїЯЮЄЇ])"
_BARE = re.compile(rf"(?:[^\s\"«»“”„()]|{_APOSTROPHE})+")
_NAME = re.compile(r"([^\W\d_]+):")
_MONTH = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_DAY_FIRST = re.compile(r"(?:(\d{1,2})\.)?(\d{1,2})\.(\d{4})")
_LONGEST = 2_000
_MOST_CLAUSES = 64


@dataclass(frozen=True, slots=True)
class Word:
    """``field`` is None where the request's fields hold. ``prefix``: the word may go on. ``typing``: it is not done
    yet. ``guessed``: it is not likely what was meant, and counts less than another.
    """

    text: str
    field: str | None = None
    prefix: bool = False
    typing: bool = False
    guessed: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in this order. ``literal``: in these very forms. ``prefix``: the last word may go on."""

    text: str
    field: str | None = None
    literal: bool = False
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Condition:
    """``kind``: 'before' (first day that is too late), 'after' (first day that counts), 'language' or 'marked'."""

    kind: str
    value: str


Part = Word | Phrase | Condition


@dataclass(frozen=True, slots=True)
class Clause:
    """One of ``alternatives`` must hold, or none of them where it is ``excluded``."""

    alternatives: tuple[Part, ...]
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class Request:
    clauses: tuple[Clause, ...] = ()
    fields: tuple[str, ...] = ()
    unparsed: bool = False


@dataclass(frozen=True, slots=True)
class _Piece:
    part: Part | None = None
    scope: str | None = None
    excluded: bool = False
    alternative: bool = False
    unparsed: bool = False


def parsed(text: str, *, typing: bool = False) -> Request:
    """The request that ``text`` makes; with ``typing`` its last word is a prefix unless something ended it."""
    text = text[:_LONGEST]
    clauses: list[Clause] = []
    scopes: list[str] = []
    unparsed = joined = False
    for piece in _pieces(text):
        unparsed = unparsed or piece.unparsed
        if piece.scope:
            scopes.append(piece.scope)
        elif piece.alternative:
            joined = bool(clauses)
        elif piece.part is not None:
            if joined and clauses[-1].excluded == piece.excluded:
                clauses[-1] = replace(clauses[-1], alternatives=(*clauses[-1].alternatives, piece.part))
            elif len(clauses) < _MOST_CLAUSES:
                clauses.append(Clause((piece.part,), piece.excluded))
            joined = False
    if typing and clauses and text[-1:].isalnum():
        clauses[-1] = _going_on(clauses[-1])
    return Request(tuple(clauses), tuple(dict.fromkeys(scopes)), unparsed)


def _going_on(clause: Clause) -> Clause:
    last = clause.alternatives[-1]
    if isinstance(last, Condition) or clause.excluded or (isinstance(last, Phrase) and last.literal):
        return clause
    begun = replace(last, prefix=True, typing=True) if isinstance(last, Word) else replace(last, prefix=True)
    return Clause((*clause.alternatives[:-1], begun))


def _pieces(text: str) -> Iterator[_Piece]:
    at = 0
    while at < len(text):
        if text[at].isspace() or text[at] in "()":
            at += 1
            continue
        excluded = text[at] in "-−" and at + 1 < len(text) and not text[at + 1].isspace()
        start = at + excluded
        name = _NAME.match(text, start)
        if name and _is_operator(name.group(1)) and not text[name.end() : name.end() + 1].isspace():
            at, value, quoted = _value(text, name.end())
            yield from _operator(folded(name.group(1)).text, value, excluded=excluded, quoted=quoted)
        elif text[start] in _QUOTES:
            at, phrase = _phrase(text, start)
            yield _Piece(phrase, excluded=excluded)
        else:
            bare = _BARE.match(text, start)
            at = bare.end() if bare else start + 1
            yield _word(bare.group() if bare else "", excluded=excluded)


def _word(word: str, *, excluded: bool) -> _Piece:
    if word in _OR and not excluded:
        return _Piece(alternative=True)
    return _Piece(Word(word.rstrip("*"), prefix=word.endswith("*")) if word.strip("*") else None, excluded=excluded)


def _phrase(text: str, start: int) -> tuple[int, Phrase]:
    closing = _QUOTES[text[start]]
    end = next((at for at in range(start + 1, len(text)) if text[at] in closing), None)
    if end is None:
        return len(text), Phrase(text[start + 1 :])
    literal = text[end + 1 : end + 2] == "!"
    return end + 1 + literal, Phrase(text[start + 1 : end], literal=literal)


def _is_operator(name: str) -> bool:
    name = folded(name).text
    known = name in _FIELD_OF or name in _IN or name in _DATES or name in _LANGUAGE or name in _MARKED_ALONE
    return known or name in ("has", "is", "є")


def _value(text: str, start: int) -> tuple[int, str, Phrase | None]:
    if start < len(text) and text[start] in _QUOTES:
        end, phrase = _phrase(text, start)
        return end, phrase.text, phrase
    bare = _BARE.match(text, start)
    return (bare.end(), bare.group(), None) if bare else (start, "", None)


def _operator(name: str, value: str, *, excluded: bool, quoted: Phrase | None) -> Iterator[_Piece]:
    if name in _MARKED_ALONE:
        yield _Piece(Condition("marked", _MARKED_ALONE[name]), excluded=excluded)
        if value:
            yield _Piece(Word(value))
        return
    if not value:
        return  # 'title:' while the word is still to be typed
    low = folded(value).text
    if name in _IN:
        scope = _FIELD_OF.get(low)
        yield _Piece(scope=scope) if scope in _SCOPES else _as_words(name, value)
    elif name in _FIELD_OF:
        field = _FIELD_OF[name]
        word = Word(value.rstrip("*"), field, prefix=value.endswith("*"))
        yield _Piece(replace(quoted, field=field) if quoted else word, excluded=excluded)
    else:
        condition = _condition(name, low)
        yield _Piece(condition, excluded=excluded) if condition else _as_words(name, value)


def _as_words(name: str, value: str) -> _Piece:
    return _Piece(Word(f"{name} {value}"), unparsed=True)


def _condition(name: str, value: str) -> Condition | None:
    if name in _LANGUAGE:
        return Condition("language", value.split("-", maxsplit=1)[0])
    if name in _DATES:
        first = first_day(value)
        return Condition(_DATES[name], first.isoformat()) if first else None
    marked = _MARKED.get((name, value))
    return Condition("marked", marked) if marked else None


def first_day(value: str) -> date | None:
    """The first day of '2022', '2022-01', '2022-01-26', '01.2022' or '26.01.2022'."""
    iso, day_first = _MONTH.fullmatch(value), _DAY_FIRST.fullmatch(value)
    try:
        if iso:
            return date(int(iso.group(1)), int(iso.group(2) or 1), int(iso.group(3) or 1))
        if day_first:
            return date(int(day_first.group(3)), int(day_first.group(2)), int(day_first.group(1) or 1))
    except ValueError:
        pass
    return None
