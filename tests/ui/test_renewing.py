"""Articles that older rules read are read anew behind the window's back, in slices, after imports."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from ui.deeds.renewing import Renewing
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


def _versions() -> tuple[str, str]:
    from reader import cleaning, quotes

    return cleaning.VERSION, quotes.VERSION
