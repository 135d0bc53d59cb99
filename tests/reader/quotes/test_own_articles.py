"""Who says what in invented articles (own_articles.json): each quotation is found and named, or left without a name.

``speakers``: the accepted answers; null says that nobody may be named, or that no name is as good.
"""

import json
from pathlib import Path

import pytest

from reader.quotes import find_quotations
from reader.values import Article, Cleaning, QuotationKind, SpeakerKind

ARTICLES = json.loads(Path(__file__).with_name("own_articles.json").read_text(encoding="utf-8"))
every_article = pytest.mark.parametrize("article", ARTICLES, ids=lambda one: str(ARTICLES.index(one)))


@every_article
def test_each_quotation_has_the_speaker_whom_the_text_names(article: dict) -> None:
    text = article["text"]
    found = find_quotations(Article(text=text), Cleaning())
    wrong = []
    for said in article["said"]:
        matching = [one for one in found if text.startswith(said["begins"], one.content.start)]
        persons = [one.speaker if one.speaker_kind is SpeakerKind.PERSON else None for one in matching]
        if not persons or not set(persons) <= set(said["speakers"]):
            wrong.append((said["begins"], persons))
    assert wrong == []


@every_article
def test_nothing_else_is_taken_for_a_quotation(article: dict) -> None:
    text = article["text"]
    found = [one for one in find_quotations(Article(text=text), Cleaning()) if one.kind is not QuotationKind.MIXED]
    beginnings = tuple(said["begins"] for said in article["said"])
    assert [one.content.of(text) for one in found if not one.content.of(text).startswith(beginnings)] == []
