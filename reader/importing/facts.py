"""What a page says of its article in its head, in JSON-LD, OpenGraph and meta tags, and around its headline."""

import itertools
import re
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from urllib.parse import urljoin, urlsplit

from reader.importing.bylines import cased, is_nobody
from reader.importing.candidates import Json
from reader.importing.furniture import furniture_of
from reader.importing.head import Head, head_of
from reader.importing.headline import (
    first_cell,
    headline_of,
    large_headline,
    may_be_the_sites,
    plain,
    suffix_name,
    window_title,
    without_site,
)
from reader.importing.publisher import declared_name, domain_of, feed_name, logo_name
from reader.importing.walk import Element
from reader.language.bylines import is_name_shaped
from reader.language.dates import written_dates
from reader.language.prose import is_prose, stems
from reader.values import BlockRole

_ARTICLE_TYPE = re.compile(r"article|posting|report|review|analysis|opinion", re.IGNORECASE)
_ISO = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?\s?(Z|[+-]\d\d:?\d\d)?)?")
_DATE_IN_PATH = re.compile(r"/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])[/-](0[1-9]|[12]\d|3[01])(?=[/-]|$)")
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
    r"(?:^|[\s_-])(?:author|byline|autor|автор|journalist)(?:s|__?name|-name|-link|_link)?(?:$|[\s_-])"
)
_BYLINE_PREFIX = re.compile(
    r"^(?:by|автор\w*|текст|written by|author|(?:роз)?мовля(?:в|ла)|спілкува(?:вся|лася)|записа(?:в|ла)|"
    r"підготува(?:в|ла)|беседовал[аи]?|записал[аи]?|подготовил[аи]?|"
    r"words by|story by|interview by|reporting by)\s*:?\s+",
    re.IGNORECASE,
)
_NOT_THE_AUTHORS = re.compile(r"comment|photo|image|caption|quote|review|related|avatar|social", re.IGNORECASE)
_OF_CHANGES = re.compile(r"updat|modif|comment", re.IGNORECASE)
_DATED = re.compile(r"(?:^|[\s_-])(?:published|pubdate|date|time|datetime)(?:$|[\s_-])", re.IGNORECASE)
_DATE_ATTRIBUTES = (
    "title",
    "data-date",
    "data-published",
    "data-datetime",
    "data-time",
    "data-pubdate",
    "content",
    "datetime",
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
    name = declared_name(root, meta, article, objects)
    declared = [
        plain(_first_text(article.get("headline"))),
        plain(meta.get("og:title")),
        plain(meta.get("twitter:title")),
    ]
    title = headline_of(root, [words for words in declared if words], name or logo_name(root), " ".join(lines))
    authors = _authors(root, meta, article, name)
    published = _iso(article.get("datePublished")) or _first_iso(meta, _PUBLISHED_META) or _time_tag(root)
    told = stems(" ".join(line for line in lines if is_prose(line)))
    unsure = title is not None and may_be_the_sites(title, root, meta, article, told)
    whole = title and authors and published and name and not unsure
    titled = title is not None and not unsure
    head = Head() if whole else head_of([title, *lines] if title and titled else lines, titled=titled)
    if title and unsure:
        better = large_headline(root, told) or _told_headline(title, head.title, told)
        title, name = (better, name or first_cell(title)) if better else (title, name)
    publication = plain(name) or _publication(root, title, head.publication, url)
    title = title or head.title
    return Facts(
        title=without_site(title, publication, "") if title and publication else title,
        authors=authors or head.authors,
        publication=publication,
        published=published or head.published or _date_in(url),
        modified=_iso(article.get("dateModified")) or _first_iso(meta, _MODIFIED_META) or head.modified,
        accessed=saved or _saved(comment),
        url=url,
        section=plain(_first_text(article.get("articleSection"))) or plain(meta.get("article:section")),
        standfirst=plain(
            meta.get("og:description") or _first_text(article.get("description")) or meta.get("description")
        ),
        language=_language(root, meta),
        lead_image=_lead_image(article, meta, url),
    )


def _told_headline(title: str, found: str | None, told: AbstractSet[str]) -> str | None:
    """The headline that the lines tell, in place of a window's title; of a longer one only where it shares a word with
    the text."""
    return found if found and (len(title.split()) <= 3 or not told.isdisjoint(stems(found))) else None


def _publication(root: Element, title: str | None, told: str | None, url: str | None) -> str | None:
    return suffix_name(title, window_title(root)) or logo_name(root) or feed_name(root) or told or domain_of(url)


def _date_in(url: str | None) -> str | None:
    match = _DATE_IN_PATH.search(url or "")
    return "-".join(match.groups()) if match else None


def _first(found: Sequence[str]) -> str | None:
    return found[0] if found else None


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


def _authors(
    root: Element, meta: Mapping[str, str], article: Mapping[str, Any], publication: str | None
) -> tuple[str, ...]:
    names = _names(article.get("author")) or _names(article.get("creator"))
    if not names:
        names = [name for key in _AUTHOR_META if not names for name in _names(meta.get(key, ""))]
    if not names:
        names = _byline(root)
    paper = (publication or "").lower()
    return tuple(dict.fromkeys(name for name in names if name.lower() != paper))


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
        cleaned = _BYLINE_PREFIX.sub("", plain(words) or "")
        parts = _SPLIT_NAMES.split(cleaned)
        found.extend(part for part in parts if is_name_shaped(cased(part)) and not is_nobody(part))
    return found


def _only_names(words: str) -> list[str]:
    """Names, where nothing stands beside them: the words of a whole box may be a name, a trade, a town and a button."""
    names = _names(words)
    parts = _SPLIT_NAMES.split(_BYLINE_PREFIX.sub("", plain(words) or ""))
    return names if len(names) == len([part for part in parts if part]) else []


@lru_cache(maxsize=4096)
def _is_byline_class(marks: str) -> bool:
    return _BYLINE_CLASS.search(marks.lower()) is not None


def _byline(root: Element) -> list[str]:
    for element in root.iter("a", "span", "div", "p", "address", "strong", "li", "cite"):
        own = dict(element.items())
        if not own or not (marks := f"{own.get('class', '')} {own.get('rel', '')} {own.get('itemprop', '')}").strip():
            continue
        if _is_byline_class(marks) and not _of_others(element, marks):
            words = plain(" ".join(element.itertext())) or ""
            for dated in reversed(list(written_dates(words[:200]))):
                words = words[: dated.start] + words[dated.end :]
            names = _only_names(words.strip(" ,|•·—–-")) if len(words) <= 120 else []
            names = names or next(
                (found for words in list(element.itertext())[:12] if (found := _names(words.strip()))), []
            )
            if names:
                return names
    return []


def _of_others(element: Element, marks: str) -> bool:
    """Who commented, who took the picture, who wrote another story."""
    if _NOT_THE_AUTHORS.search(marks):
        return True
    return any(
        above.tag in ("aside", "footer", "figure", "figcaption")
        or furniture_of(above.tag, above.attrib) in (BlockRole.RELATED, BlockRole.DEBRIS, BlockRole.ADVERTISEMENT)
        for above in itertools.islice(element.iterancestors(), 8)
        if above.tag not in ("body", "html", "article", "main")
    )


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
    """The first <time> of the article, marked as published if one is, outside lists of other stories; else what another
    element with a date's class says in an attribute."""
    times = [element for element in root.iter("time") if element.get("datetime")][:40]
    times = [element for element in times if not _OF_CHANGES.search(element.get("class") or "")]
    marked = [element for element in times if _is_marked_published(element)]
    for wanted in ({"article", "main"}, {"header"}):
        for element in [*marked, *times]:
            above = {ancestor.tag for ancestor in element.iterancestors()}
            found = _iso(element.get("datetime")) if above & wanted else None
            if found and not above & {"aside", "li", "nav", "footer"}:
                return found
    for element in root.iter("meta", "span", "div", "abbr", "p"):
        is_stated = element.get("itemprop") == "datePublished"
        if is_stated or (element.tag != "meta" and _DATED.search(element.get("class") or "")):
            found = next((iso for name in _DATE_ATTRIBUTES if (iso := _iso(element.get(name)))), None)
            if found and not _OF_CHANGES.search(element.get("class") or "") and not _of_others(element, ""):
                return found
    if len(times) == 1 and not _of_others(times[0], ""):
        return _iso(times[0].get("datetime"))
    return None if times else _time_in_words(root)


def _time_in_words(root: Element) -> str | None:
    """What the only <time> without an attribute says ('25 листопада 2023')."""
    told = [element for element in itertools.islice(root.iter("time"), 20) if not _of_others(element, "")]
    found = next(written_dates(" ".join(told[0].itertext())[:80]), None) if len(told) == 1 else None
    return found.iso if found else None


def _is_marked_published(element: Element) -> bool:
    marks = f"{element.get('class') or ''} {element.get('itemprop') or ''}".lower()
    return "publish" in marks or element.get("pubdate") is not None


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
