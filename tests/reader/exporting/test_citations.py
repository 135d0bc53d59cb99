"""Reference managers, spreadsheets and browsers read what goes out; other libraries than ours say so."""

import csv
import io
import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pybtex.database import parse_string

from reader.exporting import (
    bibtex,
    citation,
    csl_json,
    html_page,
    plain_annotations,
    plain_quotation,
    plain_text,
    readwise_csv,
    ris,
)
from reader.values import Article
from tests.reader.exporting.builders import ARTICLE, TEXT, a_note, annotated, any_text

BARE = Article(text="x")


def test_bibtex_is_read_by_another_library() -> None:
    entries = parse_string(bibtex([ARTICLE, BARE]).decode(), "bibtex").entries
    assert len(entries) == 2
    entry = next(entry for entry in entries.values() if "title" in entry.fields)
    assert entry.type == "online"
    assert entry.fields["title"] == r"{Міст відкрили \& святкували}"
    assert (entry.fields["date"], entry.fields["urldate"]) == ("2024-03-01", "2024-03-05")
    assert entry.fields["url"] == ARTICLE.url
    first, office = entry.persons["author"]
    assert (first.last_names, first.first_names) == (["Пчілка"], ["Олена"])
    assert str(office) == "{Редакція}"


@settings(deadline=None, max_examples=30)
@given(any_text, any_text, any_text)
def test_no_title_breaks_bibtex(title: str, author: str, publication: str) -> None:
    article = replace(ARTICLE, title=title, authors=(author,) if author.strip() else (), publication=publication)
    assert len(parse_string(bibtex([article]).decode(), "bibtex").entries) == 1


def test_keys_differ_and_stay_the_same() -> None:
    keys = [item["id"] for item in json.loads(csl_json([ARTICLE, BARE, replace(ARTICLE, url="https://b.org")]))]
    assert len(set(keys)) == 3
    assert keys[0].startswith("pchilka2024")
    assert keys == [item["id"] for item in json.loads(csl_json([ARTICLE, BARE, replace(ARTICLE, url="https://b.org")]))]


def test_csl_has_names_and_dates_in_parts() -> None:
    item = json.loads(csl_json([ARTICLE]))[0]
    assert item["type"] == "article-newspaper"
    assert item["author"] == [{"family": "Пчілка", "given": "Олена"}, {"literal": "Редакція"}]
    assert item["issued"] == {"date-parts": [[2024, 3, 1]]}
    assert item["container-title"] == "Вісник"


def test_ris_is_lines_of_tags_and_ends() -> None:
    text = ris([replace(ARTICLE, title="Два\nрядки"), BARE]).decode()
    assert all(re.fullmatch(r"[A-Z][A-Z0-9]  - .*|", line) for line in text.split("\r\n"))
    assert "TY  - NEWS\r\n" in text
    assert "TI  - Два рядки\r\n" in text
    assert "AU  - Пчілка, Олена\r\n" in text
    assert "DA  - 2024/03/01/\r\n" in text
    assert text.count("ER  - ") == 2


def test_a_citation_says_what_is_known() -> None:
    assert citation(ARTICLE) == (
        "Олена Пчілка, Редакція. Міст відкрили & святкували. Вісник, 2024-03-01. https://example.org/a?b=1&c=2"
    )
    assert citation(BARE) == ""


@pytest.mark.parametrize("start", list("=+-@\t\r"))
def test_no_cell_starts_a_formula(start: str) -> None:
    note = a_note(1, body=f"{start}HYPERLINK(1)")
    article = replace(ARTICLE, title=f"{start}cmd")
    rows = list(
        csv.reader(io.StringIO(readwise_csv([annotated(note, article=article)]).decode("utf-8-sig"), newline=""))
    )
    assert rows[0] == ["Highlight", "Title", "Author", "URL", "Note", "Location", "Date"]
    for cell in rows[1]:
        assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert rows[1][1] == f"'{start}cmd"


@settings(deadline=None, max_examples=30)
@given(any_text, any_text)
def test_the_table_gives_back_its_cells(words: str, tag: str) -> None:
    note = a_note(1, body=words, tags=(tag,) if tag else ())
    rows = list(csv.reader(io.StringIO(readwise_csv([annotated(note)]).decode("utf-8-sig"), newline=""), strict=True))
    assert len(rows) == 2
    assert rows[1][0] == "Гроші в бюджеті є"
    assert words.strip() in rows[1][4] or words != words.strip()


class Seen(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        assert not any(name.startswith("on") or name in ("src", "href") for name, _ in attrs)


@settings(deadline=None, max_examples=30)
@given(st.sampled_from(["<script>alert(1)</script>", "</style><img src=x onerror=y>", '"><iframe>']), any_text)
def test_a_page_loads_and_runs_nothing(hostile: str, words: str) -> None:
    article = replace(ARTICLE, title=hostile, authors=(hostile,), language=hostile, text=TEXT + hostile)
    page = Seen()
    page.feed(html_page(annotated(a_note(1, body=hostile + words, tags=(hostile,)), article=article)).decode())
    assert set(page.tags) <= {
        "html", "head", "meta", "title", "style", "body", "h1", "p", "hr", "blockquote", "mark", "br"
    }  # fmt: skip


def test_plain_text_has_its_citation() -> None:
    one = annotated(a_note(1, body="думка", tags=("т",)))
    assert plain_text(one).decode() == f"{citation(ARTICLE)}\n\n{TEXT}\n"
    assert plain_quotation(one.annotations[0], one) == f"«Гроші в бюджеті є» ({citation(ARTICLE)})"
    assert plain_annotations([one]).decode() == f"{citation(ARTICLE)}\n\n> Гроші в бюджеті є\nдумка\n#т\n"


def test_an_article_saved_twice_has_two_keys() -> None:
    assert len(parse_string(bibtex([ARTICLE, ARTICLE]).decode(), "bibtex").entries) == 2
    assert len({entry["id"] for entry in json.loads(csl_json([ARTICLE, ARTICLE, ARTICLE]))}) == 3
