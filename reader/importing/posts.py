"""Posts of Telegram that a page embeds: as the quotations they are, with their author below. Whoever saves a page gets
them as a frame with a document of its own, or as the widget's bare boxes."""

from collections.abc import Iterable, Iterator

from reader.importing.walk import Element

_LARGEST_FRAMES = 12_000_000  # letters, all frames of a page together: each carries its own style sheet
_WIDGET = "tgme_widget_message"
_TEXT, _DATE = f"{_WIDGET}_text", f"{_WIDGET}_date"
_NAMES = (f"{_WIDGET}_owner_name", f"{_WIDGET}_author")


def with_posts_quoted(root: Element, html: str) -> None:
    """Put a block quotation in the place of each embedded post of ``root``: its text, line by line, and a line with its
    author and day, which leads to the post. A post without words stays as it is. ``html``: what ``root`` was read from.

    The widget's classes are those of https://telegram.org/js/telegram-widget.js, as t.me answers '?embed=1'.
    """
    if _WIDGET not in html:
        return
    left = _LARGEST_FRAMES
    for frame in list(root.iter("iframe")):
        document = frame.get("srcdoc") or ""
        if _WIDGET in document and len(document) <= left:
            left -= len(document)
            post = next(_posts_in(document), None)
            if post is not None:
                _put(frame, _quoted(post, root))
    posts = list(_outermost(root))
    if sum(len(_words(one)) for one in root.iter("p")) > sum(len(_words(one)) for one in posts):
        for post in posts:  # in a page of Telegram itself they are the text, and nobody quotes them
            _put(post, _quoted(post, root))


def _posts_in(document: str) -> Iterator[Element]:
    from lxml import etree
    from lxml import html as lxml_html

    try:
        root = lxml_html.document_fromstring(document, parser=lxml_html.HTMLParser(huge_tree=True, encoding=None))
    except (etree.LxmlError, ValueError):
        return
    yield from _outermost(root)


def _outermost(root: Element) -> Iterator[Element]:
    """Posts that stand in no other: each is looked through once."""
    from lxml import etree

    walker = etree.iterwalk(root, events=("start",))
    for _event, element in walker:
        if isinstance(element.tag, str) and _WIDGET in (element.get("class") or "").split():
            yield element
            walker.skip_subtree()


def _with_class(roots: Iterable[Element], name: str) -> Iterator[Element]:
    for root in roots:
        for element in root.iter():
            if isinstance(element.tag, str) and name in (element.get("class") or "").split():
                yield element


def _quoted(post: Element, root: Element) -> Element | None:
    """A block quotation of paragraphs, which keep links and line breaks; None where the post has no words."""
    boxes = [box for box in _with_class([post], _TEXT) if _words(box)]
    if not boxes:
        return None
    quotation = root.makeelement("blockquote", {"class": "telegram-post"})
    for box in boxes:
        paragraph = root.makeelement("p", {})
        paragraph.text = box.text
        paragraph.extend(list(box))
        quotation.append(paragraph)
    owner = next((words for name in _NAMES for words in map(_words, _with_class([post], name)) if words), "")
    if owner:
        date = next(_with_class([post], _DATE), None)
        day = "" if date is None else _words(date)
        told = root.makeelement("p", {})
        told.text = f"— {owner}{', ' if day else ''}"
        if date is not None and day:
            link = root.makeelement("a", {"href": date.get("href") or ""})
            link.text = day
            told.append(link)
        quotation.append(told)
    return quotation


def _words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _put(old: Element, new: Element | None) -> None:
    above = old.getparent()
    if new is not None and above is not None:
        new.tail, old.tail = old.tail, None
        above.replace(old, new)
