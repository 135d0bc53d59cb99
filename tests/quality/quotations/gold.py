"""The quotation gold: articles in a light inline markup, compiled to plain text and spans.

It reads the files beside it and nothing else; it knows no extractor and no rule. README.md tells how a case is written.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, NotRequired, TypedDict, get_args

HERE = Path(__file__).parent

Kind = Literal["direct", "block", "mixed", "scare", "neutral"]
Part = Literal["seen", "unseen"]

_KINDS: dict[str, Kind] = {"d": "direct", "b": "block", "m": "mixed", "s": "scare", "n": "neutral"}
_NOBODY = ("organisation", "document", "unnamed")
_NBSP_SIGN = "␣"  # an invisible character in a hand-written file would be lost by the next editor
_OPENING = re.compile(r"\{([a-z])(?:\.([a-z]+))?(?: ([a-z0-9]+))?\|")
_MARKS = '«»“”„‟"‹›‘’'
_DASHES = "–—-−"


class GoldError(ValueError):
    """A case breaks the markup; the message names the file and the place."""


class Zone(TypedDict):
    """A span in code points, half-open."""

    start: int
    end: int


class GoldQuote(TypedDict):
    """One marked or unmarked passage; `speaker` is a nominative full name as far as the article gives it, or None."""

    start: int
    end: int
    kind: Kind
    form: str
    speaker: str | None
    accept: list[str]
    speaker_kind: NotRequired[str]


class GoldArticle(TypedDict):
    """One compiled case; spans are code points of `text`."""

    id: str
    part: str
    genre: str
    language: str
    text: str
    title: NotRequired[str]
    quotes: list[GoldQuote]
    indirect: list[Zone]
    ignore: list[Zone]


@dataclass(frozen=True)
class _Speaker:
    name: str | None
    kind: str
    accept: tuple[str, ...]


@dataclass
class _Open:
    letter: str
    form: str | None
    key: str | None
    start: int


@dataclass
class _Compiled:
    """What the scan of one body has gathered so far."""

    out: list[str] = field(default_factory=list)
    length: int = 0
    spans: list[tuple[_Open, int]] = field(default_factory=list)

    def write(self, piece: str) -> None:
        self.out.append(piece)
        self.length += len(piece)


def load(part: Part | None = None, folder: Path = HERE) -> list[GoldArticle]:
    """Return every case of a part ('seen' may be tuned on, 'unseen' not; None is both), ordered by id.

    Raises GoldError when a case breaks the markup.
    """
    parts = [part] if part else list(get_args(Part))
    files = [file for name in parts for file in sorted((folder / name).glob("*.txt"))]
    return [compile_case(file.stem, file.parent.name, file.read_text(encoding="utf-8")) for file in files]


def compile_case(name: str, part: str, markup: str) -> GoldArticle:
    """Compile one case. Raises GoldError with the name and the place of what is wrong."""
    head, rule, body = markup.partition("\n---\n")
    if not rule:
        raise GoldError(f"{name}: no line '---' between the head and the text")
    fields, speakers = _read_head(name, head)
    body = body.rstrip("\n")
    titled = body.startswith("# ")
    body = body.removeprefix("# ").replace(_NBSP_SIGN, "\xa0")
    compiled = _scan(name, body)
    text = "".join(compiled.out)
    if re.search(r"[{}|]", text):
        raise GoldError(f"{name}: markup left over in the text")
    article: GoldArticle = {
        "id": name, "part": part, "genre": fields["genre"], "language": fields.get("lang", "uk"), "text": text,
        "quotes": [], "indirect": [], "ignore": [],
    }  # fmt: skip
    if titled:
        article["title"] = text.partition("\n")[0]
    used = {opened.key for opened, _ in compiled.spans}
    if unused := [key for key in speakers if key not in used]:
        raise GoldError(f"{name}: speakers never quoted: {', '.join(unused)}")
    for opened, end in sorted(compiled.spans, key=lambda pair: pair[0].start):
        _place(name, article, speakers, opened, end)
    return article


def _read_head(name: str, head: str) -> tuple[dict[str, str], dict[str, _Speaker]]:
    fields: dict[str, str] = {}
    speakers: dict[str, _Speaker] = {}
    for line in head.splitlines():
        if " = " in line:
            key, _, value = line.partition(" = ")
            first, *accept = [piece.strip() for piece in value.split(" / ")]
            kind, colon, _ = first.partition(": ")
            nobody = bool(colon) and kind in _NOBODY
            speakers[key] = _Speaker(None if nobody else first, kind if nobody else "person", tuple(accept))
        elif ": " in line:
            key, _, value = line.partition(": ")
            fields[key] = value.strip()
        else:
            raise GoldError(f"{name}: head line {line!r} is neither 'field: value' nor 'key = Name'")
    if "genre" not in fields:
        raise GoldError(f"{name}: the head has no 'genre:'")
    return fields, speakers


def _scan(name: str, body: str) -> _Compiled:
    compiled = _Compiled()
    stack: list[_Open] = []
    at = 0
    while at < len(body):
        if found := _OPENING.match(body, at):
            stack.append(_Open(found[1], found[2], found[3], compiled.length))
            at = found.end()
            continue
        if body[at] == "}":
            if not stack:
                raise GoldError(f"{name}: '}}' without an opening, after {body[max(0, at - 40) : at]!r}")
            compiled.spans.append((stack.pop(), compiled.length))
        else:
            compiled.write(body[at])
        at += 1
    if stack:
        raise GoldError(f"{name}: {len(stack)} spans are not closed")
    return compiled


def _place(name: str, article: GoldArticle, speakers: dict[str, _Speaker], opened: _Open, end: int) -> None:
    """Put one span where its letter says."""
    text = article["text"]
    content = text[opened.start : end]
    if not content.strip(_MARKS + _DASHES + " \n\xa0.,"):
        raise GoldError(f"{name}: an empty span at {opened.start}")
    if opened.letter in "ix":
        zones = article["indirect"] if opened.letter == "i" else article["ignore"]
        zones.append({"start": opened.start, "end": end})
        return
    if opened.letter not in _KINDS:
        raise GoldError(f"{name}: no kind {opened.letter!r}: {content[:40]!r}")
    if opened.key is not None and opened.key not in speakers:
        raise GoldError(f"{name}: no speaker {opened.key!r}: {content[:40]!r}")
    speaker = speakers[opened.key] if opened.key else _Speaker(None, "", ())
    kind = _KINDS[opened.letter]
    quote: GoldQuote = {
        "start": opened.start, "end": end, "kind": kind, "form": opened.form or _form(text, opened.start, end, kind),
        "speaker": speaker.name, "accept": list(speaker.accept),
    }  # fmt: skip
    if speaker.kind:
        quote["speaker_kind"] = speaker.kind
    article["quotes"].append(quote)


def _form(text: str, start: int, end: int, kind: Kind) -> str:
    """Name the layout by what stands around: block, multi, dash, nested, colon or marks."""
    before = text[:start].rstrip(" \xa0")
    content = text[start:end]
    if kind == "block":
        return "block"
    if "\n" in content:
        return "multi"
    if before[-1:] in tuple(_DASHES) and text[end : end + 1] not in tuple(_MARKS):
        return "dash"
    if any(mark in content for mark in '«»“”„"‹›'):
        return "nested"
    if before.rstrip(_MARKS).rstrip().endswith(":"):
        return "colon"
    return "marks"
