"""Lines of a text dump to blocks: a line is a block, or a run of lines that somebody wrapped at a fixed width. No
roles here."""

import itertools
import re
from collections.abc import Iterator, Sequence

from reader.importing.line_ends import RULE, SEPARATOR, Part, parts_of
from reader.importing.ragged import fewer_broken, ragged_runs
from reader.values import Block, BlockKind, BlockRole, TextSpan

_LINE = re.compile(r"[^\n\v\x85\u2028\u2029]+")
_WIDTHS = range(30, 121)
_BULLET = re.compile(r"(?:[-–—*•·▪◦‣●■►▶✓✔]\s|\(?\d{1,2}[.)]\s)\s*\S")
_DIALOGUE = re.compile(r"[-–—]\s+[^\W\d_][^\n]*(?:[,.!?…]\s+[-–—]\s|[,.!?…]\s[-–—]\s?[а-яіїєґa-z])")
_GOES_ON = re.compile(r"[-–—]\s+[a-zа-яіїєґ]")
_DASHES = ("-", "–", "—")
_CREDIT = re.compile(r"(?:фото|ілюстрація|ілюстративне фото|на фото|на світлині|photo|image)\b", re.IGNORECASE)
_FEWEST_BROKEN, _LEAST_BROKEN, _FEW, _NEARLY_ALL = 4, 0.08, 1.5, 0.85
_LAST_WORD = 6
_SENTENCE_END = ".!?…»”\"');:,"


def dump_blocks(text: str) -> tuple[Block, ...]:
    """Blocks that cover every non-blank code point of ``text``; spans leave out the white space around."""
    lines = [TextSpan(*match.span()) for match in _LINE.finditer(text) if match.group().strip()]
    parts = parts_of(text, lines)
    if parts is not None:
        return tuple(_block_of(text, part) for part in parts)
    width = _wrap_width(text, lines)
    wrapped = list(_runs(text, lines, width)) if width else [[line] for line in lines]
    runs = fewer_broken(text, wrapped, ragged_runs(text, lines))
    spans = [span for run in runs if (span := trimmed(text, TextSpan(run[0].start, run[-1].end)))]
    words = [text[span.start : span.end] for span in spans]
    kinds = [_kind(line) for line in words]
    for number, line in enumerate(words):
        if kinds[number] is BlockKind.LIST_ITEM and _tells_who_spoke(words, number, line):
            kinds[number] = BlockKind.PARAGRAPH
    return tuple(Block(span, kind=kind) for span, kind in zip(spans, kinds, strict=True))


def _block_of(text: str, part: Part) -> Block:
    span = trimmed(text, part.span)
    if part.separator:
        return Block(span, role=BlockRole.DEBRIS, rule=SEPARATOR)
    kind = _kind(span.of(text))
    if part.role is None:
        return Block(span, kind=kind)
    return Block(span, kind=kind, role=part.role, rule=RULE, confidence=part.share)


def _tells_who_spoke(words: Sequence[str], number: int, line: str) -> bool:
    """'– написав Коваленко.' alone on its line goes on with the quotation above; an item has others beside it, or is
    announced."""
    if not _GOES_ON.match(line):
        return False
    above = words[number - 1] if number else ""
    below = words[number + 1] if number + 1 < len(words) else ""
    return bool(above) and above[-1] not in ":;" and above[:1] not in _DASHES and below[:1] not in _DASHES


def trimmed(text: str, span: TextSpan) -> TextSpan:
    """``span`` without the white space at its ends (empty where there is nothing else)."""
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip())
    return TextSpan(start, max(start, span.start + len(words.rstrip())))


def _wrap_width(text: str, lines: list[TextSpan]) -> int:
    """The width at which the text was wrapped, or 0. Wrapped means: the next word would not have fitted, nearly
    always."""
    widest = max((len(line) for line in lines), default=0)
    if widest not in _WIDTHS or len(lines) < 6:
        return 0
    full = fitting = closed = 0
    for line, following in itertools.pairwise(lines):
        if text[line.end : following.start].count("\n") > 1 or len(line) < 0.5 * widest:
            continue
        full += 1
        fitting += _continues(text, line, following, widest)
        closed += text[line.end - 1] in ".!?»"
    # Paragraphs of like length end with a sentence each; wrapped lines seldom do.
    if full >= 5 and fitting >= 0.7 * full and closed <= 0.6 * full:
        return widest
    return _width_of_broken_sentences(text, lines)


def _width_of_broken_sentences(text: str, lines: list[TextSpan]) -> int:
    """The width at which sentences are broken off and go on with a small letter in the next line, or 0. Headlines and
    last lines of paragraphs between them tell nothing, and one line may be wider. A poem breaks where it likes."""
    broken = [
        (line, following)
        for line, following in itertools.pairwise(lines)
        if text[line.end : following.start].count("\n") == 1
        and text[line.end - 1] not in _SENTENCE_END.replace(",", "")
        and text[following.start].islower()
    ]
    width = max((len(line) for line, _ in broken), default=0)
    width = max((len(line) for line in lines if len(line) <= width + _LAST_WORD), default=0)
    broken = [(line, following) for line, following in broken if len(line) >= 0.5 * width]
    if len(broken) < max(_FEWEST_BROKEN, _LEAST_BROKEN * len(lines)) or width not in _WIDTHS:
        return 0
    fitting = sum(_continues(text, line, following, width) for line, following in broken)
    few = len(broken) <= max(_FEWEST_BROKEN, _LEAST_BROKEN * len(lines)) * _FEW
    return width if fitting >= (1.0 if few else _NEARLY_ALL) * len(broken) else 0


def _continues(text: str, line: TextSpan, following: TextSpan, width: int) -> bool:
    words = text[following.start : following.end].split(maxsplit=1)
    return bool(words) and len(line) <= width < len(line) + 1 + len(words[0])


def _runs(text: str, lines: list[TextSpan], width: int) -> Iterator[list[TextSpan]]:
    run: list[TextSpan] = []
    for line in lines:
        apart = run and text[run[-1].end : line.start].count("\n") > 1
        if run and (apart or not _continues(text, run[-1], line, width)):
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _kind(words: str) -> BlockKind:
    if _BULLET.match(words) and not _DIALOGUE.match(words):
        return BlockKind.LIST_ITEM
    if len(words) <= 200 and _CREDIT.match(words):
        return BlockKind.CAPTION
    if len(words) <= 120 and words[-1] not in _SENTENCE_END and len(words.split()) > 1:
        return BlockKind.HEADING
    return BlockKind.PARAGRAPH
