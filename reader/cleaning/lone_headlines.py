"""A headline of another story that stands alone between two paragraphs of a dump, where nothing says what it is: told
from a subheading by its words and by what stands around it, with learned weights (resources/cleaning/
lone_headline.json). Where in doubt, the line stays."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import chain
from math import exp

from reader.cleaning.lines import Line
from reader.language.prose import stems
from reader.values import BlockKind, BlockRole

_UNASKED = frozenset({BlockKind.TABLE, BlockKind.IMAGE, BlockKind.BLOCKQUOTE, BlockKind.LIST_ITEM, BlockKind.CAPTION})
_OF_THE_ARTICLE = frozenset({BlockRole.TITLE, BlockRole.METADATA})
_FEWEST_WORDS, _LONGEST, _LONGEST_LABEL = 3, 170, 40
_NEED_BELOW_LABEL = 0.0
_TOKEN = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_VERB = re.compile(
    r"(?:(?:[аиіїяеоую]в|[аиіїяеоую]л[аио])(?:ся|сь)?|л[аи]сь|вся|лся|[уюая]ть(?:ся)?|[еє]ться|ет(?:ся)?|ит(?:ся)?|"
    r"[ую]т(?:ся)?|ed|s)$"
)
# 'Команда: 14 людей', 'ДіЛ: Як це сталося?', '– Так': a fact, a turn of an interview, speech.
_OF_THE_TEXT = re.compile(r"\W*[^\W\d_]+(?:\s[^\W\d_]+)?:\s|[–—-]\s|[^\w\s«“„\"'‘(]")
_CREDIT = re.compile(
    r"фото|світлин|снимок|скрин|скрін|кадр|колаж|ілюстрац|иллюстрац|джерело|источник|photo|image|credit|courtesy|source|"
    r"getty|reuters|caption|[12]\d{3}\s(?:року|г(?:ода|\.))",
    re.IGNORECASE,
)
# 'Пляшки готові до відправлення. Суспільне Одеса/Сергій Волков': a caption and whose picture it is.
_CREDITED = re.compile(r"[.!?]\s[A-ZА-ЯІЇЄҐ][^.!?/]{2,40}\s?/\s?[A-ZА-ЯІЇЄҐ][^.!?/]{2,40}$")
_ASKING_WORDS = "як що чому хто де коли чи скільки про за how what why who when where как почему кто где сколько"
_ASKS = frozenset(_ASKING_WORDS.split())
_YOU = re.compile(r"\b(?:ви|вам|вас|ваш\w*|ти|вы|you|your)\b", re.IGNORECASE)
_SIZES = (4, 5, 6, 7, 8, 10, 13)
_LABEL = range(8, 121)


@dataclass(frozen=True, slots=True)
class Labels:
    """Short lines of a text that end without a full stop, subheadings mostly: how many, and their words together."""

    count: int
    words: int


@dataclass(frozen=True, slots=True)
class Surroundings:
    """``above``, ``below``: stems of the paragraphs beside the line; ``shared``: of its stems those that other lines
    have, too; ``labels``: the others of the text;
    ``called``: a label that was left out stands right above it."""

    above: AbstractSet[str]
    below: AbstractSet[str]
    shared: AbstractSet[str]
    title: AbstractSet[str]
    labels: Labels
    called: bool = False


@dataclass(frozen=True, slots=True)
class LoneScale:
    """``need``: the weight (log odds) from which on a line goes."""

    bias: float
    need: float
    weights: Mapping[str, float]

    def weight(self, found: Mapping[str, float]) -> float:
        return self.bias + sum(self.weights.get(name, 0.0) * strength for name, strength in found.items())


@cache
def lone_scale() -> LoneScale:
    table = json.loads(files("resources.cleaning").joinpath("lone_headline.json").read_text(encoding="utf-8"))
    return LoneScale(table["bias"], table["need"], table["weights"])


def leave_out_lone_headlines(lines: Sequence[Line], title: str | None) -> None:
    """After all else has spoken. Pages are not asked: there the extractors and the markup tell more. Nor is a text
    round which nothing was left out: nobody put other stories into that."""
    foreign = any(line.removed and line.role not in _OF_THE_ARTICLE for line in lines)
    if not foreign or any(line.vote is not None for line in lines):
        return
    scale = lone_scale()
    for line, around in list(lone_lines(lines, title)):
        weight = scale.weight(traits_of(line.words, around))
        if weight >= (_NEED_BELOW_LABEL if around.called else scale.need):
            line.role, line.rule, line.removed = BlockRole.RELATED, "lone-headline", True
            line.confidence = min(0.9, 1 / (1 + exp(-weight)))


def lone_lines(lines: Sequence[Line], title: str | None) -> Iterator[tuple[Line, Surroundings]]:
    """The lines that may be asked: between two shown paragraphs, between a label that was left out and one, or over
    a time that was."""
    found = list(_alone(lines))
    if not found:
        return
    shown = shown_lines(lines)
    counts = Counter(chain.from_iterable(line.stems for line in shown))
    of_title = stems(title or "")
    labels = labels_of(shown)
    for above, line, below, called in found:
        shared = frozenset(stem for stem in line.stems if counts[stem] > 1)
        yield (
            line,
            Surroundings(
                frozenset() if called else above.stems, below.stems, shared, of_title, without(labels, line), called
            ),
        )


def _alone(lines: Sequence[Line]) -> Iterator[tuple[Line, Line, Line, bool]]:
    """Each such line between its neighbours, and whether a label that was left out stands above it."""
    told = False
    for above, line, below in zip(lines, lines[1:], lines[2:], strict=False):
        after, told = told, told or _is_paragraph(above)
        if line.removed or line.prose:
            continue  # a quick look that spares most lines
        called = after and (_is_label_left_out(above) or _is_stamp_left_out(below))
        beside = _is_paragraph(below) or (_is_stamp_left_out(below) and above.closed and _is_shown(above))
        if (called or _is_paragraph(above)) and beside and may_be_asked(line):
            yield above, line, below, called


def may_be_asked(line: Line) -> bool:
    return (
        _is_shown(line)
        and not (line.prose or line.kept or line.listed)
        and line.block.kind not in _UNASKED
        and line.size <= _LONGEST
        and not (line.closed and line.words.rstrip()[-1:] not in "?!")
        and line.words.rstrip()[-1:] not in ",:;."
        and len(_TOKEN.findall(line.words)) >= _FEWEST_WORDS
        and not _OF_THE_TEXT.match(line.words)
        and not _CREDIT.search(line.words)
        and not _CREDITED.search(line.words)
    )


def shown_lines(lines: Sequence[Line]) -> list[Line]:
    return [line for line in lines if _is_shown(line)]


def labels_of(shown: Sequence[Line]) -> Labels:
    sizes = [len(_TOKEN.findall(line.words)) for line in shown if _is_label(line)]
    return Labels(len(sizes), sum(sizes))


def without(labels: Labels, line: Line) -> Labels:
    """``labels``, of which ``line`` may be one, but for it."""
    if not _is_label(line):
        return labels
    return Labels(labels.count - 1, labels.words - len(_TOKEN.findall(line.words)))


def _is_label(line: Line) -> bool:
    return not (line.prose or line.closed) and line.size in _LABEL and line.words[-1] not in ",:;."


def _is_paragraph(line: Line) -> bool:
    return line.prose and _is_shown(line)


def _is_label_left_out(line: Line) -> bool:
    return line.removed and line.size <= _LONGEST_LABEL and line.role not in _OF_THE_ARTICLE


def _is_stamp_left_out(line: Line) -> bool:
    """A time with or without a rubric, as stands below a headline in a list."""
    return line.removed and line.hit is not None and line.hit.says == "clock"


def _is_shown(line: Line) -> bool:
    return line.role is BlockRole.BODY and not line.removed


def traits_of(words: str, around: Surroundings) -> dict[str, float]:
    """Named traits with a strength of 0 to 1."""
    parts = (_of_words(words.strip()), _of_subject(words, around), _of_labels(words, around.labels))
    return {name: strength for part in parts for name, strength in part if strength > 0}


def _of_words(words: str) -> Iterator[tuple[str, float]]:
    tokens = [token.lower() for token in _TOKEN.findall(words)]
    for least in _SIZES:
        yield f"words>={least}", float(len(tokens) >= least)
    yield "verb", float(any(len(token) > 4 and _VERB.search(token) for token in tokens))
    yield "question", float(words.endswith("?"))
    yield "cry", float(words.endswith("!"))
    yield "colon", float(": " in words)
    yield "dash", float(re.search(r"\s[–—-]\s", words) is not None)
    yield "comma", float("," in words)
    yield "digit", float(any(map(str.isdigit, words)))
    yield "number-first", float(words[:1].isdigit())
    yield "quoted-first", float(words[:1] in "«“„\"'‘")
    yield "capitals", float(words.isupper())
    yield "asks", float(tokens[0] in _ASKS)
    yield "you", float(_YOU.search(words) is not None)


def _of_subject(words: str, around: Surroundings) -> Iterator[tuple[str, float]]:
    own = stems(words)
    shared = own & around.shared
    names = [token.lower()[:5] for token in _TOKEN.findall(words)[1:] if token[0].isupper() and len(token) > 3]
    new = [name for name in names if name not in around.shared]
    yield "shared", len(shared) / max(1, len(own))
    yield "shares-nothing", float(not shared and len(own) >= 2)
    yield "strange", min(1.0, (len(own) - len(shared)) / 3)
    yield "of-above", min(1.0, len(own & around.above) / 2)
    yield "of-below", min(1.0, len(own & around.below) / 2)
    yield "of-title", min(1.0, len(own & around.title) / 2)
    yield "new-names", min(1.0, len(new) / 2)
    yield "known-names", float(len(new) < len(names))


def _of_labels(words: str, labels: Labels) -> Iterator[tuple[str, float]]:
    """An article's subheadings are alike and several; a stranger among them is longer."""
    yield "no-other-label", float(not labels.count)
    yield "three-other-labels", float(labels.count >= 3)
    if labels.count:
        size, usual = len(_TOKEN.findall(words)), labels.words / labels.count
        yield "longer-than-others", max(0.0, min(1.0, (size - usual) / 6))
        yield "as-long-as-others", float(abs(size - usual) < 2)
