"""The 48 made-up forms and traps: one sentence or two each, in quotation_patterns.json."""

import json
from pathlib import Path

import pytest

from reader.language.letters import unified
from reader.quotes import find_quotations
from reader.values import Article, Cleaning, Quotation, QuotationKind, SpeakerKind

PATTERNS = json.loads(Path(__file__).with_name("quotation_patterns.json").read_text(encoding="utf-8"))
EDGES = ' \n«“„"»”–—-,.;:'


def spans(text: str, found: list[tuple[int, int]]) -> list[str]:
    return [text[start:end].strip(EDGES) for start, end in found]


def found_in(text: str) -> tuple[Quotation, ...]:
    return find_quotations(Article(text=text), Cleaning())


@pytest.mark.parametrize("pattern", PATTERNS, ids=[one["id"] for one in PATTERNS])
def test_a_form_is_found_whole_and_a_trap_is_left_alone(pattern: dict) -> None:
    wanted = [(one["start"], one["end"]) for one in pattern["quotes"]]
    found = [(one.content.start, one.content.end) for one in found_in(pattern["text"])]
    assert spans(pattern["text"], found) == spans(pattern["text"], wanted)


@pytest.mark.parametrize("pattern", PATTERNS, ids=[one["id"] for one in PATTERNS])
def test_its_speaker_has_the_full_name_or_none(pattern: dict) -> None:
    made = found_in(pattern["text"])
    persons = [one.speaker if one.speaker_kind is SpeakerKind.PERSON else None for one in made]
    assert persons == [unified(one["speaker"]) if one["speaker"] else None for one in pattern["quotes"]]


@pytest.mark.parametrize("pattern", PATTERNS, ids=[one["id"] for one in PATTERNS])
def test_its_kind_is_told(pattern: dict) -> None:
    assert [one.kind for one in found_in(pattern["text"])] == [QuotationKind(one["kind"]) for one in pattern["quotes"]]
