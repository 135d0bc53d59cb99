"""Files to articles: text dumps and saved pages. Bytes in, an Article out; nothing is stored and nothing is fetched
here."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from reader.importing.encoding import decoded
from reader.importing.files import article_files, companions_of
from reader.values import Article, ImportFailedError, Sentence, system_reason

__all__ = ["VERSION", "article_files", "companions_of", "is_markup", "read_bytes", "read_file"]

VERSION = "2"
"""Of the rules for title, authors, publication and dates: with a higher one libraries read these anew from their
files."""

_MARKUP = re.compile(rb"<(?:!doctype\s+html|html|head|body|article|div|p|meta|title)\b", re.IGNORECASE)
_MHTML = re.compile(
    rb"(?:^|\n)(?:mime-version:|content-type:\s*multipart/related|snapshot-content-location:)", re.IGNORECASE
)
_TOLD = ("title", "publication", "published", "modified", "accessed", "url", "section", "standfirst", "language")
_TEXT_SUFFIXES = (".txt", ".text", ".md")


def is_markup(content: bytes, file_name: str) -> bool:
    """True for HTML and MHTML, whose parsing can take long and belongs in a child that can be killed."""
    name = file_name.lower()
    head = content[:4096].replace(b"\x00", b"")
    if name.endswith((".html", ".htm", ".xhtml", ".shtml", ".mhtml", ".mht")):
        return True
    if _MARKUP.search(head[:1024]) and head.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<"):
        return True
    return not name.endswith(_TEXT_SUFFIXES) and len(_MHTML.findall(head)) >= 2


def read_bytes(
    content: bytes,
    *,
    file_name: str,
    encoding: str | None = None,
    file_path: str | None = None,
    companions: Callable[[str], bytes | None] | None = None,
) -> Article:
    """``content`` as an Article whose blocks have no roles yet. ``companions`` reads a picture by the page's address
    of it.

    Raises ImportFailedError with a sentence for the user where there is no article in it.
    """
    if is_markup(content, file_name):
        from reader.importing.page import page_article

        article = page_article(
            content, file_name=file_name, encoding=encoding, file_path=file_path, companions=companions
        )
        return _without_surrogates(article)
    from reader.importing.dump import dump_article

    return dump_article(decoded(content, file_name, encoding), file_name=file_name, file_path=file_path)


def _without_surrogates(article: Article) -> Article:
    """JSON in a page can spell half a character ('\\ud800'), which no file and no database can hold."""
    told = {field: getattr(article, field) for field in _TOLD}
    broken: dict[str, Any] = {
        field: _whole(words) for field, words in told.items() if words is not None and _whole(words) != words
    }
    authors = tuple(_whole(name) for name in article.authors)
    return replace(article, authors=authors, **broken)


def _whole(words: str) -> str:
    return words.encode("utf-8", "replace").decode("utf-8")


def read_file(path: Path, *, encoding: str | None = None) -> Article:
    """As ``read_bytes`` for a file; pictures in a page's _files folder come with it."""
    try:
        content = path.read_bytes()
    except IsADirectoryError as error:
        raise ImportFailedError(Sentence("“{name}” is a folder: name a file in it.", name=path)) from error
    except FileNotFoundError as error:
        raise ImportFailedError(Sentence("There is no file “{name}”: check its name.", name=path)) from error
    except OSError as error:
        raise ImportFailedError(
            Sentence(
                "“{name}” cannot be read ({what}): check that you may open it.", name=path, what=system_reason(error)
            )
        ) from error
    return read_bytes(
        content, file_name=path.name, encoding=encoding, file_path=str(path.absolute()), companions=companions_of(path)
    )
