"""A newsroom's library through the real door, and what its readers type: recall and the first hit."""

import html
import json
from collections import defaultdict
from pathlib import Path

import pytest

from reader.library import Library
from reader.values import Query, TextSpan

FOLDER = Path(__file__).parent / "relevance" / "newsroom"
FIRST_SCREEN = 20
PAGE = """<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"><title>{title} | {pub}</title>
<meta property="og:title" content="{title}"><meta property="og:site_name" content="{pub}">
<meta property="og:type" content="article"><meta name="author" content="{author}">
<meta property="article:published_time" content="{date}T09:00:00+02:00"></head>
<body><article><h1>{title}</h1>{body}</article></body></html>"""


def articles() -> dict[str, dict[str, str]]:
    """By id: the heads (title, author, pub, date, lang, tags, note, noteat) and the body, a paragraph a line."""
    made = {}
    for chunk in (FOLDER / "articles.txt").read_text(encoding="utf-8").split("=== ")[1:]:
        name, rest = chunk.split("\n", 1)
        head, body = rest.split("\n---\n", 1)
        made[name] = {**dict(line.split(": ", 1) for line in head.splitlines()), "body": body.strip()}
    return made


def page(article: dict[str, str]) -> str:
    paragraphs = "".join(f"<p>{html.escape(line)}</p>" for line in article["body"].splitlines())
    return PAGE.format(**{key: html.escape(value) for key, value in article.items()} | {"body": paragraphs})


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    """A function: the ids of the first screen for a query, best first."""
    folder = tmp_path_factory.mktemp("newsroom")
    known = articles()
    for name, article in known.items():
        (folder / f"{name}.html").write_text(page(article), encoding="utf-8")
    with Library.open(folder / "library") as library:
        results = library.imports.run(sorted(folder.glob("*.html")))
        names = {result.article_id: Path(result.file_path).stem for result in results}
        for number, name in names.items():
            article = known[name]
            library.articles.tag([number], add=article.get("tags", "").split(", "))
            if "note" in article:
                at = library.articles.page(number).article.text.index(article["noteat"])
                library.annotations.add(number, TextSpan(at, at + len(article["noteat"])), body=article["note"])
        library.search.catch_up()
        yield lambda text, *, typing: [
            names[hit.article_id] for hit in library.search.ask(Query(text, limit=FIRST_SCREEN, typing=typing)).hits
        ]


@pytest.mark.slow
def test_what_is_typed_finds_what_a_careful_reader_would_name(found, record_property):
    rows = json.loads((FOLDER / "queries.json").read_text(encoding="utf-8"))
    recalls: defaultdict[str, list[float]] = defaultdict(list)
    firsts: list[bool] = []
    wrong = []
    for row in rows:
        hits = found(row["query"], typing=row["class"] == "typing")
        must = set(row["must"])
        recall = len(must & set(hits)) / len(must) if must else float(not hits)
        recalls[row["class"]].append(recall)
        if row["first"]:
            firsts.append(hits[:1] != [] and hits[0] in row["first"])
        if recall < 1 or (row["first"] and not firsts[-1]):
            wrong.append((row["query"], hits[:5]))
    shares = {name: sum(some) / len(some) for name, some in recalls.items()}
    recall = sum(map(sum, recalls.values())) / len(rows)
    record_property("recall", recall)
    record_property("first", sum(firsts) / len(firsts))
    assert recall >= 0.99, wrong
    assert min(shares.values()) >= 0.95, wrong
    assert sum(firsts) / len(firsts) >= 0.98, wrong
