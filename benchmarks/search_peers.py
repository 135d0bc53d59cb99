"""The engines that ``search.py`` measures, each behind the same three calls: build, open, ask."""

import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from search_corpus import MadeArticle

LIMIT = 50
FROM, TO = date(2020, 1, 1), date(2021, 1, 1)
PUBLICATION = "Видання 1"


@cache
def lemma(word: str) -> str:
    from reader.language.words import terms

    return terms(word)[0]


def lemmas(text: str) -> str:
    return " ".join(map(lemma, text.lower().split()))


def day(article: MadeArticle) -> int:
    return date.fromisoformat(article.published).toordinal()


class Engine:
    """``folder`` is the engine's own. ``ask`` returns how many hits it counted."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def build(self, articles: Iterable[MadeArticle]) -> int:
        raise NotImplementedError

    def open(self) -> None:
        raise NotImplementedError

    def ask(self, kind: str, words: list[str]) -> int:
        raise NotImplementedError

    def extras(self, queries: dict[str, list[list[str]]]) -> dict[str, Any]:  # noqa: ARG002 - only ours has more to tell
        return {}


class Ours(Engine):
    """The product's own search, queries typed as a reader types them."""

    def build(self, articles: Iterable[MadeArticle]) -> int:
        from reader.search import SearchIndex

        index = SearchIndex.open(self.folder)
        count = 0

        def documents() -> Iterator[Any]:
            nonlocal count
            for article in articles:
                count += 1
                yield document(article)

        index.rebuild(documents(), expected=0)
        index.close()
        return count

    def open(self) -> None:
        from reader.search import SearchIndex

        self.index = SearchIndex.open(self.folder)
        self.snapshot = self.index._snapshot
        self.annotated: frozenset[int] = frozenset()

    def ask(self, kind: str, words: list[str]) -> int:
        from reader.search.planning import planned
        from reader.search.request import parsed

        if kind == "filter" and not self.annotated:
            self.annotated = frozenset(range(1, self.snapshot.document_count, 12))
        plan = planned(
            parsed(typed(kind, words)),
            self.snapshot.beginnings,
            lambda _: self.annotated,
            stands=self.snapshot.stands,
        )
        matches = self.snapshot.matches(plan.query)
        if kind in ("prefix", "newest"):
            matches.latest(LIMIT, "published")
        else:
            matches.best(LIMIT)
        return matches.total

    def extras(self, queries: dict[str, list[list[str]]]) -> dict[str, Any]:
        """Whole answers with facets (no snippets), typing, second chances, and one article added."""
        from reader.values import Query, SearchDocument

        def whole(text: str, *, typing: bool = False) -> float:
            start = time.process_time()
            query = Query(text, limit=20, typing=typing)
            self.index.search(query, texts=lambda _: {}, marked=lambda _: frozenset())
            return (time.process_time() - start) * 1000

        texts = [" ".join(words) for words in queries["and"]]
        typing = [whole(text[:end], typing=True) for text in texts[:8] for end in range(2, len(text) + 1)]
        slips = [whole(words[0][:2] + words[0][3:] + "ь") for words in queries["frequent"] if len(words[0]) > 5]
        start, wall = time.process_time(), time.perf_counter()
        self.index.apply([SearchDocument(10**9, "Новий", "Зовсім новий текст про новинку " * 60)], [])
        added = whole("новинка")
        spent, waited = time.process_time() - start, time.perf_counter() - wall
        return {
            "whole_answer_ms": spread([whole(text) for text in texts]),
            "keystroke_ms": spread(typing),
            "second_chance_ms": spread(slips),
            "add_one_and_find_ms": round(spent * 1000, 1),
            "add_one_and_find_wall_ms": round(waited * 1000, 1),
            "first_query_after_ms": round(added, 1),
        }


def spread(values: Sequence[float]) -> str:
    ordered = sorted(values)
    return f"{ordered[len(ordered) // 2]:.1f} / {ordered[round(0.95 * (len(ordered) - 1))]:.1f}"


def typed(kind: str, words: list[str]) -> str:
    if kind == "or":
        return " OR ".join(words)
    if kind == "phrase":
        return f'"{" ".join(words)}"'
    if kind == "prefix":
        return f"{words[0]}*"
    tail = f" after:{FROM} before:{TO}"
    if kind == "range":
        return words[0] + tail
    if kind == "filter":
        return f'{words[0]}{tail} publication:"{PUBLICATION}" has:note'
    return " ".join(words)


def document(article: MadeArticle) -> Any:
    from reader.values import SearchDocument

    return SearchDocument(
        article.number,
        article.title,
        article.text,
        publication=article.publication,
        published=article.published,
        added=article.published,
        language="uk",
        tags=(article.tag,),
        quotations=((article.speaker, article.text[:120]),),
    )


class Stock(Engine):
    """Whoosh as it comes: the dictionary forms in one text field, its own codec, matchers and ranges."""

    def build(self, articles: Iterable[MadeArticle]) -> int:
        from whoosh import analysis, fields, index

        schema = fields.Schema(
            body=fields.TEXT(analyzer=analysis.SpaceSeparatedTokenizer()),
            publication=fields.ID,
            annotated=fields.ID,
            day=fields.NUMERIC(int, sortable=True),
        )
        writer = index.create_in(str(self.folder), schema).writer(limitmb=256)
        count = 0
        for article in articles:
            count += 1
            note = "1" if article.annotated else "0"
            writer.add_document(
                body=lemmas(article.text), publication=article.publication, annotated=note, day=day(article)
            )
        writer.commit(merge=False)
        return count

    def open(self) -> None:
        from whoosh import index

        self.searcher = index.open_dir(str(self.folder)).searcher()

    def ask(self, kind: str, words: list[str]) -> int:
        from whoosh import query as q

        forms = [q.Term("body", lemma(word)) for word in words]
        tree = {"or": q.Or, "phrase": lambda _: q.Phrase("body", [lemma(word) for word in words])}.get(kind, q.And)(
            forms
        )
        if kind == "prefix":
            tree = q.Prefix("body", words[0])
        if kind in ("filter", "range"):
            tree = q.And([*forms, q.NumericRange("day", FROM.toordinal(), TO.toordinal() - 1)])
        if kind == "filter":
            tree = q.And([tree, q.Term("publication", PUBLICATION), q.Term("annotated", "1")])
        sorting = {"sortedby": "day", "reverse": True} if kind in ("prefix", "newest") else {}
        return len(self.searcher.search(tree, limit=LIMIT, **sorting))


class Fts5(Engine):
    """SQLite FTS5, contentless, with a table of what it filters and sorts by."""

    def build(self, articles: Iterable[MadeArticle]) -> int:
        with sqlite3.connect(self.folder / "fts.db") as db:
            db.executescript(
                "CREATE VIRTUAL TABLE fts USING fts5(body, content='', tokenize=\"unicode61 tokenchars ''''\");"
                "CREATE TABLE meta(id INTEGER PRIMARY KEY, day INTEGER, publication TEXT, annotated INTEGER);"
                "CREATE INDEX by_day ON meta(day);"
            )
            count = 0
            for article in articles:
                count += 1
                db.execute("INSERT INTO fts(rowid, body) VALUES (?, ?)", (article.number, lemmas(article.text)))
                row = (article.number, day(article), article.publication, article.annotated)
                db.execute("INSERT INTO meta VALUES (?, ?, ?, ?)", row)
            db.execute("INSERT INTO fts(fts) VALUES ('optimize')")
        db.close()
        return count

    def open(self) -> None:
        self.db = sqlite3.connect(self.folder / "fts.db")

    def ask(self, kind: str, words: list[str]) -> int:
        quoted = [f'"{lemma(word)}"' for word in words]
        match = {"or": " OR ", "phrase": " + "}.get(kind, " AND ").join(quoted)
        sql, order = "SELECT rowid FROM fts WHERE fts MATCH ?", " ORDER BY rank LIMIT 50"
        joined = "SELECT fts.rowid FROM fts JOIN meta ON meta.id = fts.rowid WHERE fts MATCH ?"
        values: list[Any] = [match]
        if kind == "prefix":
            values = [f'"{words[0]}"*']
        if kind in ("prefix", "newest"):
            sql = joined
            order = " ORDER BY meta.day DESC LIMIT 50"
        if kind in ("range", "filter"):
            sql = joined + " AND meta.day BETWEEN ? AND ?"
            values += [FROM.toordinal(), TO.toordinal() - 1]
        if kind == "filter":
            sql += " AND publication = ? AND annotated = 1"
            values.append(PUBLICATION)
        return len(self.db.execute(sql + order, values).fetchall())


class Tantivy(Engine):
    """tantivy through its Python binding."""

    def _schema(self) -> Any:
        import tantivy

        builder = tantivy.SchemaBuilder()
        builder.add_text_field("body", stored=False, tokenizer_name="whitespace", index_option="position")
        builder.add_text_field("publication", stored=False, tokenizer_name="raw", index_option="basic")
        builder.add_integer_field("day", stored=False, indexed=True, fast=True)
        builder.add_integer_field("annotated", stored=False, indexed=True, fast=True)
        return builder.build()

    def build(self, articles: Iterable[MadeArticle]) -> int:
        import tantivy

        schema = self._schema()
        writer = tantivy.Index(schema, path=str(self.folder)).writer(128_000_000, 1)
        count = 0
        for article in articles:
            count += 1
            made = tantivy.Document()
            made.add_text("body", lemmas(article.text))
            made.add_text("publication", article.publication)
            made.add_integer("day", day(article))
            made.add_integer("annotated", int(article.annotated))
            writer.add_document(made)
        writer.commit()
        writer.wait_merging_threads()
        return count

    def open(self) -> None:
        import tantivy

        self.tantivy = tantivy
        self.schema = self._schema()
        index = tantivy.Index(self.schema, path=str(self.folder))
        index.reload()
        self.searcher = index.searcher()

    def ask(self, kind: str, words: list[str]) -> int:
        query, occur = self.tantivy.Query, self.tantivy.Occur
        terms = [query.term_query(self.schema, "body", lemma(word)) for word in words]
        how = occur.Should if kind == "or" else occur.Must
        parts = [(how, term) for term in terms]
        if kind == "phrase":
            parts = [(how, query.phrase_query(self.schema, "body", [lemma(word) for word in words]))]
        if kind == "prefix":
            parts = [(how, query.regex_query(self.schema, "body", words[0] + ".*"))]
        if kind in ("range", "filter"):
            days = (FROM.toordinal(), TO.toordinal() - 1)
            parts.append((how, query.range_query(self.schema, "day", self.tantivy.FieldType.Integer, *days)))
        if kind == "filter":
            parts.append((how, query.term_query(self.schema, "publication", PUBLICATION)))
            parts.append((how, query.term_query(self.schema, "annotated", 1)))
        sorting = {"order_by_field": "day"} if kind in ("prefix", "newest") else {}
        found = self.searcher.search(query.boolean_query(parts), LIMIT, **sorting)
        return int(found.count or 0)


ENGINES: dict[str, type[Engine]] = {"ours": Ours, "stock": Stock, "fts5": Fts5, "tantivy": Tantivy}
