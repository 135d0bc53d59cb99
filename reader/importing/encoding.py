"""Bytes to text: which of the encodings that Ukrainian, Russian and English texts come in, or a clear refusal.

General detectors call 60 letters of KOI8-U Shift-JIS, so the few code pages that matter here are decoded and their
letters compared.
"""

import codecs
import re
from collections import Counter
from typing import NamedTuple

from reader.values import ImportFailedError, Sentence

MOST_BYTES = 64 * 1024 * 1024
_SAMPLE = 60_000
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    (b"%PDF-", Sentence("a PDF document")),
    (b"PK\x03\x04", Sentence("a ZIP archive or an office document")),
    (b"\xd0\xcf\x11\xe0", Sentence("an old office document")),
    (b"\x89PNG", Sentence("a picture")),
    (b"\xff\xd8\xff", Sentence("a picture")),
    (b"GIF8", Sentence("a picture")),
    (b"RIFF", Sentence("a picture, sound or film")),
    (b"\x1f\x8b", Sentence("a compressed file")),
    (b"7z\xbc\xaf", Sentence("a compressed file")),
    (b"Rar!", Sentence("a compressed file")),
    (b"\x7fELF", Sentence("a program")),
    (b"MZ\x90", Sentence("a program")),
    (b"ID3", Sentence("a sound")),
    (b"SQLite format 3", Sentence("a database")),
)
_LATIN = "cp1252"  # of its letters beyond ASCII a text has few, and none tells anything
_CODE_PAGES = ("cp1251", "koi8_u", "koi8_r", "cp1125", "cp866", "iso8859_5", "mac_cyrillic", _LATIN)
# Of pieces (200 letters and more) read right 1 to 3 in 100 are less like prose than this, of those read wrong half.
_LEAST_LIKENESS = 0.5
# Letters by frequency in Ukrainian and Russian prose together, most frequent first; rank is all that the score needs.
_FREQUENT = "оаниітвреслкдмупзяьбгйчхжцюєшїщфґыэъё"
_WEIGHT = {letter: 1.0 - rank / 40 for rank, letter in enumerate(_FREQUENT)}
_CASE_BREAK = re.compile(r"[а-яіїєґё][А-ЯІЇЄҐЁ]")
_MIXED = re.compile(r"[A-Za-z][а-яА-ЯіїєґІЇЄҐёЁ]|[а-яА-ЯіїєґІЇЄҐёЁ][A-Za-z]")
_TYPOGRAPHY = frozenset("«»„“”‘’–—…№°§©®™•·†‡‹›€ \u00a0")


class Decoded(NamedTuple):
    """``codec`` is Python's name of what was used; ``warning`` is '' or a sentence for the user."""

    text: str
    codec: str
    warning: str = ""


def decoded(content: bytes, file_name: str, encoding: str | None = None) -> Decoded:
    """``content`` as text without BOM, line ends as \\n and nothing else changed. Raises ImportFailedError."""
    if not content.strip(b"\x00 \t\r\n"):
        raise ImportFailedError(Sentence("“{name}” is empty: there is nothing to read in it.", name=file_name))
    if len(content) > MOST_BYTES:
        limit = MOST_BYTES // 2**20
        raise ImportFailedError(
            Sentence(
                "“{name}” is larger than {size} MB: split it into single articles and import those.",
                name=file_name,
                size=limit,
            )
        )
    found = _as_told(content, file_name, encoding) if encoding else _detected(content, file_name)
    text = found.text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip("\ufeff \t\n"):
        raise ImportFailedError(Sentence("“{name}” is empty: there is nothing to read in it.", name=file_name))
    return found._replace(text=text)


def _as_told(content: bytes, file_name: str, encoding: str) -> Decoded:
    try:
        codec = codecs.lookup(encoding).name
        if codec == "utf-8":
            codec = "utf-8-sig"
        text = content.decode(codec, errors="replace")
    except (LookupError, ValueError) as error:
        raise ImportFailedError(
            Sentence(
                "“{name}” cannot be read as “{encoding}”: choose another encoding.", name=file_name, encoding=encoding
            )
        ) from error
    if not isinstance(text, str):
        raise ImportFailedError(
            Sentence(
                "“{encoding}” is not a text encoding: choose another one for “{name}”.",
                encoding=encoding,
                name=file_name,
            )
        )
    lost = text.count("\ufffd")
    warning = Sentence(
        "Characters that are not valid in the encoding {encoding} and are shown as �: {count}.",
        encoding=encoding,
        count=lost,
    )
    return Decoded(text.removeprefix("\ufeff"), "utf-8" if codec == "utf-8-sig" else codec, warning if lost else "")


def _detected(content: bytes, file_name: str) -> Decoded:
    for bom, codec in _BOMS:
        if content.startswith(bom):
            text = content.decode(codec, errors="replace")
            return Decoded(text, codec.replace("-sig", ""), _replaced(text))
    _refuse_known_formats(content, file_name)
    wide = _utf16_without_bom(content)
    if wide:
        return Decoded(content[: len(content) // 2 * 2].decode(wide, errors="replace"), wide)
    if b"\x00" in content or _control_share(content) > 0.02:
        raise ImportFailedError(
            Sentence("“{name}” is not a text file: save the page as text or HTML and import that.", name=file_name)
        )
    try:
        return Decoded(content.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    lenient = content.decode("utf-8", errors="replace")
    broken = lenient.count("\ufffd")
    few = broken <= 2 or broken * 50 < sum(byte >= 0x80 for byte in content[:_SAMPLE])
    if few and broken < len(lenient) // 20 and any(ord(c) > 0x7F and c != "\ufffd" for c in lenient):
        return Decoded(lenient, "utf-8", _replaced(lenient))
    codec, likeness = _best_code_page(content[:_SAMPLE])
    text = content.decode(codec, errors="replace")
    lettered = codec != _LATIN and any(char.isalpha() and not char.isascii() for char in text[:_SAMPLE])
    doubtful = lettered and likeness < _LEAST_LIKENESS
    return Decoded(text, codec, _replaced(text) or (_guessed(codec) if doubtful else ""))


def _replaced(text: str) -> str:
    lost = text.count("\ufffd")
    return Sentence("Damaged characters that are shown as �: {count}.", count=lost) if lost else ""


def _guessed(codec: str) -> Sentence:
    return Sentence(
        "The file does not name its encoding, and “{encoding}” is a guess: if letters look wrong, choose another one.",
        encoding=codec,
    )


def _refuse_known_formats(content: bytes, file_name: str) -> None:
    for magic, what in _MAGIC:
        if content.startswith(magic):
            raise ImportFailedError(
                Sentence(
                    "“{name}” is {what}, not a text: save the article as text or HTML and import that.",
                    name=file_name,
                    what=what,
                )
            )


def _control_share(content: bytes) -> float:
    sample = content[:_SAMPLE]
    strange = len(sample.translate(None, bytes(set(range(256)) - set(range(32)) | {9, 10, 12, 13})))
    return strange / max(1, len(sample))


def _utf16_without_bom(content: bytes) -> str | None:
    """UTF-16 gives itself away: the high bytes of letters are 00 or 04, spaces and line ends are 00-something."""
    sample = content[:_SAMPLE]
    if len(sample) < 4:
        return None
    for codec, high, low in (("utf-16-le", sample[1::2], sample[::2]), ("utf-16-be", sample[::2], sample[1::2])):
        narrow = sum(high.count(byte) for byte in (0x00, 0x04, 0x20))
        telling = high.count(0x00) + high.count(0x04)
        if narrow >= 0.9 * len(high) and telling >= 0.5 * len(high) and low.count(0) + low.count(4) < 0.2 * len(low):
            return codec
    return None


def _best_code_page(sample: bytes) -> tuple[str, float]:
    scores = {codec: _likeness(sample, codec) for codec in _CODE_PAGES}
    best = max(scores, key=lambda codec: scores[codec])
    return best, scores[best]


def _likeness(sample: bytes, codec: str) -> float:
    """Mean weight of the characters beyond ASCII as Ukrainian or Russian prose; below zero where they make no sense."""
    text = sample.decode(codec, errors="replace")
    beyond = Counter(char for char in text if ord(char) > 0x7F)
    total = sum(beyond.values())
    if not total:
        return 0.0
    score = 0.0
    for char, count in beyond.items():
        score += count * _char_weight(char, codec)
    score -= 2.0 * len(_CASE_BREAK.findall(text)) + 1.5 * len(_MIXED.findall(text))
    return score / total


def _char_weight(char: str, codec: str) -> float:
    lower = char.lower()
    if lower in _WEIGHT:
        return _WEIGHT[lower] if char == lower else _WEIGHT[lower] - 0.15
    if char in _TYPOGRAPHY:
        return 0.3
    if codec == _LATIN and char.isalpha():
        return 0.25
    return -1.5
