"""Pages made to hurt: bounded time, no lost text without a word, no exception but a sentence."""

import time

import pytest

from reader.cleaning import clean
from reader.importing import read_bytes
from reader.values import ImportFailedError

SENTENCE = "Міська рада вирішила відбудувати старий вітряк на околиці, який згорів у лютому від удару блискавки. "

PAGES = {
    "10,000 nested divs": "<div>" * 10_000 + SENTENCE * 3,
    "100,000 nested divs": "<div>" * 100_000 + SENTENCE,
    "100,000 bold": "<b>" * 100_000 + SENTENCE,
    "30 nested tables": "<table><tr><td>" * 30 + SENTENCE,
    "unclosed everything": "<p><a href=x><ul><li><table><tr><td><blockquote>" * 500 + SENTENCE,
    "a word of 2 MB": "<p>" + "а" * 2_000_000,
    "200,000 small tags": "<i>а</i> " * 200_000,
    "50,000 links": "<a href='https://a.example/'>посилання</a> " * 50_000,
    "200,000 breaks": "а<br>" * 200_000,
    "many entities": "&amp;" * 400_000 + "а",
    "angle brackets": "<" * 200_000 + "а",
    "a comment that never ends": "а<!--" + "x" * 1_000_000,
    "cells": "<table>" + "<tr><td>а</td><td>б</td></tr>" * 20_000 + "</table>",
    "lists": "<ul><li>а" * 3_000,
    "dates": "<p>" + "12.04.2026 10:15 " * 20_000,
    "names": "<p>" + "Ганна Лисенко " * 20_000,
    "ad labels": "<p>реклама</p>" * 20_000,
}


@pytest.mark.slow
@pytest.mark.parametrize("markup", PAGES.values(), ids=PAGES.keys())
def test_a_hostile_page_is_read_or_refused_in_time(markup: str) -> None:
    started = time.process_time()
    try:
        article = read_bytes(f"<html><body>{markup}".encode(), file_name="page.html")
    except ImportFailedError:
        return
    finally:
        assert time.process_time() - started < 30
    clean(article)
    assert time.process_time() - started < 45


@pytest.mark.slow
@pytest.mark.parametrize(
    "text", [SENTENCE * 20_000, "а" * 3_000_000, "а\n" * 300_000, SENTENCE.replace(" ", "\n") * 3_000, "| " * 300_000]
)
def test_a_hostile_dump_is_cleaned_in_time(text: str) -> None:
    started = time.process_time()
    clean(read_bytes(text.encode(), file_name="dump.txt"))
    assert time.process_time() - started < 45


@pytest.mark.slow
def test_text_below_256_levels_is_kept() -> None:
    article = read_bytes(("<div>" * 600 + SENTENCE + "</div>" * 600 + "<p>після</p>").encode(), file_name="page.html")
    assert SENTENCE.strip() in article.text
    assert "після" in article.text


def test_text_that_the_parser_dropped_is_told() -> None:
    markup = "<div>" * 30_000 + SENTENCE * 20
    try:
        article = read_bytes(f"<body><p>Зверху</p>{markup}".encode(), file_name="page.html")
    except ImportFailedError:
        return
    assert SENTENCE.strip() in article.text or article.warnings
