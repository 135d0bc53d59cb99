"""What the user wants left out of a site's articles holds for those of that site: whoever says which site it is."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.library import Library
from reader.values import BlockRole, FurnitureState, TextSpan

LINE = "Газету засновано за сприяння товариства любителів краєзнавства Прикарпаття."
SITE = "Галицький вісник"


def page(number: int, more: str = "") -> str:
    return (
        f'<!doctype html><html lang="uk"><head><meta charset="utf-8"><title>Новина {number}</title>'
        f'<meta property="og:site_name" content="{SITE}"></head><body><article><h1>Новина номер {number} про місто</h1>'
        f"<p>Рада Галича зібралася на {number} засідання, яке тривало понад три години без перерви.</p><p>{LINE}</p>"
        f"<p>Наступного разу депутати говоритимуть про міст і сквер біля ратуші.</p>{more}</article></body></html>"
    )


@pytest.fixture
def site(library: Library, a_file: Callable[..., Path]) -> list[int]:
    """Two articles of a site whose rule leaves the line out."""
    results = library.imports.run([a_file(page(number), f"{number}.html") for number in (1, 2)])
    ids = [one.article_id for one in results if one.article_id]
    start = text_of(library, ids[0]).index(LINE)
    rule = library.furniture.offer(ids[0], TextSpan(start, start + len(LINE)), BlockRole.PROMOTION)
    assert rule is not None
    library.furniture.decide(rule, FurnitureState.CONFIRMED)
    library.upkeep.renew()
    return ids


def text_of(library: Library, article_id: int) -> str:
    return library.articles.page(article_id).article.text


def leaves_out(library: Library, article_id: int) -> bool:
    page = library.articles.page(article_id)
    return LINE in [one.span.of(page.article.text) for one in page.cleaning.removals]


def test_an_article_of_another_publication_is_cleaned_as_one_of_that(library: Library, site: list[int]) -> None:
    assert [leaves_out(library, one) for one in site] == [True, True]
    library.articles.set_metadata(site[0], {"publication": "Інша газета"})
    assert [leaves_out(library, one) for one in site] == [False, True]
    library.articles.forget_metadata(site[0], ["publication"])
    assert [leaves_out(library, one) for one in site] == [True, True]


def test_a_changed_file_does_not_bring_another_sites_rules_back(
    library: Library, site: list[int], a_file: Callable[..., Path]
) -> None:
    library.articles.set_metadata(site[0], {"publication": "Інша газета"})
    added = "<p>На засідання прийшли й мешканці вулиці Шевченка.</p>"
    library.imports.run([a_file(page(1, added), "1.html")])
    assert "Шевченка" in text_of(library, site[0])
    assert [leaves_out(library, one) for one in site] == [False, True]
