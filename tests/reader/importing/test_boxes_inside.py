"""Boxes inside and behind the text of a page that no name of a class gives away: what asks, what is labelled, what
stands outside. Beside each, something of the article that looks like it."""

import pytest

from reader.cleaning import clean, clean_text
from reader.importing import read_bytes

PARAGRAPHS = (
    "Ковзанку в Глибочку заливають самі батьки: щовечора о дев'ятій вони виходять із відрами й одним насосом.",
    "Торік лід тримався одинадцять днів, цього року вже двадцятий, і сторож школи завів для нього окремий зошит.",
    "Тренерка Мотря Заєць каже, що найкраще вчити падати: хто не боїться льоду, той за тиждень їздить задом наперед.",
    "Ковзани міняють у спортзалі, де на довгій лаві стоять пари від двадцять восьмого розміру до сорок шостого.",
    "У неділю грали проти сусіднього села, і рахунок записали крейдою на дверях, бо табло позичили на весілля.",
    "Як потепліє, воду спустять у сад, і яблуні, за словами сторожа, родитимуть так, ніби їм дали відпустку.",
)
TITLE = "У Глибочку батьки власноруч заливають ковзанку"


def shown(*pieces: str, behind: str = "", tag: str = "p", outside: str = "") -> str:
    """The clean view of a page with ``pieces`` inside its text, at its end, and behind its element."""
    told = [f"<{tag}>{words}</{tag}>" for words in PARAGRAPHS]
    content = (
        f"<html lang='uk'><head><meta charset='utf-8'><title>{TITLE}</title></head><body>"
        f"<div class='top'><a href='/'>Глибоцький вісник</a></div><div class='col'><h1>{TITLE}</h1>"
        f"<div class='cnt'>{''.join([*told[:3], *pieces, *told[3:]])}{behind}</div>{outside}</div>"
        "<div class='ft'>© 2026 Глибоцький вісник</div></body></html>"
    ).encode()
    article = read_bytes(content, file_name="page.html")
    text = clean_text(article.text, clean(article))
    for paragraph in PARAGRAPHS:
        assert paragraph in text
    return text


ASKING = {
    "a field with its label": "<div class='m1'><p>Листи з льоду</p><p>Щочетверга одна історія, і нічого зайвого.</p>"
    "<label>Ваша адреса</label><button>Хочу</button></div>",
    "a field in a box of its own": "<section class='zx'><h4>Листи з льоду</h4><div><input type='email'></div>"
    "<p>Одна історія щочетверга</p></section>",
    "a poll": "<div class='pl'><b>Листи з льоду чи листівки?</b><label>Листи</label><label>Листівки</label>"
    "<button>Обрати</button></div>",
    "a button below a call": "<div class='q7'><div>Листи з льоду</div><div>Одна історія щочетверга</div>"
    "<button>Отримувати</button></div>",
    "a button in a box of its own": "<div class='q8'><div>Листи з льоду</div><div><button>Хочу</button></div></div>",
    "a comment's field behind the text": "",
}


@pytest.mark.parametrize("name", ASKING)
def test_a_small_box_that_asks_for_something_goes(name: str) -> None:
    behind = "<div class='w2'><p>Листи з льоду</p><textarea></textarea></div>" if not ASKING[name] else ""
    text = shown(ASKING[name], behind=behind)
    assert "Листи" not in text
    assert "щочетверга" not in text


ASKED = {
    "ingredients to tick off": "<ul><li><label><input type='checkbox'> два відра теплої води</label></li>"
    "<li><label><input type='checkbox'> шланг на сорок метрів</label></li></ul>",
    "a picture with a button": "<figure><img src='/1.jpg'><button>Збільшити</button>"
    "<figcaption>Шланг на сорок метрів. Світлина школи</figcaption></figure>",
    "an entry with a button below its paragraph": "<div class='entry'><p>О сьомій привезли шланг на сорок метрів, "
    "і черга до ковзанки розтягнулася аж до шкільної їдальні, де грілися малі.</p><button>Поділитися</button></div>",
    "a question with its answer": "<div class='acc'><button>Звідки вода?</button>"
    "<div>З криниці, і для цього купили шланг на сорок метрів.</div></div>",
}


@pytest.mark.parametrize("name", ASKED)
def test_what_the_article_says_beside_a_field_or_a_button_stays(name: str) -> None:
    assert "шланг на сорок метрів" in shown(ASKED[name]).lower()


@pytest.mark.parametrize("label", ["Реклама", "Advertisement", "На правах реклами"])
@pytest.mark.parametrize("tag", ["p", "div"])
def test_a_labelled_box_without_a_link_goes(label: str, tag: str) -> None:
    text = shown(f"<div class='x9'><div>{label}</div><div>Бойлери «Окріп» із доставкою за день</div></div>", tag=tag)
    assert "Бойлери" not in text


def test_a_label_over_a_part_of_the_text_takes_no_paragraph() -> None:
    told = [f"<p>{words}</p>" for words in PARAGRAPHS]
    content = (
        f"<html><head><meta charset='utf-8'><title>{TITLE}</title></head><body><h1>{TITLE}</h1>"
        f"<div class='part'>{''.join(told[:4])}</div><div class='part'><div>Реклама</div>{told[4]}</div>"
        f"<div class='part'>{told[5]}</div></body></html>"
    ).encode()
    article = read_bytes(content, file_name="page.html")
    text = clean_text(article.text, clean(article))
    for paragraph in PARAGRAPHS:
        assert paragraph in text


OUTSIDE = {
    "comments": "<div class='cm'><h4>Пише Форум</h4><p>Гай: а в нас калюжа</p><p>Оля: і як там санки</p></div>",
    "a poll's figures": "<div class='gl'><table><tr><td>За санки</td></tr><tr><td>79%</td></tr></table></div>",
    "an imprint": "<div class='im'><p>Газета виходить із 1931 року. Санки не повертаємо й не рецензуємо.</p></div>",
}


@pytest.mark.parametrize("name", OUTSIDE)
def test_a_box_behind_the_texts_own_element_goes(name: str) -> None:
    text = shown(outside=OUTSIDE[name])
    assert "анки" not in text
    assert "Форум" not in text


READS_ON = {
    "a second part": "<div class='cnt'><p>Лід обіцяють берегти до березня.</p></div>",
    "a paragraph on the subject": "<div class='end'><p>Сторож школи просить приходити зі своїми лопатами, бо ковзанку "
    "замітає щоночі, а лід без людей чекати не вміє. Лід обіцяють берегти до березня.</p></div>",
    "a footnote": "<div class='footnotes'><p>Лід обіцяють берегти до березня, якщо не потепліє.</p></div>",
}


@pytest.mark.parametrize("name", READS_ON)
def test_what_reads_on_behind_it_stays(name: str) -> None:
    assert "Лід обіцяють берегти до березня" in shown(outside=READS_ON[name])
