"""Our short ways to readability's answer lead to the same place."""

from copy import deepcopy
from importlib.util import find_spec, module_from_spec

from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from reader.importing.readable import _quick, clean, readability_text

SPEC = find_spec("readability.readability")
assert SPEC is not None
assert SPEC.loader is not None
UNTOUCHED = module_from_spec(SPEC)  # ours puts its own ``clean`` into the one that everybody shares
SPEC.loader.exec_module(UNTOUCHED)
PAGE = """<html><body><div class="menu"><a href="/a">Новини</a> <a href="/b">Спорт</a></div>
<div id="content"><div>Міст через Случ відкрили\t для руху, повідомили в громаді, і першими їхали пожежники.</div>
<p>Ремонт тривав два роки, коштував дев'ять мільйонів, і весь цей час містяни їздили в об'їзд через Поліське,
розповів голова громади, який сам возив цією дорогою дітей до школи.</p><div class="sidebar"><p>Ще новини</p></div>
<div>Рух <span>відкрили</span><br>о шостій ранку, <a href="/c">без церемоній</a>, бо дощило.</div></div>
<div class="comments"><p>Дуже гарний міст, дякую всім, хто його будував, тепер можна їздити.</p></div></body></html>"""


@given(st.text(alphabet=st.sampled_from("аb \n\t\r\u00a0.,"), max_size=80))
def test_spaces_are_squeezed_as_readability_does_it(text: str) -> None:
    assert clean(text) == UNTOUCHED.clean(text)


def test_the_words_of_the_summary_are_those_of_readability_itself() -> None:
    theirs = " ".join(html.fromstring(UNTOUCHED.Document(PAGE).summary(html_partial=True)).text_content().split())
    ours = " ".join(readability_text(lambda: html.fromstring(PAGE)).split())
    assert ours.replace(" ", "") == theirs.replace(" ", "")
    assert "без церемоній" in ours
    assert "Новини" not in ours


_NAMES = st.sampled_from(
    [
        "Sidebar",
        "sidebar-main",
        "COMMENTS",
        "post-content",
        "header",
        "Article",
        "pager",
        "menu",
        "footer",
        "Кнопка",
        "x",
        "",
    ]
)


@given(st.lists(_NAMES, max_size=3).map(" ".join), st.lists(_NAMES, max_size=2).map(" ".join))
def test_boxes_are_weighed_and_thrown_away_by_their_names_as_readability_does_it(classes: str, names: str) -> None:
    tree = html.fromstring(
        "<body><div><p>Слово</p></div><div><pre>Код</pre></div><div><article>А</article></div></body>"
    )
    for box in tree.iter("div", "p", "pre"):
        box.set("class", classes)
        box.set("id", names)
    theirs, ours = UNTOUCHED.Document("<p>А</p>"), _quick()(lambda: html.fromstring("<p>А</p>"))
    assert [ours.class_weight(box) for box in tree.iter()] == [theirs.class_weight(box) for box in tree.iter()]
    theirs.html, ours.html = deepcopy(tree), deepcopy(tree)
    theirs.remove_unlikely_candidates()
    ours.remove_unlikely_candidates()
    assert html.tostring(ours.html) == html.tostring(theirs.html)
