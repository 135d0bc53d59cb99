"""A passage that was marked across something removed is told without it wherever people read it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.library import Library
from reader.values import BlockRole, TextSpan
from reader.values.exporting import ExportFormat

FROM, TO = "«Ми замінили", "випробування призначили"
AD = "Читайте також: У Кременчуці подорожчав проїзд"


@pytest.fixture
def marked(library: Library, a_file: Callable[..., Path]) -> Library:
    (result,) = library.imports.run([a_file()])
    assert result.article_id is not None
    text = library.articles.page(result.article_id).article.text
    span = TextSpan(text.index(FROM), text.index(TO) + len(TO))
    assert AD in span.of(text)
    library.annotations.add(result.article_id, span, body="важливо")
    cut = text.index("замінили кожну")
    library.removals.remove(result.article_id, TextSpan(cut, cut + 15), BlockRole.ADVERTISEMENT)
    return library


@pytest.mark.parametrize("form", [ExportFormat.NOTES, ExportFormat.HTML, ExportFormat.READWISE, ExportFormat.OBSIDIAN])
def test_exports_that_people_read_quote_no_advertisement(marked: Library, tmp_path: Path, form: ExportFormat) -> None:
    target = tmp_path / "out"
    target.mkdir()
    ids = [one.article_id for one in marked.annotations.all()]
    path = target if form is ExportFormat.OBSIDIAN else target / "notes"
    marked.exports.write(form, ids, path)
    written = "".join(one.read_text(encoding="utf-8") for one in target.rglob("*") if one.is_file())
    assert AD not in written
    assert "«Ми балку, і тепер міст простоїть ще пів століття»" in written
    assert TO in written


def test_exports_that_programs_read_keep_the_words_as_they_stand(marked: Library, tmp_path: Path) -> None:
    article_id = marked.annotations.all()[0].article_id
    marked.exports.write(ExportFormat.WEB_ANNOTATION, [article_id], tmp_path / "notes.json")
    assert AD in (tmp_path / "notes.json").read_text(encoding="utf-8")


def test_the_notebook_tells_the_words_that_are_shown(marked: Library) -> None:
    (entry,) = marked.notebook.entries()
    assert AD not in entry.words
    assert "замінили кожну" not in entry.words
    assert entry.words.startswith("«Ми")
    assert entry.words.endswith(TO)
    assert AD in entry.annotation.selectors.quote.exact
