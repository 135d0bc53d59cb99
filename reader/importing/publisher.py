"""What the paper is called whose page was saved: as its head says, else as its logo, feed and last lines have it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

from reader.importing.walk import Element

_META = (
    "og:site_name", "application-name", "publisher", "dc.publisher", "dcterms.publisher", "article:publisher_name",
    "apple-mobile-web-app-title", "al:android:app_name", "al:ios:app_name", "copyright",
)  # fmt: skip
_SITES = re.compile(r"WebSite|NewsMediaOrganization|Organization|Periodical|Newspaper")
_LOGO = re.compile(
    r"(?:^|[\s_-])(?:logo|logotype|brand|site-?(?:title|name|logo|branding)|masthead|header-?(?:logo|"
    r"title|brand))(?:$|[\s_-])",
    re.IGNORECASE,
)
_FEED = re.compile(
    r"\s*(?:»|›|\||–|—|-|::|:)?\s*(?:стрічка|лента|rss|feed|atom|новини|новости|news)\b.*$", re.IGNORECASE
)
_NO_NAME = re.compile(
    r"(?:https?:|www\.|logo\w*|лого\w*|на головну|головна|главная|home\w*|homepage|brand$|\S*-image|меню|menu|"
    r"copyright|"
    r"all rights|усі права|"
    r"всі права|все права|rss|feed|image|site|сайт)\b|[©@]",
    re.IGNORECASE,
)


def declared_name(
    root: Element, meta: Mapping[str, str], article: Mapping[str, Any], objects: Iterable[Mapping[str, Any]]
) -> str | None:
    """In JSON-LD, meta tags or microdata; None where nobody says."""
    publisher = article.get("publisher")
    publisher = publisher[0] if isinstance(publisher, list) and publisher else publisher
    found = _name(publisher.get("name") if isinstance(publisher, Mapping) else publisher) or next(
        (name for key in _META[:2] if (name := _name(meta.get(key)))), None
    )
    if found:
        return found
    for entry in objects:
        if _SITES.search(str(entry.get("@type"))) and (name := _name(entry.get("name"))):
            return name
    for element in root.iter("div", "span", "meta"):
        if element.get("itemprop") == "publisher":
            inner = next((one for one in element.iter() if one.get("itemprop") == "name"), element)
            if name := _name(inner.get("content") or " ".join(inner.itertext())):
                return name
    return next((name for key in _META[2:] if (name := _name(meta.get(key)))), None)


def logo_name(root: Element) -> str | None:
    """The words of the logo, or what its picture is called."""
    for element in root.iter("a", "div", "p", "span", "h1", "h2", "strong"):
        attributes = dict(element.items())
        marks = f"{attributes.get('class', '')} {attributes.get('id', '')}"
        if marks == " " or not _is_logo_class(marks):
            continue
        words = _name(" ".join(element.itertext()))
        pictured = next((_name(image.get("alt") or image.get("title")) for image in element.iter("img")), None)
        for found in (words, pictured, _name(element.get("title"))):
            name = re.sub(r"\s*\blogo\b.*$", "", found or "", flags=re.IGNORECASE)
            if 2 <= len(name) <= 40 and len(name.split()) <= 4 and not _NO_NAME.match(name):
                return name
    return None


@lru_cache(maxsize=4096)
def _is_logo_class(marks: str) -> bool:
    return bool(_LOGO.search(marks[:300]))


def is_logo(heading: Element) -> bool:
    """A first-level heading that is the paper's name: marked as a logo, or a link to the front page."""
    around = [heading, *list(heading.iterancestors())[:2], *heading.iter("a", "div", "span")]
    if any(_LOGO.search(f"{one.get('class') or ''} {one.get('id') or ''}") for one in around):
        return True
    return any(_leads_home(link.get("href") or "") for link in heading.iter("a"))


def _leads_home(href: str) -> bool:
    return href == "/" or (href.startswith("http") and urlsplit(href).path in ("", "/"))


def feed_name(root: Element) -> str | None:
    for link in root.iter("link"):
        if "rss+xml" in (link.get("type") or "") or "atom+xml" in (link.get("type") or ""):
            name = _name(_FEED.sub("", link.get("title") or ""))
            if name and len(name.split()) <= 4:
                return name
    return None


def domain_of(url: str | None) -> str | None:
    """Where nothing is called anything: 'hvylia.example'."""
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host and "." in host else None


def is_copyright(words: str) -> bool:
    return len(words) < 300 and ("©" in words or "copyright" in words.lower())


def copyright_lines(lines: Sequence[str]) -> list[str]:
    """The lines among a page's last ones that say whose it is."""
    return [line for line in lines[-40:] if is_copyright(line)]


def _name(value: object) -> str | None:
    if not isinstance(value, str):
        return None
    words = " ".join(value.split())
    return words if 2 <= len(words) <= 60 and not _NO_NAME.match(words) and "@" not in words else None
