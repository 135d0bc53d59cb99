"""What the file of an article says of itself, beside what the user says; read again where better rules know more."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from reader.store import EDITABLE, Store
from reader.values import Article, ImportFailedError

if TYPE_CHECKING:  # a start of the window has other things to load than what runs a child
    from reader.library.child import AnalysisChild

NOTHING = "–"


def as_written(store: Store, article_id: int, told: Mapping[str, Any] | None = None) -> Article:
    """The article as the rules of cleaning must see it: with the headline and the authors that its page has.

    A headline that the user made up stands nowhere on the page, and looking for it the rules would find no beginning
    of the article; one that the user copied from the page is better than what was read. ``told``: what the file says,
    where that has just been read anew.
    """
    article = store.articles.get(article_id)
    said = store.readings.told(article_id) if told is None else told
    edited = store.articles.edited(article_id)
    by_hand = edited.get("title")
    title = by_hand if _is_line_of(by_hand, article.text) else said["title"]
    authors = tuple(dict.fromkeys((*said["authors"], *(edited.get("authors") or ()))))
    return replace(article, title=title, authors=authors)


def read_again(store: Store, child: "AnalysisChild", article_id: int, version: str) -> dict[str, Any] | None:
    """What the file says by the rules of ``version``; None where older ones did not read it, or where it can no longer
    be read: then what was read stays."""
    if not store.readings.is_outdated(article_id, version):
        return None
    known = store.articles.get(article_id)
    name = PurePath((known.file_path or "").replace("\\", "/")).name
    name = name or ("article.txt" if known.format == "text" else f"article.{known.format}")
    try:
        told = child.told(store.articles.original(article_id), name, known.encoding)
    except ImportFailedError:
        return None
    return {**store.readings.told(article_id), **told}


def differences(store: Store, article_id: int, told: Mapping[str, Any]) -> list[str]:
    """'~ title: old → new' for each field that lists and pages show otherwise with ``told``: not for what was set by
    hand."""
    old, edited = store.readings.told(article_id), store.articles.edited(article_id)
    return [
        f"~ {name}: {_shown(old[name])} → {_shown(told[name])}"
        for name in (*EDITABLE, "modified", "url", "section", "standfirst")
        if name not in edited and told[name] != old[name]
    ]


def _shown(value: Any) -> str:  # noqa: ANN401  (a field of an Article)
    words = ", ".join(value) if isinstance(value, tuple) else " ".join((value or "").split())
    return words or NOTHING


def _is_line_of(title: str | None, text: str) -> bool:
    wanted = _words(title or "")
    return bool(wanted) and any(_words(line) == wanted for line in text.splitlines())


def _words(line: str) -> list[str]:
    return line.casefold().split()
