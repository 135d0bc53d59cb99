"""Whatever a user does in whatever order: the index equals the store, and every annotation still shows its words."""

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, initialize, invariant, rule

from reader.library import Library, page_text
from reader.values import ImportOutcome, ListFilter, Query, TextSpan

WORDS = ("озеро", "човен", "міст", "школа", "хліб", "дощ", "поїзд", "лікар", "сад", "вчитель")
sentences = st.lists(st.sampled_from(WORDS), min_size=3, max_size=8).map(
    lambda words: " ".join(words).capitalize() + "."
)
texts = st.lists(sentences, min_size=2, max_size=5).map("\n\n".join)


class LibraryMachine(RuleBasedStateMachine):
    articles = Bundle("articles")
    trashed = Bundle("trashed")

    @initialize()
    def start(self) -> None:
        self.scratch = Path(tempfile.mkdtemp())
        self.library = Library.open(self.scratch / "library")
        self.number = 0
        self.words: dict[str, str] = {}

    def teardown(self) -> None:
        self.library.close()
        shutil.rmtree(self.scratch)

    @rule(target=articles, text=texts)
    def import_text(self, text: str) -> int:
        self.number += 1
        result = self.library.imports.paste(f"Випуск {self.number}\n\n{text}")
        assert result.outcome is ImportOutcome.ADDED, result.reason
        assert result.article_id is not None
        return result.article_id

    @rule(article=articles, where=st.floats(0, 0.9), note=st.sampled_from(("", "перевірити", "цитата дня")))
    def annotate(self, article: int, where: float, note: str) -> None:
        text = self.library.articles.page(article).article.text
        start = int(where * (len(text) - 1))
        made = self.library.annotations.add(article, TextSpan(start, min(len(text), start + 12)), body=note)
        self.words[made.id] = made.selectors.quote.exact

    @rule(article=articles, tag=st.sampled_from(("важливе", "потім")))
    def tag(self, article: int, tag: str) -> None:
        self.library.articles.tag([article], add=[tag])

    @rule(target=trashed, article=consumes(articles))
    def delete(self, article: int) -> int:
        self.library.articles.delete([article])
        return article

    @rule(target=articles, article=consumes(trashed))
    def restore(self, article: int) -> int:
        self.library.articles.restore([article])
        return article

    @rule()
    def reopen(self) -> None:
        self.library.close()
        self.library = Library.open(self.scratch / "library")

    @rule()
    def rebuild(self) -> None:
        self.library.search.rebuild()

    @invariant()
    def every_annotation_still_shows_its_words(self) -> None:
        if not self.words:
            return
        kept = {one.id: one for one in self.library.annotations.all()}
        shown = set(self.library.articles.ids(ListFilter()))
        for identity, words in self.words.items():
            if identity not in kept:
                continue
            one = kept[identity]
            text = self.library.articles.page(one.article_id).article.text
            assert one.span is not None
            assert one.span.of(text) == words
        alive = [one for one in kept.values() if one.article_id in shown]
        assert sum(row.annotations for row in self.library.articles.rows(sorted(shown))) == len(alive)

    @invariant()
    def the_index_equals_the_store(self) -> None:
        self.library.search.catch_up()
        for word in WORDS[:3]:
            found = {hit.article_id for hit in self.library.search.ask(Query(f'"{word}"!', limit=1000)).hits}
            holding = {
                article
                for article in self.library.articles.ids(ListFilter())
                if word in page_text(self.library.articles.page(article)).lower().replace(".", " ").split()
            }
            assert found == holding, word


LibraryMachine.TestCase.settings = settings(
    max_examples=10, stateful_step_count=15, deadline=None, suppress_health_check=list(HealthCheck)
)
TestLibraryMachine = pytest.mark.slow(LibraryMachine.TestCase)
