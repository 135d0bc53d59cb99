"""An article prepared for reading: its shown lines, words, pairs of marks, and sentences in which quotations count as
one."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.language.letters import one_script, unified
from reader.quotes.marks import FILLER, Pair, pairs
from reader.quotes.single_marks import may_hold_single_pairs, single_pairs
from reader.values import Article, BlockKind, BlockRole, Cleaning, TextSpan

_LETTERS = r"[^\W\d_]"
_SILENT = "\u0301\u00ad\u200b\u200d\u2060"  # stress, soft hyphen, zero widths: inside words, and no letters
_WORD = re.compile(rf"{_LETTERS}(?:{_LETTERS}|[{_SILENT}])*(?:['-](?:{_LETTERS}|[{_SILENT}])+)*|\d+")
_HUSH = str.maketrans("", "", _SILENT)
_TWO_SCRIPTS = re.compile(r"(?=.*[a-zA-Z])(?=.*[а-яА-ЯіїєґІЇЄҐ])")
_ODD = re.compile(rf"[{_SILENT}]|[a-zA-Z]['-]?[а-яіїєґ]|[а-яіїєґ]['-]?[a-zA-Z]", re.IGNORECASE)
_GLUED = re.compile(r"(?<=[а-яіїєґ]{3})(?=[А-ЯІЇЄҐ])")
_SHOWN = frozenset({BlockRole.TITLE, BlockRole.BODY, BlockRole.METADATA})
_BOUNDARY = re.compile(
    r"(?<![.!?…])[.!?…]+[)\]»”\"“]*\s+(?=(?:[–—−-]\s+)?[«„“\"(\[]*[A-ZА-ЯІЇЄҐ\d\x00])"
    r"|(?<=[»”\"“])\s+(?=[«„“\"A-ZА-ЯІЇЄҐ])"
    r"|(?<=[а-яіїєґ]{3})[.!?…]+(?=[«„“\"]?[А-ЯІЇЄҐ\x00][а-яіїєґ\x00 ])"  # glued: the space is lost
)
_MASK = "\x00"
_LONGEST_LEAD = 160  # code points
_LONGEST_SENTENCE = 2000  # code points
DASHES = "–—−-―"
_STRONG = "**"  # before and after words set in bold, where a page was saved as plain text
_RARE_SIGNS = str.maketrans({"\u2010": "-", "\u2011": "-", "\u2012": "–", "‹": "«", "›": "»", "‟": "“", "\u201a": ","})
_RARE = re.compile("[\u2010\u2011\u2012‹›‟\u201a]")
# Two signs typed for one mark; the first is hushed. ''Так'', ,,Так'', <<Так>>.
_TWO_FOR_ONE = re.compile(r"''|(?<![^\s(]),,(?=\w)|<<(?=\w)|(?<=[\w.,!?…])>>")
_ONE = {"''": '"', ",,": "„", "<<": "«", ">>": "»"}
# A mark typed for the apostrophe: зв"язок, В”ячеслав, об*єднання.
_APOSTROPHE = re.compile(r"[\"“”«»″*](?=[яюєїЯЮЄЇ])(?<=[бвгґджзйклмнпрстфхцчшщБВГҐДЖЗЙКЛМНПРСТФХЦЧШЩ].)")


@dataclass(frozen=True, slots=True)
class Word:
    """One word: [start, end) in the text, as written (apostrophes unified), in lower case, and whether it is written
    with a capital as names are ('аль-Хатіб' too)."""

    start: int
    end: int
    text: str
    lower: str
    capital: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A shown line or what cleaning left of one, without outer spaces. ``strong``: all of it is set in bold, the signs
    of which ('**Why?**') are no part of the span."""

    span: TextSpan
    kind: BlockKind
    strong: bool = False


class Layout:
    """All offsets are code points of ``Article.text``. ``masked`` is the text with the inside of each outer pair
    hidden."""

    def __init__(
        self, article: Article, cleaning: Cleaning, abbreviations: frozenset[str], *, single_marks: bool = False
    ) -> None:
        self.text = _evened(unified(article.text))
        self.lines = tuple(_lines(article, self.text, cleaning))
        self._hidden = hidden(cleaning)
        self._line_starts = [line.span.start for line in self.lines]
        self.pairs: Sequence[Pair] = pairs(self.text, [line.span for line in self.lines])
        if single_marks or may_hold_single_pairs(self.text):
            spans = [line.span for line in self.lines]
            self.pairs = sorted([*self.pairs, *single_pairs(self.text, spans, self.pairs)], key=lambda one: one.open)
        self._pair_at = {pair.open: pair for pair in self.pairs}
        self._pair_starts = [pair.open for pair in self.pairs]
        self.masked = _masked(self.text, self.pairs)
        self.words = tuple(_words(self.text, self.lines))
        self._word_starts = [word.start for word in self.words]
        self._abbreviations = abbreviations
        self.sentences = tuple(self._sentences())
        self._sentence_starts = [one.start for one in self.sentences]

    def line_at(self, at: int) -> int:
        """Number of the line that holds ``at`` (or the last one before it)."""
        return max(0, bisect_right(self._line_starts, at) - 1)

    def sentence_at(self, at: int) -> TextSpan:
        """The sentence that holds ``at``; sentences never cross lines."""
        return self.sentences[self.sentence_number(at)]

    def sentence_number(self, at: int) -> int:
        return max(0, bisect_right(self._sentence_starts, at) - 1)

    def ends_with_colon(self, end: int) -> bool:
        """True where the text before ``end``, spaces aside, ends with a colon."""
        return self.text[max(0, end - 8) : end].rstrip().endswith(":")

    def pair_at(self, opening: int) -> Pair | None:
        """The pair whose opening mark stands at ``opening``."""
        return self._pair_at.get(opening)

    def pairs_meeting(self, start: int, end: int) -> Sequence[Pair]:
        """Those that open before ``end`` and close behind ``start``."""
        first = bisect_left(self._pair_starts, start)
        first -= first > 0 and self.pairs[first - 1].close > start
        return self.pairs[first : bisect_left(self._pair_starts, end)]

    def words_in(self, start: int, end: int) -> tuple[Word, ...]:
        return self.words[bisect_left(self._word_starts, start) : bisect_left(self._word_starts, end)]

    def told(self, start: int, end: int) -> tuple[Word, ...]:
        """The reporter's own words in [start, end): those not inside marks."""
        return tuple(word for word in self.words_in(start, end) if self.masked[word.start] != _MASK)

    def is_told(self, at: int) -> bool:
        return at >= len(self.masked) or self.masked[at] != _MASK

    def is_shown(self, at: int) -> bool:
        """False in what is read but left out of the clean view: the head, labels."""
        number = bisect_right(self._hidden, at, key=lambda span: span.start) - 1
        return number < 0 or at >= self._hidden[number].end

    def starts_sentence(self, word: Word) -> bool:
        """True for the first word of a sentence, of a quotation, or after a dash at a line's start."""
        at = word.start - 1
        while at >= 0 and self.text[at] in ' «„“"([' + DASHES:
            at -= 1
        glued = at == word.start - 1 and self.text[at : at + 1].isalpha()
        return (
            at < 0
            or glued
            or self.text[at] in ".!?…:\n;"
            or word.start == self.lines[self.line_at(word.start)].span.start
        )

    def _sentences(self) -> Iterable[TextSpan]:
        for line in self.lines:
            start = line.span.start
            for match in _BOUNDARY.finditer(self.masked, start, line.span.end):
                if not self._is_boundary(match.start()):
                    continue
                yield from _bounded(start, match.end())
                start = match.end()
            if start < line.span.end or start == line.span.start:
                yield from _bounded(start, line.span.end)

    def _is_boundary(self, at: int) -> bool:
        if self.masked[at].isspace():  # after a closing mark: only if the quotation itself ends a sentence
            return at >= 2 and self.text[at - 2] in ".!?…"
        if self.masked[at] != ".":
            return True
        word = re.search(rf"({_LETTERS}+)$", self.text[max(0, at - 24) : at])
        return word is None or (len(word.group()) > 1 and word.group().lower() not in self._abbreviations)


def _bounded(start: int, end: int) -> Iterable[TextSpan]:
    """A sentence without an end (a list, a hostile text) is cut, so that looking around a quotation takes bounded
    time."""
    while end - start > _LONGEST_SENTENCE:
        yield TextSpan(start, start + _LONGEST_SENTENCE)
        start += _LONGEST_SENTENCE
    yield TextSpan(start, end)


def hidden(cleaning: Cleaning) -> list[TextSpan]:
    """What the clean view leaves out, in order: no quotation of it is told."""
    blocks = [block.span for block in cleaning.blocks if block.role not in _SHOWN]
    return sorted([removal.span for removal in cleaning.removals] + blocks)


def _unread(article: Article, cleaning: Cleaning) -> list[TextSpan]:
    """What is not even read. The head of the page is, since it names people in full; so is a line that leads up to the
    next one with a colon ('Текст допису X:'), whatever it was taken for."""
    heads = {removal.span for removal in cleaning.removals if removal.role is BlockRole.METADATA}
    return [span for span in hidden(cleaning) if span not in heads and not _leads_on(span.of(article.text))]


def _evened(text: str) -> str:
    """``text`` with the usual dashes and marks, and with an apostrophe where a mark was typed for it. Offsets stay."""
    if _RARE.search(text):
        text = text.translate(_RARE_SIGNS)
    if "''" in text or ",," in text or "<<" in text or ">>" in text:
        text = _TWO_FOR_ONE.sub(lambda found: FILLER + _ONE[found.group()], text)
    if _STRONG in text:
        text = text.replace(_STRONG, "  ")
    return _APOSTROPHE.sub(_apostrophe, text)


def _apostrophe(found: re.Match[str]) -> str:
    """A capital after a small letter is a sentence that begins ('каже"Я знаю'), and no word that goes on."""
    before, after = found.string[found.start() - 1], found.string[found.end()]
    return "'" if after.islower() or before.isupper() else found.group()


def _leads_on(words: str) -> bool:
    return len(words) < _LONGEST_LEAD and words.rstrip().endswith(":")


def _lines(article: Article, text: str, cleaning: Cleaning) -> Iterable[Line]:
    gone = _unread(article, cleaning)
    blocks = sorted(cleaning.blocks or article.blocks, key=lambda block: block.span)
    starts = [block.span.start for block in blocks]
    for span in _kept(text, gone):
        number = bisect_right(starts, span.start) - 1
        inside = number >= 0 and blocks[number].span.end > span.start
        kind = blocks[number].kind if inside else BlockKind.PARAGRAPH
        yield Line(
            span, kind, article.text[span.start - 2 : span.start] == _STRONG == article.text[span.end : span.end + 2]
        )


def _kept(text: str, gone: Sequence[TextSpan]) -> Iterable[TextSpan]:
    """Lines of ``text`` without what is gone, trimmed, none empty."""
    at = 0
    cuts = [*gone, TextSpan(len(text), len(text))]
    for cut in cuts:
        if cut.start > at:
            for match in re.finditer(r"[^\n\r\u2028\u2029]+", text[at : cut.start]):
                piece = match.group()
                start = at + match.start() + len(piece) - len(piece.lstrip())
                end = at + match.start() + len(piece.rstrip())
                if end > start:
                    yield TextSpan(start, end)
        at = max(at, cut.end)


def _masked(text: str, found: Sequence[Pair]) -> str:
    pieces, at = [], 0
    for pair in found:
        pieces += [text[at : pair.open + 1], _MASK * (pair.close - pair.open - 1)]
        at = pair.close
    return "".join([*pieces, text[at:]])


def _words(text: str, lines: Sequence[Line]) -> Iterable[Word]:
    odd = bool(_ODD.search(text))  # most articles have no word that needs a closer look
    glued = bool(_GLUED.search(text))
    for line in lines:
        for match in _WORD.finditer(text, line.span.start, line.span.end):
            start = match.start()
            for part in _GLUED.split(match.group()) if glued else (match.group(),):
                spelled = _spelled(part) if odd else part
                yield Word(start, start + len(part), spelled, spelled.lower(), _is_capital(spelled))
                start += len(part)


def _is_capital(word: str) -> bool:
    """Written with a capital, as names are; 'аль-Хатіб' too."""
    head, dash, tail = word.partition("-")
    if word[0].isupper():
        return not (head.isupper() and tail[:1].islower())  # 'IT-галузь', 'VIP-гість'
    return bool(dash) and len(head) < 4 and tail[:1].isupper()


def _spelled(word: str) -> str:
    """``word`` without silent signs, and in one script where a keyboard mixed two ('Вiктор' with a Latin i)."""
    word = word.translate(_HUSH) or word
    if not _TWO_SCRIPTS.match(word):
        return word
    folded = one_script(word.lower())
    return "".join(one.upper() if old.isupper() else one for one, old in zip(folded, word, strict=False))
