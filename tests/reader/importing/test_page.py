"""Saved pages: all visible words in reading order, marks and pictures in place, and what the page says of itself."""
# ruff: noqa: E501 (markup reads best on one line)

import base64
from pathlib import Path

import pytest

from reader.cleaning import clean, clean_text
from reader.importing import read_bytes, read_file
from reader.values import Article, BlockKind, ImportFailedError, MarkKind

TITLE = "У Заріччі відбудують вітряк, який згорів від блискавки"
PARAGRAPHS = (
    "Міська рада Заріччя вирішила відбудувати старий вітряк на околиці, який згорів у лютому від удару блискавки.",
    "«Вітряк молов ще за мого діда, і дошки для нього ми сушимо третій рік», – розповів тесля Семен Голота журналістам.",
    "Кошторис склали на двісті сорок тисяч гривень, половину з яких зібрали мешканці трьох сусідніх сіл над річкою.",
    "Роботи почнуть у травні, коли підсохне дорога, і закінчать до жнив, обіцяє голова громади Олена Дика.",
)
PIXEL = base64.b64decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")


def page(body: str, head: str = "", *, name: str = "page.html") -> Article:
    html = f"<!DOCTYPE html><html lang='uk'><head><meta charset='utf-8'>{head}</head><body>{body}</body></html>"
    return read_bytes(html.encode(), file_name=name)


def article_markup(extra: str = "") -> str:
    rows = "".join(f"<p>{words}</p>" for words in PARAGRAPHS)
    return f"<nav><a href='/'>Головна</a><a href='/n'>Новини</a></nav><article><h1>{TITLE}</h1>{rows}{extra}</article>"


def words(article: Article) -> list[str]:
    return [block.span.of(article.text) for block in article.blocks]


def test_every_visible_word_is_in_the_text_and_no_other() -> None:
    article = page(
        article_markup() + "<script>let x = 'сховано'</script><style>p{}</style><p style='display: none'>сховано</p>"
    )
    assert words(article) == ["Головна Новини", TITLE, *PARAGRAPHS]
    assert article.text == "\n".join(words(article))


def test_the_clean_view_is_the_article() -> None:
    article = page(article_markup() + "<footer>© 2026 Вісник. Усі права захищено.</footer>")
    assert clean_text(article.text, clean(article)).split("\n") == [TITLE, *PARAGRAPHS]


def test_links_and_emphasis_are_marks_on_their_words() -> None:
    article = page(
        "<p>Так пише <a href='https://a.example/x'> УНІАН </a>, і це <b>дуже <i>важливо</i></b> для <a href='/y'>всіх</a>.</p>"
    )
    marks = [(mark.kind, mark.span.of(article.text), mark.url) for mark in article.marks]
    assert (MarkKind.LINK, "УНІАН", "https://a.example/x") in marks
    assert (MarkKind.STRONG, "дуже важливо", None) in marks
    assert (MarkKind.EMPHASIS, "важливо", None) in marks
    assert (MarkKind.LINK, "всіх", None) in marks


def test_a_relative_link_is_completed_from_the_pages_address() -> None:
    article = page(
        "<p><a href='y'>далі</a> <a href='javascript:x()'>ні</a></p>",
        "<link rel=canonical href='https://a.example/n/1'>",
    )
    assert [mark.url for mark in article.marks] == ["https://a.example/n/y", None]


def test_kinds_follow_the_tags() -> None:
    article = page(
        "<h2>Розділ</h2><ul><li>раз<ul><li>два</li></ul></li></ul><blockquote><p>цитата</p></blockquote>"
        "<figure><img src='a.jpg'><figcaption>підпис</figcaption></figure><p>абзац</p>"
        "<table><tr><th>Місто</th><th>Дощ</th></tr><tr><td>Стрий</td><td>12</td></tr></table>"
    )
    found = [(block.span.of(article.text), block.kind, block.level) for block in article.blocks]
    assert found == [
        ("Розділ", BlockKind.HEADING, 2),
        ("раз", BlockKind.LIST_ITEM, 1),
        ("два", BlockKind.LIST_ITEM, 2),
        ("цитата", BlockKind.BLOCKQUOTE, 0),
        ("підпис", BlockKind.CAPTION, 0),
        ("абзац", BlockKind.PARAGRAPH, 0),
        ("Місто\tДощ", BlockKind.TABLE, 0),
        ("Стрий\t12", BlockKind.TABLE, 0),
    ]


def test_captions_of_a_gallery_are_captions() -> None:
    article = page(
        "<dl class='gallery-item'><dt class='gallery-icon'><img src='a.jpg'></dt>"
        "<dd class='wp-caption-text gallery-caption'>Гості свята</dd></dl><dl><dt>Термін</dt><dd>Пояснення</dd></dl>"
    )
    kinds = {block.span.of(article.text): block.kind for block in article.blocks}
    assert kinds["Гості свята"] is BlockKind.CAPTION
    assert (kinds["Термін"], kinds["Пояснення"]) == (BlockKind.LIST_ITEM, BlockKind.LIST_ITEM)


def numbers(markup: str) -> list[tuple[str, int | None, int]]:
    article = page(markup)
    items = [block for block in article.blocks if block.kind is BlockKind.LIST_ITEM]
    return [(block.span.of(article.text), block.number, block.level) for block in items]


def test_items_of_a_numbered_list_have_the_numbers_that_a_browser_would_show() -> None:
    assert numbers("<ol><li>а<ul><li>б</li></ul><ol><li>в</li></ol></li><li><p>г</p><p>ґ</p></li></ol><ul><li>д</li></ul>") == [
        ("а", 1, 1), ("б", None, 2), ("в", 1, 2), ("г", 2, 1), ("ґ", 2, 1), ("д", None, 1),
    ]  # fmt: skip
    assert [number for _, number, _ in numbers("<ol start=3><li>а<li>б<li value=7>в<li>г</ol>")] == [3, 4, 7, 8]
    assert [number for _, number, _ in numbers("<ol reversed><li>а<li>б<li>в</ol>")] == [3, 2, 1]
    assert [number for _, number, _ in numbers("<ol start=x><li value='9999999999'>а<li>б</ol>")] == [1, 2]
    assert numbers("<li>а</li><dl><dt>б<dd>в</dl>") == [("а", None, 1), ("б", None, 1), ("в", None, 1)]


def test_a_layout_table_is_no_table() -> None:
    article = page(
        f"<table><tr><td><h1>{TITLE}</h1>{PARAGRAPHS[0] * 4}</td><td>Збоку</td></tr><tr><td>а</td><td>б</td></tr></table>"
    )
    assert BlockKind.TABLE not in {block.kind for block in article.blocks}


def test_glued_elements_stand_apart_and_formulas_do_not() -> None:
    article = page("<p><span>14:20</span><a href='#'>Назва</a> і H<sub>2</sub>O та <b>П</b>ривіт</p>")
    assert article.text == "14:20 Назва і H2O та Привіт"


def test_json_ld_tells_the_facts() -> None:
    head = (
        '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "' + TITLE + '", '
        '"author": [{"@type": "Person", "name": "Ганна Лисенко"}, {"name": "Петро Лев"}], "datePublished": '
        '"2026-04-12T10:15:00+03:00", "dateModified": "2026-04-13", "publisher": {"name": "Вісник"}, "articleSection": "Край"}]}'
        "</script><link rel='canonical' href='https://visnyk.example/1'>"
    )
    article = page(article_markup(), head)
    assert (article.title, article.authors, article.publication) == (TITLE, ("Ганна Лисенко", "Петро Лев"), "Вісник")
    assert (article.published, article.modified) == ("2026-04-12T10:15:00+03:00", "2026-04-13")
    assert (article.url, article.section, article.language) == ("https://visnyk.example/1", "Край", "uk")


def test_opengraph_and_the_page_itself_tell_the_rest() -> None:
    head = (
        f"<title>{TITLE} - Вісник</title><meta property='og:title' content='{TITLE}'>"
        "<meta property='og:site_name' content='Вісник'><meta name='author' content='Ганна Лисенко'>"
    )
    article = page(article_markup("<time datetime='2026-04-12T10:15'>12 квітня</time>"), head)
    assert (article.title, article.publication, article.authors) == (TITLE, "Вісник", ("Ганна Лисенко",))
    assert article.published == "2026-04-12T10:15"


def test_broken_json_ld_does_not_stop_the_import() -> None:
    for broken in ("{", "[[[[", '{"@type": "NewsArticle", "headline": 5, "author": [1, null, {}]}', "[" * 20_000):
        assert page(article_markup(), f"<script type='application/ld+json'>{broken}</script>").title == TITLE


def test_a_singlefile_page_tells_where_and_when_it_was_saved() -> None:
    comment = (
        "<!--\n Page saved with SingleFile \n url: https://visnyk.example/1 \n"
        " saved date: Mon Apr 13 2026 08:15:04 GMT+0300 (за східноєвропейським часом)\n-->"
    )
    html = f"<!DOCTYPE html><html>{comment}<meta charset=utf-8><body>{article_markup()}<p class='sf-hidden'>сховано</p>"
    article = read_bytes(html.encode(), file_name="page.html")
    assert (article.url, article.accessed) == ("https://visnyk.example/1", "2026-04-13T08:15:04+03:00")
    assert "сховано" not in article.text


def test_an_mhtml_page_brings_its_pictures() -> None:
    html = f"<html><body>{article_markup(chr(60) + 'img src=https://a.example/p.gif>')}</body></html>"
    parts = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/1\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="XX"\r\n\r\n--XX\r\nContent-Type: text/html; charset=utf-8\r\n'
        "Content-Transfer-Encoding: base64\r\nContent-Location: https://a.example/1\r\n\r\n"
        f"{base64.b64encode(html.encode()).decode()}\r\n--XX\r\nContent-Type: image/gif\r\nContent-Transfer-Encoding: base64\r\n"
        f"Content-Location: https://a.example/p.gif\r\n\r\n{base64.b64encode(PIXEL).decode()}\r\n--XX--\r\n"
    )
    article = read_bytes(parts.encode(), file_name="page.mhtml")
    assert (article.format, article.url) == ("mhtml", "https://a.example/1")
    assert [image.content for image in article.images] == [PIXEL]
    assert PARAGRAPHS[0] in article.text


def test_a_complete_page_takes_its_pictures_from_its_folder(tmp_path: Path) -> None:
    (tmp_path / "page_files").mkdir()
    (tmp_path / "page_files" / "a.gif").write_bytes(PIXEL)
    body = article_markup("<img src='page_files/a.gif' alt='Вітряк'><img src='../../etc/passwd'>")
    (tmp_path / "page.html").write_text(f"<meta charset=utf-8>{body}", encoding="utf-8")
    article = read_file(tmp_path / "page.html")
    assert [(image.alternative, image.content) for image in article.images] == [("Вітряк", PIXEL), ("", None)]


@pytest.mark.parametrize(
    ("declared", "codec"),
    [
        ("windows-1251", "cp1251"),
        ("koi8-u", "koi8_u"),
        ("utf-8", "utf-8"),
        ("windows-1251", "utf-8"),
        ("", "cp1251"),
        ("", "utf-16"),
    ],
)
def test_the_charset_is_found(declared: str, codec: str) -> None:
    meta = f"<meta http-equiv='Content-Type' content='text/html; charset={declared}'>" if declared else ""
    html = f"<html><head>{meta}</head><body>{article_markup()}</body></html>".translate(str.maketrans("–«»", '-""'))
    assert PARAGRAPHS[0] in read_bytes(html.encode(codec), file_name="page.html").text


@pytest.mark.parametrize("body", ["", "<p> </p>", "<script>x()</script>", "<img src='a.png'>", "***"])
def test_a_page_without_words_is_refused_in_a_sentence(body: str) -> None:
    with pytest.raises(ImportFailedError, match=r"page\.html"):
        page(body)


def test_a_page_of_one_line_is_an_article_all_the_same() -> None:
    article = page("<p>Коротко: дощ.</p>")
    assert article.text == "Коротко: дощ."
    assert clean(article).blocks


def test_a_quotation_set_apart_by_its_class_stays_a_quotation() -> None:
    said = "«Страшно сидіти й чекати, а тут я рахую витки, і голова ясна»."
    behind = "<p>Семен Голота працює тут третій рік поспіль.</p>"
    article = page(article_markup(f'<div class="quote big">{said}</div>{behind}'))
    kinds = {block.span.of(article.text): block.kind for block in article.blocks}
    assert kinds[said] is BlockKind.BLOCKQUOTE
    rates = page(article_markup('<div class="quote">42,11 49,27 41,80 50,02</div>'))
    assert BlockKind.BLOCKQUOTE not in {block.kind for block in rates.blocks}


def test_the_papers_name_is_taken_off_the_windows_title_once_it_is_known() -> None:
    rows = "".join(f"<p>{words}</p>" for words in PARAGRAPHS)
    body = f"<div>{rows}</div><p>© Волинський кут, 2003-2026</p>"
    assert page(body, f"<title>Волинський кут - {TITLE}</title>").title == TITLE


def test_subheadings_and_steps_that_extractors_drop_stay_between_paragraphs() -> None:
    steps = "".join(f"<div>Крок {number}.</div><p>{row}</p>" for number, row in enumerate(PARAGRAPHS, 1))
    article = page(f"<article><h1>{TITLE}</h1><p>{PARAGRAPHS[3]}</p><h2>Як будують</h2>{steps}</article>")
    assert {"Як будують", "Крок 1.", "Крок 4."} <= set(clean_text(article.text, clean(article)).split("\n"))
