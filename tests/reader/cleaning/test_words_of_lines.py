"""A line's words are looked for once: what is made of them is what looking for each would find."""

import re

from hypothesis import given
from hypothesis import strategies as st

from reader.cleaning.lines import Line, folded
from reader.language.prose import stems
from reader.values import Block, TextSpan

WORDS = st.text(alphabet="абвґЇїМ’'-_ .,:/«»12²½eéZßİ👉\u00a0\u0301—", max_size=60)


@given(WORDS)
def test_stems_folded_words_and_tokens_are_those_of_the_line(words: str) -> None:
    span = TextSpan(0, len(words))
    line = Line(span, Block(span), words)
    assert line.stems == stems(words)
    assert line.folded == folded(words)
    assert line.tokens == re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", words.lower())
