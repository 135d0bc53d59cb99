"""Title, date, authors and paper of a text dump in many wordings: right, or empty, never guessed."""

import pytest

from reader.importing import read_bytes
from reader.values import Article

TITLE = "У Липоводі міняють водогін, старший за саме місто"
ENGLISH_TITLE = "Lipton replaces a water main older than the town"
TEXT = (
    (
        "Старий водогін у Липоводі пролежав під вулицею Набережною дев'яносто два роки, і за цей час його "
        "латали сімнадцять разів."
    ),
    "Торік улітку труба луснула одразу в трьох місцях, тож половина міста тиждень набирала воду з цистерн біля школи.",
    "Майстриня водоканалу каже, що чавун тримався краще за сталь, яку поклали на дев'яностих роках.",
)
ENGLISH_TEXT = (
    (
        "An old water main in Lipton lay beneath Quay Street for ninety-two years, and it was patched "
        "seventeen times in that period."
    ),
    (
        "Last summer the pipe burst in three places at once, so half of the town spent a week fetching water "
        "from tankers by the school."
    ),
    "The foreman of the waterworks says the cast iron held better than the steel that was laid there in the nineties.",
)
DATES = (
    ("Опубліковано 14.05.2026, 09:12", "2026-05-14T09:12"),
    ("Опубліковано: 14 травня 2026 р. о 9:12", "2026-05-14T09:12"),
    ("23 кві 2026", "2026-04-23"),
    ("23 квіт. 2026, 10:00", "2026-04-23T10:00"),
    ("14.05.2026, 09:12", "2026-05-14T09:12"),
    ("Tue, 5 May 2026", "2026-05-05"),
    ("Tuesday, May 5, 2026 4:10 PM", "2026-05-05T16:10"),
    ("вівторок, 5 травня 2026, 12:40", "2026-05-05T12:40"),
    ("5 травня 2026 року, 12:40", "2026-05-05T12:40"),
    ("Сьогодні, 14:20", None),
    ("Вчора, 22:10", None),
    ("2 години тому", None),
    ("5 хв тому", None),
    ("3 days ago", None),
    ("14:20, 05.05.2026", "2026-05-05T14:20"),
    ("2026-05-05 14:20", "2026-05-05T14:20"),
    ("5 травня, 12:40, 2026", "2026-05-05T12:40"),
    ("5 травня (вівторок), 2026", "2026-05-05"),
    ("12:4005.05.202631", "2026-05-05T12:40"),
    ("05.05.202612:40", "2026-05-05T12:40"),
    ("05. травень 2026 12:40", "2026-05-05T12:40"),
    ("05/05/2026", "2026-05-05"),
    ("Дата: 05.05.2026", "2026-05-05"),
    ("Роздруковано: 07.07.2026", None),
    ("Надруковано 7 липня 2026", None),
    ("Збережено 07.07.2026 11:20", None),
    ("Printed on July 7, 2026", None),
    ("Saved: 2026-07-07", None),
    ("Retrieved 7 July 2026", None),
    ("Дата звернення: 07.07.2026", None),
    ("Створено: 5 травня 2026", "2026-05-05"),
    ("Додано: 05.05.2026 12:00", "2026-05-05T12:00"),
    ("Розміщено 05.05.2026", "2026-05-05"),
    ("Опубликовано: 5 мая 2026 в 12:40", "2026-05-05T12:40"),
    ("Размещено 05.05.2026", "2026-05-05"),
    ("First published: May 5, 2026", "2026-05-05"),
    ("Published 5 May 2026, 14:20 BST", "2026-05-05T14:20"),
    ("Posted on 05 May 2026", "2026-05-05"),
    ("May 5, 2026 at 2:20 p.m.", "2026-05-05T14:20"),
    ("Оновлено 6 травня 2026", "2026-05-06"),
    ("5 May 2026 · 4 min read", "2026-05-05"),
    ("Пн, 4 трав. 2026 р.", "2026-05-04"),
    ("04 травня 2026 | 10:15 | Переглядів: 1200", "2026-05-04T10:15"),
    ("4 травня, 2026", "2026-05-04"),
    ("4.5.2026", "2026-05-04"),
    ("04.05.26 10:15", "2026-05-04T10:15"),
    ("Олена Гай4 травня 2026, 10:15", "2026-05-04T10:15"),
    ("10:15 04.05.2026", "2026-05-04T10:15"),
    ("4 травня 2026 10:15Суспільство", "2026-05-04T10:15"),
    ("Т 4 травня 2026 г. 10.15", "2026-05-04T10:15"),
    ("Monday 4 May 2026 10.15 BST", "2026-05-04T10:15"),
    ("Updated May 4, 2026, 10:15 a.m. ET", "2026-05-04"),
    ("Час публікації: 10:15 04.05.2026", "2026-05-04T10:15"),
    ("Опубліковано 4 травня 2026, оновлено 6 травня 2026", "2026-05-04"),
    ("Оновлено 6 травня 2026, опубліковано 4 травня 2026", "2026-05-04"),
)
AUTHORS = (
    ("Автор: Олена Гай", ("Олена Гай",)),
    ("Автор: Super User", ()),
    ("Автор: admin", ()),
    ("Автор: Адміністратор", ()),
    ("Автор: Редакція", ()),
    ("Редакція", ()),
    ("By Staff Writer", ()),
    ("By Admin", ()),
    ("Super User", ()),
    ("Текст: Олена Гай", ("Олена Гай",)),
    ("Текст: Олена Гай, фото: Петро Сич", ("Олена Гай",)),
    ("Олена Гай, журналістка", ("Олена Гай",)),
    ("Журналістка Олена Гай", ("Олена Гай",)),
    ("Авторка: Олена Гай", ("Олена Гай",)),
    ("Автори: Олена Гай, Петро Сич", ("Олена Гай", "Петро Сич")),
    ("Автори: Олена Гай і Петро Сич", ("Олена Гай", "Петро Сич")),
    ("Підготувала Олена Гай", ("Олена Гай",)),
    ("Підготувала: Олена Гай", ("Олена Гай",)),
    ("Написала Олена Гай", ("Олена Гай",)),
    ("Автор Олена Гай", ("Олена Гай",)),
    ("Автор статті: Олена Гай", ("Олена Гай",)),
    ("Автор публікації: Олена Гай", ("Олена Гай",)),
    ("Автор матеріалу — Олена Гай", ("Олена Гай",)),
    ("Автор новини: Олена Гай", ("Олена Гай",)),
    ("Автор: Олена ГАЙ", ("Олена ГАЙ",)),
    ("Олена ГАЙ", ("Олена ГАЙ",)),
    ("Автор: ОЛЕНА ГАЙ", ("ОЛЕНА ГАЙ",)),
    ("By JANE DOE and TOM WEBB", ("JANE DOE", "TOM WEBB")),
    ("By Jane Doe", ("Jane Doe",)),
    ("By Jane Doe | Staff Writer", ("Jane Doe",)),
    ("By Jane Doe, Health Reporter", ("Jane Doe",)),
    ("Jane Doe | 4 May 2026", ("Jane Doe",)),
    ("Written by Jane Doe", ("Jane Doe",)),
    ("Автор: Алексей Громов", ("Алексей Громов",)),
    ("Беседовала Анна Громова", ("Анна Громова",)),
    ("Беседовал: Иван Громов", ("Иван Громов",)),
    ("Спілкувалася Олена Гай", ("Олена Гай",)),
    ("Розмовляла Олена Гай", ("Олена Гай",)),
    ("Записала Олена Гай", ("Олена Гай",)),
    ("Фото: Олена Гай", ()),
    ("Світлина Олени Гай", ()),
    ("Редактор: Олена Гай", ()),
    ("Переклад: Олена Гай", ()),
    ("Від Олена Гай", ("Олена Гай",)),
    ("від Олена Гай · 4 травня 2026", ("Олена Гай",)),
    ("Олена Гай4 травня 2026, 10:15Культура", ("Олена Гай",)),
    ("Пише Олена Гай", ("Олена Гай",)),
    ("Блогер: Олена Гай", ("Олена Гай",)),
    ("Колумністка Олена Гай", ("Олена Гай",)),
    ("Спецкор Петро Сич", ("Петро Сич",)),
    ("Кореспондент: Петро Сич", ("Петро Сич",)),
    ("Матеріал підготувала Олена Гай", ("Олена Гай",)),
    ("Автор: Прес-служба міськради", ()),
    ("Автор: Новини Липовода", ()),
    ("by Jane Doe May 4, 2026", ("Jane Doe",)),
    ("Story by Jane Doe", ("Jane Doe",)),
    ("Words: Jane Doe", ("Jane Doe",)),
    ("Text: Jane Doe / Photos: Tom Webb", ("Jane Doe",)),
)
PAPERS = (
    ("© 2026 Липоводська хвиля", "Липоводська хвиля"),
    ("© Липоводська хвиля, 2026", "Липоводська хвиля"),
    ("© 2014–2026 «Липоводська хвиля». Усі права захищено.", "Липоводська хвиля"),
    ("Липоводська хвиля © 2026", "Липоводська хвиля"),
    ("Copyright © 2026 Ashcombe Post. All rights reserved.", "Ashcombe Post"),
    ("© 2026 Ashcombe Post Ltd. All rights reserved.", "Ashcombe Post"),
    ("Джерело: Липоводська хвиля", "Липоводська хвиля"),
    ("Джерело: hvylia.example.ua", "hvylia.example.ua"),
    ("Источник: Липоводская волна", "Липоводская волна"),
    ("(c) 2026 Хвиля", "Хвиля"),
    ("Усі права захищено © Хвиля 2026", "Хвиля"),
    ("Всі права захищені. © 2026. Хвиля", "Хвиля"),
    ("2026 © Хвиля", "Хвиля"),
    ("© 2005-2026, Інформаційне агентство «Хвиля»", "Хвиля"),
    ("© Інтернет-видання «Хвиля», 2010—2026", "Хвиля"),
    ("© 2026 hvylia.com.ua", "hvylia.com.ua"),
    ("© 2026. Всі права захищені", None),
    ("© Фото: Олена Гай", None),
)
UKRAINIAN_HEADS = {
    "plain": (TITLE, [TITLE]),
    "menu": (TITLE, ["Хвиля", "Головна", "Новини", "Політика", "Спорт", "Культура", TITLE, "4 травня 2026, 10:15"]),
    "breadcrumb": (TITLE, ["Хвиля", "Головна > Новини > Місто", TITLE, "Олена Гай"]),
    "breadcrumb title": (TITLE, ["Головна / Місто / " + TITLE, TITLE, "4 травня 2026"]),
    "rubric above": (TITLE, ["Хвиля", "Комунальні послуги", TITLE, "4 травня 2026, 10:15", "Фото: водоканал"]),
    "slogan": (TITLE, ["Хвиля — новини Липоводи, які варто знати", TITLE, "4 травня 2026, 10:15"]),
    "site tagline": (
        TITLE,
        ["Хвиля", "Незалежне видання Липоводського краю з 1997 року", TITLE, "Олена Гай, 4 травня 2026"],
    ),
    "ticker": (
        TITLE,
        [
            "Хвиля",
            "Терміново: тривогу скасовано в усіх районах",
            "Курс долара 42,10",
            "Погода в Липоводі +12",
            TITLE,
            "4 травня 2026",
        ],
    ),
    "top stories before": (
        TITLE,
        [
            "Хвиля",
            "14:20 На ринку подорожчала полуниця",
            "14:05 Школярі виграли турнір із шахів",
            "13:50 Дощитиме до п'ятниці",
            TITLE,
            "Олена Гай",
            "4 травня 2026, 10:15",
        ],
    ),
    "popular before": (
        TITLE,
        [
            "Популярне",
            "На ринку подорожчала полуниця",
            "Школярі виграли турнір із шахів",
            "Дощитиме до п'ятниці",
            TITLE,
            "Олена Гай",
            "4 травня 2026, 10:15",
        ],
    ),
    "standfirst": (
        TITLE,
        [TITLE, "4 травня 2026, 10:15", "Нову лінію протягнуть уздовж берега, аби не розкопувати бруківку"],
    ),
    "caption between": (TITLE, [TITLE, "Фото: Петро Сич", "Водогін на Набережній розкопали", "4 травня 2026, 10:15"]),
    "quote title": (
        "«Чавун тримався краще за сталь»: у Липоводі міняють водогін",
        ["Хвиля", "Новини", "«Чавун тримався краще за сталь»: у Липоводі міняють водогін", "4 травня 2026"],
    ),
    "question": ("Скільки коштує новий водогін?", ["Хвиля", "Скільки коштує новий водогін?", "4 травня 2026"]),
    "short": ("Труба терпіла", ["Хвиля", "Новини", "Труба терпіла", "4 травня 2026, 10:15", "Олена Гай"]),
    "title with full stop": (
        "Водогін, який пережив імперії.",
        ["Хвиля", "Місто", "Водогін, який пережив імперії.", "4 травня 2026"],
    ),
    "colon": (
        "Водогін у Липоводі: що відомо про ремонт",
        ["Хвиля", "Водогін у Липоводі: що відомо про ремонт", "4 травня 2026"],
    ),
    "all caps": (
        "У ЛИПОВОДІ МІНЯЮТЬ ВОДОГІН, СТАРШИЙ ЗА МІСТО",
        ["ХВИЛЯ", "НОВИНИ", "У ЛИПОВОДІ МІНЯЮТЬ ВОДОГІН, СТАРШИЙ ЗА МІСТО", "04.05.2026"],
    ),
    "window title": (TITLE, [TITLE + " - Хвиля", TITLE, "4 травня 2026"]),
    "window title pipe": (TITLE, [TITLE + " | Хвиля", "Головна Новини Контакти", TITLE, "4 травня 2026"]),
    "window title only": (TITLE, [TITLE + " — Новини Липоводи — Хвиля", "4 травня 2026"]),
    "date above": (TITLE, ["Хвиля", "4 травня 2026, 10:15", TITLE, "Олена Гай"]),
    "rubric date": (TITLE, ["Хвиля", "Місто · 4 травня 2026", TITLE]),
    "ad": (TITLE, ["Хвиля", "Реклама", "Пластикові вікна за пів ціни", TITLE, "4 травня 2026"]),
    "share": (TITLE, ["Хвиля", TITLE, "Поділитися", "Facebook", "Telegram", "4 травня 2026"]),
    "langs": (TITLE, ["Хвиля", "УКР | РУС | ENG", "Увійти", "Пошук", TITLE, "4 травня 2026"]),
    "alert": (TITLE, ["Хвиля", "Повітряна тривога у Липоводському районі", "Мапа тривог", TITLE, "4 травня 2026"]),
    "glued menu": (TITLE, ["ХвиляНовиниПолітикаСпортКультура", TITLE, "4 травня 2026"]),
    "glued title date": (TITLE, [TITLE + "4 травня 2026, 10:15"]),
    "number title": (
        "92 роки під землею: історія одного водогону",
        ["Хвиля", "92 роки під землею: історія одного водогону", "4 травня 2026"],
    ),
    "exclusive": (TITLE, ["Хвиля", "Ексклюзив", TITLE, "4 травня 2026"]),
    "special": (TITLE, ["Хвиля", "Спецтема: відбудова", TITLE, "4 травня 2026"]),
    "tags above": (TITLE, ["Хвиля", "водогін ремонт Липовода", TITLE, "4 травня 2026"]),
    "appeal": (TITLE, ["Підтримайте Хвилю, щоб ми працювали далі", TITLE, "4 травня 2026"]),
    "cookie": (TITLE, ["Цей сайт використовує файли cookie, щоб вам було зручніше.", "Хвиля", TITLE, "4 травня 2026"]),
    "project": (TITLE, ["Хвиля", "Проєкт «Міста, що течуть»", TITLE, "Олена Гай"]),
    "author box above": (TITLE, ["Олена Гай", "журналістка відділу міста", TITLE, "4 травня 2026"]),
    "long title": (
        TITLE + ": роботи триватимуть до жовтня, а воду вимикатимуть тільки вночі, обіцяє водоканал",
        [
            "Хвиля",
            TITLE + ": роботи триватимуть до жовтня, а воду вимикатимуть тільки вночі, обіцяє водоканал",
            "4 травня 2026",
        ],
    ),
    "title twice": (TITLE, ["Хвиля", TITLE, "Головна", "Місто", TITLE, "4 травня 2026"]),
    "cut title crumb": (TITLE, ["Головна » Місто » У Липоводі міняють водогін...", TITLE, "4 травня 2026"]),
    "hero of other": (
        TITLE,
        ["Хвиля", "Читають зараз", "Міст через Липовку перефарбують у зелений", TITLE, "4 травня 2026", "Олена Гай"],
    ),
    "events list": (TITLE, ["Хвиля", "Афіша тижня: куди піти в Липоводі", TITLE, "4 травня 2026", "Олена Гай"]),
}
ENGLISH_HEADS = {
    "menu": (
        ENGLISH_TITLE,
        [
            "Ashcombe Post",
            "News",
            "Sport",
            "Opinion",
            "Culture",
            "Lifestyle",
            "Sign in",
            "Subscribe",
            ENGLISH_TITLE,
            "Jane Doe",
            "4 May 2026",
        ],
    ),
    "kicker": (ENGLISH_TITLE, ["Ashcombe Post", "Utilities", ENGLISH_TITLE, "By Jane Doe", "May 4, 2026"]),
    "title case": (
        "Lipton Replaces a Water Main Older Than the Town",
        ["Ashcombe Post", "Local News", "Lipton Replaces a Water Main Older Than the Town", "By Jane Doe"],
    ),
    "topics": (ENGLISH_TITLE, ["Menu", "Topics: Wildfire season | Grain talks | Quiz", ENGLISH_TITLE, "By JANE DOE"]),
    "live": (ENGLISH_TITLE, ["Watch Live", "Breaking News", ENGLISH_TITLE, "4 May 2026"]),
    "two col": (
        ENGLISH_TITLE,
        ["Home", "World", "UK", "Business", "In Depth", "Most Read", ENGLISH_TITLE, "3 hours ago", "Jane Doe"],
    ),
    "weather": (ENGLISH_TITLE, ["Lipton 12°C", "Ashcombe Post", "Today's Paper", ENGLISH_TITLE, "By Jane Doe"]),
    "newsletter": (ENGLISH_TITLE, ["Get our free newsletter every morning", ENGLISH_TITLE, "By Jane Doe"]),
    "subscribe offer": (ENGLISH_TITLE, ["Subscribe for $1 a week", ENGLISH_TITLE, "By Jane Doe"]),
    "standfirst": (
        ENGLISH_TITLE,
        [
            ENGLISH_TITLE,
            "Engineers say the old iron outlasted the newer steel beneath Quay Street",
            "By Jane Doe",
            "May 4, 2026",
        ],
    ),
    "caption": (
        ENGLISH_TITLE,
        [
            "Ashcombe Post",
            ENGLISH_TITLE,
            "Workers dig up the old main on Quay Street. Photograph: Tom Webb",
            "Jane Doe",
        ],
    ),
    "opinion": (
        "The water main that outlived us all",
        ["Opinion", "The water main that outlived us all", "Jane Doe", "4 May 2026"],
    ),
    "site": (ENGLISH_TITLE, [ENGLISH_TITLE + " - Ashcombe Post", "Skip to content", ENGLISH_TITLE, "4 May 2026"]),
    "analysis": (ENGLISH_TITLE, ["Analysis", ENGLISH_TITLE, "4 May 2026"]),
    "crumb": (ENGLISH_TITLE, ["Home > News > Lipton", ENGLISH_TITLE]),
    "advert": (ENGLISH_TITLE, ["Advertisement", ENGLISH_TITLE, "Advertisement", "By Jane Doe"]),
    "promo": (
        ENGLISH_TITLE,
        ["The Big Read: Inside the river's last mill", ENGLISH_TITLE, "By Jane Doe", "May 4, 2026"],
    ),
}


def dump(*head: str, tail: tuple[str, ...] = (), text: tuple[str, ...] = TEXT) -> Article:
    return read_bytes("\n".join([*head, *text, *tail]).encode(), file_name="a.txt")


@pytest.mark.parametrize(("line", "date"), DATES)
def test_the_date_is_read_as_it_is_written(line: str, date: str | None) -> None:
    assert dump(TITLE, line).published == date


@pytest.mark.parametrize(("line", "names"), AUTHORS)
def test_authors_are_people_named_in_a_byline(line: str, names: tuple[str, ...]) -> None:
    assert dump(TITLE, line, "4 травня 2026, 10:15").authors == names


@pytest.mark.parametrize(("line", "name"), PAPERS)
def test_the_paper_is_named_below_its_text(line: str, name: str | None) -> None:
    made = dump(TITLE, "4 травня 2026, 10:15", tail=("Головна Новини Контакти", line))
    assert made.publication == name


@pytest.mark.parametrize("name", UKRAINIAN_HEADS)
def test_the_headline_is_found_among_what_stands_over_a_text(name: str) -> None:
    title, head = UKRAINIAN_HEADS[name]
    assert dump(*head).title == title


@pytest.mark.parametrize("name", ENGLISH_HEADS)
def test_an_english_headline_is_found_among_what_stands_over_a_text(name: str) -> None:
    title, head = ENGLISH_HEADS[name]
    assert dump(*head, text=ENGLISH_TEXT).title == title


def test_the_day_in_the_pages_head_and_the_day_of_printing_are_not_the_texts() -> None:
    dated = (TITLE, "4 травня 2026, 10:15")
    assert dump("Сьогодні 25 листопада 2026, середа", *dated).published == "2026-05-04T10:15"
    assert dump(f"07.07.2026, 11:20 {TITLE} - Хвиля", *dated).published == "2026-05-04T10:15"
    assert dump(TITLE, tail=("Роздруковано 07.07.2026",)).published is None
    assert dump(TITLE, tail=dated[1:]).published == "2026-05-04T10:15"


def test_a_channels_post_has_its_channel_and_its_day() -> None:
    made = dump(
        "Telegram",
        "Липовода без води",
        "8.41K subscribers",
        "View in Telegram",
        tail=("6.2K views edited Feb 5, 2026 at 09:41",),
    )
    assert (made.publication, (made.published or "")[:10]) == ("Липовода без води", "2026-02-05")


def test_a_company_is_not_the_paper_that_heads_the_page() -> None:
    made = dump("Хвиля 24", "Новини", TITLE, "4 травня 2026", tail=('© ТОВ "Хвиля-Медіа" Усі права застережено',))
    assert made.publication == "Хвиля 24"
