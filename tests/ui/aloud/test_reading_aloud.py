"""The whole way for somebody who sees nothing and has no mouse: names, sentences, texts and keys, and nothing else."""

import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from reader.library import Library
from tests.ui.aloud.ear import Ear, lacking
from tests.ui.conftest import ARTICLES

pytestmark = [pytest.mark.xvfb, pytest.mark.skipif(bool(lacking()), reason=lacking())]
BRIDGE = "Міст над Стрижем відкрили для пішоходів"
WORDS = "«Ми чекали на цей міст одинадцять років», — сказала міська голова Олена Гнатюк."
FOCUSED = "object:state-changed:focused"


@pytest.fixture
def ear(tmp_path: Path) -> Iterator[Ear]:
    articles = tmp_path / "articles"
    articles.mkdir()
    for name, text in ARTICLES.items():
        (articles / name).write_text(text, encoding="utf-8")
    with Library.open(tmp_path / "library") as library:
        library.imports.run([articles])
    listening = Ear(tmp_path, language="uk")
    yield listening
    listening.close()


def kept(folder: Path) -> list[str]:
    """The words that are marked in the library, as another process sees them."""
    with Library.open(folder / "library", read_only=True) as library:
        return [one.selectors.quote.exact for one in library.annotations.all()]


def test_search_read_highlight_and_undo_without_a_look_and_a_mouse(ear: Ear, tmp_path: Path) -> None:
    ear.wait_for(lambda: ear.ask("find", "table", "Статті"), "the list")
    ear.keys("ctrl+k")
    ear.hears("Шукати в бібліотеці", event=FOCUSED)
    ear.ask("write", ear.ask("find", "text", "Шукати в бібліотеці"), "мостами")  # another form of the word
    ear.hears("Знайдено: 1 стаття")

    ear.keys("Return")
    row = ear.hears(f"Непрочитане. {BRIDGE}. 12 квітня 2026. 1 цитата")
    assert row in ear.ask("names", ear.ask("find", "table", "Статті")), "the row says the same when it is asked"

    ear.keys("F7")
    ear.hears(f"Стаття. {BRIDGE}", event=FOCUSED)
    page = ear.ask("find", "label", "Стаття")
    assert ear.ask("describe", page) == ["label", f"Стаття. {BRIDGE}", "1 цитата"]
    text = ear.ask("read", page)
    assert text.startswith(BRIDGE)
    assert WORDS in text
    before = ear.ask("caret", page)
    ear.keys("Down", "Down", "Down")
    assert ear.ask("caret", page) > before, "the arrows move the caret, which a screen reader follows"
    ear.keys("bracketright")
    ear.hears("Цитата: Олена Гнатюк, міська голова. Ми чекали на цей міст одинадцять років")

    ear.keys("v")
    start = text.index(WORDS)
    ear.wait_for(lambda: ear.ask("selection", page) == [start, start + len(WORDS)], "the sentence is selected")
    assert "bg-color" not in ear.ask("attributes", page, start + 5)
    ear.keys("h")
    ear.hears(f"Позначено: {WORDS}")
    assert kept(tmp_path) == [WORDS]
    ear.wait_for(lambda: "bg-color" in ear.ask("attributes", page, start + 5), "the text says that it is highlighted")
    ear.wait_for(lambda: ear.ask("describe", page)[2] == "1 цитата, 1 примітка", "the page's description")
    ear.keys("ctrl+Home", "ctrl+bracketright")
    ear.hears("Виділення: жовтий")

    ear.keys("ctrl+z")
    ear.hears("Скасовано: виділення")
    ear.wait_for(lambda: kept(tmp_path) == [], "the highlight is gone")
    ear.wait_for(lambda: "bg-color" not in ear.ask("attributes", page, start + 5), "from the text too")
    ear.keys("ctrl+shift+z")
    ear.hears("Повторено: виділення")
    ear.keys("ctrl+q")
    assert ear.program.wait(60) == 0
    assert "Traceback" not in ear.errors.read_text(encoding="utf-8")


def test_everything_that_takes_the_focus_tells_a_name_and_a_role(ear: Ear) -> None:
    ear.wait_for(lambda: ear.ask("find", "table", "Статті"), "the list")
    shown = ear.ask("tree")
    focusable = [(role, name) for _depth, role, name, _description, can in shown if can]
    assert len(focusable) > 20
    counts = {"table cell"}  # the second column of the sidebar: a number, empty where there is nothing to count
    assert [role for role, name in focusable if not name.strip() and role not in counts] == []
    assert {role for role, _name in focusable} & {"unknown", "invalid", ""} == set()


def test_the_list_is_read_row_by_row_with_the_arrows(ear: Ear) -> None:
    ear.wait_for(lambda: ear.ask("find", "table", "Статті"), "the list")
    ear.keys("F6")
    time.sleep(0.5)
    ear.ask("listen")
    ear.keys("Home", "Down")
    ear.hears("Непрочитане. ", event=FOCUSED, role="table cell")
    ear.keys("F7")
    ear.ask("listen")
    ear.keys("j")  # from the page, where the list has no focus to tell
    told: dict[str, Any] = ear.wait_for(lambda: ear.find("object:announcement", "2026"), "the row that was opened")
    assert any(title in told["told"] for title in (BRIDGE, "bakery", "яблунь"))


@pytest.fixture
def ukrainian_keyboard() -> Iterator[None]:
    """Nothing but the Ukrainian layout is loaded: no key says a Latin letter."""
    subprocess.run(["setxkbmap", "ua"], check=True)
    yield
    subprocess.run(["setxkbmap", "us"], check=True)


def test_every_kind_of_key_works_with_nothing_but_a_ukrainian_keyboard(ukrainian_keyboard: None, ear: Ear) -> None:
    """Letters, brackets, Ctrl with a letter, Ctrl with a bracket, Ctrl with a sign: by their places on the keyboard."""
    control, place = 37, {"j": 44, "k": 45, "]": 35, "[": 34, "f": 41, "v": 55, "h": 43, "z": 52}
    ear.wait_for(lambda: ear.ask("find", "table", "Статті"), "the list")
    ear.keys("F6", "Home", "F7")
    ear.hears("Стаття. ", event=FOCUSED)
    ear.codes(place["j"])
    ear.hears(BRIDGE)
    ear.codes(place["]"])
    ear.hears("Цитата: Олена Гнатюк")
    ear.codes(place["v"])
    ear.codes(place["h"])
    ear.hears(f"Позначено: {WORDS}")
    ear.keys("ctrl+End")
    ear.codes(place["["])
    ear.hears("Цитата: Олена Гнатюк")
    ear.keys("ctrl+Home")
    ear.codes(place["]"], held=control)
    ear.hears("Виділення: жовтий")
    ear.codes(place["z"], held=control)
    ear.hears("Скасовано: виділення")
    ear.codes(place["f"], held=control)
    ear.hears("Знайти в статті", event=FOCUSED)
    ear.keys("Escape")
    ear.codes(place["k"], held=control)
    ear.hears("Шукати в бібліотеці", event=FOCUSED)
