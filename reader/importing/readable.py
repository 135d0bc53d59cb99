"""readability-lxml's answer reached on shorter ways: what it keeps is the same to the letter, in half the time. Its
markup is turned into text here."""

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import Any

from reader.importing.candidates import text_of_tree
from reader.importing.walk import Element

_NOT_DISPLAYED = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_GAPS = re.compile(r"\t|[ \t]{2,}")
_HELD_BY_BOXES = ("blockquote", "dl", "div", "img", "ol", "p", "table", "ul")
_CODE = ("pre", "code")
_HOLDS_TEXT = ("main", "article", "math")
_OF_NAMES = re.compile(r"[a-z|-]+")


def readability_text(fresh: Callable[[], Element]) -> str:
    """readability-lxml's summary. ``fresh`` gives a tree that may be spoilt, each time another one."""
    from lxml import etree

    document = _quick()(fresh)
    try:
        document.summary(html_partial=True)
    except (etree.LxmlError, ValueError, TypeError, AttributeError, IndexError, KeyError, RecursionError):
        return ""
    return text_of_tree(document.html)


@cache
def _quick() -> Any:  # noqa: ANN401 - readability has no types
    """Its document without the cleaner for other people's eyes: our tree has no scripts, styles and comments, and
    nobody shows what comes out."""
    from lxml import etree
    from readability import Document, readability

    # Names for a log that nobody reads, which also keep the last page's tree alive.
    readability.describe = lambda *_: ""
    readability.clean = clean

    class Quick(Document):  # type: ignore[misc]
        def _parse(self, fresh: Callable[[], Element]) -> Element:
            self.encoding = "utf-8"
            self.paragraphs_made = False
            return _displayed(fresh())

        def remove_unlikely_candidates(self) -> None:
            _remove_unlikely(self.html)

        def class_weight(self, node: Element) -> int:
            return sum(_weight(names) for names in (node.get("class"), node.get("id")) if names)

        def transform_misused_divs_into_paragraphs(self) -> None:
            _make_paragraphs(self.html)
            self.paragraphs_made = True
            super().transform_misused_divs_into_paragraphs()

        def tags(self, node: Element, *names: str) -> Iterator[Element]:
            if self.paragraphs_made:  # its own first loop over them finds nothing to do
                self.paragraphs_made = False
                return iter(())
            found: Iterator[Element] = super().tags(node, *names)
            return found

        def get_clean_html(self) -> str:
            return str(etree.tostring(self.html, encoding="unicode", method="html"))

    return Quick


def _displayed(tree: Element) -> Element:
    from lxml import etree

    for element in tree.xpath("//*[@hidden]") + [
        styled for styled in tree.xpath("//*[@style]") if _NOT_DISPLAYED.search(styled.get("style"))
    ]:
        if element.getparent() is not None:
            element.drop_tree()
    etree.strip_elements(tree, "script", "link", with_tail=False)
    return tree


def _remove_unlikely(tree: Element) -> None:
    for element in tree.xpath(".//*[@class or @id]"):
        if (
            _is_unlikely(element.get("class", ""), element.get("id", ""))
            and element.tag not in ("html", "body")
            and element.tag not in _CODE
            and next(element.iterancestors(_CODE), None) is None
            and next(element.iter(_HOLDS_TEXT), None) is None
        ):
            element.drop_tree()


@lru_cache(maxsize=4096)
def _is_unlikely(class_names: str, names: str) -> bool:
    unlikely, maybe = _pattern("unlikelyCandidatesRe"), _pattern("okMaybeItsACandidateRe")
    words = f"{class_names} {names}"
    return unlikely(words) and not maybe(words)


@lru_cache(maxsize=4096)
def _weight(names: str) -> int:
    return 25 * (_pattern("positiveRe")(names) - _pattern("negativeRe")(names))


@cache
def _pattern(name: str) -> Callable[[str], bool]:
    """readability's pattern of names; small letters alone are looked for several times as fast as letters of any
    case."""
    from readability.readability import REGEXES

    own: re.Pattern[str] = REGEXES[name]
    if not own.flags & re.IGNORECASE or not _OF_NAMES.fullmatch(own.pattern):
        return lambda words: own.search(words) is not None
    small = re.compile(own.pattern)
    return lambda words: (small.search(words.lower()) if words.isascii() else own.search(words)) is not None


def _make_paragraphs(tree: Element) -> None:
    """A <div> without blocks in it is a paragraph; readability finds that out by writing each one as text."""
    holding: set[Element] = set()
    for element in tree.iter():
        if element.tag.startswith(_HELD_BY_BOXES):
            for above in element.iterancestors():
                if above in holding:
                    break
                holding.add(above)
    for element in tree.findall(".//div"):
        if element not in holding:
            element.tag = "p"


def clean(text: str) -> str:
    """As readability's own ``clean``, whose three patterns look at every letter; but for rows of 255 and more spaces
    that are none of ASCII's."""
    text = "\n".join(row for row in map(str.strip, text.split("\n")) if row)
    return _GAPS.sub(" ", text) if "\t" in text or "  " in text else text
