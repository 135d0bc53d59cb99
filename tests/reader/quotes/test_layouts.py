"""Which stretch is a quotation, in invented texts as they are set by newspapers, sites and television (layouts.txt).

A text begins with a line '=== what it shows'; braces stand around each quotation and are taken out. Stops, marks and
spaces at the ends of a quotation play no part.
"""

import re
from pathlib import Path

import pytest

from reader.quotes import find_quotations
from reader.values import Article, Cleaning, QuotationKind
from tests.quality.quotations.scorer import trimmed

TEXTS = re.split(r"(?m)^=== ", Path(__file__).with_name("layouts.txt").read_text(encoding="utf-8"))[1:]


def _compiled(marked: str) -> tuple[str, list[tuple[int, int]]]:
    text, begun, spans = "", 0, []
    for letter in marked:
        if letter == "{":
            begun = len(text)
        elif letter == "}":
            spans.append((begun, len(text)))
        else:
            text += letter
    return text, spans


@pytest.mark.parametrize("text", TEXTS, ids=lambda one: one.partition("\n")[0])
def test_these_stretches_and_no_others_are_quotations(text: str) -> None:
    words, spans = _compiled(text.partition("\n")[2].rstrip("\n"))
    found = [one for one in find_quotations(Article(text=words), Cleaning()) if one.kind is not QuotationKind.MIXED]
    assert [words[slice(*trimmed(words, one.content.start, one.content.end))] for one in found] == [
        words[slice(*trimmed(words, *span))] for span in spans
    ]
