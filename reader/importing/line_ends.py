"""A dump without line ends (a cell of a table, a scraper's text of a page) as the lines that it seems to have had, and
what each reads like. Only spans are made; the text stays as it is, and what is left out is said elsewhere."""

import itertools
import json
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from reader.importing.seam_chain import Chain, Share
from reader.importing.seam_signs import Ground, Word, may_end, signs, words_of
from reader.values import BlockRole, TextSpan

# What a block says of itself that was no line of its own, and one that only parts others.
RULE, SEPARATOR = "line-without-ends", "separator"
# Shorter lines may be paragraphs; no article is as long as the longest (and its time is bounded so).
SHORTEST, LONGEST = 600, 150_000
# Dumps of so few lines are broken up; of somewhat more (so long, as a rule) and lines of more than a paragraph where
# they are full of furniture.
_FEW_LINES, _MORE_LINES, _MEAN, _PARAGRAPH = 3, 15, 150, 1500
_FEWEST_FURNITURE, _FEWEST_HINTS, _SURE = 8, 3, 0.9
_NEED, _FEWEST_WORDS = 0.3, 2
_SEPARATORS = (
    re.compile(r"(?<=\s)[|¦•·](?=\s)"), re.compile(r"\s?\|\|?\s?"), re.compile(r"(?:\\r)?\\n(?:\\r|\\n)*"),
    re.compile(r"\t+"), re.compile(r"[ \u00a0]{2,}"),
)  # fmt: skip
_HINT = re.compile(
    r"(?<![:.\d])\d\d:\d\d(?!\d)|\d\d\.\d\d\.\d{4}|©|(?<!\w)(?:Головна|Новини|Політика|Економіка|Суспільство|Культура|Спорт|"
    r"Війна|Світ|Поді|Пошир|Підпис|Читайте|Коментар|Переглядів|Теги|Популярн|Останні|Контакти|Реклама|Фото:|Увійти|"
    r"Главная|Новости|Политика|Экономика|Общество|Спорт|Подели|Подпис|Комментар|Просмотр|Последние|Контакты|Войти|"
    r"Facebook|Telegram|Viber|WhatsApp|Instagram|YouTube|Twitter|Home|News|Share|Subscribe|Comments|Sign in|Contact)"
)
_FEWEST_SEPARATORS, _FEWEST_BEHIND_SENTENCES, _LONGEST_APART = 8, 3, 400
_TOLD = re.compile(r"[.!?…][»”\"')]*\s*$")


@dataclass(frozen=True, slots=True)
class Part:
    """A line that was found. ``role``: BODY, METADATA or DEBRIS, as it reads, with ``share`` (0 to 1) of the
    likelihood; None where only a separator told."""

    span: TextSpan
    role: BlockRole | None
    share: float = 1.0
    separator: bool = False


def parts_of(text: str, lines: Sequence[TextSpan]) -> list[Part] | None:
    """``lines`` (code points of ``text``) with those broken up that hold a whole page; None where none does."""
    letters = sum(map(len, lines))
    if not lines or letters > LONGEST:
        return None
    broken = {line: found for line in lines if len(line) >= SHORTEST and (found := _parted(text, line))}
    dense = len(lines) <= _MORE_LINES and letters >= max(SHORTEST, _MEAN * len(lines))
    if not broken and dense and (len(lines) <= _FEW_LINES or _may_hold_furniture(text, lines)):
        return _lines_in(text, lines, needed=0 if len(lines) <= _FEW_LINES else _FEWEST_FURNITURE)
    for line in lines if not broken else ():
        if len(line) >= _PARAGRAPH and _may_hold_furniture(text, [line]):
            broken[line] = _lines_in(text, [line], needed=_FEWEST_FURNITURE) or [Part(line, None)]
    return [part for line in lines for part in broken.get(line, (Part(line, None),))] if broken else None


def _may_hold_furniture(text: str, lines: Sequence[TextSpan]) -> bool:
    """A quick look, since articles without furniture are many: words of pages within the lines."""
    hints = (found for line in lines for found in _HINT.finditer(text, line.start + 1, line.end))
    return next(itertools.islice(hints, _FEWEST_HINTS - 1, None), None) is not None


def _parted(text: str, line: TextSpan) -> list[Part]:
    """Where something stands between the pieces of the page throughout, and behind sentences, too."""
    words = text[line.start : line.end]
    for separator in _SEPARATORS:
        places = [(line.start + found.start(), line.start + found.end()) for found in separator.finditer(words)]
        if len(places) < max(_FEWEST_SEPARATORS, len(words) / _LONGEST_APART):
            continue
        behind = sum(_TOLD.search(text, max(line.start, start - 8), start) is not None for start, _ in places)
        if behind >= _FEWEST_BEHIND_SENTENCES:
            return list(_between(text, line, places))
    return []


def _between(text: str, line: TextSpan, places: Sequence[tuple[int, int]]) -> Iterator[Part]:
    at = line.start
    for start, end in [*places, (line.end, line.end)]:
        if text[at:start].strip():
            yield Part(TextSpan(at, start), None)
        if text[start:end].strip():
            yield Part(TextSpan(start, end), BlockRole.DEBRIS, separator=True)
        at = end


def _lines_in(text: str, lines: Sequence[TextSpan], *, needed: int) -> list[Part] | None:
    """What stands from the first of ``lines`` to the last, where so many pieces of furniture within them as are
    ``needed`` show that they were no lines of the page."""
    words = words_of(text, lines[0].start, lines[-1].end, glued=True)
    if len(words) < _FEWEST_WORDS:
        return None
    ground = Ground(words)
    shares = chain().shares([chain().weight(signs(ground, number)) for number in range(len(words))])
    begins = [bisect_left(words, line.start, key=lambda word: word.start) for line in lines]
    own = frozenset(begins)
    found: list[Part] = []
    furniture = first = 0
    for number in range(1, len(words) + 1):
        if number < len(words) and number not in own and not _ends(words, shares, number):
            continue
        role, share = _role(words[first:number], shares[first:number])
        furniture += role is BlockRole.DEBRIS and share >= _SURE and first not in own
        found.append(Part(TextSpan(words[first].start, words[number - 1].end), role, share))
        first = number
    return found if furniture >= needed else None


def _ends(words: Sequence[Word], shares: Sequence[Share], number: int) -> bool:
    return shares[number].begins > _NEED and may_end(words[number - 1], words[number])


def _role(words: Sequence[Word], shares: Sequence[Share]) -> tuple[BlockRole, float]:
    letters = sum(len(one.words) for one in words)
    told = {
        BlockRole.BODY: sum(len(one.words) * share.body for one, share in zip(words, shares, strict=True)) / letters,
        BlockRole.DEBRIS: sum(len(one.words) * share.noise for one, share in zip(words, shares, strict=True)) / letters,
    }
    told[BlockRole.METADATA] = 1 - sum(told.values())
    role = max(told, key=lambda one: round(told[one], 6))
    return role, round(told[role], 4)


@cache
def chain() -> Chain:
    table = json.loads(files("resources.cleaning").joinpath("line_ends.json").read_text(encoding="utf-8"))
    return Chain(table["weights"], table["transitions"])
