"""Posts of Telegram in a saved page are quotations with their author, whether a browser kept them in a frame or not."""

import time
from html import escape

import pytest

from reader.cleaning import clean, clean_text
from reader.importing import read_bytes
from reader.values import Article, BlockKind, MarkKind

POST = """<div class="tgme_widget_message js-widget_message" data-post="kovelrada/12">
<div class="tgme_widget_message_user"><a href="https://t.me/kovelrada"><i></i></a></div>
<div class="tgme_widget_message_bubble"><div class="tgme_widget_message_author accent_color">
<a class="tgme_widget_message_owner_name" href="https://t.me/kovelrada">
<span dir="auto">Ковельська міська рада</span></a></div>
<div class="tgme_widget_message_text js-message_text" dir="auto">🚧 Шановні ковельчани! Рух вулицею
Садовою обмежено.<br/><br/>
Об'їзд — <a href="https://example.org/m">вулицею Незалежності</a>.</div>
<div class="tgme_widget_message_footer">
<span class="tgme_widget_message_views">1.2K</span> views <a class="tgme_widget_message_date" href="https://t.me/kovelrada/12">
<time datetime="2026-05-02T10:00:00+00:00">May 2 at 13:00</time></a></div></div></div>"""
BEFORE = "Мешканці вулиці Садової в Ковелі третій рік просять заасфальтувати дорогу. Комісія визнала її аварійною."
AFTER = "Вартість робіт оцінили у сім мільйонів гривень. Половину суми компенсує обласний дорожній фонд."
LINES = [
    "🚧 Шановні ковельчани! Рух вулицею Садовою обмежено.",
    "Об'їзд — вулицею Незалежності.",
    "— Ковельська міська рада, May 2 at 13:00",
]


def page(post: str) -> Article:
    html = (
        '<!DOCTYPE html><html lang="uk"><head><meta charset="utf-8"><title>Дорогу відремонтують</title></head><body>'
        f'<nav><a href="/">Головна</a></nav><article><h1>Дорогу відремонтують</h1><p>{BEFORE}</p>{post}<p>{AFTER}</p>'
        "</article><footer>© 2026. Усі права захищені.</footer></body></html>"
    )
    return read_bytes(html.encode(), file_name="a.html")


def framed(document: str) -> str:
    return f'<iframe src="https://t.me/kovelrada/12?embed=1" srcdoc="{escape(document)}"></iframe>'


@pytest.mark.parametrize("post", [POST, framed(f"<!DOCTYPE html><html><body>{POST}</body></html>")])
def test_a_post_is_quoted_with_its_author_and_day(post: str) -> None:
    article = page(post)
    assert clean_text(article.text, clean(article)).splitlines() == ["Дорогу відремонтують", BEFORE, *LINES, AFTER]
    quoted = [block for block in article.blocks if block.kind is BlockKind.BLOCKQUOTE]
    assert [block.span.of(article.text) for block in quoted] == LINES
    links = {mark.span.of(article.text): mark.url for mark in article.marks if mark.kind is MarkKind.LINK}
    assert links["вулицею Незалежності"] == "https://example.org/m"
    assert links["May 2 at 13:00"] == "https://t.me/kovelrada/12"
    assert "1.2K" not in article.text


def test_the_authors_box_is_enough() -> None:
    article = page(POST.replace(' class="tgme_widget_message_owner_name"', ""))
    assert LINES[-1] in article.text.splitlines()


def test_several_posts_stand_in_their_places() -> None:
    article = page(framed(POST) + f"<p>{AFTER}</p>" + framed(POST.replace("Шановні", "Дорогі")))
    text = clean_text(article.text, clean(article))
    assert text.index("Шановні") < text.index(AFTER) < text.index("Дорогі")


def test_in_a_page_of_telegram_itself_nobody_is_quoted() -> None:
    article = read_bytes(f"<html><body><main>{POST}{POST}</main></body></html>".encode(), file_name="a.html")
    assert "Шановні ковельчани!" in article.text
    assert not [block for block in article.blocks if block.kind is BlockKind.BLOCKQUOTE]


def test_posts_within_posts_cost_no_more_than_their_length() -> None:
    nested = f'<div class="tgme_widget_message"><div class="tgme_widget_message_text">{BEFORE}</div>'
    started = time.process_time()
    article = page(nested * 1_000 + "</div>" * 1_000 + f"<p>{AFTER}</p>" * 2_500)
    assert time.process_time() - started < 4
    assert AFTER in article.text


@pytest.mark.parametrize(
    "post",
    [
        framed("<p>Реклама в рамці</p>"),
        framed('<div class="tgme_widget_message"></div>'),
        framed(""),
        framed("\x00<<<"),
        '<div class="tgme_widget_message"><div class="tgme_widget_message_text"> </div></div>',
        framed("<div>" * 20_000 + "tgme_widget_message"),
    ],
)
def test_other_frames_and_empty_posts_are_no_quotations(post: str) -> None:
    article = page(post)
    assert clean_text(article.text, clean(article)).splitlines() == ["Дорогу відремонтують", BEFORE, AFTER]
    assert not [block for block in article.blocks if block.kind is BlockKind.BLOCKQUOTE]
