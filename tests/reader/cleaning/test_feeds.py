"""Rows of other stories that only what stands beside them tells, and rows of the article's own that look like them."""

import pytest

from reader.cleaning import clean, clean_text
from reader.importing import read_bytes

UK_TITLE = "Бібліотека на колесах повернулася до гірських сіл"
UK = (
    (
        "Стара вантажівка, яку два роки тому переобладнали на бібліотеку, знову їздить гірськими дорогами краю. Після "
        "ремонту двигуна вона відвідала сім сіл і привезла понад чотириста книжок, розповіла водійка Марія Гнатюк."
    ),
    (
        "Ремонт коштував 86 тисяч гривень. Третину дала громада, решту зібрали читачі: діти продавали печиво, старша "
        "група хору влаштувала концерт у клубі, на який прийшло все село."
    ),
    (
        "За словами бібліотекарки Оксани, у горах читають інакше, ніж у місті: беруть по п'ять книжок , бо дорогу "
        "може засипати снігом на кілька тижнів."
    ),
    (
        "Навесні бібліотека на колесах має доїхати до найвищого села району. Громада шукає ще одного водія і просить "
        "приносити дитячі книжки, яких бракує найбільше."
    ),
)
EN_TITLE = "Mobile library returns to the hill villages"
EN = (
    (
        "An old lorry that was turned into a library two years ago is driving the hill roads again. After its engine "
        "was mended it visited seven villages and brought more than four hundred books, said its driver, Maria Hnatiuk."
    ),
    (
        "The repair cost 86,000 hryvnias. The council paid a third of it and readers raised the rest: children sold "
        "biscuits, and the village choir gave a concert in the club, to which everybody came."
    ),
    (
        "According to the librarian, people in the mountains read otherwise than townspeople: they take five books at "
        "once, because snow may close the road for weeks."
    ),
    (
        "In spring the library is to reach the highest village of the district. The council is looking for a second "
        "driver and asks for books for children, of which it has too few."
    ),
)
PAGES = {"uk": (UK_TITLE, UK), "en": (EN_TITLE, EN)}
FEEDS = {
    "uk clocks": (
        "18:02 Уряд змінив порядок виплат",
        "17:44 На Закарпатті зійшла лавина",
        "17:31 Долар подешевшав учора",
    ),
    "uk clocks alone": (
        "18:02",
        "Уряд змінив порядок виплат",
        "17:44",
        "На Закарпатті зійшла лавина",
        "17:31",
        "Долар подешевшав на ринку",
    ),
    "uk clocks behind": (
        "Уряд змінив порядок виплат 18:02",
        "На Закарпатті зійшла лавина 17:44",
        "Долар подешевшав на ринку 17:31",
    ),
    "uk days": (
        "18 лютого Уряд змінив порядок виплат",
        "17 лютого На Закарпатті зійшла лавина",
        "16 лютого Долар подешевшав знову",
    ),
    "uk sentences": (
        "2026-02-18 17:44:10 На Закарпатті зійшла лавина, туристів шукають.",
        "2026-02-18 17:31:02 Долар подешевшав на міжбанку.",
        "2026-02-18 17:10:45 Збірна назвала склад на матчі.",
    ),
    "uk ago": (
        "2 години тому",
        "Уряд змінив порядок виплат",
        "3 години тому",
        "На Закарпатті зійшла лавина",
        "5 годин тому",
        "Долар подешевшав на ринку",
    ),
    "uk places": (
        "1",
        "Уряд змінив порядок виплат",
        "2",
        "На Закарпатті зійшла лавина",
        "3",
        "Долар подешевшав на ринку",
    ),
    "uk views": (
        "Уряд змінив порядок виплат",
        "1 204",
        "На Закарпатті зійшла лавина",
        "877",
        "Долар подешевшав на ринку",
        "640",
    ),
    "uk rubrics": (
        "Економіка",
        "Уряд змінив порядок виплат",
        "Надзвичайне",
        "На Закарпатті зійшла лавина",
        "Гроші",
        "Долар подешевшав на ринку",
    ),
    "en clocks": (
        "6:02 PM Government changes payments",
        "5:44 PM Avalanche hits the slopes",
        "5:31 PM Dollar slips on markets",
    ),
    "en rubrics": (
        "Economy",
        "Government changes its payments",
        "Incidents",
        "Avalanche hits Zakarpattia slopes",
        "Money",
        "Dollar slips on interbank market",
    ),
}


def shown(*lines: str) -> list[str]:
    article = read_bytes("\n".join(lines).encode(), file_name="dump.txt")
    return clean_text(article.text, clean(article)).split("\n")


@pytest.mark.parametrize("name", FEEDS)
@pytest.mark.parametrize("place", [2, 4])
def test_a_feed_is_left_out_between_paragraphs_and_behind_them(name: str, place: int) -> None:
    title, text = PAGES[name[:2]]
    visible = shown(title, "18.02.2026 11:40", *text[:place], *FEEDS[name], *text[place:])
    assert [line for line in visible if line in (*text, *FEEDS[name])] == list(text)


@pytest.mark.parametrize(
    "own",
    [
        ("10:00 Зустріч читачів біля клубу", "11:30 Концерт старшої групи хору", "13:00 Ярмарок дитячого печива"),
        (
            "10:00",
            "Зустріч читачів біля клубу",
            "11:30",
            "Концерт старшої групи хору",
            "13:00",
            "Ярмарок печива й книжок",
        ),
        ("12 березня Вантажівка їде до Зеленого", "14 березня Вантажівка їде до Буркута", "19 березня Ремонт двигуна"),
        (
            "18:40 Бібліотека на колесах доїхала до села.",
            "17:15 Водійка Марія чекає на ремонт.",
            "16:02 Дорогу до сіл засипало.",
        ),
        ("1. Дитячі книжки приймають у клубі", "2. Романи приймають у школі", "3. Підручників для бібліотеки досить"),
        ("Дитячі книжки – 210", "Романи й повісті – 184", "Довідники про гори – 12"),
    ],
    ids=["programme", "programme apart", "days to come", "live", "list", "figures"],
)
def test_rows_of_the_articles_own_stay(own: tuple[str, ...]) -> None:
    visible = shown(UK_TITLE, "18.02.2026 11:40", *UK[:3], *own, UK[3])
    assert [line for line in visible if line in own] == list(own)


def test_a_report_by_the_clock_is_not_a_feed_however_little_stands_over_it() -> None:
    entries = tuple(
        f"{hour}:05 {words}"
        for hour, words in (
            (19, "Усі вийшли на берег"),
            (18, "Третя хвиля пливе далі"),
            (17, "Старт дали вчасно сьогодні"),
        )
    )
    visible = shown("Заплив через Тясмин: онлайн", "6 січня 2026, 16:00", UK[0][:120] + ".", *entries)
    assert [line for line in visible if line in entries] == list(entries)


CARDS = (
    "Уряд змінив порядок виплат переселенцям",
    "Відтепер довідку можна отримати в застосунку за три дні.",
    "На Закарпатті зійшла лавина минулої ночі",
    "Зниклих шукають двадцять рятувальників із собаками.",
    "Долар подешевшав на міжбанку за вихідні",
    "Експортери продали валюти вдвічі більше, ніж торік.",
)


def test_three_headlines_with_blurbs_behind_a_text_are_other_stories() -> None:
    assert shown(UK_TITLE, "18.02.2026 11:40", *UK, *CARDS)[-4:] == list(UK)


def test_three_parts_with_a_sentence_each_are_the_texts_own() -> None:
    parts = (
        "Книжки для найменших читачів села",
        "Дитячі книжки бібліотека бере передусім, їх бракує найбільше.",
        "Романи для читачів старших років",
        "Романи беруть по п'ять одразу, бо дорогу засипає снігом.",
        "Печиво, яке продавали діти у клубі",
        "Ремонт вантажівки оплатили печивом і концертом старшого хору.",
    )
    assert shown(UK_TITLE, "18.02.2026 11:40", *UK, *parts)[-6:] == list(parts)


def test_wares_with_a_price_and_one_button_are_an_advertisement() -> None:
    wares = ("Рюкзак туристичний 60 л", "2 499 грн", "До кошика", "Термос сталевий 1 л", "899 грн", "До кошика")
    visible = shown(UK_TITLE, "18.02.2026 11:40", *UK[:2], *wares, *UK[2:])
    assert [line for line in visible if line in (*UK, *wares)] == list(UK)
    prices = ("Квиток для дорослих", "120 грн", "Квиток для дітей", "60 грн")
    assert [line for line in shown(UK_TITLE, "18.02.2026 11:40", *UK[:2], *prices, *UK[2:]) if line in prices] == list(
        prices
    )


def test_another_article_with_its_name_and_day_is_left_out() -> None:
    other = (
        "На Закарпатті зійшла лавина, зниклих шукають",
        "Петро Сова",
        "18 лютого 2026, 10:05",
        "Лавина зійшла зі схилу Драгобрата близько восьмої ранку. На місці працюють двадцять рятувальників із псами.",
    )
    assert shown(UK_TITLE, "18 лютого 2026, 11:40", *UK, *other)[-4:] == list(UK)


def test_remarks_of_readers_behind_a_text_are_left_out() -> None:
    remarks = (
        "Василь Петрович",
        "А бензин за чий рахунок? Цікаво",
        "2 0",
        "Галина К.",
        "Молодці, дай Боже здоров'я",
        "5 1",
    )
    assert shown(UK_TITLE, "18.02.2026 11:40", *UK, *remarks)[-4:] == list(UK)
