"""The relevance gold: thirty invented articles and what a query must find among them; no search engine here."""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from reader.values import SearchDocument

HERE = Path(__file__).parent


@dataclass(frozen=True)
class CorpusArticle:
    """One short article; `text` is the title, an empty line and the paragraphs."""

    id: str
    publication: str
    published: date
    author: str | None
    title: str
    text: str


@dataclass(frozen=True)
class RelevanceQuery:
    """`must` are the ids that have to be found, `first` the id on top (None: any order), `never` ids that may not come.

    Other hits are allowed. Typos, wrong layouts and transliterations may be answered by a second look that says so.
    """

    id: str
    query: str
    group: str
    must: frozenset[str]
    first: str | None
    never: frozenset[str]
    part: str


def load_articles(folder: Path = HERE / "corpus") -> list[CorpusArticle]:
    """Return the corpus, ordered by id."""
    return [_article(file) for file in sorted(folder.glob("*.txt"))]


def document(number: int, article: CorpusArticle) -> SearchDocument:
    """The article as an index takes it."""
    return SearchDocument(
        number,
        article.title,
        article.text,
        authors=(article.author,) if article.author else (),
        publication=article.publication,
        published=article.published.isoformat(),
        language="uk",
    )


def load_queries(part: str | None = None, file: Path = HERE / "queries.json") -> list[RelevanceQuery]:
    """Return the queries, all of them or those of one part ('seen', 'unseen')."""
    rows: list[dict[str, Any]] = json.loads(file.read_text(encoding="utf-8"))
    queries = [
        RelevanceQuery(
            row["id"],
            row["query"],
            row["class"],
            frozenset(row["must"]),
            row["first"],
            frozenset(row["never"]),
            row["part"],
        )
        for row in rows
    ]
    return [query for query in queries if part is None or query.part == part]


def _article(file: Path) -> CorpusArticle:
    head, _, text = file.read_text(encoding="utf-8").partition("\n---\n")
    fields = dict(line.split(":", 1) for line in head.splitlines())
    return CorpusArticle(
        id=file.stem,
        publication=fields["publication"].strip(),
        published=date.fromisoformat(fields["published"].strip()),
        author=fields["author"].strip() or None,
        title=text.partition("\n")[0],
        text=text.rstrip("\n"),
    )
