"""A library in small: documents made from a few words, and an index over them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from reader.search import SearchIndex
from reader.values import Query, SearchAnswer, SearchDocument, SortOrder


@dataclass
class Desk:
    """An index, the texts behind it, and what the store would say of marked articles."""

    index: SearchIndex
    documents: dict[int, SearchDocument] = field(default_factory=dict)
    marked: dict[str, frozenset[int]] = field(default_factory=dict)

    def put(self, *documents: SearchDocument, deleted: Iterable[int] = ()) -> None:
        self.index.apply(documents, deleted)
        self.documents |= {document.article_id: document for document in documents}

    def texts(self, numbers: Sequence[int]) -> dict[int, str]:
        return {number: self.documents[number].text for number in numbers}

    def ask(
        self, text: str, *, limit: int = 50, order: SortOrder = SortOrder.RELEVANCE, typing: bool = False
    ) -> SearchAnswer:
        query = Query(text, limit=limit, order=order, typing=typing)
        answer = self.index.search(query, texts=self.texts, marked=lambda name: self.marked.get(name, frozenset()))
        assert not self.index.needs_rebuild, self.index.trouble
        return answer

    def found(self, text: str, **options) -> list[int]:
        return [hit.article_id for hit in self.ask(text, **options).hits]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "index"


def opened_desk(folder: Path, documents: Sequence[SearchDocument], marked: dict[str, frozenset[int]]) -> Desk:
    index = SearchIndex.open(folder)
    index.rebuild(documents, expected=len(documents))
    return Desk(index, {document.article_id: document for document in documents}, marked)


@pytest.fixture
def desk_with(folder: Path) -> Iterable[Callable[..., Desk]]:
    opened: list[Desk] = []

    def make(*documents: SearchDocument, **marked: frozenset[int]) -> Desk:
        opened.append(opened_desk(folder, documents, marked))
        return opened[-1]

    yield make
    for desk in opened:
        desk.index.close()


@pytest.fixture(scope="module")
def shelf_with(tmp_path_factory: pytest.TempPathFactory) -> Iterable[Callable[..., Desk]]:
    """As ``desk_with``, for a whole module of questions that change nothing."""
    opened: list[Desk] = []

    def make(*documents: SearchDocument, **marked: frozenset[int]) -> Desk:
        opened.append(opened_desk(tmp_path_factory.mktemp("shelf") / "index", documents, marked))
        return opened[-1]

    yield make
    for desk in opened:
        desk.index.close()
