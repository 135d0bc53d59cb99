"""What stands below the pictures of a page: extractors drop it, by whatever element it is told. It stays."""

import pytest

from reader.cleaning import clean, clean_text
from reader.importing import read_bytes
from reader.values import BlockKind

PARAGRAPHS = (
    "Стару хату тесляра Онисима Лугового на Підварках розібрали на дошки, пронумерували й перевезли за річку.",
    "Дошки пролежали в клуні дві зими, бо майстри чекали, доки висохне новий дуб на підвалини, і сперечалися про дах.",
    "Музейниця Зоряна Кульбаба каже, що пічка була найважчою: її клали без розчину, на самій глині з кінським волосом.",
    "Навесні хату склали знову, а під порогом знайшли монету, яку тесляр поклав на щастя в рік, коли збудував її.",
    "Відчинять її на Трійцю, і перші гості поснідають за тим столом, за яким тесляр колись рахував цвяхи.",
)
# So that the page is no short one, of which importing keeps more anyway.
ROOMS = ("сінях", "світлиці", "коморі", "клуні", "хліві", "майстерні", "погребі", "ванькирі", "повітці", "стайні")
MORE = tuple(
    f"У {room} майстри замінили {number} дошок, а решту залишили, хоч інструкція радила брати для музею тільки нову "
    "деревину з однієї лісопилки."
    for number, room in enumerate(ROOMS, start=3)
)
TITLE = "Хату тесляра з Підварок перевезли за річку"
CAPTION = "Нову хату тесляра складають на підвалинах із дуба"


def page(body: str, head: str = "") -> bytes:
    return (
        f"<html lang='uk'><head><meta charset='utf-8'><title>{TITLE}</title></head><body>"
        "<header><nav><a href='/'>Головна</a><a href='/n'>Новини</a></nav></header>"
        f"<main><div class='cols'><h1>{TITLE}</h1>{head}<div class='txt'>{body}</div></div>"
        "<div class='side'><div class='r'><a href='/1'>Фламінго на ставку</a></div></div></main>"
        "<footer>© 2026 Підварська хвиля</footer></body></html>"
    ).encode()


def shown(content: bytes) -> str:
    article = read_bytes(content, file_name="page.html")
    return clean_text(article.text, clean(article))


def told(*pieces: str) -> str:
    """The paragraphs with ``pieces`` behind the second."""
    rows = [f"<p>{words}</p>" for words in (*PARAGRAPHS, *MORE)]
    return "".join([*rows[:2], *pieces, *rows[2:]])


BOXES = {
    "figure": "<figure><img src='/1.jpg'><figcaption>{}</figcaption></figure>",
    "figure with a credit": "<figure><img src='/1.jpg'><figcaption>{} <span>/ фото Зоряни Кульбаби</span>"
    "</figcaption></figure>",
    "box of any class": "<div class='pic'><img src='/1.jpg'><div class='copy'>{}</div></div>",
    "credit in a line of its own": "<div class='big'><img src='/1.jpg'><div class='a'>Фото: музей<br>{}</div></div>",
    "figure of a class that asks for something": "<figure><img src='/1.jpg'><figcaption class='subscribe_photo_text'>{}"
    "</figcaption></figure>",
    "lazy picture in a frame": "<div class='w'><div class='frame'><img data-src='/1.jpg'></div>"
    "<span class='sign'>{}</span></div>",
    "link around the picture": "<div class='w'><a href='/1.jpg'><picture><img src='/1.jpg'></picture></a>"
    "<div>{}</div></div>",
}


@pytest.mark.parametrize("name", BOXES)
def test_a_caption_below_the_headline_stays(name: str) -> None:
    head = f"<div class='info'>12 травня 2026, 10:00 <span>842</span></div>{BOXES[name].format(CAPTION)}"
    text = shown(page(told(), head))
    assert CAPTION in text
    assert "842" not in text


@pytest.mark.parametrize("name", BOXES)
def test_captions_among_the_paragraphs_stay(name: str) -> None:
    captions = (CAPTION, "Пічка з глини, яку музейниця клала тричі", "Стіл, за яким тесляр рахував цвяхи")
    text = shown(page(told(*(BOXES[name].format(words) for words in captions))))
    for words in (*captions, *PARAGRAPHS):
        assert words in text


def test_a_gallery_with_an_advertisement_in_it_stays() -> None:
    captions = [f"Кімната {number}: тут тесляр тримав струги, свердла й пилки" for number in range(1, 7)]
    rows = [BOXES["figure"].format(words) for words in captions]
    text = shown(page(told(*rows[:3], "<div class='b'><span>реклама</span></div>", *rows[3:])))
    for words in captions:
        assert words in text
    assert "реклама" not in text


def test_the_words_below_a_picture_are_a_caption_for_the_article() -> None:
    article = read_bytes(page(told(BOXES["box of any class"].format(CAPTION))), file_name="page.html")
    (block,) = (block for block in article.blocks if block.span.of(article.text) == CAPTION)
    assert block.kind is BlockKind.CAPTION


def test_the_standfirst_below_a_picture_in_a_box_of_any_class_stays() -> None:
    lead = "Чому дошки нумерували, скільки важить пічка й навіщо теслі монета під порогом"
    head = f"{BOXES['box of any class'].format(CAPTION)}<div class='post_lead'>{lead}</div>"
    assert lead in shown(page(told(), head))


FOREIGN = {
    "another story": "<div><a href='/2'><img src='/2.jpg'><span>Як зберегти дах із очерету на зиму</span></a></div>",
    "an offer": "<div class='c'><a href='/3'><img src='/3.jpg'></a><div>Знижки на зимові шини до п'ятниці</div></div>",
    "who wrote it": "<div class='c'><img src='/4.jpg'><div>Уляна Сивочуб</div></div>",
    "a box that its class tells": f"<div class='related'><img src='/5.jpg'><div>{CAPTION}, як і ще одну</div></div>",
}
SAID = {
    "another story": "зберегти дах",
    "an offer": "Знижки",
    "who wrote it": "Сивочуб",
    "a box that its class tells": "як і ще одну",
}


@pytest.mark.parametrize("name", FOREIGN)
def test_other_words_beside_a_picture_are_no_caption(name: str) -> None:
    text = shown(page(told(FOREIGN[name])))
    assert SAID[name] not in text
    for words in PARAGRAPHS:
        assert words in text


def test_a_paragraph_with_a_picture_at_its_side_is_no_caption() -> None:
    words = "Майстри з Підварок клали піч із глини тричі."
    article = read_bytes(page(told(f"<p><img src='/1.jpg' align='left'>{words}</p>")), file_name="page.html")
    (block,) = (block for block in article.blocks if block.span.of(article.text) == words)
    assert block.kind is BlockKind.PARAGRAPH


def test_a_short_text_below_its_picture_is_no_caption() -> None:
    words = f"{PARAGRAPHS[0]} {PARAGRAPHS[1]}"
    article = read_bytes(page(f"<img src='/1.jpg'><p>{words}</p>"), file_name="page.html")
    assert words in clean_text(article.text, clean(article))
    assert all(block.kind is not BlockKind.CAPTION for block in article.blocks)


def test_pictures_of_other_stories_behind_the_text_have_no_captions() -> None:
    rows = "".join(f"<p>{words}</p>" for words in PARAGRAPHS)
    other = (
        "<div class='n'><div class='m'><img src='/9.jpg'><div>Хату іншого тесляра розберуть узимку</div></div></div>"
    )
    content = f"<title>{TITLE}</title><main><h1>{TITLE}</h1><div class='txt'>{rows}</div>{other}</main>".encode()
    assert "іншого" not in shown(content)


def test_one_word_of_the_text_is_enough_in_a_short_line_below_a_picture() -> None:
    assert "Дошки чекають на сонце" in shown(
        page(told("<div><img src='/1.jpg'><div>Дошки чекають на сонце</div></div>"))
    )
