"""Parts of an article that extractors leave out of a page although they stand among what they keep: they stay."""

import pytest

from reader.cleaning import clean, clean_text
from reader.importing import read_bytes

PARAGRAPHS = (
    "Стару хату тесляра Онисима Лугового на Підварках розібрали на дошки, пронумерували й перевезли за річку.",
    "Дошки пролежали в клуні дві зими, бо майстри чекали, доки висохне новий дуб на підвалини, і сперечалися про дах.",
    "Музейниця Зоряна Кульбаба каже, що пічка була найважчою: її клали без розчину, на самій глині з кінським волосом.",
    "Навесні хату склали знову, а під порогом знайшли монету, яку тесляр поклав на щастя в рік, коли збудував її.",
    "Відчинять її на Трійцю, і перші гості поснідають за тим столом, за яким тесляр колись рахував цвяхи.",
)
TITLE = "Хату тесляра з Підварок перевезли за річку"


def page(body: str, *, head: str = "", foot: str = "") -> str:
    content = (
        f"<html lang='uk'><head><meta charset='utf-8'><title>{TITLE}</title></head><body>"
        "<header><nav><a href='/'>Головна</a><a href='/n'>Новини</a></nav></header>"
        f"<article class='post'><h1>{TITLE}</h1>{head}{body}</article>{foot}"
        "<footer>© 2026 Підварська хвиля</footer></body></html>"
    ).encode()
    article = read_bytes(content, file_name="page.html")
    return clean_text(article.text, clean(article))


def rows(tag: str = "p") -> list[str]:
    return [f"<{tag}>{words}</{tag}>" for words in PARAGRAPHS]


def field(*pieces: str) -> str:
    """The paragraphs in one element, with ``pieces`` behind the third."""
    told = rows()
    return f"<div class='post-text'>{''.join([*told[:3], *pieces, *told[3:]])}</div>"


KEPT = {
    "a list with one short item": field(
        "<h3>Що в хаті</h3><ul><li>скриня з різьбленим замком і ключем завдовжки з долоню</li><li>жорна</li>"
        "<li>колиска, у якій виросли одинадцятеро дітей</li></ul>"
    ),
    "a questions class": field(
        "<div class='pf_subheadline'>Чому дах з очерету?</div><p>Бо солома горить швидше, а черепицю тут не робили.</p>"
    ),
    "answers in boxes": field(
        "<div class='acc'><div class='acc-head'>Чи можна зайти всередину?</div><div>Так, але без взуття.</div></div>"
    ),
}
WANTED = {
    "a list with one short item": ["жорна", "колиска, у якій виросли"],
    "a questions class": ["Чому дах з очерету?", "Бо солома горить швидше"],
    "answers in boxes": ["Чи можна зайти всередину?", "Так, але без взуття."],
}


@pytest.mark.parametrize("name", KEPT)
def test_short_parts_among_kept_paragraphs_stay(name: str) -> None:
    text = page(KEPT[name])
    for words in [*WANTED[name], *PARAGRAPHS]:
        assert words in text


def test_questions_and_answers_at_the_end_of_the_text_stay() -> None:
    text = page(
        f"<div class='entry'>{''.join(rows())}<div class='faq'><div class='q'>Чи є вхідні квитки?</div>"
        "<div class='a'>Ні, усім вільно.</div><div class='q'>Чи пустять із собакою?</div>"
        "<div class='a'>Пустять, якщо собака не боїться півнів. Узимку краще подзвонити наперед.</div></div></div>"
    )
    for words in ("Чи є вхідні квитки?", "Ні, усім вільно.", "Чи пустять із собакою?", "Пустять, якщо собака"):
        assert words in text


def test_a_standfirst_below_the_first_picture_stays() -> None:
    lead = "Хату складали за креслениками, які музейниця малювала на шпалерах, і жодна дошка не виявилася зайвою"
    text = page(
        f"<div class='article__body'>{''.join(rows())}</div>",
        head="<figure><img src='/1.jpg'><figcaption>Хата на новому місці. Світлина музею</figcaption></figure>"
        f"<div class='article__lead'>{lead}</div>",
    )
    assert lead in text


def test_a_box_that_nobody_kept_ends_no_text_that_everybody_kept() -> None:
    stories = "".join(
        f"<tr><td><a href='/{number}'>{words}</a></td></tr>"
        for number, words in enumerate(
            (
                "На ставку помітили рожевого фламінго",
                "Електричка до міста ходитиме рідше",
                "Скільки коштує зимова гума цього року",
            )
        )
    )
    text = page(
        f"<div class='t'>{rows()[0]}{rows()[1]}</div><div class='pop'><h3>Популярні матеріали</h3><table>{stories}"
        f"</table></div><div class='t'>{''.join(rows()[2:])}</div>",
        foot="<dl>"
        + "".join(
            f"<dt><a href='/n{number}'>10:{number}0 Новина про щось зовсім інше, номер {number}</a></dt>"
            f"<dd>Про це написала служба новин міста, і далі йде одне довге речення про щось інше, ніж хата.</dd>"
            for number in range(4)
        )
        + "</dl>",
    )
    for paragraph in PARAGRAPHS:
        assert paragraph in text
    assert "фламінго" not in text


def test_a_caption_that_everybody_kept_stays_whatever_it_sounds_like() -> None:
    caption = "Готові дошки зв'язують мотузкою по десять і кладуть між них записку"
    text = page(
        field(f"<figure><img src='/2.jpg'><figcaption>{caption}</figcaption></figure>"),
        foot="<div class='subscribe'>Підпишіться на розсилку</div>",
    )
    assert caption in text


OUT = {
    "a credit in its own element": "<div class='credit'>© Фотостудія «Підварки»</div>",
    "a button": "<button>Слухати статтю.</button>",
    "links in a list": "<ul><li><a href='/1'>Як зберегти дах із очерету на зиму</a></li>"
    "<li><a href='/2'>Хто рятує старі млини на Удаї</a></li></ul>",
}


@pytest.mark.parametrize("name", OUT)
def test_what_is_no_sentence_of_the_text_is_not_given_back(name: str) -> None:
    text = page(f"<div class='t'>{''.join(rows()[:3])}</div>{OUT[name]}<div class='t'>{''.join(rows()[3:])}</div>")
    for words in ("Фотостудія", "Слухати", "рятує старі млини"):
        assert words not in text
    for paragraph in PARAGRAPHS:
        assert paragraph in text


def test_a_text_cut_into_several_elements_of_one_class_stays_whole() -> None:
    ad = "<aside class='sidebar'><div class='ad'><span>Реклама</span></div></aside>"
    part = "<div class='grid-row sidebar-grid'><div class='body__part'>{}</div></div>"
    text = page(ad.join(part.format(words) for words in rows()))
    for paragraph in PARAGRAPHS:
        assert paragraph in text
    assert "Реклама" not in text


def test_the_second_story_of_an_endless_page_is_not_given_back() -> None:
    other = "Про цю подію в сусідній громаді говорять третій тиждень, і кожен розповідає її на свій лад, довго й гучно."
    text = page(
        f"<div class='body__part'>{''.join(rows())}</div>",
        foot=f"<article class='post'><h1>Зовсім інша подія в сусідній громаді</h1><div class='body__part'>"
        f"<p>{other}</p><p>{other.replace('третій', 'другий')}</p></div></article>",
    )
    assert other not in text


@pytest.mark.parametrize("name", ["paywall", "premium paywall", "sponsored-text"])
def test_a_class_on_most_paragraphs_says_nothing_of_them(name: str) -> None:
    told = rows()
    marked = "".join(words.replace("<p>", f"<p class={name!r}>") for words in told[1:])
    text = page(f"<div>{told[0]}{marked}</div>")
    for paragraph in PARAGRAPHS:
        assert paragraph in text


def test_an_element_of_its_own_kind_around_the_text_takes_nothing() -> None:
    text = page(f"<x-paywall data-paywall='soft' class='paywall'>{''.join(rows())}</x-paywall>")
    for paragraph in PARAGRAPHS:
        assert paragraph in text


LEADS = {
    "right below": "<p>{}</p>",
    "over the byline": "<h2>{}</h2><div><a href='/a'>Зоряна Кульбаба</a></div>",
    "below the date": "<p>14.05.2026, 10:20</p><div>5 хв</div><h2>{}</h2>"
    "<button>Поділитися з усіма, кого знаєте, просто зараз</button>",
    "over a picture": "<div class='z'>{}</div><figure><img src='/1.jpg'>"
    "<figcaption>Світлина музею</figcaption></figure>",
}


@pytest.mark.parametrize("name", LEADS)
def test_the_standfirst_below_the_headline_stays(name: str) -> None:
    lead = "Музейники перевезли будинок по дошці, і тепер тесляр, якого вже немає, приймає гостей"
    text = page(f"<div class='txt'>{''.join(rows())}</div>", head=f"<header>{LEADS[name].format(lead)}</header>")
    assert lead in text
    assert "кого знаєте" not in text


@pytest.mark.parametrize(
    "line",
    [
        "<p><a href='/p'>Підписуйтеся на наш канал і читайте про хату тесляра раніше за всіх інших читачів</a></p>",
        "<button>Натисніть тут, щоб почути, як хату тесляра перевозили за річку</button>",
        "<div>Сонячно, вдень до двадцяти двох градусів, увечері може піти дощ</div>",
    ],
)
def test_another_line_below_the_headline_is_no_standfirst(line: str) -> None:
    text = page(f"<div class='txt'>{''.join(rows())}</div>", head=f"<header>{line}</header>")
    assert "раніше за всіх" not in text
    assert "Натисніть" not in text
    assert "градусів" not in text


def test_headings_with_the_hour_over_entries_of_a_live_report_stay() -> None:
    entries = "".join(
        f"<h5>{hour}:1{number} {what}</h5><p>{words}</p>"
        for number, (hour, what, words) in enumerate(
            zip((14, 13, 11, 10, 9), ("Дах", "Двері", "Поріг", "Піч", "Підвалини"), PARAGRAPHS, strict=True)
        )
    )
    text = page(f"<div class='live'>{entries}</div>")
    for words in ("13:11 Двері", "11:12 Поріг", "10:13 Піч", "9:14 Підвалини", *PARAGRAPHS):
        assert words in text


ALSO = "<div class='box'><div class='b-title'>Читайте також</div><a href='/2'>Хто рятує старі млини на Удаї</a></div>"
TABLE = "".join(
    f"<tr>{''.join(f'<td>{cell}</td>' for cell in row.split())}</tr>"
    for row in ("Що Було Стало", "Дошки,&nbsp;шт. 412 398", "Підвалини,&nbsp;шт. 8 8")
)
BELOW_A_BOX = {
    "a table with its heading": (
        f"<h3>Хата у цифрах</h3><table>{TABLE}</table>",
        ("Хата у цифрах", "шт.\t412\t398", "шт.\t8\t8"),
    ),
    "a caption": (
        "<figure><img src='/2.jpg'><figcaption>Музейники складають хату. Підварська хвиля</figcaption></figure>",
        ("Музейники складають хату. Підварська хвиля",),
    ),
    "a heading": ("<h3>Що було під порогом</h3>", ("Що було під порогом",)),
}


@pytest.mark.parametrize("name", BELOW_A_BOX)
def test_a_box_of_other_stories_ends_where_its_markup_ends(name: str) -> None:
    markup, wanted = BELOW_A_BOX[name]
    text = page(field(ALSO, markup))
    for words in [*wanted, *PARAGRAPHS]:
        assert words in text
    assert "старі млини" not in text


@pytest.mark.parametrize("heading", ["Поширені запитання", "Контекст:", "Контакти"])
def test_a_heading_between_kept_paragraphs_stays_whatever_it_sounds_like(heading: str) -> None:
    told = rows()
    text = page(f"<div class='t'>{''.join(told[:3])}<h2>{heading}</h2>{''.join(told[3:])}</div>")
    assert heading in text


def test_a_heading_over_what_was_left_out_does_not_stay() -> None:
    text = page(f"<div class='t'>{''.join(rows())}</div><h2>Контакти</h2><p><a href='/c'>Написати редакції</a></p>")
    assert "Контакти" not in text


@pytest.mark.parametrize("tag", ["b", "div", "p"])
def test_what_announces_the_points_stays(tag: str) -> None:
    points = "".join(f"<li>{words}</li>" for words in ("Чому хату возили взимку", "Яку дошку загубили", "Хто клав піч"))
    text = page(
        f"<div class='txt'>{''.join(rows())}</div>",
        head=f"<div class='key-points'><{tag}>Про що йдеться:</{tag}><ul>{points}</ul></div>",
    )
    for words in ("Про що йдеться:", "Яку дошку загубили"):
        assert words in text


def test_other_stories_that_a_page_lists_twice_are_no_contents() -> None:
    stories = [
        f"{words} від понеділка до самої весни" for words in ("Фламінго гостює", "Потяг не ходить", "Гума дешевшає")
    ]
    listed = "".join(f"<li><a href='/{number}'>{words}</a></li>" for number, words in enumerate(stories))
    text = page(
        f"<div class='t'>{''.join(rows())}</div>",
        foot=f"<div><h3>Читайте також</h3><ul>{listed}</ul></div><div><h3>Популярне</h3><ul>{listed}</ul></div>",
    )
    for words in stories:
        assert words not in text
