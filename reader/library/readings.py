"""What the file of an article says of itself, beside what the user says: the rules look at the page's own words."""

from dataclasses import replace

from reader.store import Store
from reader.values import Article


def as_written(store: Store, article_id: int) -> Article:
    """The article as the rules of cleaning must see it: with the headline and the authors that its page has.

    A headline that the user made up stands nowhere on the page, and looking for it the rules would find no beginning
    of the article; one that the user copied from the page is better than what was read.
    """
    article = store.articles.get(article_id)
    told = store.readings.told(article_id)
    title = article.title if _is_line_of(article.title, article.text) else told["title"]
    authors = tuple(dict.fromkeys((*told["authors"], *article.authors)))
    return replace(article, title=title, authors=authors)


def _is_line_of(title: str | None, text: str) -> bool:
    wanted = _words(title or "")
    return bool(wanted) and any(_words(line) == wanted for line in text.splitlines())


def _words(line: str) -> list[str]:
    return line.casefold().split()
