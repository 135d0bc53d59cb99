"""Passages of what was found: the first with the answer, the others when nobody types."""

from collections.abc import Callable

import pytest

from ui.article_list import cutting
from ui.running import Program
from ui.search import asking

Holds = Callable[[], object]


def test_hits_further_down_get_their_passages_a_moment_later(
    program: Program, until: Callable[[Holds], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "PASSAGES", 1)
    monkeypatch.setattr(cutting, "_PORTION", 1)
    model = program.window.list_pane.model

    def marked() -> list[bool]:
        snippets = [model.snippet(number) for number in model.ids]
        return [bool(snippet and snippet.marks) for snippet in snippets]

    at_once: list[list[bool]] = []
    program.window.list_pane.answered.connect(lambda _answer: at_once.append(marked()))
    program.window.list_pane.box.show_text("міст OR bakery OR сад")
    until(lambda: marked() == [True, True, True])
    assert [True, False, False] in at_once
