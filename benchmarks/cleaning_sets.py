"""Reads the public page sets that benchmarks/cleaning.py measures on; the sets themselves are never part of this
repository.

Set ``aeb``: scrapinghub/article-extraction-benchmark (html/*.html.gz, ground-truth.json). Set ``ru``:
rundimeco/waddle, the
Russian-language pages of corpora/Corpus_daniel_v2.1 whose reference is not broken; ``ua``: those of them from
Ukrainian sites.
"""

from __future__ import annotations

import gzip
import hashlib
import html
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_TAG = re.compile(r"<[^>]*>")
_UNSEEN = re.compile(rb"<(script|style|noscript)\b.*?</\1\s*>|<!--.*?-->", re.DOTALL | re.IGNORECASE)
_TOKEN = re.compile(r"\w+")
_UKRAINIAN = re.compile(
    r"(?:\.ua|bigmir\.net|from-ua\.com|glavred\.info|liga\.net|unian\.net|objectiv\.tv|likar\.info|novostimira\.com|health-ua\.org)$",
)
_FEWEST_FOUND = 0.8


class Page(NamedTuple):
    """One page with its reference text. ``half``: 'tuned' or 'held', by the name's sha1."""

    name: str
    content: bytes
    reference: str
    half: str
    ukrainian: bool = False


def half_of(name: str) -> str:
    """Which half a page falls into, so that rules are tuned on one and both are reported."""
    return "tuned" if int(hashlib.sha1(name.encode()).hexdigest(), 16) % 2 == 0 else "held"


def aeb_pages(folder: Path) -> Iterator[Page]:
    """The 181 pages of article-extraction-benchmark."""
    truth = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    for name, entry in truth.items():
        content = gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes())
        yield Page(name, content, entry.get("articleBody", ""), half_of(name))


def ru_pages(folder: Path) -> Iterator[Page]:
    """Russian-language pages of waddle; lines of the reference that repeat the page's title are left out of it."""
    corpus = folder / "corpora" / "Corpus_daniel_v2.1"
    languages = json.loads((corpus / "doc_lg.json").read_text(encoding="utf-8"))
    for name in sorted(languages):
        page, reference = corpus / "html" / name, corpus / "reference" / name
        if languages[name] != "Russian" or not page.exists() or not reference.exists():
            continue
        content = page.read_bytes()
        seen = _visible(content)
        lines = [
            html.unescape(_TAG.sub("", line)).strip() for line in reference.read_text("utf-8", "replace").splitlines()
        ]
        lines = [line for line in lines if line]
        title = _title(content)
        while lines and _key(lines[0]) and (_key(lines[0]) in title):
            lines = lines[1:]
        text = "\n".join(lines)
        if _found(text, seen) >= _FEWEST_FOUND:
            host = re.sub(r"^\d+_", "", name).rsplit("_", 1)[0]
            yield Page(name, content, text, half_of(name), bool(_UKRAINIAN.search(host)))


def decoded(content: bytes) -> str:
    declared = re.search(rb"charset=[\"']?([\w-]+)", content[:4000], re.IGNORECASE)
    for codec in ("utf-8", declared[1].decode("ascii") if declared else "cp1251", "cp1251"):
        try:
            return content.decode(codec)
        except (UnicodeDecodeError, LookupError):
            continue
    return content.decode("utf-8", "replace")


def _visible(content: bytes) -> str:
    return html.unescape(_TAG.sub(" ", decoded(_UNSEEN.sub(b" ", content))))


def _title(content: bytes) -> str:
    text = decoded(content)
    found = re.findall(r"<(?:title|h1)\b[^>]*>(.*?)</(?:title|h1)", text, re.DOTALL | re.IGNORECASE)
    return " ".join(_key(html.unescape(_TAG.sub(" ", words))) for words in found)


def _key(words: str) -> str:
    return " ".join(_TOKEN.findall(words.lower()))


def shingles(text: str, size: int = 4) -> Counter[tuple[str, ...]]:
    """Runs of four words, counted, as article-extraction-benchmark does it."""
    tokens = _TOKEN.findall(text)
    rows = [tuple(tokens[i : i + size]) for i in range(max(0, len(tokens) - size + 1))]
    return Counter(rows or [tuple(tokens)] if tokens else [])


def _found(reference: str, page: str) -> float:
    wanted, there = shingles(reference), shingles(page)
    total = sum(wanted.values())
    return sum(min(count, there[row]) for row, count in wanted.items()) / total if total else 0.0


def matched(reference: str, made: str) -> tuple[float, float, float]:
    """True positives, false positives and false negatives of one page, as shares of all (evaluate.py's
    string_shingle_matching)."""
    true, pred = shingles(reference), shingles(made)
    tp = sum(min(count, pred[row]) for row, count in true.items())
    fp = sum(pred.values()) - tp
    fn = sum(true.values()) - tp
    total = tp + fp + fn or 1
    return tp / total, fp / total, fn / total


def figures(rows: list[tuple[float, float, float]]) -> tuple[float, float, float]:
    """F1 of mean precision and mean recall, precision, recall (evaluate.py's metrics_from_tp_fp_fns)."""
    precisions = [_share(tp, fp, fn, fp) for tp, fp, fn in rows if tp + fp > 0]
    recalls = [_share(tp, fp, fn, fn) for tp, fp, fn in rows if tp + fn > 0]
    precision = sum(precisions) / max(1, len(precisions))
    recall = sum(recalls) / max(1, len(recalls))
    return 2 * precision * recall / max(1e-9, precision + recall), precision, recall


def _share(tp: float, fp: float, fn: float, wrong: float) -> float:
    if fp == fn == 0:
        return 1.0
    return tp / (tp + wrong) if tp else 0.0
