"""Pairs of quotation marks: which one opens, which one closes, which pair holds which. Says nothing on what is quoted.

Straight marks are told apart by their neighbours. Where an inner and an outer quotation end together they often share
one
closing mark («Театр «Арка»); where a quotation runs over paragraphs each of them may open anew, or none may.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.values import TextSpan

FILLER = "\u2060"  # stands before a mark that was typed as two signs
_MARKS = re.compile(r"[«»„“”\"]")
_CLOSERS = {"«": "»", "„": '“”"', "“": '”"“', '"': '"”', "”": '”"'}
_BEFORE_OPENING = " \t\n([{:–—-−/«„“\"'" + FILLER
_AFTER_CLOSING = " \t\n)]},.;:!?…–—-−»”“\"'/"
_LONGEST_RUN = 12  # paragraphs that one quotation may take
_ATTRIBUTION = re.compile(r"\s*(?:[,.!?…]\s*)?(?:[–—−-]\s|$)")
# ', – каже він мені', ', – відповідаю': who speaks tells of a talk of his own, so that his own words go on.
_RETOLD = re.compile(r"[^.!?«“\"]{0,80}\b(?:кажу|питаю|відповідаю|(?:він|вона|той|та) мені|мені (?:він|вона|той|та))\b")
_RETOLD_ANSWER = re.compile(r"[^»”]{0,200}[,!?…] [–—−-] (?:кажу|питаю|відповідаю)\b")
_LOOKED_AHEAD = 1500  # code points
_MOST_REREAD = 50  # lines, so that hostile text takes no longer
_LONGEST_NAME = 80  # code points
_NAME_LEAD = re.compile(r"[\w'.-]+(?: [\w'.-]+){0,2} ?")  # 'БК «Обрій»': words before the inner mark


@dataclass(frozen=True, slots=True)
class Pair:
    """``open`` and ``close`` are the places of the two marks; ``close`` is where the mark should stand if ``closed``
    is False."""

    open: int
    close: int
    closed: bool = True
    two_signs: bool = False

    @property
    def content(self) -> TextSpan:
        return TextSpan(self.open + 1, self.close - self.two_signs)


@dataclass(slots=True)
class _Open:
    at: int
    mark: str
    line: int
    last_inner: int | None = None
    name_end: int | None = None  # of a name in it that another one begins with: '«Пансіонат «Затишок»'


def _can_open(text: str, at: int, line_start: int) -> bool:
    before = text[at - 1] if at > line_start else "\n"
    after = text[at + 1] if at + 1 < len(text) else "\n"
    return before in _BEFORE_OPENING and not after.isspace()


def _can_close(text: str, at: int, line_start: int) -> bool:
    before = text[at - 1] if at > line_start else "\n"
    after = text[at + 1] if at + 1 < len(text) else "\n"
    return not before.isspace() and after in _AFTER_CLOSING


class _Pairing:
    """One pass over the lines. Only outermost pairs are kept: an inner pair is never a quotation of its own."""

    def __init__(self, text: str, lines: Sequence[TextSpan]) -> None:
        self.text = text
        self.lines = lines
        self.stack: list[_Open] = []
        self.pairs: list[Pair] = []
        self.reread = 0

    def run(self) -> list[Pair]:
        for number, line in enumerate(self.lines):
            self._begin(number, line)
            for match in _MARKS.finditer(self.text, line.start, line.end):
                self._mark(match.start(), match.group(), number, line)
            self._end_line(number, line)
        if self.stack:
            self._give_up(self.stack[0])
        return sorted(self.pairs, key=lambda pair: pair.open)

    def _begin(self, number: int, line: TextSpan) -> None:
        """A quotation left open goes on only where the text says so: an opening mark again, or a mark that closes
        it."""
        if not self.stack:
            return
        first = self.stack[0]
        self.stack = [first]
        opens_again = self.text[line.start] == first.mark and _can_open(self.text, line.start, line.start)
        if number - first.line > _LONGEST_RUN or not (opens_again or self._closes_later(number, first)):
            self._give_up(first)

    def _closes_later(self, number: int, first: _Open) -> bool:
        """True where, within the run, a mark closes without an opening one in its own line."""
        other = '„“”"' if first.mark == "«" else "«»"
        for line in self.lines[number : first.line + _LONGEST_RUN + 1]:
            depth = 0
            starts_again = self.text[line.start] == first.mark
            marks = [one for one in _MARKS.finditer(self.text, line.start, line.end) if one.group() not in other]
            for match in marks:
                at, mark = match.start(), match.group()
                if mark in "«„" or (mark in '“"' and _can_open(self.text, at, line.start)):
                    depth += 1
                elif _can_close(self.text, at, line.start):
                    depth -= 1
                if depth < 0:
                    return True
            if depth == 0 and not starts_again and marks:
                return False
        return False

    def _mark(self, at: int, mark: str, number: int, line: TextSpan) -> None:
        if mark == "”" and not self.stack and self._is_turned(at, line):
            self._open(at, mark, number, line)
        elif mark in "»”":
            self._close(at, mark, line)
        elif mark in "«„":
            self._open(at, mark, number, line)
        elif mark == "“":
            if self.stack and not _can_open(self.text, at, line.start) and self._may_close(at, line):
                self._close(at, mark, line)
            else:
                self._open(at, mark, number, line)
        else:
            self._straight(at, number, line)

    def _straight(self, at: int, number: int, line: TextSpan) -> None:
        opens, closes = _can_open(self.text, at, line.start), _can_close(self.text, at, line.start)
        inside = any(one.mark in '"“„' for one in self.stack)
        if not inside and self.text[at - 1 : at].isdigit() and at > line.start:
            return  # inches, seconds
        if not inside and self.text[at + 1 : at + 2].isalnum():
            opens = True  # glued to the sentence before; it closes nothing
        if opens and closes:
            opens = not inside
        if opens:
            self._open(at, '"', number, line)
        elif closes or inside:
            self._close(at, '"', line)

    def _is_turned(self, at: int, line: TextSpan) -> bool:
        """A closing mark where only an opening one may stand: ': ”Дякую', and ': ” Дякую' after a colon."""
        if self.text[max(line.start, at - 1) : at] not in ("", " "):
            return False
        after_colon = self.text[line.start : at].rstrip()[-1:] in ("", ":")
        return self.text[at + 1 : at + 2].isalpha() or (
            after_colon and self.text[at + 1 : at + 4].lstrip()[:1].isalpha()
        )

    def _may_close(self, at: int, line: TextSpan) -> bool:
        return self.stack[-1].mark in "„“" or _can_close(self.text, at, line.start)

    def _open(self, at: int, mark: str, number: int, line: TextSpan) -> None:
        again = self.stack and self.stack[0].line < number and at == line.start and self.stack[0].mark == mark
        if not again:
            self.stack.append(_Open(at, mark, number))

    def _close(self, at: int, mark: str, line: TextSpan) -> None:
        for depth in range(len(self.stack) - 1, -1, -1):
            if mark in _CLOSERS[self.stack[depth].mark]:
                self._close_at(depth, at, line)
                return
        if self.stack and _can_close(self.text, at, line.start) and not self._closes_properly(at, line):
            self._close_at(len(self.stack) - 1, at, line)  # of another kind: “Дякую»

    def _close_at(self, depth: int, at: int, line: TextSpan) -> None:
        one, first = self.stack[depth], self.stack[0]
        del self.stack[depth:]
        if depth == 0:
            self.pairs.append(Pair(one.at, at, two_signs=self.text[at - 1] == FILLER and at - 1 > one.at))
        elif depth == 1 and self._is_one_name(first, one, at, line):
            self.stack = []
            self.pairs.append(Pair(first.at, at))
        elif first.last_inner is None or not self._ends_here(first.last_inner):
            if depth == 1 and first.last_inner is None and self._begins_name(first, one, at):
                first.name_end = at
            first.last_inner = at

    def _closes_properly(self, at: int, line: TextSpan) -> bool:
        """The innermost open mark still gets one of its own kind in this line."""
        mark = self.stack[-1].mark
        for match in _MARKS.finditer(self.text, at + 1, min(line.end, at + _LOOKED_AHEAD)):
            if match.group() in _CLOSERS[mark] and not _can_open(self.text, match.start(), line.start):
                return True
            if match.group() == mark:
                return False
        return False

    def _is_one_name(self, first: _Open, inner: _Open, at: int, line: TextSpan) -> bool:
        """'ТОВ «БК «Обрій» будує': a name in a name that shares its closing mark, in the middle of a sentence."""
        if at - first.at > _LONGEST_NAME or self.text[line.start : first.at].rstrip()[-1:] in ("", ":", ".", ","):
            return False
        if not _NAME_LEAD.fullmatch(self.text, first.at + 1, inner.at):
            return False
        following = _MARKS.search(self.text, at + 1, min(line.end, at + _LOOKED_AHEAD))
        return following is None or _can_open(self.text, following.start(), line.start)

    def _begins_name(self, first: _Open, inner: _Open, at: int) -> bool:
        """'«Пансіонат «Затишок» заснували торік.': if nothing else closes the outer mark, the inner one does."""
        lead = _NAME_LEAD.fullmatch(self.text, first.at + 1, inner.at)
        short = at - first.at <= _LONGEST_NAME and lead is not None and lead.group()[0].isupper()
        return short and re.match(r" [^\W\d_]", self.text[at + 1 : at + 3]) is not None

    def _ends_here(self, at: int) -> bool:
        """True where the words after the mark at ``at`` look as if the outer quotation ended there too."""
        end = self.text.find("\n", at)
        end = len(self.text) if end < 0 else end
        told = _ATTRIBUTION.match(self.text, at + 1, end)
        if told is None:
            return False
        return not (_RETOLD.match(self.text, told.end(), end) or _RETOLD_ANSWER.match(self.text, told.end(), end))

    def _end_line(self, number: int, line: TextSpan) -> None:
        if not self.stack:
            return
        first = self.stack[0]
        if first.last_inner is not None and first.last_inner >= line.start and self._ends_here(first.last_inner):
            if first.mark == "«" and self._goes_on(first, number, line):
                return
            self.pairs.append(Pair(first.at, first.last_inner))
            self.stack = []
            self._again(first.last_inner + 1, number, line)

    def _goes_on(self, first: _Open, number: int, line: TextSpan) -> bool:
        """'«Є тут напис «немає вікна».': a paragraph ends with an inner pair, and a later one closes the outer mark."""
        if first.last_inner is None or self.text[first.last_inner + 1 : line.end].strip(" .!?…"):
            return False
        return self._closes_later(number + 1, first)

    def _again(self, start: int, number: int, line: TextSpan) -> None:
        """Reads the rest of a line anew once an outer quotation has turned out to end earlier."""
        rest = TextSpan(min(start, line.end), line.end)
        for match in _MARKS.finditer(self.text, rest.start, rest.end):
            self._mark(match.start(), match.group(), number, line)
        self._end_line(number, line) if self.stack else None

    def _give_up(self, first: _Open) -> None:
        """The mark was never closed: the quotation ends with its own paragraph, and what it held is read anew."""
        line = self.lines[first.line]
        self.stack = []
        if first.name_end is not None and self.reread < _MOST_REREAD:
            self.reread += 1
            self.pairs.append(Pair(first.at, first.name_end))
            self._again(first.name_end + 1, first.line, line)
            if self.stack:
                self._give_up(self.stack[0])
            return
        self.pairs.append(Pair(first.at, line.end, closed=False))


def pairs(text: str, lines: Sequence[TextSpan]) -> list[Pair]:
    """Outermost pairs within and across ``lines`` (spans without their line ends), in reading order. Linear in the
    text."""
    return _Pairing(text, lines).run()
