"""A menu written in one line is never the headline of a dump."""

import pytest

from reader.importing import read_bytes

TITLE = "У Липоводі міняють водогін, старший за саме місто"
TEXT = (
    "Старий водогін у Липоводі пролежав під вулицею Набережною дев'яносто два роки, і його латали сімнадцять разів.",
    "Торік улітку труба луснула одразу в трьох місцях, тож половина міста тиждень набирала воду з цистерн біля школи.",
    "Майстриня водоканалу каже, що чавун тримався краще за сталь, яку поклали на дев'яностих роках.",
)


@pytest.mark.parametrize(
    "menu",
    [
        "Набережна Новини Тексти Питання та відповіді Подкасти Крамниця Підтримати",
        "LIPA.net Фінанси Новини Курс валют Історії Особисті фінанси Підписка",
        "Липовод Область Україна Вода Школи Оголошення",
        "Город Новости Деньги Личные финансы Еда Подписка",
    ],
)
def test_a_row_of_rubrics_is_no_headline_though_the_text_has_its_words(menu: str) -> None:
    text = "\n".join((menu, "Вода", TITLE, "Олена Тиха", "14.05.2026, 09:12", *TEXT))
    assert read_bytes(text.encode(), file_name="водогін.txt").title == TITLE


@pytest.mark.parametrize(
    "title",
    [
        "Мер Липовода Степан Коваль звільнив Ганну Рудик",
        "Олена Зінчук та Ілля Бойко очолили Раду Липовода",
        "Загинув 22-річний воїн з Липовода Назар Коваль",
        "Старий водогін у Липоводі міняють, школа стоїть без води",
    ],
)
def test_a_headline_of_many_names_is_a_headline(title: str) -> None:
    text = "\n".join(("Новини", title, "14.05.2026, 09:12", *TEXT))
    assert read_bytes(text.encode(), file_name="водогін.txt").title == title
