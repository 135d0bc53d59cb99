"""The gold and the scorer: every line stands in its file, and the figures move when something goes wrong.

The cleaner is not run here.
"""

from __future__ import annotations

import codecs
import email
import email.policy
import json
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from tests.quality.cleaning.scorer import (
    LABELS,
    MadeBlock,
    count,
    figures,
    lost_and_leaked,
    metadata_verdicts,
    place_lines,
)

HERE = Path(__file__).parent
GOLD = sorted(HERE.glob("*/*.gold.json"))
ENCODINGS = ("utf-8-sig", "cp1251", "koi8-u")


def _gold(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return loaded


def _decoded(path: Path) -> str:
    """The dump's text by the encoding in which its gold lines are found."""
    raw = path.read_bytes()
    longest = max((line["text"] for line in _gold(path.with_suffix(".gold.json"))["lines"]), key=len)
    for encoding in ("utf-16",) if raw.startswith(codecs.BOM_UTF16_LE) else ENCODINGS:
        try:
            text = raw.decode(encoding).replace("\r\n", "\n")
        except UnicodeDecodeError:
            continue
        if place_lines(text, [longest])[0].letters is not None:
            return text
    raise AssertionError(f"{path.name}: none of {ENCODINGS}")


def _perfect(text: str, gold: dict[str, Any]) -> list[MadeBlock]:
    """What a cleaner without faults would make of a dump."""
    letters = [i for i, char in enumerate(text) if char.isalnum()]
    blocks = []
    for placement in place_lines(text, [line["text"] for line in gold["lines"]]):
        assert placement.letters is not None, gold["lines"][placement.line]
        label = gold["lines"][placement.line]["label"]
        start, end = placement.letters
        if start < end:
            blocks.append(
                MadeBlock(letters[start], letters[end - 1] + 1, label, label not in {"body", "title", "metadata"})
            )
    return blocks


@pytest.mark.parametrize("path", GOLD, ids=lambda p: p.stem)
def test_every_gold_file_is_complete_and_has_its_page(path: Path) -> None:
    gold = _gold(path)
    pages = [p for p in path.parent.glob(f"{path.name.removesuffix('.gold.json')}.*") if p.suffix != ".json"]
    assert len(pages) == 1
    assert gold["language"] in {"uk", "en", "ru"}
    assert gold["layout"]
    for line in gold["lines"]:
        assert line["text"].strip()
        assert {line["label"], *line.get("alt", [])} <= LABELS
    assert sum(len(line["text"].split()) for line in gold["lines"] if line["label"] == "body") >= 60


@pytest.mark.parametrize(
    "path", [p for p in GOLD if p.with_name(p.name.replace(".gold.json", ".txt")).exists()], ids=lambda p: p.stem
)
def test_a_faultless_cleaner_scores_full_marks_and_doing_nothing_does_not(path: Path) -> None:
    gold = _gold(path)
    text = _decoded(path.with_name(path.name.replace(".gold.json", ".txt")))
    best = figures(count(text, _perfect(text, gold), gold))
    assert best.noise_shown == best.body_lost == best.stray_shown == 0
    assert best.f1 == best.role_right == 1
    lazy = figures(count(text, [MadeBlock(0, len(text), "body", False)], gold))
    assert lazy.body_lost == 0
    assert lazy.noise_shown == 1 or not any(
        line["label"] not in {"title", "metadata", "body"} for line in gold["lines"]
    )


class _Words(HTMLParser):
    """The readable text of a page, tags parting it into lines; good enough to ask whether a line is there."""

    MUTE = frozenset({"head", "title", "script", "style"})

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.mute = ""

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.mute = self.mute or (tag if tag in self.MUTE else "")
        self.words.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self.mute = "" if tag == self.mute else self.mute
        self.words.append("\n")

    def handle_data(self, data: str) -> None:
        self.words.append("" if self.mute else data)


def _page_words(path: Path) -> str:
    raw = path.read_bytes()
    if path.suffix == ".mhtml":
        part = next(
            p
            for p in email.message_from_bytes(raw, policy=email.policy.default).walk()
            if p.get_content_subtype() == "html"
        )
        payload = part.get_payload(decode=True)
        assert isinstance(payload, bytes)
        html = payload.decode()
    else:
        html = raw.decode("cp1251" if b"windows-1251" in raw else "utf-8")
    words = _Words()
    words.feed(html)
    return "".join(words.words)


@pytest.mark.parametrize("path", sorted(HERE.glob("*/*.*html")), ids=lambda p: p.stem)
def test_every_gold_line_of_a_page_is_readable_on_it_and_nothing_else_is(path: Path) -> None:
    gold = _gold(path.with_suffix(".gold.json"))
    text = _page_words(path)
    placed = place_lines(text, [line["text"] for line in gold["lines"]])
    assert [gold["lines"][p.line]["text"] for p in placed if p.letters is None] == []
    assert count(text, [MadeBlock(0, len(text), "body", False)], gold)["stray"] == 0


def test_both_parts_are_large_enough_and_hold_many_layouts() -> None:
    seen, unseen = ([p for p in GOLD if p.parent.name == name] for name in ("seen", "unseen"))
    assert len(GOLD) >= 60
    # A case that had to be read moves from unseen to seen and never back, so the parts need not be equal.
    assert len(seen) >= 60
    assert not unseen or len(unseen) >= 15
    assert len({_gold(p)["layout"] for p in GOLD}) >= 40


LITTLE: dict[str, Any] = {
    "lines": [
        {"text": "Реклама", "label": "advertisement"},
        {"text": "Міст відкрили", "label": "title"},
        {"text": "Реклама на мосту заборонена.", "label": "body"},
        {"text": "Ще новини", "label": "teaser", "alt": ["related"]},
    ]
}
LITTLE_TEXT = "Реклама\nМіст відкрили\n• Реклама на\n  мосту заборонена.\nЩе новини"


def test_a_short_line_is_not_placed_inside_a_longer_one() -> None:
    lines = [line["text"] for line in LITTLE["lines"]]
    assert [p.letters for p in place_lines(LITTLE_TEXT, lines)] == [(0, 7), (7, 19), (19, 43), (43, 51)]
    assert place_lines("Реклама на мосту заборонена.", lines)[0].letters is None


def test_lines_out_of_order_are_still_found() -> None:
    assert [
        p.letters for p in place_lines("бічна колонка довге речення статті", ["довге речення статті", "бічна колонка"])
    ] == [(12, 30), (0, 12)]


def test_lost_body_and_shown_noise_are_counted_and_named() -> None:
    split = LITTLE_TEXT.index("•")
    blocks = [MadeBlock(0, split, "body", False), MadeBlock(split, len(LITTLE_TEXT), "debris", True)]
    result = figures(count(LITTLE_TEXT, blocks, LITTLE))
    assert (result.body_lost, result.recall) == (1, 0)
    assert result.noise_shown == pytest.approx(7 / 15)
    assert [(kind, text) for kind, _, text in lost_and_leaked(LITTLE_TEXT, blocks, LITTLE)] == [
        ("leaked", "Реклама"),
        ("role", "Міст відкрили"),
        ("lost", "Реклама на мосту заборонена."),
        ("role", "Ще новини"),
    ]


def test_body_that_never_reached_the_text_is_lost_and_words_from_nowhere_are_stray() -> None:
    text = "Міст відкрили\nvar x = 1"
    counts = count(text, [MadeBlock(0, len(text), "body", False)], LITTLE)
    assert figures(counts).body_lost == 1
    assert counts["stray_shown"] == 5


def test_metadata_is_right_wrong_missing_or_invented() -> None:
    gold = {"title": "Міст", "authors": ["Леся Ко"], "published": None, "url": "https://a.example/x/", "language": "uk"}
    made = {
        "title": "міст!",
        "authors": [],
        "published": "2026-01-01",
        "url": "https://a.example/x",
        "language": "ru",
        "publication": "Х",
    }
    verdicts = metadata_verdicts(made, gold)
    assert verdicts == {
        "title": "right",
        "authors": "missing",
        "published": "invented",
        "language": "wrong",
        "url": "right",
    }
