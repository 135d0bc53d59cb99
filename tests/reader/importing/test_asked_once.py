"""The shorter way to trafilatura's answers gives its answers, and where it cannot, it is not taken."""

from collections.abc import Sequence
from copy import deepcopy
from importlib import import_module

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree, html

from reader.importing.asked_once import AskedOnce, asked_once, quicker
from reader.importing.conditions import NotOwnError, condition_of

# What trafilatura looks for, in and around other words, and what it does not.
_NAMES = (
    "post-text", "entry-content", "article-body", "story", "story-body", "content", "content-main", "MAIN-content",
    "sharing", "social", "share-bar", "newsletter", "tags", "sidebar", "bread-crumb", "footer", "nav", "menu",
    "ad-", " ad ", "xad-", "comments", "Commentary", "comment-list", "disqus_thread", "respond", "teaser",
    "Teaser", "bottom", "x-bottom-y", "link", "permalink", "border: 0", "hidden", "is-hidden", " hide",
    "display:none", "display: none", "true", "article", "infinite-scroll", "mvp-post-add-box", "cookie",
    "elementor-share-buttons", "Слово", "caption", "fulltext", "FULLTEXT", "",
)  # fmt: skip
_ATTRIBUTES = ("class", "id", "role", "style", "itemprop", "data-component", "aria-hidden", "href")
_TAGS = ("div", "p", "span", "section", "article", "main", "ul", "ol", "list", "item", "h1", "header", "details", "a")

_values = st.lists(st.sampled_from(_NAMES), min_size=0, max_size=3).map(" ".join)
_elements = st.tuples(
    st.sampled_from(_TAGS), st.lists(st.tuples(st.sampled_from(_ATTRIBUTES), _values), max_size=4), st.integers(0, 3)
)


def tree_of(rows: Sequence[tuple[str, Sequence[tuple[str, str]], int]]) -> html.HtmlElement:
    """Each row a tag, its attributes in this order, and how many levels to go up before it is added."""
    root = here = html.Element("html")
    for tag, attributes, up in rows:
        for _ in range(up):
            above = here.getparent()
            here = here if above is None else above
        child = html.Element(tag)
        for name, value in attributes:
            child.set(name, value)
        here.append(child)
        here = child
    return root


def expressions() -> list[etree.XPath]:
    lists = import_module("trafilatura.xpaths")
    return [one for name in dir(lists) if isinstance(found := getattr(lists, name), list) for one in found]


@settings(max_examples=60, deadline=None)
@given(st.lists(_elements, max_size=20))
def test_every_expression_of_trafilaturas_finds_the_same_elements(
    rows: list[tuple[str, list[tuple[str, str]], int]],
) -> None:
    tree = tree_of(rows)
    for expression in expressions():
        quick = quicker(expression)
        if quick is expression:
            continue
        assert list(quick(tree)) == list(expression(tree)), expression.path
        for below in tree[:1]:
            assert list(quick(below)) == list(expression(below)), expression.path


def test_the_dearest_expressions_are_answered_on_the_shorter_way() -> None:
    module = import_module("trafilatura.main_extractor")
    own = module.OVERALL_DISCARD_XPATH
    with asked_once():
        assert all(isinstance(one, AskedOnce) for one in module.OVERALL_DISCARD_XPATH)
    assert module.OVERALL_DISCARD_XPATH is own


def test_trafilatura_has_its_own_lists_again_after_an_error() -> None:
    module = import_module("trafilatura.core")
    own = module.REMOVE_COMMENTS_XPATH
    with pytest.raises(RuntimeError), asked_once():
        raise RuntimeError
    assert module.REMOVE_COMMENTS_XPATH is own


@pytest.mark.parametrize(
    "path",
    [
        ".//*[self::div][.//h1]",
        ".//*[@class='a' and position()=2]",
        ".//*[not(@class)]",
        ".//*[not(self::p)]",
        ".//div/*[@class='a']",
        "//*[@class='a']",
        ".//*[contains(text(), 'a')]",
        ".//*[@class='a']|.//main",
    ],
)
def test_expressions_that_look_at_more_than_attributes_stay_as_they_are(path: str) -> None:
    expression = etree.XPath(path)
    assert quicker(expression) is expression


def test_a_condition_on_descendants_is_asked_only_where_the_first_one_holds() -> None:
    expression = etree.XPath(".//*[self::div][@class='add'][not(.//h1)]")
    quick = quicker(expression)
    tree = html.fromstring("<body><div class='add'><h1>A</h1></div><div class='add'>B</div><div>C</div></body>")
    assert quick is not expression
    assert [one.text for one in quick(tree)] == ["B"]
    assert quick(deepcopy(tree[2])) == []


@pytest.mark.parametrize(
    "predicate", ["@class = ", "contains(@class)", "@a='b' or", "(@a", "count(@a)", "@a='b' @c", ""]
)
def test_a_condition_that_is_not_understood_is_refused(predicate: str) -> None:
    with pytest.raises(NotOwnError):
        condition_of(predicate)


@pytest.mark.parametrize(
    ("predicate", "attributes", "holds"),
    [
        ("contains(translate(@role, 'NA', 'n'), 'nv')", {"role": "NAv"}, True),
        ("re:test(@id|@class, 'cookie')", {"class": "text", "id": "cookie"}, False),
        ("re:test(@id|@class, 'cookie')", {"id": "cookie", "class": "text"}, True),
        ('not(@id) and starts-with(@class, "a\'b")', {"class": "a'bc"}, True),
        ("re:test(@class, 'FULL', 'i')", {"class": "full"}, True),
        ("@a and (@b or @c='d')", {"a": "", "c": "d"}, True),
    ],
)
def test_a_condition_holds_as_in_xpath(predicate: str, attributes: dict[str, str], *, holds: bool) -> None:
    tree = tree_of([("div", list(attributes.items()), 0)])
    found = tree.xpath(f".//*[{predicate}]", namespaces={"re": "http://exslt.org/regular-expressions"})
    assert condition_of(predicate)(attributes) is bool(found) is holds
