"""What a page says of its article in its head, in JSON-LD, OpenGraph and meta tags, and around its headline."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

from reader.importing.candidates import Json
from reader.importing.head import Head, head_of
from reader.importing.walk import Element
from reader.language.bylines import is_name_shaped
from reader.language.dates import written_dates

_ARTICLE_TYPE = re.compile(r"article|posting|report|review|analysis|opinion", re.IGNORECASE)
_ISO = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?\s?(Z|[+-]\d\d:?\d\d)?)?")
_SUFFIX = re.compile(r"\s+(?:[|•·»—–-]|::)\s+[^|»:]{2,60}$")
_SINGLEFILE = re.compile(r"<!--\s*Page saved with SingleFile(.{0,1000}?)-->", re.DOTALL)
_SINGLEFILE_URL = re.compile(r"url:\s*(https?://\S+)")
_SINGLEFILE_DATE = re.compile(r"saved date:\s*\w{3} (\w{3}) (\d{1,2}) (\d{4}) (\d\d:\d\d:\d\d)(?: GMT([+-]\d{4}))?")
_MONTHS = {
    name: number
    for number, name in enumerate(
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"], 1
    )
}
_PUBLISHED_META = (
    "article:published_time", "og:published_time", "datepublished", "date", "pubdate", "publishdate", "publish_date",
    "publish-date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date", "parsely-pub-date", "sailthru.date",
    "article.published",
    "article_date_original", "og:pubdate", "published_time", "cxenseparse:recs:publishtime", "mediator_published_time",
)  # fmt: skip
_TELLING = ("headline", "name", "datePublished", "author", "articleBody")
_MODIFIED_META = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "last-modified",
    "dcterms.modified",
    "lastmod",
)
_AUTHOR_META = ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl", "mediator_author")
_BYLINE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:author|byline|autor|автор|journalist)(?:s|__?name|-name|-link|_link)?(?:$|[\s_-])", re.IGNORECASE
)
_BYLINE_PREFIX = re.compile(
    r"^(?:by|автор\w*|текст|written by|author|(?:роз)?мовля(?:в|ла)|спілкува(?:вся|лася)|записа(?:в|ла)|"
    r"підготува(?:в|ла)|беседовал[аи]?|записал[аи]?|подготовил[аи]?|"
    r"words by|story by|interview by|reporting by)\s*:?\s+",
    re.IGNORECASE,
)
_SPLIT_NAMES = re.compile(r"\s*(?:;|,|\band\b|\bта\b|\bі\b|&)\s*")


@dataclass(frozen=True, slots=True)
class Facts:
    """What is stated; the rest is None. Dates are ISO 8601 as in Article."""

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
    lead_image: str | None = None


def facts_of(
    root: Element,
    html: str,
    objects: Sequence[dict[str, Any]],
    lines: Sequence[str],
    address: str | None,
    saved: str | None,
) -> Facts:
    """``objects``: the page's JSON-LD; ``lines``: the words of the blocks that the extractors kept and a few before
    them."""
    meta = _meta(root)
    article = _article_object(objects)
    singlefile = _SINGLEFILE.search(html[:20_000])
    comment = singlefile[1] if singlefile else ""
    url = _url(root, meta, article) or address or _first(_SINGLEFILE_URL.findall(comment))
    name = _name_of(article.get("publisher")) or meta.get("og:site_name") or meta.get("application-name")
    title = _title(root, meta, article, name)
    authors = _authors(root, meta, article)
    published = _iso(article.get("datePublished")) or _first_iso(meta, _PUBLISHED_META) or _time_tag(root)
    unsure = title is not None and _may_be_the_sites(title, root, meta, article)
    whole = title and authors and published and name and not unsure
    head = Head() if whole else head_of([title, *lines] if title and not unsure else lines)
    if unsure and head.title:
        title, name = head.title, name or title
    return Facts(
        title=title or head.title,
        authors=authors or head.authors,
        publication=_plain(name) or _title_suffix(root, title) or head.publication,
        published=published or head.published,
        modified=_iso(article.get("dateModified")) or _first_iso(meta, _MODIFIED_META) or head.modified,
        accessed=saved or _saved(comment),
        url=url,
        section=_plain(_first_text(article.get("articleSection"))) or _plain(meta.get("article:section")),
        standfirst=_plain(
            meta.get("og:description") or _first_text(article.get("description")) or meta.get("description")
        ),
        language=_language(root, meta),
        lead_image=_lead_image(article, meta, url),
    )


def _first(found: Sequence[str]) -> str | None:
    return found[0] if found else None


def _plain(words: str | None) -> str | None:
    if not words:
        return None
    from html import unescape

    return " ".join(re.sub(r"<[^<>]{1,200}>", " ", unescape(words)).split()) or None


def _meta(root: Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in root.iter("meta"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").strip().lower()
        content = (element.get("content") or "").strip()
        if name and content:
            found.setdefault(name, content[:2000])
    return found


def _article_object(objects: Iterable[dict[str, Any]]) -> Mapping[str, Any]:
    best: Mapping[str, Any] = {}
    for entry in objects:
        kinds = entry.get("@type")
        kinds = kinds if isinstance(kinds, list) else [kinds]
        if (
            any(isinstance(kind, str) and _ARTICLE_TYPE.search(kind) for kind in kinds)
            and any(map(entry.get, _TELLING))
            and (not best or len(str(entry.get("articleBody") or "")) > len(str(best.get("articleBody") or "")))
        ):
            best = entry
    return best


def _first_text(value: Json) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return value if isinstance(value, str) else None


def _name_of(value: Json) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name")
    return value.strip() if isinstance(value, str) and value.strip() and not value.startswith("http") else None


def _url(root: Element, meta: Mapping[str, str], article: Mapping[str, Any]) -> str | None:
    for link in root.iter("link"):
        if (link.get("rel") or "").lower() == "canonical" and (link.get("href") or "").startswith("http"):
            return str(link.get("href")).strip()
    main = article.get("mainEntityOfPage")
    declared = main.get("@id") if isinstance(main, dict) else main
    for value in (meta.get("og:url"), article.get("url"), declared):
        if isinstance(value, str) and value.startswith("http"):
            return value.strip()
    return None


def _headings(root: Element) -> Iterator[str]:
    for element in root.iter("h1"):
        words = _plain(" ".join(element.itertext()))
        if words and 8 <= len(words) <= 300:
            yield words


def _title(root: Element, meta: Mapping[str, str], article: Mapping[str, Any], site: str | None) -> str | None:
    """The heading on the page where what the head says confirms it, else what the head says."""
    from rapidfuzz.fuzz import token_set_ratio

    declared = [
        _plain(_first_text(article.get("headline"))),
        _plain(meta.get("og:title")),
        _plain(meta.get("twitter:title")),
    ]
    window = root.find(".//title")
    window_title = _plain("".join(window.itertext())) if window is not None else None
    stated = [words for words in [*declared, window_title] if words]
    headings = list(_headings(root))[:8]
    for heading in headings:
        if any(token_set_ratio(heading.lower(), words.lower()) >= 85 for words in stated):
            return _without_site(heading, site)
    if stated:
        return _without_site(stated[0], site)
    return headings[0] if headings else None


def _may_be_the_sites(title: str, root: Element, meta: Mapping[str, str], article: Mapping[str, Any]) -> bool:
    """A window's title of up to three words that no heading and no head confirms: old pages put the site's name
    there."""
    declared = article.get("headline") or meta.get("og:title") or meta.get("twitter:title")
    return not declared and len(title.split()) <= 3 and title not in _headings(root)


def _without_site(title: str, site: str | None) -> str:
    match = _SUFFIX.search(title)
    if not match or match.start() < 12:
        return title
    tail = title[match.start() :].strip(" |•·»—–-:").lower()
    strong = title[match.start() : match.end()].strip()[0] in "|•·»:"
    if strong or (site and (tail in site.lower() or site.lower() in tail)):
        return title[: match.start()].strip()
    return title


def _title_suffix(root: Element, title: str | None) -> str | None:
    """'Headline | Outlet' in the window's title, where the headline is known otherwise."""
    window = root.find(".//title")
    words = _plain("".join(window.itertext())) if window is not None else None
    match = _SUFFIX.search(words) if words else None
    if not words or not match or not title or title.lower() not in words[: match.start()].lower():
        return None
    name = words[match.start() :].strip(" |•·»—–-:")
    return name if len(name.split()) <= 5 else None


def _authors(root: Element, meta: Mapping[str, str], article: Mapping[str, Any]) -> tuple[str, ...]:
    names = _names(article.get("author")) or _names(article.get("creator"))
    if not names:
        names = [name for key in _AUTHOR_META if not names for name in _names(meta.get(key, ""))]
    if not names:
        names = _byline(root)
    return tuple(dict.fromkeys(names))


def _names(value: Json) -> list[str]:
    entries = value if isinstance(value, list) else [value]
    found: list[str] = []
    for entry in entries[:12]:
        kind = entry.get("@type") if isinstance(entry, dict) else None
        words = entry.get("name") if isinstance(entry, dict) else entry
        if isinstance(words, list):
            words = words[0] if words else None
        if not isinstance(words, str) or kind == "Organization" or "://" in words or "@" in words:
            continue
        cleaned = _BYLINE_PREFIX.sub("", _plain(words) or "")
        found.extend(part for part in _SPLIT_NAMES.split(cleaned) if is_name_shaped(part))
    return found


def _byline(root: Element) -> list[str]:
    for element in root.iter("a", "span", "div", "p", "address", "strong", "li", "cite"):
        marks = f"{element.get('class') or ''} {element.get('rel') or ''} {element.get('itemprop') or ''}"
        if len(marks) > 2 and _BYLINE_CLASS.search(marks):
            words = _plain(" ".join(element.itertext())) or ""
            for dated in reversed(list(written_dates(words[:200]))):
                words = words[: dated.start] + words[dated.end :]
            names = _names(words.strip(" ,|•·—–-")) if len(words) <= 120 else []
            if names:
                return names
    return []


def _iso(value: Json) -> str | None:
    match = _ISO.match(value.strip()) if isinstance(value, str) else None
    if not match:
        return None
    found = next(written_dates(match[1]), None)
    if found is None:
        return None
    if not match[2] or (match[2].startswith("00:00") and not match[3]):
        return found.iso
    zone = {"Z": "+00:00", None: ""}.get(match[3], match[3])
    zone = zone if not zone or ":" in zone else f"{zone[:3]}:{zone[3:]}"
    return f"{found.iso}T{match[2]}{zone}"


def _first_iso(meta: Mapping[str, str], names: Iterable[str]) -> str | None:
    for name in names:
        value = meta.get(name)
        if value:
            found = _iso(value)
            if found:
                return found
            written = next(written_dates(value), None)
            if written:
                return written.iso
    return None


def _time_tag(root: Element) -> str | None:
    """The first <time> that stands outside lists of other stories: in the article or header, else the only one."""
    times = [element for element in root.iter("time") if element.get("datetime")]
    for element in times[:40]:
        above = {ancestor.tag for ancestor in element.iterancestors()}
        if above & {"article", "header", "main"} and not above & {"aside", "li", "nav", "footer"}:
            found = _iso(element.get("datetime"))
            if found:
                return found
    for element in root.iter("meta", "span", "div"):
        if element.get("itemprop") == "datePublished":
            found = _iso(element.get("content") or element.get("datetime"))
            if found:
                return found
    return _iso(times[0].get("datetime")) if len(times) == 1 else None


def _saved(comment: str) -> str | None:
    match = _SINGLEFILE_DATE.search(comment)
    if not match or match[1] not in _MONTHS:
        return None
    zone = f"{match[5][:3]}:{match[5][3:]}" if match[5] else ""
    return f"{match[3]}-{_MONTHS[match[1]]:02}-{int(match[2]):02}T{match[4]}{zone}"


def _language(root: Element, meta: Mapping[str, str]) -> str | None:
    for value in (
        root.get("lang"),
        root.get("{http://www.w3.org/XML/1998/namespace}lang"),
        root.get("xml:lang"),
        meta.get("og:locale"),
    ):
        if value and re.fullmatch(r"[A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?", value.strip()):
            code = value.strip().replace("_", "-").split("-")[0].lower()
            return {"ua": "uk"}.get(code, code)
    return None


def _lead_image(article: Mapping[str, Any], meta: Mapping[str, str], url: str | None) -> str | None:
    image = article.get("image")
    if isinstance(image, list):
        image = image[0] if image else None
    if isinstance(image, dict):
        image = image.get("url")
    address = image if isinstance(image, str) else meta.get("og:image")
    if not address:
        return None
    if address.startswith("http"):
        return address
    return urljoin(url, address) if url and urlsplit(url).scheme in ("http", "https") else None
