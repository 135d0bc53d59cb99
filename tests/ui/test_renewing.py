"""Articles that older rules read are read anew behind the window's back, in slices, after imports."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reader.values import Article, ListFilter
from ui.deeds.renewing import Renewing
from ui.dialogs.metadata import MetadataDialog
from ui.running import Program


def test_what_older_rules_read_is_read_anew_and_the_window_shows_it(
    program: Program, articles: Path, qtbot: QtBot
) -> None:
    library = program.session.library
    library.imports.run([articles])
    store = library._store
    with store.writing():
        store._database.run("UPDATE articles SET quotes_version = 'old'")
        store._database.run("DELETE FROM quotations")
    assert library.speakers.all() == ()
    (renewing,) = program.window.findChildren(Renewing)
    renewing.go_on()
    qtbot.waitUntil(lambda: not store.layers.outdated(*_versions()), timeout=60_000)
    assert any("Гнатюк" in one.name for one in library.speakers.all())


def test_an_import_goes_first(program: Program, qtbot: QtBot) -> None:
    (renewing,) = program.window.findChildren(Renewing)
    asked: list[float] = []
    program.session.library.upkeep.renew = lambda **options: asked.append(options["seconds"]) or 0  # type: ignore[method-assign]
    program.window.importing.waiting = 1
    renewing.go_on()
    qtbot.wait(100)
    assert asked == []
    program.window.importing.waiting = 0
    renewing.go_on()
    qtbot.waitUntil(lambda: asked != [], timeout=10_000)


@pytest.fixture
def read_wrong(program: Program, articles: Path, qtbot: QtBot) -> int:
    """An article whose title and outlet an older version read wrong, and which better rules have just read anew."""
    library = program.session.library
    library.imports.run([articles])
    (article_id,) = [one.id for one in library.articles.rows(library.articles.ids(ListFilter())) if "Міст" in one.title]
    store = library._store
    with store.writing():
        store._database.run(
            "UPDATE text_versions SET metadata = json_set(metadata, '$.title', 'Головна', '$.publication', 'Стриж')"
            " WHERE article_id = ?",
            [article_id],
        )
        store._database.run("UPDATE articles SET facts_version = '' WHERE id = ?", [article_id])
    store.articles.set_metadata(article_id, {})
    assert _title(program, article_id) == "Головна"
    program.window.list_pane.model.forget()
    program.window.list_pane.refresh()
    (renewing,) = program.window.findChildren(Renewing)
    renewing.go_on()
    qtbot.waitUntil(program.window.notice.isVisible, timeout=60_000)
    return article_id


def test_what_is_read_otherwise_is_told_and_can_be_taken_back(program: Program, read_wrong: int, qtbot: QtBot) -> None:
    window, library = program.window, program.session.library
    model = window.list_pane.model
    place = model.place_of(read_wrong)
    assert place is not None
    qtbot.waitUntil(lambda: (row := model.row_at(place)) is not None and row.title.startswith("Міст"))
    assert window.notice.label.text().endswith("Read otherwise: 1 article.")
    (button,) = window.notice._buttons
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: _title(program, read_wrong) == "Головна")
    assert library.articles.edited(read_wrong) == {"title", "publication"}
    window.actions_of["undo"].trigger()
    qtbot.waitUntil(lambda: _title(program, read_wrong).startswith("Міст"))
    assert library.articles.edited(read_wrong) == frozenset()
    window.actions_of["redo"].trigger()
    qtbot.waitUntil(lambda: _title(program, read_wrong) == "Головна")


def test_the_dialog_of_an_article_tells_what_was_read_before(program: Program, read_wrong: int, qtbot: QtBot) -> None:
    library = program.session.library
    dialog = MetadataDialog(library.articles.page(read_wrong).article, [], earlier=library.upkeep.before(read_wrong))
    qtbot.addWidget(dialog)
    told = next(label.text() for label in dialog.findChildren(QLabel) if "Головна" in label.text())
    assert told.splitlines()[1:] == ["Title: Головна", "Publication: Стриж"]
    qtbot.mouseClick(dialog.take_back, Qt.MouseButton.LeftButton)
    fields = dialog.fields()
    assert (fields["title"], fields["publication"], fields["published"]) == ("Головна", "Стриж", "2026-04-12")


def test_a_day_that_is_taken_back_keeps_its_zone(qtbot: QtBot) -> None:
    dialog = MetadataDialog(
        Article("текст", published="2026-04-11"), [], earlier={"published": "2026-04-12T14:05+03:00"}
    )
    qtbot.addWidget(dialog)
    dialog.fill_with_earlier()
    assert dialog.fields()["published"] == "2026-04-12T14:05+03:00"


def _title(program: Program, article_id: int) -> str:
    return program.session.library.articles.page(article_id).article.title or ""


def _versions() -> tuple[str, str]:
    from reader import cleaning, quotes

    return cleaning.VERSION, quotes.VERSION
