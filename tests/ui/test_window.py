"""The whole window over a real library: what one does, undone and done again; what others change; what is refused."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from reader.library import Library
from reader.values import AnnotationStyle, BlockRole, Colour, ListFilter
from tests.ui.conftest import ARTICLES, end
from ui.running import Program
from ui.settings import Settings

Holds = Callable[[], object]
TITLES = {"Міст над Стрижем відкрили для пішоходів", "The bakery that opens at midnight",
          "У селі посадили сад із забутих яблунь"}  # fmt: skip


def open_by_title(program: Program, words: str) -> None:
    model, view = program.window.list_pane.model, program.window.list_pane.view
    for place in range(len(model.ids)):
        row = model.row_at(place)
        if row is not None and words in row.title:
            view.choose_place(place)
            return
    raise AssertionError(f"no article is called {words}")


def select(program: Program, words: str) -> None:
    pane = program.window.pane
    assert pane.article is not None
    assert pane.page is not None
    start = pane.article.article.text.index(words)
    cursor = pane.view.textCursor()
    cursor.setPosition(pane.page.text_map.to_document(start))
    end = pane.page.text_map.to_document(start + len(words), closing=True)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    pane.view.setTextCursor(cursor)


def do(program: Program, name: str) -> None:
    action = program.window.actions_of[name]
    assert action.isEnabled(), f"{name} is not enabled"
    action.trigger()


def annotations(program: Program) -> list[tuple[str, Colour, str]]:
    page = program.window.open.page
    return [(one.selectors.quote.exact, one.colour, one.body) for one in page.annotations] if page else []


def ids(program: Program) -> list[int]:
    return program.window.list_pane.model.ids


def test_all_articles_stand_in_the_list_and_the_first_is_open(program: Program) -> None:
    model = program.window.list_pane.model
    assert {model.row_at(place).title for place in range(3)} == TITLES  # type: ignore[union-attr]
    assert program.window.open.id == ids(program)[0]


def test_a_highlight_is_made_undone_and_made_again(program: Program, until: Callable[[Holds], None]) -> None:
    open_by_title(program, "Міст")
    select(program, "річкою Стриж")
    do(program, "colour_green")
    until(lambda: annotations(program) == [("річкою Стриж", Colour.GREEN, "")])
    do(program, "undo")
    until(lambda: annotations(program) == [])
    do(program, "redo")
    until(lambda: annotations(program) == [("річкою Стриж", Colour.GREEN, "")])


def test_the_current_annotation_changes_colour_and_look_and_goes(
    program: Program, until: Callable[[Holds], None]
) -> None:
    open_by_title(program, "Міст")
    select(program, "річкою Стриж")
    do(program, "highlight")
    until(lambda: annotations(program))
    do(program, "colour_pink")
    until(lambda: annotations(program)[0][1] is Colour.PINK)
    do(program, "underline")
    until(lambda: program.window.open.page.annotations[0].style is AnnotationStyle.UNDERLINE)  # type: ignore[union-attr]
    do(program, "delete_annotation")
    until(lambda: not annotations(program))
    do(program, "undo")
    until(lambda: annotations(program))
    assert annotations(program)[0][1] is Colour.PINK


def test_a_deleted_article_makes_room_for_the_next_and_comes_back(
    program: Program, until: Callable[[Holds], None]
) -> None:
    before = ids(program)
    program.window.list_pane.view.choose_place(0)
    do(program, "delete")
    until(lambda: len(ids(program)) == 2)
    until(lambda: program.window.open.id == before[1])
    do(program, "undo")
    until(lambda: ids(program) == before)


def test_the_trash_gives_back_and_forgets_for_good(
    program: Program, until: Callable[[Holds], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    window = program.window
    window.list_pane.view.selectAll()
    do(program, "delete")
    until(lambda: not ids(program))
    window.list_pane.filter_by(ListFilter(deleted=True))
    until(lambda: len(ids(program)) == 3)
    window.list_pane.view.choose_place(0)
    do(program, "restore")
    until(lambda: len(ids(program)) == 2)
    window.list_pane.view.choose_place(0)
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: 0)
    sure = "Delete for good"
    monkeypatch.setattr(QMessageBox, "clickedButton", lambda box: next(b for b in box.buttons() if b.text() == sure))
    do(program, "purge")
    until(lambda: len(ids(program)) == 1)
    assert not program.session.undo.canUndo()


def test_star_and_read_state_are_toggled_and_undone(program: Program, until: Callable[[Holds], None]) -> None:
    window, articles = program.window, program.session.library.articles
    window.list_pane.view.selectAll()
    do(program, "star")
    until(lambda: len(articles.ids(ListFilter(starred=True))) == 3)
    until(window.actions_of["star"].isChecked)
    do(program, "undo")
    until(lambda: articles.ids(ListFilter(starred=True)) == [])
    do(program, "read")
    until(lambda: articles.ids(ListFilter(unread=True)) == [])
    do(program, "undo")
    until(lambda: len(articles.ids(ListFilter(unread=True))) == 3)


def test_an_article_that_stays_open_becomes_read(program: Program, until: Callable[[Holds], None]) -> None:
    open_by_title(program, "bakery")
    until(lambda: program.window.open.page is not None and not program.window.open.page.unread)
    assert not program.session.undo.canUndo()


def test_a_removed_passage_can_be_restored_and_both_are_undone(
    program: Program, until: Callable[[Holds], None]
) -> None:
    window = program.window
    open_by_title(program, "Міст")
    words = "Будівництво тривало два роки й коштувало сорок мільйонів гривень."
    select(program, words)
    do(program, f"remove_{BlockRole.ADVERTISEMENT.value}")
    until(lambda: words not in window.pane.view.toPlainText())
    removed = [one for one in window.side_panel.removed.list.passages() if one.words == words]
    assert removed
    window.side_panel.removed.list.button_pressed.emit(removed[0])
    until(lambda: words in window.pane.view.toPlainText())
    do(program, "undo")
    until(lambda: words not in window.pane.view.toPlainText())
    do(program, "undo")
    until(lambda: words in window.pane.view.toPlainText())


def test_searching_finds_another_form_marks_it_and_escape_shows_all_again(
    program: Program, qtbot: QtBot, until: Callable[[Holds], None]
) -> None:
    window = program.window
    window.list_pane.box.field.setText("мостами")
    until(lambda: len(ids(program)) == 1)
    qtbot.keyClick(window.list_pane.box.field, Qt.Key.Key_Return)
    until(lambda: window.open.page is not None and "Міст" in (window.open.page.article.title or ""))
    until(lambda: window.pane.matches.hits)
    text = window.open.page.article.text  # type: ignore[union-attr]
    assert {span.of(text).casefold() for span in window.pane.matches.hits} == {"міст"}
    do(program, "find_next")
    assert window.pane.matches.current() == window.pane.matches.hits[:1]
    qtbot.keyClick(window.list_pane.box.field, Qt.Key.Key_Escape)
    until(lambda: len(ids(program)) == 3)
    until(lambda: not window.pane.matches.hits)


def test_what_cannot_be_read_is_told_in_one_line_and_stops_nothing(
    program: Program, tmp_path: Path, until: Callable[[Holds], None]
) -> None:
    window = program.window
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 50)
    (tmp_path / "good.txt").write_text("Нова стаття\n\nТут є що читати, і читати є що.", encoding="utf-8")
    window.importing.run([tmp_path / "binary.txt", tmp_path / "good.txt", tmp_path / "nothing.txt"])
    until(lambda: len(ids(program)) == 4 and not window.importing.running)
    until(window.notice.isVisible)
    assert window.notice.label.text() == "added: 1, failed: 2"
    assert not window.progress.isVisible()


def test_files_dropped_anywhere_are_imported(program: Program, tmp_path: Path, until: Callable[[Holds], None]) -> None:
    window = program.window
    path = tmp_path / "кинуте.txt"
    path.write_text("Кинута стаття\n\nЇї кинули на вікно, і ось вона.", encoding="utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)), QUrl("https://example.org/x")])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(QPoint(600, 300)), copy, mime, left, none))
    until(lambda: window.open.page is not None and window.open.page.article.title == "Кинута стаття")


def test_pasted_text_becomes_an_article(program: Program, until: Callable[[Holds], None]) -> None:
    QGuiApplication.clipboard().setText("Вставлена стаття\n\nЇї скопіювали з листа й вставили сюди.")
    do(program, "paste_article")
    until(lambda: len(ids(program)) == 4)
    until(lambda: program.window.open.page.article.title == "Вставлена стаття")  # type: ignore[union-attr]


def test_what_another_process_changes_is_seen_by_itself(program: Program, tmp_path: Path, qtbot: QtBot) -> None:
    opened = program.window.open.id
    assert opened is not None
    with Library.open(tmp_path / "library") as other:
        other.articles.star([opened], True)
        page = other.articles.page(opened)
        other.annotations.add(opened, page.cleaning.blocks[-1].span, body="звідти")
    qtbot.waitUntil(lambda: [body for _, _, body in annotations(program)] == ["звідти"], timeout=60_000)
    row = program.window.list_pane.model.row_at(0)
    assert row is not None
    assert row.starred


def test_the_language_of_the_window_changes_at_once(program: Program, until: Callable[[Holds], None]) -> None:
    open_by_title(program, "bakery")
    opened = program.window.open.id
    program.settings.choose("language", "uk")
    until(lambda: program.window.windowTitle() == "Читальня")
    assert program.window.actions_of["star"].text() == "Зірка"
    assert program.window.open.id == opened
    do(program, "star")
    until(lambda: program.session.library.articles.ids(ListFilter(starred=True)) == [opened])


def test_every_theme_can_be_put_on_while_reading(program: Program, until: Callable[[Holds], None]) -> None:
    for name in ("dark", "sepia", "black", "light"):
        do(program, f"theme_{name}")
        assert program.window.dress.name == name
        assert program.window.actions_of[f"theme_{name}"].isChecked()
        assert not program.window.grab().isNull()


def test_the_place_of_reading_comes_back(program: Program, until: Callable[[Holds], None], tmp_path: Path) -> None:
    window = program.window
    (tmp_path / "довга.txt").write_text(
        "Довга стаття\n\n" + "\n\n".join(f"Абзац номер {n}, у якому щось сказано про міст." * 4 for n in range(80)),
        encoding="utf-8",
    )
    window.importing.run([tmp_path / "довга.txt"])
    until(lambda: window.open.page is not None and window.open.page.article.title == "Довга стаття")
    text = window.open.page.article.text  # type: ignore[union-attr]
    window.pane.view.scroll_to(text.index("Абзац номер 50"))
    place = window.pane.view.first_visible()
    open_by_title(program, "bakery")
    until(lambda: program.session.tasks.running == 0)
    open_by_title(program, "Довга")
    assert abs(window.pane.view.first_visible() - place) < 150


def test_a_read_only_library_can_be_read_and_nothing_else(qtbot: QtBot, made_library: Path, settings: Settings) -> None:
    """Not on a copy: an index that came from elsewhere would be built anew, and here nothing may be written."""
    program = Program(Library.open(made_library, read_only=True), own_library=False, settings=settings)
    program.start()
    window = program.window
    qtbot.waitUntil(window.notice.isVisible, timeout=60_000)
    assert str(made_library) in window.notice.label.text()
    assert len(window.list_pane.model.ids) == len(ARTICLES)
    for name in ("star", "delete", "import_files", "highlight", "metadata"):
        assert not window.actions_of[name].isEnabled(), name
    window.list_pane.box.field.setText("яблунею")
    qtbot.waitUntil(lambda: len(window.list_pane.model.ids) == 1, timeout=60_000)
    end(program)


def test_an_import_that_runs_is_asked_about_when_the_window_closes(
    program: Program, monkeypatch: pytest.MonkeyPatch, until: Callable[[Holds], None]
) -> None:
    window = program.window
    window.importing.waiting = 1
    asked: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: asked.append(box.text()))
    on = "Go on importing"
    monkeypatch.setattr(QMessageBox, "clickedButton", lambda box: next(b for b in box.buttons() if b.text() == on))
    assert not window.close()
    assert asked == ["Articles are still being imported."]
    window.importing.waiting = 0
    assert window.close()
    window.new_window_wanted.disconnect()
    window.session.undo.indexChanged.connect(window.update_actions)
