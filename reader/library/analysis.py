"""Bytes -> article with all its layers: importing, cleaning and quotations composed. Pure; stores nothing."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from reader.store import READ, Layers
from reader.values import Article, BlockRole, Decision

BETWEEN = " … "
"""Stands for the reporter's words between two parts of one quotation."""


@dataclass(frozen=True, slots=True)
class Analysis:
    """An article as read from its file, and its layers as the rules make them."""

    article: Article
    layers: Layers


def layers_of(
    article: Article, decisions: Sequence[Decision] = (), furniture: Mapping[str, BlockRole] | None = None
) -> Layers:
    """Clean ``article`` and find its quotations in what stays visible once the user's decisions are applied.

    The cleaning in the answer is what the rules alone say: decisions are laid over it whenever it is shown.
    """
    from reader import quotes
    from reader.cleaning import clean, clean_text, decided

    cleaning = clean(article, furniture=furniture or {})
    visible = decided(cleaning, decisions, article.text) if decisions else cleaning
    found = quotes.find_quotations(article, visible)
    prints = tuple(quotes.prints_of(BETWEEN.join(part.of(article.text) for part in one.parts)) for one in found)
    return Layers(cleaning, found, quotes.VERSION, clean_text(article.text, visible), prints)


def analyse(
    content: bytes,
    *,
    file_name: str,
    file_path: str | None = None,
    encoding: str | None = None,
    companions: Callable[[str], bytes | None] | None = None,
) -> Analysis:
    """Read one file's bytes and lay every layer. Raises ImportFailedError with a clear sentence."""
    from reader.importing import read_bytes

    article = read_bytes(content, file_name=file_name, encoding=encoding, file_path=file_path, companions=companions)
    return Analysis(article, layers_of(article))


def told_by(content: bytes, file_name: str, encoding: str) -> dict[str, Any]:
    """What a file says of itself: fields of an Article (title, authors, publication, published, ...). Raises
    ImportFailedError."""
    from reader.importing import read_bytes

    article = read_bytes(content, file_name=file_name, encoding=encoding)
    return {name: getattr(article, name) for name in READ}


def versions() -> tuple[str, str, str]:
    """The versions of the rules for cleaning and for quotations, that ``layers_of`` runs, and of those that read what a
    file says of itself."""
    from reader import cleaning, importing, quotes

    return cleaning.VERSION, quotes.VERSION, importing.VERSION
