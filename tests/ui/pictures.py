"""Pictures of the window, for people to look at: `python -m tests.ui.pictures OUT_DIR [--only uk-light-1x]`.

Every language, a light and a dark theme, one and two pixels a point; the library is the sample library. Not a test.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.ui.pictures_of_the_list import ListPictures
from tests.ui.pictures_of_the_page import PagePictures

ROOT = Path(__file__).resolve().parents[2]
SETS = [(language, theme, scale) for language in ("uk", "en") for theme in ("light", "dark") for scale in (1, 2)]
MORE = [("uk", "sepia", 1), ("en", "black", 1)]


def make_library(folder: Path) -> None:
    from reader.library import Library

    with Library.open(folder) as library:
        library.imports.add_samples()


def a_screen(folder: Path, scale: int) -> Path:
    """A screen on which the window has room: that of the offscreen platform is 800 pixels wide, and windows fit it."""
    screen = {"name": "screen", "x": 0, "y": 0, "width": 1920 * scale, "height": 1200 * scale}
    dots = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    path = folder / "screen.json"
    path.write_text(json.dumps({"screens": [screen | dots]}), encoding="utf-8")
    return path


class Photographer:
    """One run of the program, photographed place by place."""

    def __init__(self, folder: Path, out: Path, language: str, theme: str) -> None:
        from reader.library import Library
        from ui.application import prepared_application
        from ui.running import Program
        from ui.settings import Settings

        self.application = prepared_application()
        settings = Settings(folder / "window.ini")
        settings.choose("language", language)
        settings.choose("theme", theme)
        self.out = out
        self.program = Program(Library.open(folder / "library"), own_library=False, settings=settings)
        self.window = self.program.window
        self.program.start()
        self.window.resize(1280, 820)
        self.window.splitter.setSizes([180, 330, 480, 290])
        self.wait()

    def wait(self, seconds: float = 0.35) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end or (self.program.session.tasks.running and time.monotonic() < end + 15):
            self.application.processEvents()
            time.sleep(0.005)

    def shoot(self, name: str, widget: object = None) -> None:
        self.wait()
        shown = widget or self.window
        assert shown.grab().save(str(self.out / f"{name}.png"))  # type: ignore[attr-defined]

    def dialog(self, name: str, opened: Callable[[], object]) -> None:
        dialog = opened()
        dialog.show()  # type: ignore[attr-defined]
        self.shoot(name, dialog)
        dialog.close()  # type: ignore[attr-defined]

    def run(self) -> None:
        self.reading()
        self.searching()
        ListPictures(self).run()
        PagePictures(self).run()
        self.columns()
        self.dialogs()
        self.empty()
        self.program.close()

    def reading(self) -> None:
        from reader.values import Colour, TextSpan

        pane, window = self.window.pane, self.window
        window.list_pane.view.choose_place(0)
        self.shoot("01-first-look")
        rows = [window.list_pane.model.row_at(at) for at in range(len(window.list_pane.model.ids))]
        most = max(range(len(rows)), key=lambda at: rows[at].quotations if rows[at] else 0)
        window.list_pane.view.choose_place(most)
        self.wait()
        assert pane.page is not None
        pieces = [piece for piece in pane.page.text_map.pieces if piece.length > 120][:4]
        notes = ["", "Перевірити за протоколом засідання.", "", "Compare with the council's own figures."]
        library, article_id = self.program.session.library, pane.article.article.id  # type: ignore[union-attr]
        for at, (piece, colour) in enumerate(zip(pieces, Colour, strict=False)):
            span = TextSpan(piece.article + 10, piece.article + 80)
            window.session.write(
                lambda span=span, colour=colour, at=at: library.annotations.add(
                    article_id, span, colour=colour, body=notes[at]
                )
            )
        self.shoot("02-annotated")
        cursor = pane.view.textCursor()
        start = pane.page.text_map.to_document(pieces[-1].article + 90)
        cursor.setPosition(start)
        cursor.setPosition(start + 25, cursor.MoveMode.KeepAnchor)
        pane.view.setTextCursor(cursor)
        pane.view.selected_by_mouse = True
        window.update_actions()
        self.shoot("03-selected")
        pane.clear_selection()
        window.side_panel.setCurrentIndex(1)
        self.shoot("04-quotations")
        window.viewing.removed()
        pane.set_show_removed(True)
        self.shoot("05-removed")
        pane.set_show_removed(False)

    def searching(self) -> None:
        window = self.window
        for name, words in (("06-search", "бібліотека"), ("07-nothing-found", "щщщщщ")):
            window.list_pane.box.field.setText(words)
            self.wait(0.6)
            if window.list_pane.model.ids:
                window.list_pane.view.choose_place(0)
            self.shoot(name)
        window.list_pane.box.field.clear()
        self.wait()
        window.list_pane.view.choose_place(1)
        window.going.find()
        window.pane.find_bar.field.setText("на")
        self.shoot("08-find")
        window.pane.find_bar.close_bar()

    def columns(self) -> None:
        from ui.dialogs.backups import BackupsDialog
        from ui.dialogs.export import ExportDialog
        from ui.speakers.dialogs import MergeDialog, RenameDialog, SplitDialog

        window, columns = self.window, self.window.columns
        window.actions_of["notebook"].trigger()
        self.wait()
        assert columns.notebook is not None
        columns.notebook.list.selectAll()
        self.shoot("09-notebook")
        self.dialog("09-export", lambda: ExportDialog(window.exporting.scopes(), "", window))
        window.actions_of["speakers"].trigger()
        self.shoot("09-speakers")
        assert columns.speakers is not None
        speakers = columns.speakers.cards.cards.speakers
        columns.speakers.open(speakers[0])
        self.shoot("09-words")
        said = columns.speakers.words.rows.said
        self.dialog("09-rename", lambda: RenameDialog(speakers[0], window))
        self.dialog("09-merge", lambda: MergeDialog(speakers[0], speakers, window.dress, window))
        self.dialog("09-split", lambda: SplitDialog(speakers[0], said, window))
        made = self.program.session.library.safety.back_up()
        backups = BackupsDialog(window)
        backups.show_backups([made] if made else [])
        self.dialog("09-backups", lambda: backups)
        columns.show_column("articles")

    def dialogs(self) -> None:
        from ui.dialogs.about import AboutDialog
        from ui.dialogs.error import ErrorDialog
        from ui.dialogs.keys import KeysDialog
        from ui.dialogs.metadata import MetadataDialog
        from ui.dialogs.note import NoteDialog
        from ui.dialogs.settings import SettingsDialog
        from ui.dialogs.tags import TagsDialog
        from ui.page_controls import PagePopover
        from ui.translation import translate

        window, settings = self.window, self.program.settings
        page = window.pane.article
        assert page is not None
        words = "Сільська бібліотека повернула читачам дев’ять тисяч книжок"
        pairs = [
            (translate("About", "Library"), "/home/olena/.local/share/chytalnia"),
            (translate("About", "Log"), "/home/olena/.cache/chytalnia.log"),
        ]
        wrong = ValueError("the index cannot be read")
        self.dialog("10-settings", lambda: SettingsDialog(settings, window))
        self.dialog("11-note", lambda: NoteDialog(words, None, window.annotating.colour, window.dress, window))
        self.dialog("12-metadata", lambda: MetadataDialog(page.article, ["/home/olena/стаття.txt"], window))
        self.dialog("13-tags", lambda: TagsDialog([("бібліотека",), ()], ["бібліотека", "Полісся"], window))
        self.dialog("14-keys", lambda: KeysDialog(window.actions_of, settings, window))
        self.dialog("15-about", lambda: AboutDialog(pairs, window))
        self.dialog("16-error", lambda: ErrorDialog(wrong, "/home/olena/.cache/chytalnia.log", window))
        self.dialog("17-page", lambda: PagePopover(settings, window))
        for at, menu in enumerate(window.menuBar().actions()):
            shown = menu.menu()
            if shown is not None and at in {0, 3, 4}:
                shown.popup(window.mapToGlobal(window.rect().topLeft()))  # type: ignore[attr-defined]
                self.shoot(f"18-menu-{at}", shown)
                shown.close()  # type: ignore[attr-defined]

    def empty(self) -> None:
        from reader.values import ImportOutcome, ImportProgress, ImportResult, Sentence
        from ui.dialogs.import_results import ImportResultsDialog

        window, library = self.window, self.program.session.library
        window.progress.begin()
        window.progress.tell(ImportProgress(1_234, 5_000, "стаття.txt", ImportOutcome.ADDED, 75.0))
        self.shoot("20-import")
        window.progress.end()
        name = "/home/olena/новини/2026/зіпсована.html"
        why = Sentence("“{name}” holds no page: save it again as HTML.", name=name)
        results = [
            ImportResult(name, ImportOutcome.FAILED, why),
            ImportResult("/home/olena/новини/стаття.txt", ImportOutcome.ADDED),
        ]
        self.dialog("21-import-results", lambda: ImportResultsDialog(results, window))
        window.session.write(lambda: library.articles.delete(window.list_pane.model.ids))
        self.shoot("22-empty")


def child(folder: Path, out: Path, language: str, theme: str) -> None:
    Photographer(folder, out, language, theme).run()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--only", default="", help="part of the name of a set, such as 'uk-light-1x'")
    parser.add_argument("--child", nargs=3, metavar=("FOLDER", "LANGUAGE", "THEME"), help=argparse.SUPPRESS)
    wanted = parser.parse_args()
    if wanted.child:
        folder, language, theme = wanted.child
        child(Path(folder), wanted.out, language, theme)
        return 0
    failed = 0
    with tempfile.TemporaryDirectory() as temporary:
        made = Path(temporary) / "made"
        make_library(made)
        for language, theme, scale in SETS + MORE:
            name = f"{language}-{theme}-{scale}x"
            if wanted.only not in name:
                continue
            folder = Path(temporary) / name
            shutil.copytree(made, folder / "library")
            out = wanted.out / name
            out.mkdir(parents=True, exist_ok=True)
            environment = {**os.environ, "QT_SCALE_FACTOR": str(scale)}
            environment.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={a_screen(folder, scale)}")
            command = [sys.executable, "-m", "tests.ui.pictures", str(out), "--child", str(folder), language, theme]
            failed += subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode != 0
            print(name, file=sys.stderr)
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
