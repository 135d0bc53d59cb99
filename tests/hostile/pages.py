"""Hostile pages: depth, width, wrong charsets, entities, addresses, metadata."""

from __future__ import annotations

import base64
import random

from tests.hostile.listing import PARAGRAPH, SENTENCE, hostile, page


@hostile("charset-lies", ".html", readable=True)
def charset_lies() -> bytes:
    """The page says windows-1251 and is UTF-8."""
    return page(f"<article><p>{PARAGRAPH}</p></article>").replace(b"utf-8", b"windows-1251")


@hostile("charset-unknown", ".html", readable=True)
def charset_unknown() -> bytes:
    """The page says a charset that does not exist, with a path in its name."""
    return page(f"<p>{PARAGRAPH}</p>").replace(b'"utf-8"', b'"../../x-no-such-charset"')


@hostile("utf-7", ".html", readable=True)
def utf_7_page() -> bytes:
    """UTF-7, by which scripts used to be smuggled."""
    return page(f"<p>{PARAGRAPH}</p>").replace(b"utf-8", b"utf-7") + b"+ADw-script+AD4-alert(1)+ADw-/script+AD4-"


@hostile("lone-surrogates", ".html", readable=True)
def lone_surrogates() -> bytes:
    """Halves of surrogate pairs: as numeric entities in a page, and as bytes that UTF-8 forbids."""
    return page(f"<p>{SENTENCE}&#xD800; &#xDFFF; &#55357;{SENTENCE}</p>") + b"<p>\xed\xa0\x80\xed\xbf\xbf</p>"


@hostile("entities-out-of-range", ".html", readable=True)
def entities_out_of_range() -> bytes:
    """Character references that name no character."""
    wrong = "&#0; &#x110000; &#99999999999999999999; &#xFFFFFFFF; &nosuch; &#; &#x;"
    return page(f"<p>{SENTENCE}{wrong * 300}{SENTENCE}</p>")


@hostile("nested-blockquote", ".html", 20_000, "blockquote", readable=True)
@hostile("nested-div", ".html", readable=True)
def nested(depth: int = 100_000, tag: str = "div") -> bytes:
    """A page whose text lies under `depth` open elements."""
    return page(f"<{tag}>" * depth + f"<p>{PARAGRAPH}</p>" + f"</{tag}>" * depth)


@hostile("nested-tables", ".html", readable=True)
def nested_tables(depth: int = 2_000) -> bytes:
    """Tables in tables: 22 of them freeze a rich-text view for good."""
    return page("<table><tr><td>" * depth + PARAGRAPH + "</td></tr></table>" * depth)


@hostile("nested-formatting", ".html", readable=True)
def nested_formatting(depth: int = 5_000) -> bytes:
    """Unclosed formatting elements, which an HTML5 parser opens again in every paragraph (quadratic)."""
    return page("<b><i><u><font>" * (depth // 4) + "".join(f"<p>{SENTENCE}" for _ in range(200)))


@hostile("angle-brackets", ".html", readable=False)
def angle_brackets(count: int = 1_000_000) -> bytes:
    """Nothing but the sign <."""
    return b"<" * count


@hostile("open-comments", ".html", readable=True)
def open_comments(count: int = 100_000) -> bytes:
    """Comments that begin and never end."""
    return page(f"<p>{PARAGRAPH}</p>" + "<!--" * count)


@hostile("many-attributes", ".html", readable=True)
def many_attributes(count: int = 100_000) -> bytes:
    """One element with `count` attributes."""
    attributes = " ".join(f'data-a{n}="{n}"' for n in range(count))
    return page(f"<article {attributes}><p>{PARAGRAPH}</p></article>")


@hostile("long-attribute", ".html", readable=True)
def long_attribute(size: int = 12_000_000) -> bytes:
    """One attribute longer than a parser's own limit of ten million."""
    return page(f'<p title="{"я" * (size // 2)}">{PARAGRAPH}</p>')


@hostile("long-text-node", ".html", readable=True)
def long_text_node(size: int = 12_000_000) -> bytes:
    """One text node over ten million bytes, which lxml drops in silence unless told not to."""
    return page(f"<p>{SENTENCE * (size // (2 * len(SENTENCE)))}</p><p>Останній абзац.</p>")


@hostile("many-empty-elements", ".html", readable=True)
def many_empty_elements(count: int = 300_000) -> bytes:
    """Spans without text, then an article."""
    return page("<span></span>" * count + f"<article><p>{PARAGRAPH}</p></article>")


@hostile("many-links", ".html", readable=True)
def many_links(count: int = 50_000) -> bytes:
    """A page that is all navigation in length and still has an article."""
    links = "".join(f'<li><a href="/n/{n}">Новина номер {n}</a></li>' for n in range(count))
    return page(f"<ul>{links}</ul><article><h1>Заголовок</h1><p>{PARAGRAPH}</p></article>")


@hostile("only-navigation", ".html", readable=False)
def only_navigation() -> bytes:
    """Menus, a search field and a footer: no article."""
    menu = "".join(
        f'<li><a href="/{n}">{word}</a></li>' for n, word in enumerate(("Головна", "Новини", "Спорт", "Афіша"))
    )
    return page(f"<nav><ul>{menu}</ul></nav><form><input name=q></form><footer>© 2026 Усі права захищено</footer>")


@hostile("only-script", ".html", readable=False)
def only_script(size: int = 2_000_000) -> bytes:
    """An application that draws its text itself: the saved page holds none."""
    return page(f'<div id="root"></div><script>window.__STATE__={{"text":"{"x" * size}"}}</script>')


@hostile("frameset", ".html", readable=False)
def frameset() -> bytes:
    """A page of frames, as sites had them twenty years ago."""
    return b"<html><frameset cols='20%,*'><frame src='menu.htm'><frame src='news.htm'></frameset></html>"


@hostile("data-uris", ".html", readable=True)
def data_uris(size: int = 3_000_000) -> bytes:
    """Images, styles and links that carry their content, some of it another page with a script."""
    picture = base64.b64encode(random.Random(7).randbytes(size // 2)).decode()
    inner = base64.b64encode("<script>alert(1)</script><p>вкладена сторінка</p>".encode()).decode()
    return page(
        f'<article><p>{PARAGRAPH}</p><img src="data:image/png;base64,{picture}">'
        f'<iframe src="data:text/html;base64,{inner}"></iframe><a href="data:text/html,<script>alert(1)</script>">x</a>'
        f"<p>{PARAGRAPH}</p></article>"
    )


@hostile("links-that-act", ".html", readable=True)
def links_that_act() -> bytes:
    """Addresses that must never be opened: scripts, local files, a network share, a device."""
    places = (
        "javascript:alert(1)",
        "JaVaScRiPt&#58;alert(1)",
        "java\nscript:alert(1)",
        "file:///etc/passwd",
        "\\\\server\\share\\a.exe",
        "smb://server/share",
        "vbscript:x",
        "ftp://host/a",
        "tel:+380000000000",
        "http://user:pass@good.example@bad.example/",
        "//no-scheme.example/",
        "https://xn--e1afmkfd.example/",
    )
    links = "".join(f'<p>{SENTENCE}<a href="{place}">тут</a> <img src="{place}"></p>' for place in places)
    return page(f"<base href='file:///etc/'><meta http-equiv=refresh content='0;url=file:///etc/passwd'>{links}")


@hostile("billion-laughs", ".html", readable=False)
def billion_laughs() -> bytes:
    """Entities that grow to three thousand million words, under the name of a page."""
    rows = ['<!ENTITY a0 "ха">'] + [f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)]
    return f'<?xml version="1.0"?><!DOCTYPE html [{"".join(rows)}]><html><body><p>&a9;</p></body></html>'.encode()


@hostile("outside-entity", ".html", readable=True)
def outside_entity() -> bytes:
    """An XML page that asks the parser for a file of the reader and for an address."""
    return (
        '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY n SYSTEM '
        '"http://127.0.0.1:9/x">]><html xmlns="http://www.w3.org/1999/xhtml"><body>'
        f"<p>&f; &n; {PARAGRAPH}</p></body></html>"
    ).encode()


@hostile("json-ld-nested", ".html", readable=True)
def json_ld_nested(depth: int = 100_000) -> bytes:
    """JSON-LD so deep that a recursive reader falls."""
    inner = '{"a":' * depth + "1" + "}" * depth
    return page(f'<script type="application/ld+json">{inner}</script><article><p>{PARAGRAPH}</p></article>')


@hostile("json-ld-of-wrong-kinds", ".html", readable=True)
def json_ld_of_wrong_kinds() -> bytes:
    """JSON-LD that is well-formed and means nothing: numbers, lists and nulls where words should be."""
    wrong = (
        '[null, 7, {"@type": ["NewsArticle", 3], "headline": {"x": []}, "author": [[{"name": 5}], null, "", '
        '{"name": null}], "datePublished": 1e999, "articleBody": ["a", {}], '
        '"publisher": "\\ud800", "inLanguage": {"name": false}}]'
    )
    return page(
        f'<script type="application/ld+json">{wrong}</script><script type="application/ld+json">{{"headline": </script>'
        f"<article><h1>Заголовок</h1><p>{PARAGRAPH}</p></article>"
    )


@hostile("impossible-dates", ".html", readable=True)
def impossible_dates() -> bytes:
    """Dates that no calendar has, in every place where a date may stand."""
    places = "".join(
        f'<meta property="article:published_time" content="{d}">' for d in ("2026-02-31", "0000-00-00", "now")
    )
    far = "9" * 4_000
    return page(f'{places}<time datetime="{far}-13-45T99:99">32 лютого 20266 року</time><p>{PARAGRAPH}</p>')


@hostile("bidi-and-zalgo", ".html", readable=True)
def bidi_and_zalgo() -> bytes:
    """A title that turns writing around and piles up marks, to forge what a list shows."""
    zalgo = "".join(c + "\u0335\u0489\u0300" * 40 for c in "Термінова новина")
    turned = "\u202eлмт.янйив\u202c\u2066\u200f\u061c"
    return page(f"<h1>{turned} {zalgo}\u2028\u0007</h1><article><p>{PARAGRAPH}</p></article>")


@hostile("long-title", ".html", readable=True)
def long_title(size: int = 500_000) -> bytes:
    """A heading as long as a book."""
    return page(f"<h1>{'Дуже довгий заголовок ' * (size // 22)}</h1><p>{PARAGRAPH}</p>")
