"""Collects the words of a page into the lines of its text, with blocks and inline marks. Knows no element of HTML."""

import re
from dataclasses import dataclass, field

from reader.values import ArticleImage, Block, BlockKind, BlockRole, InlineMark, MarkKind, TextSpan

MOST_TEXT = 6_000_000
MOST_BLOCKS = 40_000
_NEARLY_ALL = 0.9
# Single spaces, of which most texts have no others, are passed over.
SPACES = re.compile(r"[ \t\r\n\f\v]{2,}|[\t\r\n\f\v]")


@dataclass(slots=True)
class Page:
    """The result: ``text`` has one line for each block; ``cut`` is True where a budget ended the reading early.

    ``paths``: for each block the numbers of the block elements that it stands in, outermost first. ``extents``: number
    of an element that holds blocks -> the first of them and the one after the last. By their own markup:
    ``furniture``: number of an element -> what it holds; ``apart``: number of a block -> the same of the words inside
    it; ``boxes``: elements that stand beside a text or ask for something -> their tags; ``asking``: elements
    around a field to fill in or its label; ``classes``: an element's class; ``own``, ``leads``: elements that
    hold a summary or a footnote, and the standfirst; ``pictured``: elements around a picture, the nearest few.
    """

    text: str = ""
    blocks: list[Block] = field(default_factory=list)
    marks: list[InlineMark] = field(default_factory=list)
    images: list[ArticleImage] = field(default_factory=list)
    cut: bool = False
    paths: list[tuple[int, ...]] = field(default_factory=list)
    extents: dict[int, tuple[int, int]] = field(default_factory=dict)
    furniture: dict[int, BlockRole] = field(default_factory=dict)
    apart: dict[int, BlockRole] = field(default_factory=dict)
    boxes: dict[int, str] = field(default_factory=dict)
    asking: set[int] = field(default_factory=set)
    classes: dict[int, str] = field(default_factory=dict)
    own: set[int] = field(default_factory=set)
    leads: set[int] = field(default_factory=set)
    pictured: set[int] = field(default_factory=set)


@dataclass(slots=True)
class Frame:
    """An open block element: the blocks in it are of its kind. ``path``: as in Page, to its own number. ``item``: the
    number of a list's item."""

    tag: str
    kind: BlockKind
    level: int
    number: int
    path: tuple[int, ...]
    first: int = 0
    item: int | None = None


class PageWriter:
    """Collects words into blocks. Offsets are code points of the text that is being made."""

    def __init__(self, *, most_text: int) -> None:
        self.page = Page()
        self.frames: list[Frame] = [Frame("body", BlockKind.PARAGRAPH, 0, 0, (0,))]
        self.elements = 0
        self.done: list[str] = []
        self.length = 0
        self.words: list[str] = []
        self.size = 0
        self.last = " "
        self.boundary = False
        self.open: list[tuple[MarkKind, str | None, int]] = []
        self.linked = 0
        self.links = 0
        self.most_text = most_text
        self.aside: BlockRole | None = None
        self.last_aside: BlockRole | None = None
        self.asides = 0

    @property
    def start(self) -> int:
        """Where the block that is being collected begins."""
        return self.length + 1 if self.done else 0

    def add(self, words: str) -> None:
        if words.isspace() and words.isascii():  # between two tags, the most frequent text of all
            if self.last == " ":
                return
            words = " "
        else:
            words = SPACES.sub(" ", words)
        if self.last == " ":
            words = words.lstrip(" ")
        if not words:
            return
        if self.boundary and _glued(self.last, words[0]):
            words = " " + words
        self.boundary = False
        if words[0] == " " and self.open and self.open[-1][2] == self.size:
            self.open = [(kind, url, at + (at == self.size)) for kind, url, at in self.open]
        self.words.append(words)
        self.size += len(words)
        self.last = words[-1]
        if self.links or self.aside:
            letters = sum(map(str.isalnum, words))
            self.linked += letters if self.links else 0
            self.asides += letters if self.aside else 0
            self.last_aside = self.aside or self.last_aside

    def add_raw(self, words: str) -> None:
        """Words whose spaces count (a row's cells)."""
        if self.size:
            self.words.append(words)
            self.size += len(words)
            self.last = " "

    def end_block(self) -> None:
        self.boundary = False
        if not self.words:
            return
        whole = "".join(self.words)
        words = whole.rstrip(" \t")
        if words.strip():
            start = self.start
            self._close_marks(start, len(words))
            letters = sum(map(str.isalnum, words)) if self.linked or self.last_aside else 0
            frame = self.frames[-1]
            self.page.blocks.append(
                Block(
                    TextSpan(start, start + len(words)),
                    kind=frame.kind,
                    tag=frame.tag,
                    level=frame.level,
                    link_share=round(min(1.0, self.linked / letters), 3) if letters else 0.0,
                    number=frame.item,
                )
            )
            self.page.paths.append(frame.path)
            if self.last_aside is not None and self.asides >= _NEARLY_ALL * letters:
                self.page.apart[len(self.page.blocks) - 1] = self.last_aside
            self.done.append(words)
            self.length = start + len(words)
            self.page.cut = self.page.cut or self.length > self.most_text or len(self.done) >= MOST_BLOCKS
        self.words, self.size, self.last, self.linked, self.boundary = [], 0, " ", 0, False
        self.asides, self.last_aside = 0, None
        if self.open:
            self.open = [(kind, url, 0) for kind, url, _ in self.open]

    def _close_marks(self, start: int, size: int) -> None:
        for kind, url, at in self.open:
            self._mark(kind, url, start + at, start + size)

    def _mark(self, kind: MarkKind, url: str | None, start: int, end: int) -> None:
        if end > start:
            self.page.marks.append(InlineMark(TextSpan(start, end), kind, url))

    def open_mark(self, kind: MarkKind, url: str | None) -> None:
        self.open.append((kind, url, self.size))
        self.links += kind is MarkKind.LINK

    def close_mark(self) -> None:
        if self.open:
            kind, url, at = self.open.pop()
            self.links -= kind is MarkKind.LINK
            self._mark(kind, url, self.start + at, self.start + self.size - (self.last == " " and self.size > 0))

    def open_frame(self, tag: str, kind: BlockKind, level: int, item: int | None = None) -> None:
        number = self.elements
        self.frames.append(Frame(tag, kind, level, number, (*self.frames[-1].path, number), len(self.done), item))

    def close_frame(self) -> None:
        frame = self.frames.pop()
        if len(self.done) > frame.first:
            self.page.extents[frame.number] = (frame.first, len(self.done))

    def finish(self) -> Page:
        self.end_block()
        while self.frames:
            self.close_frame()
        page = self.page
        page.text = "\n".join(self.done)
        page.marks = [mark for mark in page.marks if mark.span.end <= len(page.text)]
        page.marks.sort(key=lambda mark: (mark.span.start, mark.span.end, mark.kind))
        return page


def _glued(last: str, first: str) -> bool:
    """Two elements without a space between: 'СтолтенбергаУ', '14:20Назва'. On the page they stand apart."""
    return ((last.islower() or last.isdigit() or last in '.!?»”"') and first.isupper()) or (
        last.isdigit() and first.isalpha()
    )
