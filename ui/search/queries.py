"""What is searched for and what narrows it, as one text in the language of the search box."""

from collections.abc import Sequence
from datetime import date, timedelta

from reader.values import ListFilter


def whole_query(text: str, facets: Sequence[tuple[str, str]], wanted: ListFilter) -> str:
    """``text`` with an operator for each facet and each part of the filter that has one (a collection has none)."""
    parts = [text.strip()]
    for kind, value in facets:
        parts.append(f"after:{value} before:{int(value) + 1}" if kind == "year" else f"{kind}:{_quoted(value)}")
    for name in ("publication", "author", "tag"):
        value = getattr(wanted, name)
        if value:
            parts.append(f"{name}:{_quoted(value)}")
    if wanted.language:
        parts.append(f"lang:{wanted.language}")
    if wanted.published_from:
        parts.append(f"after:{wanted.published_from}")
    if wanted.published_to and wanted.published_to < date.max.isoformat():  # no day comes after that one
        parts.append(f"before:{date.fromisoformat(wanted.published_to) + timedelta(days=1)}")
    for on, words in (
        (wanted.unread, "is:unread"),
        (wanted.starred, "is:starred"),
        (wanted.annotated, "has:note OR has:highlight"),
    ):
        if on:
            parts.append(words)
    return " ".join(part for part in parts if part)


def _quoted(name: str) -> str:
    return f"“{name.replace('”', '')}”" if '"' in name else f'"{name}"'
