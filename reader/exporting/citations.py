"""Articles for reference managers: CSL-JSON, BibTeX (biblatex's @online) and RIS. One entry an article."""

import json
import re
from collections import Counter
from collections.abc import Iterable
from typing import Any

from reader.exporting.exported import identity, joined
from reader.values import Article

_TEX = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "%": r"\%",
    "&": r"\&",
    "#": r"\#",
    "_": r"\_",
    "$": r"\$",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
_DATE = re.compile(r"^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
_LATIN = [*"abvhgde", "ie", "zh", *"zyiiiklmnoprstuf", "kh", "ts", "ch", "sh", "shch", "", "iu", "ia", "io", *"ey", ""]
_BLANK = re.compile(r"\s+")


def csl_json(articles: Iterable[Article]) -> bytes:
    """CSL-JSON items of type article-newspaper (https://docs.citationstyles.org/en/stable/specification.html)."""
    items = [_csl(article, key) for article, key in _keyed(articles)]
    return json.dumps(items, ensure_ascii=False, indent=1).encode("utf-8", "replace") + b"\n"


def bibtex(articles: Iterable[Article]) -> bytes:
    """@online entries with urldate, UTF-8."""
    lines: list[str] = []
    for article, key in _keyed(articles):
        fields = {
            "title": f"{{{_tex(article.title or '')}}}" if article.title else "",
            "author": " and ".join(_tex_name(name) for name in article.authors),
            "organization": _tex(article.publication or ""),
            "date": _day(article.published),
            "url": _BLANK.sub("", article.url or "").replace("{", "%7B").replace("}", "%7D"),
            "urldate": _day(article.accessed),
            "langid": {"uk": "ukrainian", "en": "english", "ru": "russian"}.get((article.language or "")[:2], ""),
            "abstract": _tex(article.standfirst or ""),
        }
        lines.append(f"@online{{{key},")
        lines += [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
        lines += ["}", ""]
    return joined(lines)


def ris(articles: Iterable[Article]) -> bytes:
    """RIS records of type NEWS, UTF-8 with CRLF as the format wants."""
    lines: list[str] = []
    for article, key in _keyed(articles):
        day = _day(article.published)
        tags: list[tuple[str, str]] = [("TY", "NEWS"), ("ID", key), ("TI", article.title or "")]
        tags += [("AU", ", ".join(_split(name))) for name in article.authors]
        tags += [
            ("T2", article.publication or ""),
            ("PY", day[:4]),
            ("DA", day.replace("-", "/") + "/" if len(day) == 10 else ""),
            ("SE", article.section or ""),
            ("AB", article.standfirst or ""),
            ("LA", article.language or ""),
            ("UR", article.url or ""),
            ("Y2", _day(article.accessed).replace("-", "/")),
        ]
        lines += [f"{tag}  - {_BLANK.sub(' ', value).strip()}" for tag, value in tags if value]
        lines += ["ER  - ", ""]
    return "\r\n".join(lines).encode("utf-8", "replace")


def _csl(article: Article, key: str) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": key,
        "type": "article-newspaper",
        "title": article.title,
        "author": [_csl_name(name) for name in article.authors],
        "container-title": article.publication,
        "issued": _csl_date(article.published),
        "accessed": _csl_date(article.accessed),
        "URL": article.url,
        "language": article.language,
        "section": article.section,
        "abstract": article.standfirst,
    }
    return {name: value for name, value in item.items() if value}


def _keyed(articles: Iterable[Article]) -> list[tuple[Article, str]]:
    """Keys that do not change from one export to the next: first author or publication, year, six signs; none twice."""
    found = []
    used: Counter[str] = Counter()
    for article in articles:
        name = _split(article.authors[0])[0] if article.authors else article.publication or "article"
        letters = re.sub(r"[^A-Za-z0-9]", "", _latin(name.lower()))[:20] or "article"
        identifier = "".join(f"{byte:02x}" for byte in _short(identity(article)))
        key = f"{letters}{_day(article.published)[:4]}{identifier}"
        used[key] += 1
        found.append((article, key if used[key] == 1 else f"{key}-{used[key]}"))
    return found


def _short(text: str) -> bytes:
    import hashlib

    return hashlib.sha256(text.encode("utf-8", "replace")).digest()[:3]


def _latin(text: str) -> str:
    """For keys alone: many programs want ASCII there (the national system of 2010, without its finer points)."""
    letters = zip(
        "абвгґдеєжзиіїйклмнопрстуфхцчшщьюяёэыъ",
        _LATIN,
        strict=True,
    )
    table = dict(letters)
    return "".join(table.get(letter, letter) for letter in text)


def _split(name: str) -> tuple[str, ...]:
    """(family, given) of a person's name as newspapers write it; an editorial office stays in one piece."""
    parts = name.split()
    return (parts[-1], " ".join(parts[:-1])) if 2 <= len(parts) <= 3 else (name,)


def _csl_name(name: str) -> dict[str, str]:
    parts = _split(name)
    return {"family": parts[0], "given": parts[1]} if len(parts) == 2 else {"literal": name}


def _csl_date(date: str | None) -> dict[str, list[list[int]]] | None:
    match = _DATE.match(date or "")
    return {"date-parts": [[int(part) for part in match.groups() if part]]} if match else None


def _day(date: str | None) -> str:
    match = _DATE.match(date or "")
    return match[0] if match else ""


def _tex(text: str) -> str:
    return _BLANK.sub(" ", "".join(_TEX.get(letter, letter) for letter in text)).strip()


def _tex_name(name: str) -> str:
    parts = _split(name)
    return f"{_tex(parts[0])}, {_tex(parts[1])}" if len(parts) == 2 else f"{{{_tex(name)}}}"
