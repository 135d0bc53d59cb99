"""What was typed, taken apart: words, phrases, fields, conditions. Pure; every string gives a request, none an error.

``a b`` and ``a AND b`` ask for both, ``a OR b`` for one, ``-a`` and ``NOT a`` exclude, ``"a b"`` is a phrase in any
word form, ``"a b"!`` the literal one, ``a*`` a prefix. What looks like an operator and is none is searched as words,
and ``Request.unparsed`` says so.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from reader.language.function_words import FUNCTION_WORDS
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
_LANGUAGES = {
    "uk": "українська українською укр ukrainian ua",
    "en": "англійська англійською англ english",
    "ru": "російська російською рос russian",
    "pl": "польська польською polish",
    "de": "німецька німецькою german",
    "fr": "французька французькою french",
    "be": "білоруська білоруською belarusian",
}
_LANGUAGE_CALLED = {name: code for code, names in _LANGUAGES.items() for name in names.split()}
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
# In a query of capitals alone these are words like any other.
_AND = {"AND", "ТА", "І", "&&"}
_NOT = {"NOT", "НЕ"}
_EITHER = {"або", "чи", "or", "или"}
_QUOTES = {'"': '"', "«": "»", "“": "”", "„": "“”", "”": "”"}
_APOSTROPHE = r"(?<=[бвгґджзклмнпрстфхцчшщБВГҐДЖЗКЛМНПРСТФХЦЧШЩ])[\"”“](?=[яюєїЯЮЄЇ])"
_BARE = re.compile(rf"(?:[^\s\"«»“”„()]|{_APOSTROPHE})+")
_NAME = re.compile(r"([^\W\d_]+):")
_MONTH = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_DAY_FIRST = re.compile(r"(?:(\d{1,2})\.)?(\d{1,2})\.(\d{4})")
_LONGEST = 2_000
_MOST_CLAUSES = 64
# Of two words either says too little; of very many, what is missing is not told by leaving one out.
_FEWEST, _MOST_LESS = 3, 12


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
    """``missing``: so many of the clauses that are a single word need not hold (0 or 1)."""

    clauses: tuple[Clause, ...] = ()
    fields: tuple[str, ...] = ()
    unparsed: bool = False
    missing: int = 0


@dataclass(frozen=True, slots=True)
class _Piece:
    part: Part | None = None
    scope: str | None = None
    excluded: bool = False
    alternative: bool = False
    negation: bool = False
    unparsed: bool = False


def parsed(text: str, *, typing: bool = False) -> Request:
    """The request that ``text`` makes; with ``typing`` its last word is a prefix unless something ended it."""
    text = text[:_LONGEST]
    made = _Clauses()
    for piece in _pieces(text):
        made.take(piece)
    clauses = made.clauses
    if typing and clauses and text[-1:].isalnum():
        clauses[-1] = _going_on(clauses[-1])
    return Request(tuple(clauses), tuple(dict.fromkeys(made.scopes)), made.unparsed)


class _Clauses:
    """Pieces joined to clauses, one after the other."""

    def __init__(self) -> None:
        self.clauses: list[Clause] = []
        self.scopes: list[str] = []
        self.unparsed = False
        self._joined = False
        self._negated = False

    def take(self, piece: _Piece) -> None:
        self.unparsed = self.unparsed or piece.unparsed
        if piece.scope:
            self.scopes.append(piece.scope)
        elif piece.negation:
            self._negated = True
        elif piece.alternative:
            self._joined = bool(self.clauses)
        elif piece.part is not None:
            self._add(piece.part, excluded=piece.excluded or self._negated)
            self._joined = self._negated = False

    def _add(self, part: Part, *, excluded: bool) -> None:
        if self._joined and self.clauses[-1].excluded == excluded:
            last = self.clauses[-1]
            self.clauses[-1] = replace(last, alternatives=(*last.alternatives, part))
        elif len(self.clauses) < _MOST_CLAUSES:
            self.clauses.append(Clause((part,), excluded))


def without_function_words(request: Request) -> Request:
    """The request without the words that say nothing of what is asked for; as it is where nothing else is left.

    A small 'or' between two words is taken for what it says.
    """
    kept: list[Clause] = []
    joined = False
    for clause in request.clauses:
        if _is_function_word(clause):
            joined = bool(kept) and _text(clause).lower() in _EITHER
        elif (
            joined and is_bare_word(clause) and is_bare_word(replace(kept[-1], alternatives=kept[-1].alternatives[-1:]))
        ):
            kept[-1] = replace(kept[-1], alternatives=(*kept[-1].alternatives, *clause.alternatives))
            joined = False
        else:
            kept.append(clause)
            joined = False
    asked = (part for clause in kept if not clause.excluded for part in clause.alternatives)
    return replace(request, clauses=tuple(kept)) if any(not isinstance(part, Condition) for part in asked) else request


def with_one_word_less(request: Request) -> Request | None:
    """The request for articles that have all its bare words but one; None where these are fewer than three."""
    bare = [clause for clause in request.clauses if is_bare_word(clause)]
    return replace(request, missing=1) if _FEWEST <= len(bare) <= _MOST_LESS else None


def is_bare_word(clause: Clause) -> bool:
    """Whether it asks for one word, whatever field that stands in."""
    (first, *others) = clause.alternatives
    return not others and not clause.excluded and isinstance(first, Word) and not first.field and not first.prefix


def _is_function_word(clause: Clause) -> bool:
    return is_bare_word(clause) and folded(_text(clause)).text.strip(".,:;!?…") in FUNCTION_WORDS


def _text(clause: Clause) -> str:
    (part,) = clause.alternatives
    return "" if isinstance(part, Condition) else part.text


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
        if name and _is_operator(name.group(1)) and (begin := _value_start(text, name)) is not None:
            at, value, quoted = _value(text, begin)
            yield from _operator(folded(name.group(1)).text, value, excluded=excluded, quoted=quoted)
        elif text[start] in _QUOTES:
            at, phrase = _phrase(text, start)
            yield _Piece(phrase, excluded=excluded)
        else:
            bare = _BARE.match(text, start)
            at = bare.end() if bare else start + 1
            yield _word(bare.group() if bare else "", excluded=excluded, shouted=text.isupper())


def _value_start(text: str, name: re.Match[str]) -> int | None:
    """Where the operator's value begins, at its end where it takes none; None where this is no operator.

    After a space it is one only in small letters: 'Автор: невідомий' may be a headline.
    """
    if not text[name.end() : name.end() + 1].isspace():
        return name.end()
    if not name.group(1).islower():
        return None
    if folded(name.group(1)).text in _MARKED_ALONE:
        return name.end()
    return next((at for at in range(name.end(), len(text)) if not text[at].isspace()), len(text))


def _word(word: str, *, excluded: bool, shouted: bool) -> _Piece:
    if word in _OR and not excluded:
        return _Piece(alternative=True)
    if word in _AND and not shouted:
        return _Piece()
    if word in _NOT and not shouted:
        return _Piece(negation=True)
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
        return Condition("language", _LANGUAGE_CALLED.get(value, value.split("-", maxsplit=1)[0]))
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
