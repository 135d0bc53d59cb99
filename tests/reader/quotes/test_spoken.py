"""Pairs of marks that no rule takes: what looks like speech is found, what is named so is not."""

import pytest

from reader.quotes import find_quotations
from reader.quotes.spoken import SpokenScale, spoken_scale
from reader.values import Article, Cleaning


def found_in(text: str) -> list[str]:
    return [one.content.of(text) for one in find_quotations(Article(text=text), Cleaning())]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Рибалки зібралися на причалі. Найстаршого з них це не здивувало: «Річка завжди забирає своє, я вже звик».",
            "Річка завжди забирає своє, я вже звик",
        ),
        (
            "Журнал чергувань зберігся. Останній запис у ньому: «Мотор не завівся. Чекаємо на буксир, мерзнемо».",
            "Мотор не завівся. Чекаємо на буксир, мерзнемо",
        ),
    ],
)
def test_a_whole_thought_after_a_colon_is_somebodys_words(text: str, words: str) -> None:
    assert found_in(text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Вийшла друком збірка «Де закінчується вода» – роман Остапа Чміля про Дніпро.",
        "На паркані напис: «Тут жили добрі люди». Хата стоїть порожня.",
        "Театр «Дзеркало сцени» привіз виставу до Сум. Квитки на «Три товстуни і один худий» розкупили.",
    ],
)
def test_what_is_named_so_is_nobodys_words(text: str) -> None:
    assert found_in(text) == []


def test_the_likelihood_stays_within_bounds_whatever_is_weighed() -> None:
    scale = SpokenScale(0.0, 0.8, {"much": 900.0, "little": -900.0})
    assert 0 < scale.likelihood(["little"]) < scale.likelihood([]) == 0.5 < scale.likelihood(["much"]) <= 1
    assert 0.5 < spoken_scale().need < 1
