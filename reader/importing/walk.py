"""A parsed page to its visible text in reading order, with blocks, inline marks and pictures. Says nothing about what
is article."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, TypeAlias

from reader.importing.furniture import furniture_of, is_own_or_lead
from reader.importing.numbers import Numbers
from reader.importing.page_text import MOST_TEXT, SPACES, Page, PageWriter
from reader.values import ArticleImage, BlockKind, MarkKind

# An lxml element. Any, since lxml is imported only when a page is read, and a cold start must not pay for it.
Element: TypeAlias = Any

MOST_NODES = 400_000
_UNSEEN = frozenset(
    [
        "title",
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "iframe",
        "select",
        "option",
        "datalist",
        "textarea",
        "input",
        "object",
        "embed",
        "audio",
        "video",
        "canvas",
        "map",
        "param",
        "source",
        "track",
        "progress",
        "meter",
        "dialog",
    ],
)
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "button",
        "caption",
        "center",
        "dd",
        "details",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "listing",
        "main",
        "menu",
        "nav",
        "ol",
        "optgroup",
        "p",
        "pre",
        "search",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "xmp",
    ],
)
_EMPHASIS = {"em": MarkKind.EMPHASIS, "i": MarkKind.EMPHASIS, "strong": MarkKind.STRONG, "b": MarkKind.STRONG}
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
# Asked of small letters: letters of any case take several times as long.
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")
_CAPTION_CLASS = re.compile(r"caption|photo-?(?:desc|title|text|author)|image-?(?:desc|title|text|author)|figure-?desc")
_QUOTE_CLASS = re.compile(r"(?:^|[\s_-])(?:pull-?quotes?|block-?quotes?|quote|citata|tsytata|цитата)(?:$|[\s_-])")
_QUOTING = frozenset({"div", "p", "section", "figure"})
_LONGEST_CAPTION = 500
_AROUND_PICTURE = 3
_LINK = re.compile(r"https?://|mailto:", re.IGNORECASE)
_ORIGIN = re.compile(r"https?://[^/?#\s]+", re.IGNORECASE)
_BOXES = frozenset({"aside", "form", "button", "fieldset", "header"})
_FIELDS = frozenset({"input", "textarea", "select"})
_UNFILLED = frozenset({"hidden", "button", "submit", "image", "reset", "checkbox", "radio", "range"})
_KEEPS_GLUE = frozenset({"sub", "sup", "wbr"})


def walk(root: Element, *, base: str | None = None, hidden: bool = False, most_text: int = MOST_TEXT) -> Page:
    """Read the tree below ``root`` (an lxml element). ``hidden``: read what the page hides as well. ``base``: the
    page's address."""
    from lxml import etree

    writer = PageWriter(most_text=most_text)
    reader = _Reader(writer, base, hidden=hidden)
    walker = etree.iterwalk(root, events=("start", "end"))
    nodes = 0
    for event, element in walker:
        if event == "start":
            nodes += 1
            if nodes > MOST_NODES or writer.page.cut:
                writer.page.cut = True
                break
            attributes = dict(element.items())  # once, since each look into lxml's own takes as long as all of it
            if reader.unseen(element.tag, attributes):
                reader.skipped = element
                walker.skip_subtree()
            else:
                reader.enter(element, attributes)
        else:
            reader.leave(element)
    return writer.finish()


class _Reader:
    """Knows the elements; the writer knows the text."""

    def __init__(self, writer: PageWriter, base: str | None, *, hidden: bool) -> None:
        self.writer = writer
        self.base = base
        origin = _ORIGIN.match(base or "")
        self.origin = origin.group() if origin else ""
        self.hidden = hidden
        self.skipped: Element = None
        self.aside: Element = None
        self.lists: list[Numbers] = []
        self.quotes = 0
        self.rows: list[bool] = []
        self.kept_spaces = 0

    def unseen(self, tag: str, attributes: Mapping[str, str]) -> bool:
        """True for what no reader sees; a field to fill in is noted all the same."""
        if tag in _UNSEEN:
            if tag in _FIELDS and attributes.get("type") not in _UNFILLED:
                self.writer.page.asking.update(frame.number for frame in self.writer.frames[-2:])
            return True
        if self.hidden or not attributes:
            return False
        style = attributes.get("style")
        if style and _HIDDEN_STYLE.search(style.lower()):
            return True
        return "hidden" in attributes or "sf-hidden" in attributes.get("class", "")

    def enter(self, element: Element, attributes: Mapping[str, str]) -> None:
        tag = element.tag
        if tag not in _BLOCKS:
            self._enter_inline(element, tag, attributes)
        elif tag in ("td", "th") and self.rows and self.rows[-1]:
            self.writer.add_raw("\t")
        elif tag in ("br", "hr"):
            self.writer.end_block()
        else:
            self._enter_block(element, tag, attributes)
        words = element.text
        if words:
            self._text(words)

    def _text(self, words: str) -> None:
        if not self.kept_spaces:
            self.writer.add(words)
            return
        for number, line in enumerate(words.split("\n")):
            if number:
                self.writer.end_block()
            self.writer.add(line)

    def _enter_inline(self, element: Element, tag: str, attributes: Mapping[str, str]) -> None:
        writer = self.writer
        writer.boundary = tag not in _KEEPS_GLUE and bool(writer.size)
        if writer.aside is None and (attributes or "-" in tag):
            writer.aside = furniture_of(tag, attributes)
            self.aside = element if writer.aside else None
        if tag == "a":
            writer.open_mark(MarkKind.LINK, self._address(attributes.get("href")))
        elif tag in _EMPHASIS:
            writer.open_mark(_EMPHASIS[tag], None)
        elif tag == "img":
            self._picture(element)
        elif tag == "label" and writer.frames[-1].tag != "li":  # ingredients are ticked off in lists
            writer.page.asking.add(writer.frames[-1].number)

    def _address(self, href: str | None) -> str | None:
        if not href:
            return None
        href = href.strip()
        if href.startswith("/") and not href.startswith("//") and self.origin:
            return self.origin + href
        if self.base and not _LINK.match(href):
            from urllib.parse import urljoin

            try:
                href = urljoin(self.base, href)
            except ValueError:
                return None
        return href if _LINK.match(href) else None

    def _picture(self, element: Element) -> None:
        address = element.get("src") or ""
        if not address or address.startswith("data:image/svg") or (len(address) < 120 and address.startswith("data:")):
            address = element.get("data-src") or element.get("data-original") or element.get("data-lazy-src") or ""
        writer = self.writer
        if _too_small(element):
            return
        writer.page.pictured.update(frame.number for frame in writer.frames[-_AROUND_PICTURE:])
        if not address:
            return
        at = writer.start + (writer.size or 0)
        writer.page.images.append(
            ArticleImage(at, address.strip(), alternative=SPACES.sub(" ", element.get("alt") or "").strip())
        )

    def _enter_block(self, element: Element, tag: str, attributes: Mapping[str, str]) -> None:
        writer = self.writer
        writer.end_block()
        above = writer.frames[-1]
        kind, level, item = above.kind, above.level, above.item
        if tag in _HEADINGS:
            kind, level = BlockKind.HEADING, _HEADINGS[tag]
        elif tag in ("ul", "ol"):
            self.lists.append(Numbers(element, attributes) if tag == "ol" else Numbers())
        elif tag in ("li", "dd", "dt") and not _is_caption(element, tag, attributes.get("class")):
            kind, level = BlockKind.LIST_ITEM, max(1, len(self.lists))
            item = self.lists[-1].following(attributes) if self.lists and tag == "li" else None
        elif tag == "blockquote":
            self.quotes += 1
            kind, level = BlockKind.BLOCKQUOTE, 0
        elif _is_caption(element, tag, attributes.get("class")):
            kind, level = BlockKind.CAPTION, 0
        elif tag in _QUOTING and "class" in attributes and _is_quotation(element, attributes["class"]):
            kind, level = BlockKind.BLOCKQUOTE, 0
        elif tag == "table":
            self.rows.append(_is_data_table(element))
            if self.rows[-1]:
                kind, level = BlockKind.TABLE, 0
        elif tag == "pre":
            self.kept_spaces += 1
        writer.elements += 1
        self._note(tag, attributes)
        writer.open_frame(tag, kind, level, item)

    def _note(self, tag: str, attributes: Mapping[str, str]) -> None:
        """What the element's markup says that it is for."""
        page, number = self.writer.page, self.writer.elements
        if tag in _BOXES:
            page.boxes[number] = tag
        if not attributes and tag != "nav":
            return
        if attributes.get("class"):
            page.classes[number] = attributes["class"]
        role = furniture_of(tag, attributes)
        if role is not None:
            page.furniture[number] = role
        elif "class" in attributes:
            own, lead = is_own_or_lead(attributes["class"])
            if own:
                page.own.add(number)
            elif lead:
                page.leads.add(number)

    def leave(self, element: Element) -> None:
        tag = element.tag
        if element is self.skipped:
            self.skipped = None
        elif tag not in _BLOCKS:
            if element is self.aside:
                self.aside = self.writer.aside = None
            if tag == "a" or tag in _EMPHASIS:
                self.writer.close_mark()
            self.writer.boundary = tag not in _KEEPS_GLUE and bool(self.writer.size)
        elif tag in ("br", "hr") or (tag in ("td", "th") and self.rows and self.rows[-1]):
            pass
        else:
            self._leave_block(tag)
        words = element.tail
        if words:
            self._text(words)

    def _leave_block(self, tag: str) -> None:
        self.writer.end_block()
        if len(self.writer.frames) > 1:
            self.writer.close_frame()
        if tag in ("ul", "ol"):
            del self.lists[-1:]
        elif tag == "blockquote":
            self.quotes -= 1
        elif tag == "table" and self.rows:
            self.rows.pop()
        elif tag == "pre":
            self.kept_spaces -= 1


@lru_cache(maxsize=4096)
def _is_named(name: str) -> tuple[bool, bool]:
    """Whether a class is a caption's, and a quotation's."""
    name = name.lower()
    return _CAPTION_CLASS.search(name) is not None, _QUOTE_CLASS.search(name) is not None


def _is_caption(element: Element, tag: str, name: str | None) -> bool:
    """By its class, where it is no longer than a caption: some pages call the whole article's box a caption. An item is
    one as a <dd> alone, below its picture in WordPress's old galleries."""
    if tag in ("figcaption", "caption"):
        return True
    if not name or tag in ("li", "dt") or not _is_named(name)[0]:
        return False
    return sum(map(len, element.itertext())) <= _LONGEST_CAPTION


def _is_quotation(element: Element, name: str) -> bool:
    """A quotation that the page sets apart from its text, by its class; a box of rates has figures in it."""
    if not _is_named(name)[1]:
        return False
    words = "".join(element.itertext())
    return len(words) <= _LONGEST_CAPTION and sum(map(str.isdigit, words)) <= len(words) // 10


def _too_small(element: Element) -> bool:
    for side in ("width", "height"):
        value = (element.get(side) or "").removesuffix("px")
        if value.isdigit() and int(value) < 60:
            return True
    return False


def _is_data_table(table: Element) -> bool:
    """Rows of short cells, nothing nested: figures and fixtures, not the table that an old page lays itself out
    with."""
    cells = rows = letters = 0
    for element in _below(table, 2000):
        tag = element.tag
        if tag in ("table", "form", "h1", "h2", "h3", "ul", "ol", "script", "iframe"):
            return False
        if tag == "tr":
            rows += 1
        elif tag in ("td", "th"):
            cells += 1
            size = sum(len(words) for words in element.itertext())
            letters += size
            if size > 300:
                return False
    return rows >= 2 and cells >= 2 * rows and letters <= 60 * cells


def _below(element: Element, most: int) -> Iterator[Element]:
    for number, child in enumerate(element.iterdescendants()):
        if number >= most:
            return
        if isinstance(child.tag, str):
            yield child
