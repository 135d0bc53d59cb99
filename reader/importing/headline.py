"""The headline of a page among what its head, its window's title and its headings say."""

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from html import unescape
from typing import Any

from reader.importing.publisher import is_logo
from reader.importing.walk import Element
from reader.language.dates import written_dates
from reader.language.prose import stems

_CUT = re.compile(r"\s+(?:[|•·»«—–-]|::|/)\s+|\s*\|\s*")
_CUT_QUOTED = re.compile(r"\s+(?:[|•·—–-]|::|/)\s+|\s*\|\s*")
_STRONG = re.compile(r"[|•·»«/]|::")
_TITLE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:article|post|entry|news|story|single|page|content|material|publication)[_-]*(?:title|"
    r"headline|heading|header-title|name)(?:$|\s)"
)
_MOTTO = re.compile(r"новин|новост|\bnews\b", re.IGNORECASE)
# What a headline does not hold: such an element is the box around it.
_PARTS = frozenset({"h1", "h2", "h3", "p", "div", "ul", "time", "img", "figure", "section", "header"})
_TEXT_BOXES = frozenset({"article", "main"})
_FEWEST_WORDS = 3
_LIKE = 85
_SHORTEST_LARGE = 20
_FEWEST_SHARED = 1
_LARGE = re.compile(r"[4-7]|\+[1-4]")


def plain(words: str | None) -> str | None:
    """Without entities, tags and rows of spaces."""
    if not words:
        return None
    return " ".join(re.sub(r"<[^<>]{1,200}>", " ", unescape(words)).split()) or None


def window_title(root: Element) -> str | None:
    window = root.find(".//title")
    return plain("".join(window.itertext())) if window is not None else None


def headline_of(root: Element, declared: Sequence[str], site: str | None, text: str) -> str | None:
    """``declared``: what JSON-LD and meta tags say, best first. ``site``: the paper's name where known. ``text``: the
    kept words, which tell a speaker's name behind a dash from the paper's."""
    from rapidfuzz.fuzz import token_set_ratio

    window = window_title(root)
    stated = [words for words in [*declared, window] if words]
    main = [words for words in _headings(root) if not _is_site(words, site)][:8]
    for heading in main:
        if any(
            token_set_ratio(heading.lower(), words.lower()) >= _LIKE and len(heading) >= 0.4 * len(words)
            for words in stated
        ):
            return without_site(heading, site, "")
    smaller = _smaller_headings(root) if stated else []
    for words in stated:
        for heading in smaller:
            if len(heading) >= 20 and heading.lower() in words.lower():
                return heading
    if window and not main:
        large = _large_words(root, window)
        if large:
            return large
    inside = [words for words in _headings(root, within=_TEXT_BOXES) if words in main]
    alone = [heading for heading in inside or main if len(heading.split()) >= _FEWEST_WORDS and len(heading) >= 20]
    if len(alone) == 1:
        return alone[0]
    best = next((words for words in stated if not _is_site(words, site)), None)
    return without_site(best, site, text) if best else (main[0] if main else None)


def without_site(title: str, site: str | None, text: str) -> str:
    """'Headline - Outlet', 'Outlet | Headline', 'Headline | Rubric | Outlet'. Behind a dash stands now and then who
    said it: such a name stands in ``text`` too."""
    cells = [cell.strip() for cell in _cut(title) if cell and cell.strip()]
    marks = (_CUT_QUOTED if "«" in title and "»" in title else _CUT).findall(title)
    if len(cells) < 2:
        return title
    strong = all(_STRONG.search(mark) for mark in marks)
    if len(cells[0]) < 12 or _is_site(cells[0], site):
        rest = title[title.index(cells[1], len(cells[0])) :]
        if _is_site(cells[0], site) or (strong and len(cells[1]) > len(cells[0])):
            return without_site(rest, site, text)
    if strong:
        return max(cells, key=len) if len(max(cells, key=len)) > 2 * len(cells[0]) else cells[0]
    last = cells[-1]
    at = title.rindex(last)
    bare = _CUT.sub("", title[:at] + " ").strip() if len(cells) == 1 else title[:at].rstrip(" |•·»—–-:")
    if len(bare) < 12:
        return title
    if _is_site(last, site) or _STRONG.search(marks[-1]) or _may_be_paper(last, text):
        return without_site(bare, site, text) if len(cells) > 2 else bare
    return title


def suffix_name(title: str | None, window: str | None) -> str | None:
    """The outlet in 'Headline | Outlet' or 'Outlet - Headline', where the headline is known otherwise."""
    if not title or not window:
        return None
    place = window.lower().find(title.lower())
    if place < 0:
        return None
    behind = [cell.strip() for cell in _CUT.split(window[place + len(title) :]) if cell and cell.strip()]
    before = [cell.strip() for cell in _CUT.split(window[:place]) if cell and cell.strip()]
    name = (behind[-1] if behind else before[0] if before else "").strip(" :;,.|/+»«–—-")
    return name if name and not any(written_dates(name)) and len(name.split()) <= 5 and len(name) >= 2 else None


def may_be_the_sites(
    title: str, root: Element, meta: Mapping[str, str], article: Mapping[str, Any], told: AbstractSet[str]
) -> bool:
    """A window's title that no heading and no head confirms, of up to three words, with none of ``told`` (the stems
    of the text's paragraphs), or with fewer of them than words in large letters: old pages put the site's name
    there."""
    declared = article.get("headline") or meta.get("og:title") or meta.get("twitter:title")
    if declared or title in _headings(root):
        return False
    shared = len(stems(title) & told)
    if len(title.split()) <= 3 or (told and not shared):
        return True
    large = large_headline(root, told)
    return large is not None and large != title and len(stems(large) & told) >= shared + _FEWEST_SHARED


def first_cell(title: str) -> str:
    """'Outlet' of 'Outlet - the paper of our town'."""
    return next((cell.strip() for cell in _cut(title) if cell and cell.strip()), title)


def _cut(title: str) -> list[str]:
    """Its cells; words in quotation marks are not cut, though the marks have spaces inside, as the French write."""
    return (_CUT_QUOTED if "«" in title and "»" in title else _CUT).split(title)


def _may_be_paper(name: str, text: str) -> bool:
    """Up to three words with a capital whose beginning does not stand in the text."""
    words = name.split()
    if _MOTTO.search(name):
        return True
    if not text or not words or len(words) > 3 or not name[0].isupper():
        return False
    return words[-1].lower()[:5] not in text.lower()


def _is_site(words: str, site: str | None) -> bool:
    return bool(site) and (
        words.lower() == (site or "").lower() or (len(words) >= 4 and words.lower() in (site or "").lower())
    )


def _headings(root: Element, within: frozenset[str] = frozenset()) -> Iterator[str]:
    for element in root.iter("h1", "h2", "div", "span", "p"):
        attributes = dict(element.items())
        name = attributes.get("class")
        marked = (name and _is_title_class(name)) or attributes.get("itemprop") == "headline"
        first = (element.tag == "h1" or _is_first_level(attributes)) and not is_logo(element)
        if first or (marked and not any(below.tag in _PARTS for below in element.iterdescendants())):
            if within and not any(above.tag in within for above in element.iterancestors()):
                continue
            words = _words_of(element)
            if words and 8 <= len(words) <= 300:
                yield words


def _is_first_level(attributes: Mapping[str, str]) -> bool:
    return attributes.get("role") == "heading" and attributes.get("aria-level") == "1"


@lru_cache(maxsize=4096)
def _is_title_class(name: str) -> bool:
    return bool(_TITLE_CLASS.search(name[:300].lower()))


def _words_of(element: Element) -> str | None:
    """Without a label of one or two words in an element of its own ('Exclusive')."""
    whole = plain(" ".join(element.itertext()))
    first = element[0] if len(element) else None
    if (
        whole
        and first is not None
        and not (element.text or "").strip()
        and (first.tail or "").strip()
        and first.tag == "span"
    ):
        label = plain(" ".join(first.itertext())) or ""
        if 0 < len(label.split()) <= 2 and len(whole) - len(label) >= 20:
            return whole[len(label) :].strip(" :|•")
    return whole


def _large_words(root: Element, window: str) -> str | None:
    """On old pages without headings: what stands in bold or large letters and begins as the window's title does, or as
    what the title has behind the paper's name."""
    cells = [cell.strip().lower() for cell in _CUT.split(window) if cell and len(cell.strip()) >= _SHORTEST_LARGE]
    for element in itertools.islice(root.iter("font", "b", "strong", "big"), 80):
        words = plain(" ".join(element.itertext()))
        if words and len(words) <= 300 and any(words.lower().startswith(cell) for cell in cells):
            return words
    return None


def large_headline(root: Element, told: AbstractSet[str]) -> str | None:
    """The first four and more words in a large font that share a stem with the text, ``told``: pages of old set their
    headline so."""
    for element in itertools.islice(root.iter("font", "big"), 80):
        words = plain(" ".join(element.itertext()))
        large = element.tag == "big" or _LARGE.fullmatch((element.get("size") or "").strip())
        if not large or not words or not _SHORTEST_LARGE <= len(words) <= 300 or words.count(" ") < 3:
            continue
        if len(stems(words) & told) >= _FEWEST_SHARED:
            return words
    return None


def _smaller_headings(root: Element) -> list[str]:
    return [words for element in list(root.iter("h2", "h3"))[:12] if (words := plain(" ".join(element.itertext())))]
