"""English: who says what, in invented texts kind by kind (english_speakers.txt).

A text begins with a line '=== what it shows'. Braces stand around a quotation and who says it: '{Ann Lee|…}'; '{|…}'
may name nobody, '{Jane/Jane Finch|…}' either. What has no braces is no quotation. Stops, marks and spaces at the ends
of a quotation play no part.
"""

import re
from pathlib import Path

import pytest

from reader.quotes import find_quotations
from reader.values import Article, Cleaning, QuotationKind, SpeakerKind
from tests.quality.quotations.scorer import trimmed

TEXTS = re.split(r"(?m)^=== ", Path(__file__).with_name("english_speakers.txt").read_text(encoding="utf-8"))[1:]
_MARKUP = re.compile(r"\{([^|{}]*)\|([^{}]*)\}")


def compiled(marked: str) -> tuple[str, list[tuple[set[str | None], tuple[int, int]]]]:
    text, said, at = "", [], 0
    for found in _MARKUP.finditer(marked):
        text += marked[at : found.start()]
        names: set[str | None] = {name or None for name in found[1].split("/")}
        said.append((names, (len(text), len(text) + len(found[2]))))
        text += found[2]
        at = found.end()
    return text + marked[at:], said


def wrongly_said(marked: str, language: str) -> list[tuple[str, str]]:
    """The quotations that are missed, said by somebody else, or none: their words and what is wrong."""
    words, said = compiled(marked)
    found = find_quotations(Article(text=words, language=language), Cleaning())
    named = {
        trimmed(words, one.content.start, one.content.end): one.speaker
        if one.speaker_kind is SpeakerKind.PERSON
        else None
        for one in found
    }
    wrong = []
    for names, span in said:
        place = trimmed(words, *span)
        if place not in named:
            wrong.append((words[slice(*place)], "missed"))
        elif named[place] not in names:
            wrong.append((words[slice(*place)], named[place] or "nobody"))
    wanted = {trimmed(words, *span) for _names, span in said}
    wrong += [
        (one.content.of(words), "none of these")
        for one in found
        if one.kind is not QuotationKind.MIXED and trimmed(words, one.content.start, one.content.end) not in wanted
    ]
    return wrong


@pytest.mark.parametrize("text", TEXTS, ids=lambda one: one.partition("\n")[0])
def test_each_quotation_has_the_speaker_whom_the_text_names(text: str) -> None:
    assert wrongly_said(text.partition("\n")[2].rstrip("\n"), "en") == []
