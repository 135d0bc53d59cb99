"""Title, paper, authors and date of a saved page in many layouts: right, or empty, never guessed."""
# ruff: noqa: E501, UP031 - a page a line is read at one glance

from collections.abc import Callable

import pytest

from reader.importing import read_bytes
from reader.values import Article

T = "У Липоводі міняють водогін, старший за саме місто"
GAI = ("Олена Гай",)
D = "2026-05-04"
TEXT = (
    (
        "Старий водогін у Липоводі пролежав під вулицею Набережною дев'яносто два роки, і за цей час його "
        "латали сімнадцять разів."
    ),
    "Торік улітку труба луснула одразу в трьох місцях, тож половина міста тиждень набирала воду з цистерн біля школи.",
    "Майстриня водоканалу каже, що чавун тримався краще за сталь, яку поклали на дев'яностих роках.",
    "Нову лінію протягнуть уздовж берега, аби не розкопувати бруківку, яку місто перекладало лише позаторік восени.",
)
Made = Callable[[], Article]


def page(
    head: str = "", top: str = "", h1: str = f"<h1>{T}</h1>", after: str = "", mid: str = "", foot: str = ""
) -> Article:
    body = "".join(f"<p>{words}</p>" for words in TEXT)
    article = f"<article>{h1}{after}<div class='txt'>{body}</div>{mid}</article>"
    whole = f"<html lang='uk'><head><meta charset='utf-8'>{head}</head><body>{top}{article}{foot}</body></html>"
    return read_bytes(whole.encode(), file_name="a.html")


TITLES: dict[str, Made] = {
    "h1 only": page,
    "large letters": lambda: page(f"<title>{T[:30]} - Хвиля</title>", h1=f"<font size=5><b>{T}</b></font><br>"),
    "large letters, site first": lambda: page(f"<title>Липоводська хвиля - {T}</title>", h1=f"<b>{T}</b><br>"),
    "title dash site": lambda: page(f"<title>{T} - Хвиля</title>", h1=""),
    "title dash site og": lambda: page(
        f"<title>{T} - Хвиля</title><meta property='og:site_name' content='Хвиля'>", h1=""
    ),
    "title em site, h2": lambda: page(f"<title>{T} — Хвиля</title>", h1=f"<h2>{T}</h2>"),
    "og with site": lambda: page(f"<meta property='og:title' content='{T} - Хвиля'>", h1=f"<div class=title>{T}</div>"),
    "og pipe": lambda: page(f"<meta property='og:title' content='{T} | Хвиля'>", h1=""),
    "site first": lambda: page(f"<title>Хвиля | {T}</title>", h1=f"<h1>Хвиля</h1><h2>{T}</h2>"),
    "site first dash": lambda: page(f"<title>Хвиля - {T}</title>", h1=f"<h2>{T}</h2>"),
    "h1 is logo": lambda: page(
        f"<title>{T} - Хвиля</title>", top="<h1><a href='/'>Хвиля Липоводи</a></h1>", h1=f"<h2>{T}</h2>"
    ),
    "h1 is logo, title equal": lambda: page(
        "<title>Хвиля Липоводи</title>", top="<h1><a href='/'>Хвиля Липоводи</a></h1>", h1=f"<h2>{T}</h2>"
    ),
    "h1 is section": lambda: page(f"<title>{T}</title>", top="<h1>Новини міста</h1>", h1=f"<h2>{T}</h2>"),
    "seo title differs": lambda: page(
        "<title>Водогін Липовода: ремонт, дати, ціна</title>"
        "<meta property='og:title' content='Водогін Липовода: ремонт, дати, ціна'>"
    ),
    "first level by its role": lambda: page(
        "<title>Хвиля.Інфо</title><meta property='og:title' content='Хвиля.Інфо — новини міста'>",
        h1=f"<div class='css-x' role='heading' aria-level='1'>{T}</div>",
    ),
    "site's own title on an old page": lambda: page(
        "<title>Хвиля - тижневик громади</title>",
        top="<font size=6>Хвиля</font><br>",
        h1=f"<font size=4><b>{T}</b></font><br>",
    ),
    "site's own title, a rubric above": lambda: page(
        "<title>Хвиля - тижневик громади</title>",
        top="<font size=6>Хвиля</font><br>",
        h1=f"<font size=1>9 липня 2026 р. | Рубрика: Лист покликав у дорогу</font><br><font size=4><b>{T}</b></font><br>",
    ),
    "title colon site": lambda: page(f"<title>{T} :: Хвиля</title>", h1=""),
    "title double": lambda: page(f"<title>{T} | Новини Липоводи | Хвиля</title>", h1=""),
    "title double dash": lambda: page(f"<title>{T} - Новини Липоводи - Хвиля</title>", h1=""),
    "title guillemet": lambda: page(f"<title>{T} » Хвиля</title>", h1=""),
    "no title at all but h2": lambda: page("", h1=f"<h2>{T}</h2>"),
    "generic title": lambda: page("<title>Хвиля - новини</title>", h1=f"<h1>{T}</h1>"),
    "json": lambda: page(
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"%s"}</script>' % T, h1=""
    ),
    "two h1": lambda: page("<title>x</title>", top="<h1>Хвиля — газета Липоводи</h1>"),
    "h1 with child": lambda: page(f"<title>{T} - Хвиля</title>", h1=f"<h1><span class=tag>Ексклюзив</span> {T}</h1>"),
    "h1 itemprop": lambda: page(
        "<title>Хвиля</title>", top="<h1>Хвиля: новини краю</h1>", h1=f"<div itemprop='headline'>{T}</div>"
    ),
    "class title": lambda: page("<title>Хвиля</title>", h1=f"<div class='article-title'>{T}</div>"),
}
PAPERS: dict[str, Made] = {
    "footer": lambda: page(foot="<footer>© 2026 Хвиля. Усі права захищено</footer>"),
    "footer div": lambda: page(foot="<div>© Хвиля, 2014–2026</div>"),
    "logo class": lambda: page(top="<div class='logo'><a href='/'>Хвиля</a></div>"),
    "logo alt": lambda: page(top="<a class='header-logo' href='/'><img src='l.png' alt='Хвиля'></a>"),
    "navbar-brand": lambda: page(top="<a class='navbar-brand' href='/'>Хвиля</a>"),
    "site-title": lambda: page(top="<p class='site-title'><a href='https://h.example/' rel='home'>Хвиля</a></p>"),
    "title suffix": lambda: page(f"<title>{T} - Хвиля</title>"),
    "title prefix": lambda: page(f"<title>Хвиля - {T}</title>"),
    "title double": lambda: page(f"<title>{T} | Місто | Хвиля</title>"),
    "publisher itemprop": lambda: page(
        mid="<div itemprop='publisher' itemscope><meta itemprop='name' content='Хвиля'></div>"
    ),
    "json website": lambda: page('<script type="application/ld+json">{"@type":"WebSite","name":"Хвиля"}</script>'),
    "json org": lambda: page(
        '<script type="application/ld+json">{"@type":"NewsMediaOrganization","name":"Хвиля"}</script>'
    ),
    "twitter site": lambda: page("<meta name='publisher' content='Хвиля'>"),
    "dc publisher": lambda: page("<meta name='dc.publisher' content='Хвиля'>"),
    "apple": lambda: page("<meta name='apple-mobile-web-app-title' content='Хвиля'>"),
    "rss": lambda: page("<link rel='alternate' type='application/rss+xml' title='Хвиля' href='/rss'>"),
    "rss feed": lambda: page("<link rel='alternate' type='application/rss+xml' title='Хвиля » Стрічка' href='/rss'>"),
}
AUTHORS: list[tuple[str, Made, tuple[str, ...]]] = [
    ("rel", lambda: page(after="<a rel='author' href='/a'>Олена Гай</a>"), GAI),
    ("class", lambda: page(after="<div class='post-author'>Автор: Олена Гай</div>"), GAI),
    ("meta", lambda: page("<meta name='author' content='Олена Гай'>"), GAI),
    ("meta admin", lambda: page("<meta name='author' content='admin'>"), ()),
    ("meta su", lambda: page("<meta name='author' content='Super User'>"), ()),
    (
        "meta site",
        lambda: page("<meta name='author' content='Хвиля'><meta property='og:site_name' content='Хвиля'>"),
        (),
    ),
    (
        "meta site2",
        lambda: page(
            "<meta name='author' content='Липоводська Хвиля'><meta property='og:site_name' content='Липоводська Хвиля'>"
        ),
        (),
    ),
    ("meta red", lambda: page("<meta name='author' content='Редакція Хвилі'>"), ()),
    (
        "ld editors",
        lambda: page(
            '<script type="application/ld+json">{"@type":"NewsArticle","headline":"%s","author":{"@type":"Person","name":"Редакція"}}</script>'
            % T
        ),
        (),
    ),
    (
        "ld two",
        lambda: page(
            '<script type="application/ld+json">{"@type":"NewsArticle","headline":"%s","author":[{"@type":"Person","name":"Олена Гай"},{"@type":"Person","name":"Петро Сич"}]}</script>'
            % T
        ),
        ("Олена Гай", "Петро Сич"),
    ),
    (
        "itemprop",
        lambda: page(after="<span itemprop='author' itemscope><span itemprop='name'>Олена Гай</span></span>"),
        GAI,
    ),
    (
        "byline",
        lambda: page(after="<p class='byline'>By <a>Jane Doe</a> and <a>Tom Webb</a></p>"),
        ("Jane Doe", "Tom Webb"),
    ),
    (
        "author wrap",
        lambda: page(
            after="<div class='article__author'><img alt=''><a href='/u/1'>Олена Гай</a><span>журналістка</span></div>"
        ),
        GAI,
    ),
    ("text", lambda: page(after="<div>Олена Гай, 4 травня 2026</div>"), GAI),
    ("text label", lambda: page(mid="<p>Авторка: Олена Гай</p>"), GAI),
    (
        "card with trade and button",
        lambda: page(top="<div class='author-card'><b>Олена Гай</b><i>теслярка, Полтава</i><u>Стежити</u></div>"),
        GAI,
    ),
    ("beside the day", lambda: page(after="<div><span>4 травня 2026</span> <a>Олена Гай</a> <i>235</i></div>"), GAI),
    (
        "author box",
        lambda: page(
            mid="<div class='author-box'><h4>Олена Гай</h4><p>Пише про воду й міста вже дванадцять років.</p></div>"
        ),
        GAI,
    ),
    (
        "comment author trap",
        lambda: page(
            foot="<div id='comments'><ol><li><cite class='comment-author'>Петро Сич</cite><p>Дякую за чудовий текст про трубу.</p></li></ol></div>"
        ),
        (),
    ),
    (
        "sidebar author trap",
        lambda: page(
            foot="<aside><div class='card'><span class='author'>Петро Сич</span><a href='/x'>Колонка про ліхтарі й темряву</a></div></aside>"
        ),
        (),
    ),
    (
        "photo author trap",
        lambda: page(
            after="<figure><img src='a.jpg'><figcaption class='photo-author'>Фото: Петро Сич</figcaption></figure>"
        ),
        (),
    ),
    ("caps", lambda: page(after="<div class='author'>Олена ГАЙ</div>"), ("Олена ГАЙ",)),
    ("twitter", lambda: page("<meta name='twitter:creator' content='@hai'>"), ()),
    (
        "ld org",
        lambda: page(
            '<script type="application/ld+json">{"@type":"NewsArticle","headline":"%s","author":{"@type":"Organization","name":"Липоводська Хвиля"}}</script>'
            % T
        ),
        (),
    ),
    ("staff", lambda: page("<meta name='author' content='Staff Writer'>"), ()),
]
DATES: list[tuple[str, Made, str | None]] = [
    (
        "time",
        lambda: page(after="<time datetime='2026-05-04T10:15:00+03:00'>4 травня</time>"),
        "2026-05-04T10:15:00+03:00",
    ),
    (
        "meta",
        lambda: page("<meta property='article:published_time' content='2026-05-04T10:15:00+03:00'>"),
        "2026-05-04T10:15:00+03:00",
    ),
    ("text", lambda: page(after="<div class=date>4 травня 2026, 10:15</div>"), "2026-05-04T10:15"),
    ("text abs", lambda: page(after="<div class=date>Mon, 4 May 2026</div>"), D),
    ("time in words", lambda: page(after="<time>4 травня 2026</time>"), D),
    ("relative", lambda: page(after="<div class=date>Сьогодні, 10:15</div>"), None),
    ("relative2", lambda: page(after="<div class=date>2 години тому</div>"), None),
    (
        "sidebar time trap",
        lambda: page(foot="<aside><ul><li><time datetime='2026-06-06'>6 червня</time> Міст фарбують</li></ul></aside>"),
        None,
    ),
    (
        "today in header trap",
        lambda: page(
            top="<header><div class=today>Понеділок, 8 червня 2026</div></header>", after="<span>4 травня 2026</span>"
        ),
        D,
    ),
    ("only today", lambda: page(top="<header><div class=today>Понеділок, 8 червня 2026</div></header>"), None),
    (
        "time pubdate",
        lambda: page(
            top="<header><time datetime='2026-06-08'>8 червня</time></header>",
            after="<time pubdate datetime='2026-05-04'>4 травня</time>",
        ),
        D,
    ),
    ("time no datetime", lambda: page(after="<time>04.05.2026 10:15</time>"), "2026-05-04T10:15"),
    (
        "abbr",
        lambda: page(after="<abbr class='published' title='2026-05-04T10:15:00+03:00'>4 травня</abbr>"),
        "2026-05-04T10:15:00+03:00",
    ),
    (
        "modified time first",
        lambda: page(
            after="<time class='updated' datetime='2026-05-06'>6 травня</time><time class='published' datetime='2026-05-04'>4 травня</time>"
        ),
        D,
    ),
    ("printed foot", lambda: page(foot="<div>Роздруковано 07.07.2026</div>"), None),
    (
        "data attr",
        lambda: page(after="<span class='date' data-date='2026-05-04T10:15:00'>4 травня о 10:15</span>"),
        "2026-05-04T10:15:00",
    ),
    ("url", lambda: page("<link rel='canonical' href='https://h.example/2026/05/04/vodohin'>"), D),
]


@pytest.mark.parametrize("name", TITLES)
def test_the_headline_is_told_from_the_papers_name(name: str) -> None:
    assert TITLES[name]().title == T


@pytest.mark.parametrize("name", PAPERS)
def test_the_paper_is_named_by_its_head_its_logo_or_its_last_lines(name: str) -> None:
    assert PAPERS[name]().publication == "Хвиля"


def test_a_paper_without_a_name_is_called_by_its_address() -> None:
    made = page("<link rel='canonical' href='https://www.hvylia.example/a'>")
    assert made.publication == "hvylia.example"


@pytest.mark.parametrize(("made", "names"), [pytest.param(made, names, id=name) for name, made, names in AUTHORS])
def test_authors_are_those_of_the_article(made: Made, names: tuple[str, ...]) -> None:
    assert made().authors == names


@pytest.mark.parametrize(("made", "date"), [pytest.param(made, date, id=name) for name, made, date in DATES])
def test_the_date_is_the_articles(made: Made, date: str | None) -> None:
    assert made().published == date


def test_words_in_quotation_marks_with_spaces_are_not_cut_off_a_title() -> None:
    title = "Сільрада просить не називати водогін « вічним », поки його міняють"
    assert page(f"<title>{title} - Хвиля</title><meta property='og:site_name' content='Хвиля'>", h1="").title == title


def test_a_headline_without_a_word_of_the_text_stays_where_nothing_else_is_one() -> None:
    made = page("<title>Ніхто не сподівався такого кінця тижня</title>", h1="")
    assert made.title == "Ніхто не сподівався такого кінця тижня"
