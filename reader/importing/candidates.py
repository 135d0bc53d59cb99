"""What several extractors take for the article's body, as plain text. Each is imported on first use; none of them
opens a connection."""

import copy
import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any, TypeAlias

from reader.importing.asked_once import asked_once
from reader.importing.page_text import Page
from reader.importing.walk import Element
from reader.language.prose import ends_sentence, is_prose
from reader.values import Block, BlockKind

Json: TypeAlias = Any

_PARAGRAPH_TAGS = frozenset({"p", "h2", "h3", "h4", "li", "blockquote", "pre", "td"})
_BLOCK_ENDS = frozenset(
    [
        "p",
        "div",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "li",
        "blockquote",
        "pre",
        "td",
        "tr",
        "table",
        "ul",
        "ol",
        "article",
        "section",
        "figure",
        "figcaption",
        "br",
        "dd",
        "dt",
        "header",
        "footer",
    ],
)


def pruned(root: Element) -> Element:
    """A copy of the tree without what no extractor reads, so that each copy and pass costs less. JSON-LD stays."""
    tree = copy.deepcopy(root)
    from lxml import etree

    for element in list(tree.iter("script")):
        if element.get("type") != "application/ld+json":
            _drop(element)
    etree.strip_elements(tree, "style", "svg", "template", "canvas", "link", "meta", with_tail=False)
    return tree


def _drop(element: Element) -> None:
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is None:
            parent.text = (parent.text or "") + element.tail
        else:
            before.tail = (before.tail or "") + element.tail
    parent.remove(element)


def trafilatura_text(tree: Element, *, fast: bool) -> str:
    """trafilatura's main text with precision favoured; ``fast`` leaves out its own second opinions."""
    import trafilatura

    with asked_once():
        found = trafilatura.bare_extraction(tree, options=_wishes(fast=fast))
    return (getattr(found, "text", None) or "") if found is not None else ""


@cache
def _wishes(*, fast: bool) -> Any:  # noqa: ANN401 - trafilatura's options, which take it long to put together
    from trafilatura.settings import Extractor

    return Extractor(output_format="python", fast=fast, precision=True, comments=False)


def densest_text(tree: Element) -> str:
    """The element whose own paragraphs hold most letters outside links."""
    scores: dict[Element, float] = {}
    for paragraph in tree.iter("p"):
        words = _squeezed("".join(paragraph.itertext()))
        if len(words) < 40:
            continue
        linked = sum(len("".join(link.itertext())) for link in paragraph.iter("a"))
        worth = max(0.0, len(words) - 2.0 * linked)
        for distance, above in enumerate(_ancestors(paragraph, 2)):
            scores[above] = scores.get(above, 0.0) + worth / (1 + distance)
    if not scores:
        return ""
    best = max(scores, key=lambda element: scores[element])
    rows = []
    for element in best.iter(*_PARAGRAPH_TAGS):
        words = _squeezed("".join(element.itertext()))
        linked = sum(len("".join(link.itertext())) for link in element.iter("a"))
        if (
            len(words) >= 20
            and linked <= 0.5 * len(words)
            and not any(above.tag in _PARAGRAPH_TAGS for above in _ancestors(element, 1))
        ):
            rows.append(words)
    return "\n".join(rows)


def _ancestors(element: Element, most: int) -> Iterator[Element]:
    above = element.getparent()
    while above is not None and most > 0:
        yield above
        above, most = above.getparent(), most - 1


def longest_stretch(page: Page) -> str:
    """The run of blocks that is worth most as prose: sentences count for, links and menu words against (Kadane's
    sum)."""
    best = total = 0.0
    best_start = best_end = start = 0
    for number, block in enumerate(page.blocks):
        if total <= 0:
            total, start = 0.0, number
        total += _worth(block, block.span.of(page.text))
        if total > best:
            best, best_start, best_end = total, start, number + 1
    return "\n".join(block.span.of(page.text) for block in page.blocks[best_start:best_end] if block.link_share <= 0.6)


def _worth(block: Block, words: str) -> float:
    size = len(words)
    if block.link_share > 0.5:
        return -float(min(size, 100)) - 40.0
    if is_prose(words):
        return min(size, 600) * (1.0 - 2.0 * block.link_share)
    if size >= 25 and words[-1] not in ":;" and ends_sentence(words):
        return 0.8 * size * (1.0 - 2.0 * block.link_share)
    if block.kind is BlockKind.HEADING:
        return -10.0
    if block.tag == "p" and size > 30:
        return 0.0
    return -float(min(size, 60)) - 40.0


def declared_body(objects: list[Any]) -> str:
    """JSON-LD's articleBody (see ``facts``), its markup taken off."""
    for entry in objects:
        body = entry.get("articleBody") if isinstance(entry, dict) else None
        if isinstance(body, str) and len(body) >= 300:
            return _text_of_markup(body) if "<" in body else body
    return ""


def json_objects(root: Element) -> list[dict[str, Any]]:
    """Every object in the page's JSON-LD, graphs and lists opened; what is not JSON is left out."""
    found: list[dict[str, Any]] = []
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        words = re.sub(
            r"^\s*(?:<!--|//<!\[CDATA\[|/\*<!\[CDATA\[\*/)|(?:-->|//\]\]>|/\*\]\]>\*/)\s*$", "", script.text or ""
        )
        try:
            loaded = json.loads(words.strip().rstrip(";"), strict=False)
        except (ValueError, RecursionError):
            continue
        found.extend(_objects(loaded))
    return found


def _objects(loaded: Json) -> Iterator[dict[str, Any]]:
    waiting = [loaded]
    budget = 500
    while waiting and budget:
        budget -= 1
        entry = waiting.pop(0)
        if isinstance(entry, list):
            waiting[:0] = entry[:100]
        elif isinstance(entry, dict):
            yield entry
            graph = entry.get("@graph")
            if isinstance(graph, list):
                waiting[:0] = graph[:100]
            main = entry.get("mainEntity")
            if isinstance(main, dict):
                waiting.append(main)


def _text_of_markup(markup: str) -> str:
    from lxml import etree, html

    try:
        tree = html.fragment_fromstring(
            markup, create_parent="div", parser=html.HTMLParser(huge_tree=True, encoding="utf-8")
        )
    except (etree.LxmlError, ValueError):
        return ""
    return text_of_tree(tree)


def text_of_tree(tree: Element) -> str:
    from lxml import etree

    rows: list[str] = []
    words: list[str] = []
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        if not isinstance(element.tag, str):
            continue
        if element.tag in _BLOCK_ENDS:
            rows.append(_squeezed("".join(words)))
            words = []
        words.append((element.text if event == "start" else element.tail) or "")
    rows.append(_squeezed("".join(words)))
    return "\n".join(row for row in rows if row)


def _squeezed(words: str) -> str:
    return " ".join(words.split())
