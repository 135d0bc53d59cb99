"""What the user does stays: metadata by hand, tags, decisions, annotations, across closing and opening."""

from collections.abc import Callable
from pathlib import Path

import platformdirs
import pytest

from reader.library import Library, default_folder, passage
from reader.values import (
    ArticleNotFoundError,
    BlockRole,
    Colour,
    ListFilter,
    PassageNotFoundError,
    Query,
    TextSpan,
)

AFile = Callable[..., Path]


@pytest.mark.parametrize("home", ["/home/anna", "/home/anna/", "relative", "", None])
@pytest.mark.parametrize("data", ["/data/of/anna", "/data//anna/", "relative", "~/data", "", None])
def test_a_library_that_is_not_named_lies_where_the_system_keeps_data(
    monkeypatch: pytest.MonkeyPatch, home: str | None, data: str | None
) -> None:
    for variable, given in (("HOME", home), ("XDG_DATA_HOME", data)):
        if given is None:
            monkeypatch.delenv(variable, raising=False)
        else:
            monkeypatch.setenv(variable, given)
    assert default_folder() == Path(platformdirs.user_data_dir("chytalnia", appauthor=False))


def imported(library: Library, path: Path) -> int:
    (result,) = library.imports.run([path])
    assert result.article_id is not None, result.reason
    return result.article_id


def span_of(library: Library, article_id: int, words: str) -> TextSpan:
    return passage(library.articles.page(article_id).article.text, words)


def shown_text(library: Library, article_id: int) -> str:
    from reader.library import page_text

    return page_text(library.articles.page(article_id))


def test_everything_is_there_after_closing_and_opening(tmp_path: Path, a_file: AFile) -> None:
    with Library.open(tmp_path / "l") as library:
        article_id = imported(library, a_file())
        made = library.annotations.add(
            article_id, span_of(library, article_id, "кожну балку"), colour=Colour.GREEN, body="скільки?"
        )
        library.articles.star([article_id], True)
        library.articles.tag([article_id], add=["мости"])
        library.articles.set_metadata(article_id, {"title": "Новий міст", "authors": ("Іра Лис",)})
    with Library.open(tmp_path / "l") as library:
        page = library.articles.page(article_id)
        assert page.annotations == (made,)
        assert (page.starred, page.tags) == (True, ("мости",))
        assert (page.article.title, page.article.authors) == ("Новий міст", ("Іра Лис",))
        (row,) = library.articles.rows([article_id])
        assert (row.title, row.starred, row.annotations) == ("Новий міст", True, 1)
        library.search.catch_up()
        assert [hit.article_id for hit in library.search.ask(Query("тег:мости")).hits] == [article_id]


def test_what_is_set_by_hand_survives_a_changed_file(library: Library, a_file: AFile) -> None:
    article_id = imported(library, a_file())
    library.articles.set_metadata(article_id, {"title": "Моя назва"})
    assert imported(library, a_file("Зовсім нова назва\n\nЗовсім новий текст про міст.\n")) == article_id
    assert library.articles.page(article_id).article.title == "Моя назва"


def test_a_decision_of_the_user_wins_and_survives_a_changed_file(library: Library, a_file: AFile) -> None:
    path = a_file()
    article_id = imported(library, path)
    assert "Кременчуці" not in shown_text(library, article_id)
    library.removals.show(article_id, span_of(library, article_id, "Читайте також: У Кременчуці подорожчав проїзд"))
    library.removals.remove(article_id, span_of(library, article_id, "Рух дозволили вранці,"), BlockRole.DEBRIS)
    for _ in range(2):
        text = shown_text(library, article_id)
        assert "Кременчуці" in text
        assert "Рух дозволили" not in text
        imported(library, a_file("Оновлено\n\n" + library.articles.page(article_id).article.text))


def test_decisions_can_be_taken_back(library: Library, a_file: AFile) -> None:
    article_id = imported(library, a_file())
    before = shown_text(library, article_id)
    old = library.removals.of_article(article_id)
    library.removals.remove(article_id, span_of(library, article_id, "кожну балку"))
    assert shown_text(library, article_id) != before
    library.removals.set_decisions(article_id, old)
    assert shown_text(library, article_id) == before


def test_a_deleted_annotation_comes_back_as_it_was(library: Library, a_file: AFile) -> None:
    article_id = imported(library, a_file())
    made = library.annotations.add(article_id, span_of(library, article_id, "Вантажівкам"), body="чому?")
    library.annotations.delete([made.id])
    assert library.annotations.of_article(article_id) == ()
    library.annotations.restore([made.id])
    assert library.annotations.of_article(article_id) == (made,)


def test_notes_are_found(library: Library, a_file: AFile) -> None:
    article_id = imported(library, a_file())
    library.annotations.add(article_id, span_of(library, article_id, "Вантажівкам"), body="запитати в диспетчера")
    library.search.catch_up()
    assert [hit.article_id for hit in library.search.ask(Query("in:notes диспетчери")).hits] == [article_id]


def test_an_empty_or_far_span_is_refused(library: Library, a_file: AFile) -> None:
    article_id = imported(library, a_file())
    for span in (TextSpan(3, 3), TextSpan(0, 10**6)):
        with pytest.raises(PassageNotFoundError):
            library.annotations.add(article_id, span)


def test_deleting_and_restoring_keeps_annotations(library: Library, a_file: AFile) -> None:
    article_id = imported(library, a_file())
    made = library.annotations.add(article_id, span_of(library, article_id, "Вантажівкам"))
    library.articles.delete([article_id])
    assert library.articles.ids(ListFilter()) == []
    assert library.articles.ids(ListFilter(deleted=True)) == [article_id]
    library.articles.restore([article_id])
    assert library.annotations.of_article(article_id) == (made,)


def test_an_unknown_article_is_a_clear_error(library: Library) -> None:
    with pytest.raises(ArticleNotFoundError, match="7"):
        library.articles.page(7)


def test_another_process_is_noticed_once(tmp_path: Path, a_file: AFile) -> None:
    with Library.open(tmp_path / "l") as window, Library.open(tmp_path / "l") as other:
        assert not window.changed_elsewhere()
        imported(other, a_file())
        assert window.changed_elsewhere()
        assert not window.changed_elsewhere()
        assert len(window.articles.ids(ListFilter())) == 1
        assert len(window.search.ask(Query("міст")).hits) == 1


def test_a_lost_index_is_built_again(tmp_path: Path, a_file: AFile) -> None:
    import shutil

    with Library.open(tmp_path / "l") as library:
        article_id = imported(library, a_file())
    shutil.rmtree(tmp_path / "l" / "index")
    with Library.open(tmp_path / "l") as library:
        assert library.search.state() == "missing"
        library.search.catch_up()
        assert library.search.state() == "ready"
        assert [hit.article_id for hit in library.search.ask(Query("мостом")).hits] == [article_id]


def test_the_core_opens_without_whoosh_and_morphology(tmp_path: Path) -> None:
    import subprocess
    import sys

    code = (
        "import sys; from pathlib import Path\n"
        "from reader.library import Library; from reader.values import ListFilter\n"
        f"with Library.open(Path({str(tmp_path / 'l')!r})) as l: l.articles.rows(l.articles.ids(ListFilter()))\n"
        "late = {'whoosh', 'pymorphy3', 'trafilatura', 'lxml', 'PySide6', 'rapidfuzz', 'edlib'} & set(sys.modules)\n"
        "sys.exit(', '.join(sorted(late)) or 0)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_only_what_was_set_by_hand_stays_and_it_can_be_taken_back(library: Library, a_file: AFile) -> None:
    article_id = imported(library, a_file())
    library.articles.set_metadata(article_id, {"publication": "Моя газета"})
    assert library.articles.edited(article_id) == {"publication"}
    imported(library, a_file("Зовсім нова назва для статті\n\nЗовсім новий текст про міст і річку.\n"))
    article = library.articles.page(article_id).article
    assert (article.title, article.publication) == ("Зовсім нова назва для статті", "Моя газета")
    library.articles.forget_metadata(article_id, ["publication"])
    assert library.articles.page(article_id).article.publication != "Моя газета"
    assert library.articles.edited(article_id) == frozenset()


def test_a_cancelled_rebuild_changes_nothing(library: Library, a_file: AFile) -> None:
    article_id = imported(library, a_file())
    library.articles.tag([article_id], add=["мости"])
    assert library.search.rebuild(cancelled=lambda: True) == 0
    assert library.search.state() == "behind"
    library.search.catch_up()
    assert [hit.article_id for hit in library.search.ask(Query("тег:мости")).hits] == [article_id]


def test_a_word_is_completed_from_the_library(library: Library, a_file: AFile) -> None:
    imported(library, a_file())
    assert any(word.casefold().startswith("ворскл") for word in library.search.complete("ворс"))
