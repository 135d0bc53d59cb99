"""One saved news text and the layers that cleaning lays over it."""

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum

from reader.values.sentence import Sentence
from reader.values.span import TextSpan


class BlockKind(StrEnum):
    """What a block looks like (after NITF's block)."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    BLOCKQUOTE = "blockquote"
    CAPTION = "caption"
    IMAGE = "image"
    TABLE = "table"


class BlockRole(StrEnum):
    """What a block is for. TITLE and BODY are shown; METADATA is told by the page's head; the rest is left out."""

    TITLE = "title"
    METADATA = "metadata"
    BODY = "body"
    ADVERTISEMENT = "advertisement"
    RELATED = "related"
    PROMOTION = "promotion"
    TEASER = "teaser"
    DEBRIS = "debris"


class DecidedBy(StrEnum):
    RULE = "rule"
    USER = "user"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph-sized span (or, after cleaning, a part of one: glued text is split).

    Blocks are sorted, do not overlap and never cross a line end they do not hold whole. ``level``: heading level 1-6 or
    depth of a list. ``rule`` names what decided the role; ``confidence`` is 0..1. ``link_share`` (0..1) is the share of
    the block's letters that stand in links, ``vote`` the share of extractors that kept it (None for text dumps).
    ``number`` is that of its item in a numbered list, the same in all blocks of the item; it is not in the text.
    """

    span: TextSpan
    kind: BlockKind = BlockKind.PARAGRAPH
    role: BlockRole = BlockRole.BODY
    language: str | None = None
    tag: str | None = None
    level: int = 0
    rule: str | None = None
    confidence: float = 1.0
    decided_by: DecidedBy = DecidedBy.RULE
    link_share: float = 0.0
    vote: float | None = None
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Removal:
    """A span that the clean view leaves out, and why. ``rule`` is '' where the user decided without one.

    ``reason`` is one sentence for a reader (the window says it in the reader's language); None where the user decided,
    and for what an older version of the rules removed.
    """

    span: TextSpan
    role: BlockRole
    rule: str
    confidence: float = 1.0
    decided_by: DecidedBy = DecidedBy.RULE
    reason: Sentence | None = None


class MarkKind(StrEnum):
    LINK = "link"
    EMPHASIS = "emphasis"
    STRONG = "strong"


@dataclass(frozen=True, slots=True)
class InlineMark:
    """A link or an emphasis inside the text. ``url`` only for links."""

    span: TextSpan
    kind: MarkKind
    url: str | None = None


@dataclass(frozen=True, slots=True)
class ArticleImage:
    """A picture of the article. ``at``: code point where it stands (a block of kind IMAGE or CAPTION begins there).

    A caption that begins at ``at`` is the picture's own. ``address`` is what the page said (a url, a path beside
    the page, or a data: address); ``content`` the bytes
    where they were at hand (embedded, or in the page's ``_files`` folder), never fetched.
    """

    at: int
    address: str
    alternative: str = ""
    content: bytes | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """The user's word on a span: left out (``role`` says as what) or shown. It wins over every rule.

    ``text_version``: the version of the text in which ``span`` is a place; 0 for the present one.
    """

    span: TextSpan
    removed: bool
    role: BlockRole = BlockRole.BODY
    id: int | None = None
    text_version: int = 0


@dataclass(frozen=True, slots=True)
class Cleaning:
    """What cleaning made of an article: its blocks with roles (they cover every non-blank code point) and the removals.

    ``version`` names the rules that made it, so that a better set can be run again.
    """

    blocks: tuple[Block, ...] = ()
    removals: tuple[Removal, ...] = ()
    version: str = ""

    def removal_of(self, block: Block) -> Removal | None:
        """The removal that leaves ``block`` out, whole; one of the user's may hold several blocks."""
        place = bisect_right(self.removals, block.span.start, key=lambda removal: removal.span.start) - 1
        held = place >= 0 and self.removals[place].span.end >= block.span.end
        return self.removals[place] if held else None

    @property
    def shows_nothing(self) -> bool:
        """Something was left out, and no line of text is shown."""
        shown = (block for block in self.blocks if block.role is BlockRole.BODY and self.removal_of(block) is None)
        return bool(self.removals) and next(shown, None) is None

    def words_shown(self, span: TextSpan, text: str) -> str:
        """The words of ``span`` as the clean view has them: without what is left out in the middle of it. What is left
        out whole is told whole."""
        left_out = [removal.span for removal in self.removals if removal.span.meets(span)]
        if not left_out:
            return span.of(text)
        starts = (span.start, *(hole.end for hole in left_out))
        ends = (*(hole.start for hole in left_out), span.end)
        parts = [TextSpan(start, max(start, end)) for start, end in zip(starts, ends, strict=True)]
        told, last = "", 0
        for part in parts:
            words = part.of(text)
            bare = words.strip()
            if bare:
                first = part.start + words.index(bare)
                parted = "\n" if "\n" in text[last:first] else " "
                told, last = f"{told}{parted if told else ''}{bare}", first + len(bare)
        return told or span.of(text)

    def goes_on(self, above: Block, block: Block, text: str) -> bool:
        """Whether the user alone parted the two: words were cut out of a line, and what is left of it is one
        paragraph."""
        between = Block(TextSpan(above.span.end, max(above.span.end, block.span.start)))
        removal = self.removal_of(between) if between.span else None
        by_user = removal is not None and removal.decided_by is DecidedBy.USER
        return by_user and above.kind is block.kind and "\n" not in between.span.of(text)


@dataclass(frozen=True, slots=True)
class Article:
    """A text as imported, and what its file says about it. ``text`` never changes afterwards.

    Dates are ISO 8601: 'YYYY-MM-DD' where no time is stated, else 'YYYY-MM-DDTHH:MM[:SS][±HH:MM]'. ``language`` is a
    BCP 47 tag. ``blocks`` come from the importer with roles not yet decided (BODY); ``cleaning.clean`` gives the
    roles. ``format`` is 'text' | 'html' | 'mhtml'. ``encoding`` is Python's name of the codec that was used. ``id``
    and ``version`` (1, 2, ... of the text) are set once the article is stored.
    """

    text: str
    title: str | None = None
    authors: tuple[str, ...] = ()
    publication: str | None = None
    published: str | None = None
    modified: str | None = None
    accessed: str | None = None
    url: str | None = None
    section: str | None = None
    standfirst: str | None = None
    language: str | None = None
    format: str = "text"
    encoding: str = "utf-8"
    file_path: str | None = None
    blocks: tuple[Block, ...] = ()
    marks: tuple[InlineMark, ...] = ()
    images: tuple[ArticleImage, ...] = ()
    warnings: tuple[str, ...] = ()
    id: int | None = None
    version: int | None = None


@dataclass(frozen=True, slots=True)
class ListFilter:
    """Which articles a list shows, and in which order. Dates are 'YYYY-MM-DD', both ends included.

    ``same_as``: the article with that id and those with the same clean text.
    """

    order: str = "added"
    descending: bool = True
    publication: str | None = None
    author: str | None = None
    tag: str | None = None
    language: str | None = None
    published_from: str | None = None
    published_to: str | None = None
    unread: bool = False
    starred: bool = False
    annotated: bool = False
    deleted: bool = False
    collection: int | None = None
    same_as: int | None = None


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """What a row of the article list shows. ``first_line`` is the beginning of the clean text, at most 200 code
    points.
    """

    id: int
    title: str
    publication: str | None
    published: str | None
    added: str
    first_line: str
    language: str | None
    file_path: str | None
    unread: bool
    starred: bool
    tags: tuple[str, ...]
    quotations: int
    annotations: int
    duplicates: int
    deleted: bool
    sample: bool
