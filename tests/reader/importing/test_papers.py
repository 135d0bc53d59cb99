"""Papers of many kinds of names in many heads and feet of dumps: named rightly, or not at all."""

from collections.abc import Callable

import pytest

from reader.importing.head import head_of
from tests.reader.importing.test_standing import DAY, TEXT, TITLE

NAMES = ("Полудень", "Вісті Прибужжя", "МістоТут", "Тиса.нет", "KyivScope", "РАЙ", "Інша Полтава", "Ґрати")
BELOW = (TITLE, DAY, *TEXT)
WITH_NAME: dict[str, Callable[[str], list[str]]] = {
    "over a row": lambda name: [name, "Головна Новини Статті Інтерв'ю Фото Контакти", *BELOW],
    "over a column": lambda name: ["Перейти до вмісту", name, "Новини", "Статті", "Відео", "Контакти", *BELOW],
    "below a consent": lambda name: ["Сайт використовує cookie.", "Погоджуюсь", name, "Новини", "Події", *BELOW],
    "below the weather": lambda name: ["+7°C Хмарно", "USD 42,1 EUR 49,2", name, "Новини Політика Спорт", *BELOW],
    "below regions": lambda name: ["Львів", "Івано-Франківськ", name, "Новини", "Афіша", "Культура", *BELOW],
    "below languages": lambda name: ["UA", "EN", "Увійти", name, "Новини", "Події", "Думки", *BELOW],
    "below the day": lambda name: ["Середа, 18 лютого 2026", name, "Політика Економіка Спорт Культура", *BELOW],
    "with its motto": lambda name: [f"{name} - новини Верховинщини", *BELOW],
    "over its motto": lambda name: [name, "Медіа про людей, які поруч", "Новини", "Люди", "Місто", *BELOW],
    "in crumbs": lambda name: [f"{name} › Новини › Культура", *BELOW],
    "behind the title": lambda name: [f"{TITLE} - {name}", "Меню", *BELOW],
    "behind a stroke": lambda name: [f"{TITLE} | {name}", *BELOW],
    "in the rights": lambda name: ["Новини", *BELOW, f"© 2019-2026 {name}. Усі права захищено"],
    "in a call": lambda name: ["Культура", *BELOW, f"Підписуйтесь на «{name}» у Telegram"],
    "behind the author": lambda name: [TITLE, f"Олена Гай, «{name}»", DAY, *TEXT],
    "as its origin": lambda name: [*BELOW, *TEXT, f"Джерело: {name}"],
}  # fmt: skip
NAMELESS = (
    ["Новини", "Статті", *BELOW],
    ["Львів", "Івано-Франківськ", "Новини", "Афіша", *BELOW],
    ["+7°C Хмарно", "USD 42,1 EUR 49,2", "Новини Політика Спорт", *BELOW],
    ["Увійти", "Підписатися", "Культура", *BELOW, "Читайте також: Як сушать груші", "Популярне"],
    ["НовиниСпорт", "Прийняти все", "Налаштувати", *BELOW],
    ["A- A A+", "Людям із порушенням зору", "Новини", "Вакансії", *BELOW],
)


@pytest.mark.parametrize("place", WITH_NAME)
def test_a_paper_is_named_wherever_its_name_stands(place: str) -> None:
    found = {name: head_of(WITH_NAME[place](name)) for name in NAMES}
    assert {name: head.publication for name, head in found.items()} == {name: name for name in NAMES}
    assert {head.title for head in found.values()} == {TITLE}


@pytest.mark.parametrize("lines", NAMELESS)
def test_a_page_that_does_not_say_whose_it_is_has_no_paper(lines: list[str]) -> None:
    assert head_of(lines).publication is None
