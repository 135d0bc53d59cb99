"""Where an article ends: a header between its paragraphs takes no paragraph with it, and what really stands behind its
end goes."""

import pytest

from reader.cleaning import clean, clean_text
from reader.importing import read_bytes

TITLE = "У Крем'янці монети з річки Ікви лікують у старій аптеці"
HEAD = f"{TITLE}\nОлена Гай\n4 травня 2026, 10:15\n"
ABOVE = (
    "Рибалки з Крем'янця підняли з дна Ікви глечик, у якому лежало сто дванадцять срібних монет і одна мідна каблучка.",
    "Музей не має своєї майстерні, тож монети чистить колишній аптекар Лев Бондар. Він береться за них по вечорах.",
)
BELOW = (
    "На одну монету йде три дні. Спершу її кладуть у воду, а тоді щіткою знімають те, що за двісті років наросло.",
    "«Аптека – це терпіння, – каже Бондар. – Срібло не любить, коли його кваплять, і люди теж».",
    "Каблучку вирішили не чіпати. Її покажуть такою, якою знайшли, у вітрині біля входу до музею.",
)
STORIES = ("Чому у Вишнівці подорожчали дрова", "Рейсовий автобус до Почаєва змінив розклад")
TAIL = "Теги: музей, монети\nПоділитися\nКоментарі\nБудьте першим, хто залишить коментар"


def shown(*lines: str) -> list[str]:
    article = read_bytes("\n".join([HEAD.strip(), *lines]).encode(), file_name="монети.txt")
    return clean_text(article.text, clean(article)).split("\n")


@pytest.mark.parametrize(
    "header",
    ["Останні новини", "Популярне зараз", "Також читайте", "Читайте також:", "Відео дня", "Новини партнерів",
     "Вас може зацікавити", "Останні новини Крем'янця", "Читають зараз"],
)  # fmt: skip
def test_a_box_of_other_stories_takes_no_paragraph_with_it(header: str) -> None:
    found = shown(*ABOVE, header, *STORIES, *BELOW, TAIL)
    assert [line for line in (*ABOVE, *BELOW) if line not in found] == []
    assert [line for line in (header, *STORIES) if line in found] == []


def test_the_subheading_below_a_box_stays() -> None:
    found = shown(*ABOVE, "Популярне зараз", *STORIES, "Як чистять срібло", *BELOW, TAIL)
    assert "Як чистять срібло" in found
    assert STORIES[1] not in found


def test_other_stories_with_their_blurbs_go() -> None:
    blurbs = (
        STORIES[0], "У Вишнівці кубометр дров торік коштував удвічі менше, розповіли в лісництві.",
        STORIES[1], "Рейсовий автобус відтепер вирушає до Почаєва на пів години раніше.",
    )  # fmt: skip
    found = shown(*ABOVE, *BELOW, "Останні новини", *blurbs)
    assert found[-1] == BELOW[-1]


def test_comments_go_however_long_they_are() -> None:
    comments = [
        line
        for number in range(1, 7)
        for line in (
            f"Читач {number}",
            f"0{number}.05.2026 11:3{number}",
            "Монети треба було лишити в річці, бо там їм добре лежалося, а музей усе одно зачинений на ремонт.",
            "Відповісти",
        )
    ]
    assert shown(*ABOVE, *BELOW, "Коментарі (6)", *comments)[-1] == BELOW[-1]


def test_sentences_that_lean_on_the_text_are_no_other_story() -> None:
    last = (
        "Дякую всім, хто приніс сьогодні щітки та миски до двору старої аптеки.",
        "Окремо про чутки, ніби хтось бачив другий глечик біля мосту.",
        "Це неправда. Бережіть одне одного.",
    )
    found = shown(*ABOVE, *BELOW, *last)
    assert [line for line in last if line not in found] == []


def test_a_notice_of_rights_takes_no_paragraph_about_the_title() -> None:
    line = (
        "Деталі: Переможцем на монети з Ікви стало товариство «Срібло», зареєстроване у Крем'янці, а власником у "
        "реєстрі вказаний аптекар."
    )
    assert line in shown(*ABOVE, line, *BELOW, TAIL)


def test_rows_of_a_result_stay_below_their_heading() -> None:
    rows = (
        "Ікра. Друга ліга. 7-й тур",
        "Іква – Стир – 2:1",
        "Голи: Бондар, 14, Гай, 80",
        "Іква: Бондар – Гай, Сова, Рій – Лісовий",
        "Глядачі: 400",
    )
    match = (
        "Футболісти «Ікви» перемогли «Стир» у матчі другої ліги, який відбувся на стадіоні біля аптеки в неділю.",
        "Бондар забив на чотирнадцятій хвилині, а Гай за десять хвилин до кінця головою замкнув подачу з кутового.",
    )
    found = shown(*match, *rows, TAIL)
    assert [line for line in rows if line not in found] == []


SECOND = (
    "У Збаражі собака щоранку проводить листоношу до пошти",
    "Марта Рій",
    "3 травня 2026, 18:40",
    "Пес на ім'я Барон чекає біля хвіртки о сьомій і йде поруч із листоношею чотири кілометри через усе передмістя.",
    "– Він знає всі адреси, – сміється жінка. Раз на місяць їй за це приносять кістку від імені відділення.",
)


def test_an_endless_page_ends_with_its_first_article() -> None:
    found = shown(*ABOVE, *BELOW, "Поділитися у Facebook", "Читайте нас у Telegram", *SECOND, "Завантаження…")
    assert found[-1] == BELOW[-1]


def test_a_part_with_a_headline_and_a_date_stays_where_it_speaks_of_the_title() -> None:
    part = (
        "Чого монети з Ікви навчили аптекаря",
        "5 травня 2026, 09:00",
        "Срібні монети з річки Лев Бондар кладе у старій аптеці на рушник і щовечора записує, яка з них посвітлішала.",
    )
    found = shown(*ABOVE, *BELOW, "Поділитися у Facebook", *part, TAIL)
    assert part[-1] in found


def test_rows_of_headlines_without_a_header_go() -> None:
    row = (
        "Зірка серіалу показала сукню, від якої всі заніміли: подробиці",
        "Синоптики назвали день, коли похолодає: чого чекати",
        'У столиці переплутали пам\'ятники: "Нічого страшного"',
        "Футбольний клуб оголосив про нового тренера з Бразилії",
    )
    found = shown(*ABOVE, *row, *BELOW, TAIL)
    assert [line for line in row if line in found] == []
    assert found[-1] == BELOW[-1]


def test_an_announced_list_stays() -> None:
    row = (
        "Щітка з кінського волосу завдовжки з долоню",
        "Миска дощової води, яку відстояли за ніч",
        "Рушник, на якому монети сохнуть до ранку",
    )
    found = shown(*ABOVE, "Що потрібно, щоб вичистити монети:", *row, *BELOW, TAIL)
    assert [line for line in row if line not in found] == []


def test_a_count_of_no_comments_takes_no_paragraph_with_it() -> None:
    found = shown(*ABOVE, "Коментарі (0)", *BELOW, TAIL)
    assert [line for line in (*ABOVE, *BELOW) if line not in found] == []


def test_between_two_boxes_a_single_paragraph_stays() -> None:
    lines = (
        *ABOVE,
        "Популярне",
        *STORIES,
        BELOW[0],
        "Читайте також:",
        *STORIES,
        *BELOW[1:],
        "Ще одне речення про монети.",
    )
    found = shown(*lines, TAIL)
    assert [line for line in (*ABOVE, *BELOW) if line not in found] == []
    assert [line for line in STORIES if line in found] == []


def test_the_list_that_is_announced_above_the_text_stays() -> None:
    points = ("Ви дізнаєтеся:", "Скільки монет лежало в глечику", "Хто їх чистить і чому так довго", "Коли їх покажуть")
    found = shown(*points, *ABOVE, *BELOW, TAIL)
    assert [line for line in points if line not in found] == []


def test_one_item_of_a_list_is_not_weighed_out_between_the_others() -> None:
    items = (
        "• площа Ткачів, біля пошти — до 22:00",
        "• вул. Затишна, 14 — до 22:00",
        "• школа №6, двір — цілодобово",
        "• ринок «Нова Лінія» — з 7:00 до 20:00",
    )
    found = shown(*ABOVE, "Де покажуть монети:", *items, *BELOW, TAIL)
    assert [line for line in items if line not in found] == []


def test_headings_marked_as_such_stay() -> None:
    found = shown(*ABOVE, "Реклама", "## Срібло не квапиться", *BELOW, TAIL)
    assert "## Срібло не квапиться" in found


def test_quotations_in_a_row_are_no_headlines() -> None:
    row = (
        "«Ми чекали на них двісті років, — каже директорка, — і ще почекаємо»",
        "«Хай лежать у воді, — сміється рибалка, — там їм добре було»",
        "«Кажу ж: не квапте, — повторює аптекар, — бо потемніють»",
    )
    found = shown(*ABOVE, *row, *BELOW, TAIL)
    assert [line for line in row if line not in found] == []


STANDFIRST = (
    "Сто дванадцять срібних монет, які рибалки з Крем'янця підняли з дна Ікви, чистить колишній аптекар Лев Бондар: "
    "музей не має ані майстерні, ані грошей на неї, тож по вечорах знахідку лікують у старій аптеці на Шевченка."
)
LATER = (*ABOVE, *BELOW)


@pytest.mark.parametrize(
    "between",
    [
        ("Tweet", "Матеріал", "Коментарі: 0", "© Музей Крем'янця / Олена Гай"),
        ("Коментарі 14", "1 / 3", "© AFP / F. Florin", "Ще по темі", *STORIES, "Всі матеріали (31)"),
        ("Читайте також", STORIES[0], "17 липня 2025, 18:16", STORIES[1], "06 липня 2025, 15:04"),
        ("Коментарі", "Поділитися", "Facebook", "Telegram", "Слухати", "Роздрукувати"),
    ],
)
def test_the_text_below_counters_and_a_box_under_the_standfirst_stays(between: tuple[str, ...]) -> None:
    found = shown(STANDFIRST, *between, *LATER, "Теги: музей, монети", "Останні новини", *STORIES)
    assert [line for line in (STANDFIRST, *LATER) if line not in found] == []
    assert [line for line in STORIES if line in found] == []


def test_the_next_story_below_a_short_one_goes() -> None:
    story = (
        "Рейсовий автобус до Почаєва від понеділка вирушає з нової зупинки біля ринку, повідомив перевізник.",
        "Розклад висить на стовпі, а квиток подорожчав на дві гривні. Пенсіонерів возять безплатно лише у будні.",
        "Водій Степан Кух каже, що дорога розбита, а до Лосятина взагалі треба їхати полем, бо міст закрили.",
        "Торік на цьому маршруті зламалося чотири машини. Нову обіцяють купити, коли громада візьме кредит.",
    )
    found = shown(STANDFIRST, "Коментарі: 0", "Наступна новина", STORIES[1], *story)
    assert [line for line in story if line in found] == []
