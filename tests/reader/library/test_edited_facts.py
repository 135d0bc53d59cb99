"""What the user calls an article changes what is shown of it nowhere: the rules look at the page's own words."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.library import Library
from reader.values import BlockRole, TextSpan

HEADLINE = "Кабмін виділив 240 мільйонів на відновлення мостів у трьох областях"
DUMP = f"""Головна
Новини
Політика
{HEADLINE}
Марія Коваленко
12 березня 2026, 14:35
Уряд виділив 240 мільйонів гривень на відновлення мостів у Чернігівській, Сумській та Харківській областях. Про це \
повідомив міністр Тарас Гнатюк на брифінгу в четвер.
"Ми починаємо роботи вже у квітні, і перші три мости відкриємо до осені", — сказав Гнатюк.
Читайте також: У Сумах відкрили новий пологовий будинок
За його словами, кошти розподілили між громадами відповідно до ступеня руйнувань. Найбільше отримає Чернігівщина.
Підписуйтесь на наш Telegram-канал, щоб не пропустити важливе
{HEADLINE}
Нагадаємо, торік через обстріли пошкодили 17 мостів.
Теги: мости, Кабмін, відновлення
© 2026 Сіверщина Онлайн. Усі права захищені
"""
LAST = "Нагадаємо, торік через обстріли пошкодили 17 мостів."


def roles(library: Library, article_id: int) -> list[tuple[str, BlockRole]]:
    page = library.articles.page(article_id)
    return [(block.span.of(page.article.text), block.role) for block in page.cleaning.blocks]


def shown(library: Library, article_id: int) -> str:
    return library._store.layers.clean_text(article_id)


def age(library: Library) -> None:
    with library._store.writing():
        library._store._database.run("UPDATE articles SET cleaning_version = 'old'")


@pytest.fixture
def article_id(library: Library, a_file: Callable[..., Path]) -> int:
    (result,) = library.imports.run([a_file(DUMP, "мости.txt")])
    assert result.article_id is not None
    assert LAST in shown(library, result.article_id)
    return result.article_id


@pytest.mark.parametrize("title", ["Мости: гроші дали", None])
def test_a_title_by_hand_costs_no_paragraph_when_the_rules_run_again(
    library: Library, article_id: int, title: str | None
) -> None:
    before = roles(library, article_id)
    library.articles.set_metadata(article_id, {"title": title})
    age(library)
    assert library.upkeep.reclean(dry=True) == ()
    assert library.upkeep.renew() == 1
    assert roles(library, article_id) == before
    age(library)
    library.upkeep.reclean()
    assert roles(library, article_id) == before
    assert library.articles.page(article_id).article.title == title


def test_a_title_by_hand_costs_no_paragraph_when_a_passage_is_left_out(library: Library, article_id: int) -> None:
    library.articles.set_metadata(article_id, {"title": "Мости: гроші дали", "authors": ("Редакція",)})
    at = DUMP.index("Найбільше")
    library.removals.remove(article_id, TextSpan(at, at + 10))
    assert LAST in shown(library, article_id)
    assert (HEADLINE, BlockRole.TITLE) in roles(library, article_id)
    assert ("Марія Коваленко", BlockRole.METADATA) in roles(library, article_id)


def test_a_title_by_hand_costs_no_paragraph_when_the_file_has_changed(
    library: Library, article_id: int, a_file: Callable[..., Path]
) -> None:
    at = DUMP.index("Найбільше")
    library.removals.remove(article_id, TextSpan(at, at + 10))
    library.articles.set_metadata(article_id, {"title": "Мости: гроші дали"})
    library.imports.run([a_file(DUMP.replace("17 мостів", "19 мостів"), "мости.txt")])
    assert "пошкодили 19 мостів" in shown(library, article_id)
    assert "Найбільше" not in shown(library, article_id)
    assert library.articles.page(article_id).article.title == "Мости: гроші дали"


def test_a_headline_copied_from_the_page_is_better_than_the_one_that_was_read(
    library: Library, article_id: int
) -> None:
    with library._store.writing():
        library._store._database.run("UPDATE text_versions SET metadata = json_set(metadata, '$.title', 'Політика')")
    library.articles.set_metadata(article_id, {"title": HEADLINE})
    age(library)
    library.upkeep.renew()
    assert (HEADLINE, BlockRole.TITLE) in roles(library, article_id)
    assert LAST in shown(library, article_id)
