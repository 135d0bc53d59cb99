"""Who wrote it, who published it, what it is called: taken from a dump's head where it is said, else left empty."""

import pytest

from reader.importing import read_bytes
from reader.values import Article

TITLE = "Late header settles the derby by the river"
FIRST = "A late header by Jamal Okoro gave Rovers the derby in front of four thousand people on a wet Saturday night."
SECOND = (
    "United's manager called the winning goal a joke and said that there had been a foul before the corner was taken."
)


def dump(*lines: str) -> Article:
    return read_bytes("\n".join(lines).encode(), file_name="a.txt")


@pytest.mark.parametrize("line", ["Tom Hewitt at Mill Lane", "Tom Hewitt in Port Ashby", "By Tom Hewitt"])
def test_a_name_with_its_place_is_a_byline(line: str) -> None:
    assert dump(TITLE, line, "14 October 2023", FIRST, SECOND).authors == ("Tom Hewitt",)


def test_subjects_below_a_story_are_no_authors() -> None:
    assert (
        dump(TITLE, "14 October 2023", FIRST, "Explore more on these topics", "League Two", "Port Ashby").authors == ()
    )


@pytest.mark.parametrize("line", ["By Staff", "By Staff Reporter", "Hexley Gazette", "Newsroom Team"])
def test_an_office_or_a_paper_is_no_author(line: str) -> None:
    assert dump(TITLE, line, "14 October 2023", FIRST, SECOND).authors == ()


def test_a_wire_names_its_reporter_last() -> None:
    credit = "(Reporting by Anna Wells; Editing by Mark Tod)"
    assert dump(TITLE, FIRST, SECOND, credit).authors == ("Anna Wells",)


def test_a_name_beside_date_and_counters_is_a_byline() -> None:
    first = (
        "На канал, який веде семикласник із Умані, підписалися сотні людей, і всі хочуть знати, чи скінчаться равлики."
    )
    article = dump("Шкільний канал про равликів набрав мільйон", "Соня Рудь  19.05.2026  👁 4,1 тис.", first, first)
    assert article.authors == ("Соня Рудь",)


@pytest.mark.parametrize(
    "line",
    [
        "НОВИНИ   МІСТО   ТРАНСПОРТ   АФІША   ПОГОДА +19",
        "Ashcombe Evening Post",
        "Новости Украины",
        "We value your privacy",
    ],
)
def test_a_menu_or_a_masthead_is_no_title(line: str) -> None:
    title = "Після сорока років планів у місті поїхав трамвай на лівий берег"
    first = "Перший трамвай на лівий берег вирушив о шостій ранку, і в ньому не було жодного вільного місця."
    assert dump(line, title, "3 вересня 2026, 07:48", first, first.replace("ранку", "вечора")).title == title


@pytest.mark.parametrize(
    ("line", "expected"),
    [("Підписуйтесь на канал Версій у Telegram", None), ("Підписуйтесь на канал «Версії» у Telegram", "Версії")],
)
def test_a_papers_name_in_an_oblique_case_is_left_out(line: str, expected: str | None) -> None:
    first = "Міст через річку відкриють у травні, а до того автобуси їздитимуть в об'їзд, повідомили в міській раді."
    told = "Рух перекрили ще взимку, і ремонт затягнувся, бо опори виявилися старшими за креслення, пишуть версії."
    assert dump("Міст через річку відкриють у травні", first, told, line).publication == expected


UK_TITLE = "У Заріччі відбудують вітряк, який згорів від блискавки"
UK_FIRST = (
    "Міська рада Заріччя вирішила відбудувати старий вітряк на околиці, який згорів у лютому від удару блискавки. "
    "Роботи почнуть у травні."
)
UK_SECOND = "«Вітряк молов ще за мого діда, і дошки для нього ми сушимо третій рік», – розповів тесля Семен Голота."


def uk_dump(*lines: str) -> Article:
    return dump(*lines, UK_FIRST, UK_SECOND)


def test_an_update_is_no_publication() -> None:
    article = uk_dump(UK_TITLE, "12 квітня 2026, 10:15", "Оновлено: 13 квітня 2026, 08:00")
    assert (article.published, article.modified) == ("2026-04-12T10:15", "2026-04-13T08:00")
    assert uk_dump(UK_TITLE, "Оновлено 23 хвилини тому").modified is None


@pytest.mark.parametrize(
    ("lines", "authors"),
    [
        ((UK_TITLE, "Автори:Марта Лисогор, Гліб Завгородній"), ("Марта Лисогор", "Гліб Завгородній")),
        ((UK_TITLE, "Автор, Святослава Хомова"), ("Святослава Хомова",)),
        ((UK_TITLE, "Текст і фото: Остап Герега"), ("Остап Герега",)),
        ((UK_TITLE, "03.10.2026 Надія Пилипчук 5 коментарів"), ("Надія Пилипчук",)),
        ((UK_TITLE, "Гала Скляренко-Бойко", "03.12.2025 12:00"), ("Гала Скляренко-Бойко",)),
        ((UK_TITLE, "Нова Пошта", "03.12.2025 12:00"), ()),
        ((UK_TITLE, "Getty Images", "03.12.2025 12:00"), ()),
    ],
)
def test_authors_are_found_in_the_ways_that_papers_name_them(lines: tuple[str, ...], authors: tuple[str, ...]) -> None:
    assert uk_dump(*lines).authors == authors


@pytest.mark.parametrize(
    ("lines", "publication"),
    [
        (("Лінія новин", "ГОЛОВНЕ СТРІЧКА ПОЛІТИКА ГРОШІ", UK_TITLE), "Лінія новин"),
        (("0352.ua - Сайт міста Тернополя", "Новини", UK_TITLE), "0352.ua"),
        (("Трибуна.com", "ФутболБоксТеніс", UK_TITLE), "Трибуна.com"),
        (("DOUФорумСтрічкаРобота", UK_TITLE), "DOU"),
        (("Столичний вісник", UK_TITLE), "Столичний вісник"),
        (("Меню", "Культура", UK_TITLE), None),
        (("Підтримати редакцію", UK_TITLE), None),
        (("ПРЕС-РЕЛІЗ", UK_TITLE), None),
    ],
)
def test_a_paper_is_known_by_its_heading_and_not_by_a_menu(lines: tuple[str, ...], publication: str | None) -> None:
    assert uk_dump(*lines, "12.04.2026").publication == publication


@pytest.mark.parametrize(
    "before",
    [
        ("ВХІДРЕЄСТРАЦІЯПЕРЕДПЛАТА НА СТРІЧКУ",),
        ("Футбол Баскетбол Біатлон Вода Кіберспорт Букмекери",),
        ("09:31Ринок пального: за тиждень дизель здешевшав",),
        ("– Що робить доглядач, якщо все автоматичне?",),
    ],
)
def test_menus_clocks_and_questions_are_no_titles(before: tuple[str, ...]) -> None:
    assert uk_dump(*before, UK_TITLE, "12.04.2026 10:15").title == UK_TITLE


def test_the_last_crumb_is_the_title_where_it_stands_nowhere_else() -> None:
    article = dump(f"Головна»Новини»{UK_TITLE}", UK_FIRST, UK_SECOND)
    assert article.title == UK_TITLE


@pytest.mark.parametrize("below", [[], ["Підписатися | Надіслати новину"], ["Прислать новость"]])
def test_the_last_line_of_a_short_post_is_no_headline(below: list[str]) -> None:
    lines = ("😀 Гарний день у Полтаві", "", "Районний суд сьогодні нічого не ухвалив.", "", *below)
    assert dump(*lines).title == "Гарний день у Полтаві"


TEXT = (
    "Мешканці Полтави зібрали чотириста підписів за ремонт площі біля вокзалу. Петицію подали до міської ради.",
    "За словами голови комісії, кошти передбачено в бюджеті наступного року. «Ми почнемо навесні», – сказала вона.",
)


@pytest.mark.parametrize(
    "note",
    [
        "Оновлено о 18:00: додано слова голови.",
        "Оновлено о 18:00: додано слова голови громади Олени Гнатюк.",
        "Матеріал оновлено о 18:00, додано слова голови громади.",
        "Доповнено о 14:30: додано коментар поліції.",
        "Оновлено: додано слова голови.",
        "UPD. 18:00. Додано слова голови.",
        "Обновлено в 18:00: добавлены слова главы.",
        "Updated at 18:00: adds a statement by the mayor.",
    ],
)
@pytest.mark.parametrize(
    "title",
    ["Відремонтують площу", "На Сумщині троє людей загинули через удар", "Площу біля вокзалу відремонтують навесні"],
)
@pytest.mark.parametrize("below", [(), ("12 квітня 2026",)])
def test_what_was_added_later_is_no_headline_and_hides_none(note: str, title: str, below: tuple[str, ...]) -> None:
    for above in ((), ("Надріччя",)):
        assert dump(*above, note, title, *below, *TEXT).title == dump(*above, title, *below, *TEXT).title


@pytest.mark.parametrize(
    "title",
    [
        "Оновлено правила дорожнього руху: що зміниться",
        "Оновили розклад: додано десять потягів",
        "Доповнено реальність",
    ],
)
def test_a_headline_may_begin_as_a_note_does(title: str) -> None:
    assert dump(title, *TEXT).title == title
