"""Rows of cards of other stories, and what only looks like one."""

from hypothesis import given
from hypothesis import strategies as st

from reader.language.cards import story_cards
from reader.language.prose import stems

CARDS = [
    (
        "Політика",
        "Парламент Нордії скликали на позачергове засідання",
        "Депутати мають затвердити бюджет на рік, хоча коаліція досі сперечається про видатки на дороги й пороми.",
    ),
    (
        "Спорт",
        "Гребчині з Озерного дісталося срібло регати",
        "Спортсменка програла дві десяті секунди минулорічній чемпіонці, а перед фінішем зламала весло об буй.",
    ),
    (
        "Наука",
        "Астрономи показали знімок далекої туманності",
        "Телескоп вдивлявся в одну ділянку неба сорок ночей поспіль, перш ніж удалося розгледіти пилові рукави.",
    ),
    (
        "Культура",
        "Оркестр філармонії зіграє на дні сухого басейну",
        "Акустика порожньої чаші виявилася кращою, ніж у концертній залі, яку закрили торік через тріщини.",
    ),
]
HEADINGS = ["Вал і крила", "Модрина чи дуб", "Перше зерно восени"]
TITLE = "Вітряк у Заріччі відновлюють мірошники"
ARTICLE = [
    "Мірошники Заріччя відновлюють вітряк, який згорів від блискавки у лютому, і шукають модрину для нових крил.",
    "Крила вітряка складуть із модрини, бо дуб заважкий для старого вала, розповів мірошник Семен Голота громаді.",
    "Вал вітряка вцілів у пожежі, тож мірошники сподіваються змолоти перше зерно ще цієї осені, до дощів у Заріччі.",
]


def rows(lines: list[str], title: str = "") -> list[range]:
    return story_cards(lines, stems(title))


def test_cards_with_a_rubric_are_found_and_the_article_beside_them_is_not() -> None:
    cards = [line for card in CARDS for line in card]
    assert rows([*cards, TITLE, *ARTICLE]) == [range(12)]
    assert rows([*ARTICLE, *cards]) == [range(3, 15)]


def test_sections_under_subheadings_are_the_articles() -> None:
    sections = [line for section in zip(HEADINGS, ARTICLE, strict=True) for line in section]
    assert rows([TITLE, *sections], TITLE) == []


def test_two_cards_are_no_row() -> None:
    assert rows([line for card in CARDS[:2] for line in card] + ARTICLE) == []


def test_clock_and_text_by_turns_is_a_live_report() -> None:
    entries = [line for _, heading, text in CARDS for line in ("21:30", heading, text)]
    assert rows(entries) == []


@given(st.lists(st.sampled_from([*ARTICLE, *(line for card in CARDS for line in card), "21:30", "— Так, — каже він."])))
def test_rows_lie_in_the_text_and_apart(lines: list[str]) -> None:
    found = rows(lines)
    numbers = [number for row in found for number in row]
    assert numbers == sorted(set(numbers))
    assert all(0 <= number < len(lines) for number in numbers)


def test_a_guide_to_places_is_the_articles() -> None:
    lines = ["Осінь довга, а лавок у місті мало, тому ми обійшли все й вибрали те, де тепло сидіти до вечора."]
    for place, where, about in (
        ("Пекарня «Рогалик»", "вул. Млинова, 4", "Два столики біля печі й вікно надвір. Каву варять у мідній турці."),
        ("Кав'ярня Лист", "просп. Садовий, 19", "Полиці з книжками стоять уздовж стін. Господиня радить вірші до чаю."),
        ("Теплиця", "08:00–21:00", "Лимони ростуть просто між кріслами. Узимку тут чути, як крапає зі скла."),
        ("Вокзальна зала", "цілодобово", "Найвищі вікна в місті й найтихіші ранки. Квиток показувати не треба."),
        ("Човнова станція", "наб. Річкова, 1", "Човни сушать під стелею, під ними лави. Чай наливають із термоса."),
    ):
        lines += [place, where, about]
    assert story_cards(lines) == []
