"""Papers of ordinary pages: a rubric over a menu, an owner, a quoted agency and a chooser of towns are none; a name is
given as the page calls itself."""

import pytest

from reader.importing.head import head_of
from reader.importing.signs import is_place, is_rubric
from tests.reader.importing.test_standing import DAY, TEXT, TITLE

MENU = ("Новини", "Політика", "Економіка", "Культура", "Спорт")
RUBRICS = (
    "Поради лікаря", "Official website", "Гаряча лінія 102", "Людям із порушенням зору", "Графіки відключень",
    "Права водія", "Електромобілі", "Штучний інтелект", "Рослинництво", "Сільгосптехніка", "Вища школа", "НМТ",
    "Жіноче здоров'я", "Кардіологія", "Деокупація", "Зведення Генштабу", "Суд і право", "Точка зору",
    "Гість редакції", "Хроніка дня", "Давні часи", "Постаті", "Куди піти", "Комунальні послуги", "Турнірна таблиця",
    "Прем'єр-ліга", "Титульний спонсор", "Закарпаття", "Волинь", "Калинівський район", "Зараз читають",
    "Доступ до публічної інформації", "Депутати", "Без коментарів", "3 години тому", "12 коментарів",
    "Серпень 2025", "Чому не цвіте лохина", "Також за темою", "Open data", "Повітряні тривоги", "Німеччина",
)  # fmt: skip
NAMES = (
    "Твоє місто", "Газета «Надбужжя»", "Волинська хроніка",
    "Полтава сьогодні", "Наш Край", "Футбол-Центр", "20 хвилин", "Порада", "Аграрний кур'єр",
    "Техногляд", "Мовник Полісся", "Лінія новин", "Громадський мовник Полісся", "Калинівська міська рада",
    "Головне управління поліції в Надбузькій області", "Перший Калинівський", "Жива вода", "КалинівPost",
    "Район.Калинів",
)  # fmt: skip


def publication(*above: str, below: tuple[str, ...] = ()) -> str | None:
    return head_of([*above, TITLE, DAY, *TEXT, *below]).publication


@pytest.mark.parametrize(
    "menu", [MENU, ("Головна Новини Статті Інтерв'ю Фото Контакти",), ("Новини | Статті | Відео | Блоги",)]
)
def test_a_rubric_over_a_menu_is_no_paper_and_a_name_is_one(menu: tuple[str, ...]) -> None:
    assert {line: found for line in RUBRICS if (found := publication(line, *menu))} == {}
    assert [name for name in NAMES if publication(name, *menu) != name] == []


def test_a_rubric_right_over_the_headline_is_no_paper() -> None:
    assert {line: found for line in RUBRICS if (found := publication(line))} == {}


@pytest.mark.parametrize(
    ("above", "below", "wanted"),
    [
        ((), ("При цитуванні посилання на Степ-Інформ обов'язкове",), "Степ-Інформ"),
        ((), ("Передрук дозволено за умови гіперпосилання на сайт «Тиха гавань»",), "Тиха гавань"),
        ((), ("Онлайн-медіа «Тиха гавань», ідентифікатор медіа R40-00000",), "Тиха гавань"),
        ((), ("Станьте частиною «Смереки» — оформіть донат", "Майстер розповів «Смереці», що помпа ціла."), "Смерека"),
        (("Обрій Київ", *MENU), ("© Обрій. 18+",), "Обрій"),
        (("Обрій", "Суми", *MENU), ("Обрій Суми/Олег Лан",), "Обрій Суми"),
        (("ФАКТИ", *MENU), ("© 1997-2026 «Факти і люди®»",), "ФАКТИ"),
        (("Обрій.UA", *MENU), ("© obrii.ua",), "Обрій.UA"),
        (("Район.Калинів", *MENU), ("© Агенція медіарозвитку",), "Район.Калинів"),
        ((), ("Помпу підняли. Фото: Южный причал", "© ООО «Причал-Медиа», 2011–2025"), "Южный причал"),
        ((), ("Раніше «Нитка» писала про міст.", "Бюро «Нитка» з’ясувало, хто винен."), "Бюро «Нитка»"),
    ],
)  # fmt: skip
def test_a_paper_is_called_as_its_page_calls_it(above: tuple[str, ...], below: tuple[str, ...], wanted: str) -> None:
    assert publication(*above, below=below) == wanted


@pytest.mark.parametrize(
    "below",
    [
        ("Про це повідомляє Harbour Wire з посиланням на поліцію.",),
        ("Передрук дозволено, якщо посилання на ТОВ «Гвинтик» обов'язкове.",),
        ("КАЛИНІВ. 9 жовтня. Степ-Інформ. Урожай яблук зріс на дванадцять відсотків.",),
        ("Помпу підняли. Фото: Тиха гавань",),
    ],
)
def test_an_agency_an_owner_and_a_photographer_are_no_paper(below: tuple[str, ...]) -> None:
    assert publication("Суспільство", below=below) is None


def test_places_are_told_in_any_case() -> None:
    assert [name for name in ("Київ", "Суми", "Івано-Франківськ", "Волині", "Кривий Ріг") if not is_place(name)] == [
        "Кривий Ріг"
    ]
    assert not is_place("Обрій")
    assert is_rubric("Волинь")
    assert not is_rubric("Волинська хроніка")
