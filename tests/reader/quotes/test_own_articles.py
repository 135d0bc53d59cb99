"""Who says what in invented articles (own_articles.json): each quotation is found and named, or left without a name.

``speakers``: the accepted answers; null says that nobody may be named, or that no name is as good.
"""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from reader.quotes import find_quotations
from reader.quotes.find import made_of, read_by_rules
from reader.values import Article, Cleaning, Quotation, QuotationKind, SpeakerKind

ARTICLES = json.loads(Path(__file__).with_name("own_articles.json").read_text(encoding="utf-8"))
every_article = pytest.mark.parametrize("article", ARTICLES, ids=lambda one: str(ARTICLES.index(one)))


def wrongly_named(article: dict, found: Sequence[Quotation]) -> list[tuple[str, list[str | None]]]:
    text, wrong = article["text"], []
    for said in article["said"]:
        matching = [one for one in found if text.startswith(said["begins"], one.content.start)]
        persons = [one.speaker if one.speaker_kind is SpeakerKind.PERSON else None for one in matching]
        if not persons or not set(persons) <= set(said["speakers"]):
            wrong.append((said["begins"], persons))
    return wrong


@every_article
def test_each_quotation_has_by_rule_the_speaker_whom_the_text_names(article: dict) -> None:
    read = read_by_rules(Article(text=article["text"]), Cleaning())
    assert read is not None
    assert wrongly_named(article, made_of(read, read.spoken, Cleaning())) == []


def test_what_is_weighed_afterwards_changes_hardly_any_of_them() -> None:
    wrong = [
        one
        for article in ARTICLES
        for one in wrongly_named(article, find_quotations(Article(text=article["text"]), Cleaning()))
    ]
    assert len(wrong) <= 18, wrong


@every_article
def test_nothing_else_is_taken_for_a_quotation(article: dict) -> None:
    text = article["text"]
    found = [one for one in find_quotations(Article(text=text), Cleaning()) if one.kind is not QuotationKind.MIXED]
    beginnings = tuple(said["begins"] for said in article["said"])
    assert [one.content.of(text) for one in found if not one.content.of(text).startswith(beginnings)] == []
