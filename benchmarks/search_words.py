"""What word forms are worth: the readers' queries of tests/quality/relevance, ours beside SQLite FTS5 with each of
its tokenizers.

    python benchmarks/search_words.py

Prints a small table: queries whose articles are all found, and queries whose best article comes first.
"""

import re
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from reader.search import SearchIndex  # noqa: E402 - found by the line above
from reader.values import Query  # noqa: E402
from tests.quality.relevance.cases import CorpusArticle, RelevanceQuery, document, load_articles, load_queries  # noqa: E402

SCREEN = 20
Ask = Callable[[str], list[str]]


def ours(articles: list[CorpusArticle], folder: Path) -> Ask:
    numbers = {article.id: number for number, article in enumerate(articles, 1)}
    names = {number: name for name, number in numbers.items()}
    texts = {numbers[article.id]: article.text for article in articles}
    index = SearchIndex.open(folder)
    documents = [document(numbers[article.id], article) for article in articles]
    index.rebuild(documents, expected=len(documents))

    def ask(text: str) -> list[str]:
        answer = index.search(Query(text, limit=SCREEN), texts=lambda _: texts, marked=lambda _: frozenset())
        return [names[hit.article_id] for hit in answer.hits]

    return ask


def fts5(articles: list[CorpusArticle], tokenizer: str) -> Ask:
    db = sqlite3.connect(":memory:")
    db.execute(f"CREATE VIRTUAL TABLE fts USING fts5(title, text, beside, tokenize='{tokenizer}')")
    rows = [(article.title, article.text, f"{article.author or ''} {article.publication}") for article in articles]
    db.executemany("INSERT INTO fts VALUES (?, ?, ?)", rows)

    def ask(text: str) -> list[str]:
        phrases = [words for words in re.findall(r'"([^"]*)"', text) if words.strip()]
        rest = re.findall(r"(-?)([\w'’ʼ-]+\*?)", re.sub(r'"[^"]*"!?', " ", text))
        wanted = [f'"{words}"' for words in phrases] + [quoted(word) for sign, word in rest if not sign]
        unwanted = [quoted(word) for sign, word in rest if sign]
        if not wanted:
            return []
        match = " AND ".join(wanted) + "".join(f" NOT {word}" for word in unwanted)
        try:
            found = db.execute(
                "SELECT rowid FROM fts WHERE fts MATCH ? ORDER BY bm25(fts, 5, 1, 2) LIMIT ?", (match, SCREEN)
            )
            return [articles[row - 1].id for (row,) in found]
        except sqlite3.OperationalError:
            return []

    return ask


def quoted(word: str) -> str:
    return f'"{word.rstrip("*")}"' + ("*" if word.endswith("*") else "")


def scored(ask: Ask, queries: list[RelevanceQuery]) -> tuple[int, int]:
    answers = [(query, ask(query.query)) for query in queries]
    whole = sum(query.must <= set(found) for query, found in answers)
    first = sum(bool(found) and (found[0] == query.first or not query.first) for query, found in answers)
    return whole, first


def main() -> None:
    articles, queries = load_articles(), load_queries()
    with tempfile.TemporaryDirectory() as folder:
        engines = {
            "Chytalnia": ours(articles, Path(folder) / "index"),
            "FTS5 unicode61": fts5(articles, "unicode61"),
            "FTS5 porter": fts5(articles, "porter unicode61"),
            "FTS5 trigram": fts5(articles, "trigram"),
        }
        print(f"| {len(queries)} queries | all articles found | best one first |\n|---|---|---|")
        for name, ask in engines.items():
            whole, first = scored(ask, queries)
            print(f"| {name} | {whole / len(queries):.0%} | {first / len(queries):.0%} |")


if __name__ == "__main__":
    main()
