"""Who speaks in invented Ukrainian texts, most of them of three sentences (ukrainian_speakers.txt).

A text begins with a line '=== what it shows'; '{who|words}' is a quotation, with nobody before the bar where the text
names nobody. All is judged after doubtful speakers were weighed.
"""

import re
from pathlib import Path

import pytest

from tests.reader.quotes.test_english_speakers import wrongly_said

TEXTS = re.split(r"(?m)^=== ", Path(__file__).with_name("ukrainian_speakers.txt").read_text(encoding="utf-8"))[1:]


@pytest.mark.parametrize("text", TEXTS, ids=lambda one: one.partition("\n")[0])
def test_each_quotation_has_the_speaker_whom_the_text_names(text: str) -> None:
    assert wrongly_said(text.partition("\n")[2].rstrip("\n"), "uk") == []
