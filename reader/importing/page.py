"""A saved page to an Article: the whole visible text as blocks, each with the extractors' vote, and what the page
says of itself."""

import gc
import itertools
import logging
import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from html import unescape
from typing import Any

from reader.importing import candidates
from reader.importing.agreement import Shingles, agreed, shingles, tokens
from reader.importing.facts import Facts, facts_of
from reader.importing.markup import Markup, markup_of, picture_reader
from reader.importing.page_text import Page
from reader.importing.posts import with_posts_quoted
from reader.importing.publisher import copyright_lines
from reader.importing.readable import readability_text
from reader.importing.votes import voted
from reader.importing.walk import Element, walk
from reader.language.detection import detected
from reader.values import Article, ArticleImage, Block, ImportFailedError, Sentence

_MARKED = re.compile(
    r"<(?:script|style|noscript|template|textarea|svg|head)\b.*?</(?:script|style|noscript|template|textarea|svg|head)\s*>|<!--.*?-->|<[^<>]*>",
    re.DOTALL | re.IGNORECASE,
)
_HIDDEN = re.compile(r"<(script|style|noscript|template|svg|head)\b.*?</\1\s*>|<!--.*?-->", re.DOTALL | re.IGNORECASE)
_BLOCK_TAG = re.compile(
    r"</?(?:p|div|h[1-6]|li|tr|td|br|blockquote|section|article|table|ul|ol)\b[^<>]*>", re.IGNORECASE
)
_TAG = re.compile(r"<[^<>]*>")
_FLATTENED = Sentence(
    "The page is nested too deep to be read as it is: its words were kept and its layout was left out."
)
_LOST = 0.97
_DEEP_NEST = 200
_MOST_PICTURES = 60
# Extractors take minutes for what no newspaper publishes; the longest stretch of sentences does for such a page.
_MOST_ELEMENTS = 30_000


def page_article(
    content: bytes,
    *,
    file_name: str,
    encoding: str | None,
    file_path: str | None,
    companions: Callable[[str], bytes | None] | None,
) -> Article:
    """Raises ImportFailedError where the file holds no readable text."""
    markup = markup_of(content, file_name, encoding)
    # Nothing made for a page runs in circles, and Python would look all it has loaded through for such, several times.
    was_on = gc.isenabled()
    gc.disable()
    try:
        return _read(markup, file_name, file_path, companions)
    finally:
        if was_on:
            gc.enable()


def _read(
    markup: Markup, file_name: str, file_path: str | None, companions: Callable[[str], bytes | None] | None
) -> Article:
    root, too_deep = _parsed(markup.html, file_name)
    if too_deep:
        root, _ = _parsed(_flattened(markup.html), file_name)
        markup = replace(markup, warnings=(*markup.warnings, _FLATTENED))
    with_posts_quoted(root, markup.html)
    # lxml makes a Python object for an element each time somebody walks past, unless one is still there.
    alive = list(itertools.islice(root.iter(), _MOST_ELEMENTS + 1))
    page = _visible(root, markup.address)
    if not any(char.isalnum() for char in page.text):
        raise ImportFailedError(
            Sentence(
                "“{name}” shows no text: open the page in a browser, wait until the article is there, and save again.",
                name=file_name,
            )
        )
    objects = candidates.json_objects(root)
    blocks = _judged(root, page, objects, small=len(alive) <= _MOST_ELEMENTS)
    facts = facts_of(root, markup.html, objects, _lines_near(page, blocks), markup.address, markup.saved)
    return _article(markup, page, blocks, facts, root, file_path, picture_reader(markup.pictures, companions))


def _parsed(html: str, file_name: str) -> tuple[Element, bool]:
    """libxml2's tree. ``huge_tree``: without it text below 256 levels and text nodes over 10 MB vanish without a
    word."""
    from lxml import etree
    from lxml import html as lxml_html

    parser = lxml_html.HTMLParser(huge_tree=True, encoding="utf-8", remove_comments=True, remove_pis=True)
    # One class for all elements: lxml.html asks Python for the class of each, every time somebody walks past.
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=lxml_html.HtmlElement))
    try:
        root = lxml_html.document_fromstring(html.encode("utf-8", "replace"), parser=parser)
        return root, any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log)
    except (etree.LxmlError, ValueError) as error:
        raise ImportFailedError(
            Sentence("“{name}” has no readable markup in it: save the page again.", name=file_name)
        ) from error


def _flattened(html: str) -> str:
    """The words alone, a line for each block element: for a page that is nested deeper than any tree can hold."""
    from html import escape

    words = _BLOCK_TAG.sub("\n", _HIDDEN.sub(" ", html))
    lines = (" ".join(unescape(line).split()) for line in _TAG.sub("", words).split("\n"))
    return "<body>" + "".join(f"<p>{escape(line)}</p>" for line in lines if line)


def _visible(root: Element, address: str | None) -> Page:
    base = _base(root, address)
    page = walk(root, base=base)
    if len(page.text) < 400:
        everything = walk(root, base=base, hidden=True)
        if len(everything.text) > 3 * len(page.text):
            return everything
    return page


def _base(root: Element, address: str | None) -> str | None:
    for element in root.iter("base", "link"):
        href = (element.get("href") or "").strip()
        if href.startswith("http") and (element.tag == "base" or (element.get("rel") or "").lower() == "canonical"):
            return href
    return address


def _judged(root: Element, page: Page, objects: list[dict[str, Any]], *, small: bool) -> tuple[Block, ...]:
    """The page's blocks with their votes; extractors are asked about ``small`` pages alone."""
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("readability").setLevel(logging.CRITICAL)
    if not small:
        return voted(page, {"stretch": shingles(tokens(candidates.longest_stretch(page)))}, "stretch")
    # trafilatura leaves its tree as it is, readability spoils it: it gets the same one after it, and a fresh one for a
    # second attempt, as whoever is asked after it. Both happen seldom.
    tree, fresh = candidates.pruned(root), cache(lambda: candidates.pruned(root))
    alive = list(tree.iter())
    spoilt = itertools.chain([tree], iter(lambda: candidates.pruned(root), None))
    declared = candidates.declared_body(objects)
    makers: dict[str, Callable[[], str]] = {
        "trafilatura-fast": lambda: candidates.trafilatura_text(tree, fast=True),
        "readability": lambda: readability_text(lambda: next(spoilt)),
        "trafilatura": lambda: candidates.trafilatura_text(fresh(), fast=False),
        "densest": lambda: candidates.densest_text(fresh()),
        "stretch": lambda: candidates.longest_stretch(page),
    }
    if declared:
        makers["declared"] = lambda: declared
    believed, made = agreed(makers, first=("trafilatura-fast", "readability"))
    del alive
    if not made.get(believed):
        made = {"stretch": shingles(tokens(candidates.longest_stretch(page)))}
        believed = "stretch"
    return voted(page, made, believed)


def _lines_near(page: Page, blocks: tuple[Block, ...]) -> list[str]:
    """The kept blocks and the dozen before them, where bylines and dates stand, and the lines of copyright. What stands
    over the headline in another element (the day in the page's head) is not the article's."""
    first = next((number for number, block in enumerate(blocks) if (block.vote or 0.0) >= 0.5), 0)
    low = first - 12
    headline = next(
        (at for at in range(min(first + 1, len(blocks) - 1), max(-1, low), -1) if blocks[at].tag == "h1"), None
    )
    home = page.paths[headline][-2] if headline is not None and len(page.paths[headline]) > 3 else None
    near = [
        number
        for number, block in enumerate(blocks)
        if number >= low and (number < first + 4 or (block.vote or 0.0) >= 0.5)
    ]
    near = [
        number
        for number in near
        if headline is None
        or number >= headline
        or home in page.paths[number]
        or not _in_other_header(page, number, headline)
    ]
    lines = [block.span.of(page.text) for block in blocks[-40:]]
    return [blocks[number].span.of(page.text) for number in near] + copyright_lines(lines)


def _in_other_header(page: Page, number: int, headline: int) -> bool:
    return any(page.boxes.get(box) == "header" and box not in page.paths[headline] for box in page.paths[number])


def _article(
    markup: Markup,
    page: Page,
    blocks: tuple[Block, ...],
    facts: Facts,
    root: Element,
    file_path: str | None,
    read: Callable[[str], bytes | None],
) -> Article:
    kept = " ".join(block.span.of(page.text) for block in blocks if (block.vote or 0.0) >= 0.5)
    return Article(
        text=page.text,
        title=facts.title,
        authors=facts.authors,
        publication=facts.publication,
        published=facts.published,
        modified=facts.modified,
        accessed=facts.accessed,
        url=facts.url,
        section=facts.section,
        standfirst=facts.standfirst,
        language=detected(kept or page.text) or facts.language,
        format=markup.format,
        encoding=markup.codec,
        file_path=file_path,
        blocks=blocks,
        marks=tuple(page.marks),
        images=_pictures(page, blocks, facts.lead_image, read),
        warnings=(*markup.warnings, *_losses(markup.html, page, root)),
    )


def _pictures(
    page: Page, blocks: tuple[Block, ...], lead: str | None, read: Callable[[str], bytes | None]
) -> tuple[ArticleImage, ...]:
    """Pictures that stand beside kept blocks, with their bytes where those are at hand; the lead picture first if it
    has no place."""
    found: list[ArticleImage] = []
    seen: set[str] = set()
    starts = [block.span.start for block in blocks]
    for image in page.images:
        if image.address in seen or not _stands_in_article(image.at, blocks, starts):
            continue
        seen.add(image.address)
        found.append(replace(image, content=read(image.address)))
        if len(found) >= _MOST_PICTURES:
            break
    if lead and not found:
        first = next((block.span.start for block in blocks if (block.vote or 0.0) >= 0.5), 0)
        found.append(ArticleImage(first, lead, content=read(lead)))
    return tuple(found)


def _stands_in_article(at: int, blocks: tuple[Block, ...], starts: Sequence[int]) -> bool:
    place = bisect_left(starts, at)
    near = blocks[max(0, place - 2) : place + 3]
    return sum((block.vote or 0.0) >= 0.5 for block in near) >= 2


def _losses(html: str, page: Page, root: Element) -> tuple[str, ...]:
    """A sentence where the parser dropped text (it does so below a few thousand levels) or a budget ended the
    reading."""
    if page.cut:
        return (Sentence("The page is larger than the reader can take: its end was left out."),)
    if len(html) < 2_000_000 and _depth(root) < _DEEP_NEST:
        return ()
    there = sum(map(str.isalnum, unescape(_MARKED.sub(" ", html))))
    got = sum(map(str.isalnum, "".join(root.itertext())))
    if got < _LOST * there - 200:
        return (
            Sentence(
                "Letters of the page that are nested too deep to be read and were left out: about {count}.",
                count=there - got,
            ),
        )
    return ()


def _depth(root: Element) -> int:
    """Levels below the root along the last children, which is where broken nesting goes."""
    depth, element = 0, root
    while len(element) and depth < 5000:
        element, depth = element[-1], depth + 1
    return depth


__all__ = ["Shingles", "page_article"]
