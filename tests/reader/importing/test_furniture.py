"""Furniture inside the text, as many systems mark it up: it goes, and the paragraphs around it stay."""

import time

import pytest

from reader.cleaning import clean, clean_text
from reader.importing import read_bytes
from reader.importing.furniture import furniture_of
from reader.values import Article, BlockRole

PARAGRAPHS = (
    (
        "Старий водогін у Липоводі пролежав під вулицею Набережною дев'яносто два роки, і за цей час його "
        "латали сімнадцять разів."
    ),
    "Торік улітку труба луснула одразу в трьох місцях, тож половина міста тиждень набирала воду з цистерн біля школи.",
    "Майстриня водоканалу Ганна Перепелиця каже, що чавун тримався краще за сталь, яку поклали на дев'яностих роках.",
    "«Ми знайшли муфту з клеймом заводу, якого немає вже пів століття», — розповідає вона й показує іржаве кільце.",
    "Нову лінію протягнуть уздовж берега, аби не розкопувати бруківку, яку місто перекладало лише позаторік восени.",
    (
        "Роботи триватимуть до жовтня, а воду вимикатимуть тільки вночі, з першої до п'ятої години, про що "
        "попередять заздалегідь."
    ),
    "Стару муфту віддадуть музеєві: там уже зберігають дерев'яну трубу, яку викопали біля млина сорок років тому.",
)


def page(piece: str, *, after: int = 3, article: str = "article") -> bytes:
    rows = [f"<p>{words}</p>" for words in PARAGRAPHS]
    rows.insert(after, piece)
    return (
        "<html lang='uk'><head><meta charset='utf-8'><title>Липовода міняє трубу</title></head><body>"
        "<header><nav><a href='/'>Головна</a><a href='/n'>Новини</a></nav></header>"
        f"<{article} class='post-body'><h1>У Липоводі міняють водогін, старший за саме місто</h1>{''.join(rows)}"
        f"</{article}><footer>© 2026 Липоводська хвиля</footer></body></html>"
    ).encode()


def shown(content: bytes) -> str:
    article = read_bytes(content, file_name="page.html")
    return clean_text(article.text, clean(article))


def assert_goes(piece: str, words: str, *, after: int = 3) -> None:
    text = shown(page(piece, after=after))
    assert words not in text
    for paragraph in PARAGRAPHS:
        assert paragraph in text


AD = (
    "Меблі на замовлення від майстрів із Підгір'я: кухні, шафи й ліжка з дуба. Замір безкоштовний, "
    "привезуть за тиждень."
)
ADVERTISEMENTS = {
    "wordpress plugin": f"<div class='code-block code-block-2 advads-ad'><p class='ad'>{AD}</p></div>",
    "ad inserter": f"<div class='ai-placement'><div class='advertisement-wrapper'><p>{AD}</p></div></div>",
    "sponsored section": f"<section class='sponsored-content'><h3>Дім</h3><p>{AD}</p></section>",
    "native block": f"<div class='c-native-ad__inner'><p>{AD}</p></div>",
    "partner material": f"<div class='partner-material'><p>{AD}</p></div>",
    "camel case": f"<div class='ArticleBody_adContainer__x1 AdSlot'><p>{AD}</p></div>",
    "reklama": f"<div class='block-reklama'><p>{AD}</p></div>",
    "data attribute": f"<div class='r-17' data-ad-slot='inread-1'><p>{AD}</p></div>",
    "data component": f"<div class='css-1f' data-component='native-ad-block'><p>{AD}</p></div>",
    "test id": f"<div class='css-9' data-testid='sponsored-post'><p>{AD}</p></div>",
    "aria label": f"<section aria-label='advertisement'><p>{AD}</p></section>",
    "id": f"<div id='promo_inread_ad'><p>{AD}</p></div>",
    "outbrain": f"<div class='OUTBRAIN' data-widget-id='AR_1'><p>{AD}</p></div>",
    "taboola": f"<div id='taboola-mid-article-thumbnails'><p>{AD}</p></div>",
    "mgid": f"<div id='M123ScriptRootC45' data-mgid-widget='1'><p>{AD}</p></div>",
    "custom element": f"<amp-ad class='ad-box'><p>{AD}</p></amp-ad>",
    "bootstrap card with a label": (
        f"<div class='card my-4'><span class='badge'>За підтримки</span><h4>А де ви спите?</h4><p>{AD}</p>"
        "<a class='btn' href='https://mebli.example'>Замовити замір</a></div>"
    ),
    "label in its own box": (
        f"<div class='x1'><div class='x2'>На правах реклами</div><p>{AD}</p><p>"
        f"<a href='https://m.example'>До каталогу</a></p></div>"
    ),
    "english label": f"<div class='x1'><small>Sponsored</small><h5>Oak</h5><p>{AD}</p><button>Order</button></div>",
    "list entry": f"<ul class='feed'><li class='e adv'><span>реклама</span><p>{AD}</p></li></ul>",
}  # fmt: skip

CALL = "Щонеділі надсилаємо п'ять історій, які ви могли пропустити, і жодного зайвого слова."
PROMOTIONS = {
    "ghost": f"<div class='kg-card kg-signup-card' data-lexical-signup-form=''><h2>Один лист</h2><p>{CALL}</p></div>",
    "substack": f"<div class='subscription-widget-wrap'><div class='preamble'><p>{CALL}</p></div></div>",
    "mailchimp": (
        f"<div id='mc_embed_signup'><p>{CALL}</p><form><input type='email'><button>Гайда</button></form>"
        f"</div>"
    ),
    "newsletter box": f"<div class='article__newsletter'><p>{CALL}</p></div>",
    "next.js": f"<div class='NewsletterPromo_root__a9'><p>{CALL}</p></div>",
    "form alone": f"<form action='/s'><p>{CALL}</p><input type='email'><button>Надіслати</button></form>",
    "words beside a form": f"<div class='z9'><p>{CALL}</p><form><input name='e'><button>Так</button></form></div>",
    "telegram banner": f"<div class='telegram-banner'><p>{CALL}</p></div>",
    "join block": f"<div class='b-join-block'><p>{CALL}</p></div>",
    "donation": f"<section class='donation-form'><p>{CALL}</p></section>",
    "paywall offer": f"<div class='paywall'><p>{CALL}</p></div>",
    "call to action": f"<div class='entry-cta'><p>{CALL}</p></div>",
    "house advertisement": f"<div class='promo-box'><p>{CALL}</p></div>",
    "membership": f"<aside class='membership-prompt'><p>{CALL}</p></aside>",
    "share bar": f"<div class='sharedaddy sd-sharing-enabled'><p>{CALL}</p></div>",
    "social": f"<div class='social-buttons'><p>{CALL}</p></div>",
    "data module": f"<div data-module='newsletter-signup'><p>{CALL}</p></div>",
    "push": f"<div class='push-prompt'><p>{CALL}</p></div>",
}  # fmt: skip

STORY = "Міст через Липовку перефарбують у колір, який обрали школярі"
BLURB = "За зелений проголосували чотириста учнів, за фіолетовий — триста дев'яносто дев'ять."
RELATED = {
    "ghost bookmark": (
        f"<figure class='kg-card kg-bookmark-card'><a href='/m'><div>{STORY}</div><div>{BLURB}</div></a>"
        f"</figure>"
    ),
    "wordpress jetpack": f"<div class='jp-relatedposts'><h4><a href='/m'>{STORY}</a></h4><p>{BLURB}</p></div>",
    "yarpp": f"<div class='yarpp yarpp-related'><p>{STORY}</p><p>{BLURB}</p></div>",
    "related post": f"<div class='related-post'><a href='/m'>{STORY}</a><p>{BLURB}</p></div>",
    "read also": f"<div class='read-also'><p>{STORY}</p><p>{BLURB}</p></div>",
    "readmore": f"<div class='b-readmore'><p>{STORY}</p><p>{BLURB}</p></div>",
    "recirculation": f"<div data-component='recirc-module'><p>{STORY}</p><p>{BLURB}</p></div>",
    "camel case": f"<div class='css-1 RelatedStories__wrap'><p>{STORY}</p><p>{BLURB}</p></div>",
    "also read": f"<div class='news-also-read'><p>{STORY}</p><p>{BLURB}</p></div>",
    "inline article": f"<div class='inline-article'><p>{STORY}</p><p>{BLURB}</p></div>",
    "recommended": f"<section id='recommended-articles'><p>{STORY}</p><p>{BLURB}</p></section>",
    "see also": f"<div class='see-also'><p>{STORY}</p><p>{BLURB}</p></div>",
    "aside full of links": f"<aside><h5>{STORY}</h5><a href='/m'>{STORY} ще раз</a><a href='/o'>{BLURB}</a></aside>",
    "navigation": f"<nav><p>{STORY}</p><p>{BLURB}</p></nav>",
    "next post": f"<div class='next-post'><p>{STORY}</p><p>{BLURB}</p></div>",
    "story card": f"<div class='c-story-card'><p>{STORY}</p><p>{BLURB}</p></div>",
    "unnamed cards": "<div class='q'>" + "".join(
        f"<div class='w'><h3><a href='/{at}'>{STORY} {at}</a></h3><p>{BLURB} Раз {at}.</p></div>" for at in range(3)
    ) + "</div>",
}  # fmt: skip

REST = "Шановні гості сайту, тут говорять про трубу й погоду, а лайки лишають удома, будь ласка."
DEBRIS = {
    "disqus": f"<div id='disqus_thread'><p>{REST}</p></div>",
    "wordpress comments": f"<ol class='commentlist'><li>{REST}</li></ol>",
    "comments area": f"<section id='comments' class='comments-area'><p>{REST}</p></section>",
    "react comments": f"<div class='CommentsSection_list'><p>{REST}</p></div>",
    "tags": f"<div class='post-tags'><p>{REST}</p></div>",
    "tag list": f"<div class='tag-list'><p>{REST}</p></div>",
    "cookie notice": f"<div class='cookie-notice'><p>{REST}</p></div>",
    "consent": f"<div id='gdpr-banner'><p>{REST}</p></div>",
    "breadcrumbs": f"<div class='breadcrumbs'><p>{REST}</p></div>",
    "pager": f"<div class='pagination'><p>{REST}</p></div>",
    "sidebar": f"<div class='sidebar'><p>{REST}</p></div>",
    "role of a dialogue": f"<div role='dialog'><p>{REST}</p></div>",
    "mistake reporter": f"<div class='mistape_caption'><p>{REST}</p></div>",
    "for screen readers": f"<p class='screen-reader-text'>{REST}</p>",
    "colophon": f"<div id='colophon'><p>{REST}</p></div>",
    "hidden": f"<div hidden><p>{REST}</p></div>",
    "not displayed": f"<div style='display: none'><p>{REST}</p></div>",
    "modal": f"<div class='modal fade'><p>{REST}</p></div>",
}  # fmt: skip


@pytest.mark.parametrize("name", ADVERTISEMENTS)
def test_an_advertisement_inside_the_text_goes(name: str) -> None:
    assert_goes(ADVERTISEMENTS[name], AD)


@pytest.mark.parametrize("name", PROMOTIONS)
def test_a_call_to_subscribe_inside_the_text_goes(name: str) -> None:
    assert_goes(PROMOTIONS[name], CALL)


@pytest.mark.parametrize("name", RELATED)
def test_another_story_inside_the_text_goes(name: str) -> None:
    text = shown(page(RELATED[name]))
    assert (STORY in text, BLURB in text) == (False, False)
    assert all(paragraph in text for paragraph in PARAGRAPHS)


@pytest.mark.parametrize("name", DEBRIS)
def test_comments_notices_and_menus_go(name: str) -> None:
    assert_goes(DEBRIS[name], REST, after=7)


WORDS = "Довжина нової лінії — чотири кілометри, а труби зварять на місці, щоб не перекривати рух двома вулицями."
OWN = {
    "ghost callout": f"<div class='kg-card kg-callout-card'><div class='kg-callout-text'>{WORDS}</div></div>",
    "plain box": f"<div class='card border'><p>{WORDS}</p></div>",
    "aside with facts": f"<aside><h4>Довідка</h4><p>{WORDS}</p></aside>",
    "facts of the matter": f"<div class='infobox'><p>{WORDS}</p></div>",
    "embedded post": f"<blockquote class='twitter-tweet'><p>{WORDS}</p></blockquote>",
    "telegram widget": f"<blockquote class='telegram-widget'><p>{WORDS}</p></blockquote>",
    "social embed": f"<div class='social-embed'><p>{WORDS}</p></div>",
    "pull quote": f"<div class='pull-quote'><p>{WORDS}</p></div>",
    "key points": (
        f"<div class='key-points'><ul><li>{WORDS}</li><li>Кошторис — шість мільйонів гривень.</li></ul>"
        f"</div>"
    ),
    "lead": f"<p class='lead'>{WORDS}</p>",
    "summary": f"<div class='article-summary'><p>{WORDS}</p></div>",
    "advance is no advertisement": f"<div class='advance-text'><p>{WORDS}</p></div>",
    "shadow is no advertisement": f"<div class='shadow-md'><p>{WORDS}</p></div>",
    "header is no advertisement": f"<div class='header-sub'><p>{WORDS}</p></div>",
    "expert's comment": f"<div class='comment'><p>{WORDS}</p></div>",
    "affiliate link in a sentence": (
        f"<p>{WORDS} <a rel='sponsored' href='https://t.example'>Труби</a> вже "
        f"привезли.</p>"
    ),
    "theme class": f"<div class='wp-block-group has-sidebar no-comments'><p>{WORDS}</p></div>",
    "word of advertisement in the text": f"<div><p>Реклама</p><p>{WORDS}</p></div>",
}  # fmt: skip


@pytest.mark.parametrize("name", OWN)
def test_what_belongs_to_the_text_stays(name: str) -> None:
    text = shown(page(OWN[name]))
    assert WORDS in text
    for paragraph in PARAGRAPHS:
        assert paragraph in text


@pytest.mark.parametrize(
    "name",
    [
        "newsletter-post post",
        "post sponsored",
        "subscription-content",
        "article-with-comments comments",
        "readmore",
        "ad",
    ],
)
def test_a_name_of_furniture_on_the_whole_text_takes_nothing(name: str) -> None:
    text = shown(page("", article="article").replace(b"post-body", name.encode()))
    for paragraph in PARAGRAPHS:
        assert paragraph in text


def test_every_entry_of_a_live_report_stays_and_the_advertisement_between_them_goes() -> None:
    entries = [
        f"<li class='e' id='e{at}'><time>1{at}:0{at}</time><h3>Запис {at}</h3><p>{words}</p>"
        f"<a class='sh'>Послати запис</a></li>"
        for at, words in enumerate(PARAGRAPHS)
    ]
    entries.insert(3, f"<li class='e adv'><span>реклама</span><a href='https://a.example'>{AD}</a></li>")
    text = shown(page(f"<ol class='feed'>{''.join(entries)}</ol>", after=7).replace(
        "".join(f"<p>{words}</p>" for words in PARAGRAPHS).encode(), b"<p>" + WORDS.encode() + b"</p>"
    ))  # fmt: skip
    assert AD not in text
    assert "Послати запис" not in text
    for paragraph in PARAGRAPHS:
        assert paragraph in text


def test_a_box_tells_what_it_is() -> None:
    def role(article: Article, words: str) -> BlockRole:
        return next(block.role for block in clean(article).blocks if words in block.span.of(article.text))

    made = read_bytes(page(PROMOTIONS["substack"]), file_name="a.html")
    assert role(made, CALL) is BlockRole.PROMOTION
    made = read_bytes(page(ADVERTISEMENTS["native block"]), file_name="a.html")
    assert role(made, AD) is BlockRole.ADVERTISEMENT


def test_names_made_to_hurt_are_read_in_bounded_time() -> None:
    started = time.process_time()
    for words in ("a-" * 60_000, "ad_" * 400, "related " * 125, "-" * 999):
        furniture_of("div", {"class": words, f"data-{words[:30]}": "x"})
    assert time.process_time() - started < 2
