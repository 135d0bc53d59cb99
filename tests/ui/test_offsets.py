"""Code points of the article and UTF-16 units of the document name the same places."""

from hypothesis import given
from hypothesis import strategies as st

from reader.values import TextSpan
from ui.offsets import (
    SOFT_HYPHEN,
    Piece,
    TextMap,
    from_utf16,
    shown_text,
    spans_to_utf16,
    to_utf16,
    utf16_length,
    word_breaks,
)

TEXTS = st.text(st.sampled_from("аїґ'z 😀𝔸\u00a0"), max_size=40)


def units(text: str) -> bytes:
    return text.encode("utf-16-le")


@given(TEXTS, st.data())
def test_an_offset_goes_to_utf16_and_back(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    assert to_utf16(text, at) * 2 == len(units(text[:at]))
    assert from_utf16(text, to_utf16(text, at)) == at
    assert utf16_length(text) * 2 == len(units(text))


@given(TEXTS, st.data())
def test_a_place_in_a_piece_goes_to_the_document_and_back(text: str, data: st.DataObject) -> None:
    inner = st.sets(st.integers(1, max(1, len(text) - 1)), max_size=5)
    breaks = tuple(sorted(data.draw(inner))) if len(text) > 1 else ()
    shown, extra = shown_text(text, breaks, SOFT_HYPHEN)
    piece = Piece(100, len(text), 7, extra, frozenset(breaks))
    assert piece.end == 7 + utf16_length(shown)
    for at in range(len(text) + 1):
        for closing in (False, True):
            position = piece.to_document(at, closing=closing)
            assert piece.to_article(position) == 100 + at
            before = from_utf16(shown, position - 7)
            assert shown[:before].replace(SOFT_HYPHEN, "") == text[:at]


@given(st.lists(TEXTS.filter(bool), min_size=1, max_size=5), st.data())
def test_a_span_over_several_pieces_shows_exactly_its_words(lines: list[str], data: st.DataObject) -> None:
    text, document, text_map = "", "\n", TextMap()
    for line in lines:
        shown, extra = shown_text(line)
        text_map.add(Piece(len(text), len(line), utf16_length(document), extra))
        text, document = text + line + "\n", document + shown + "\n"
    start = data.draw(st.integers(0, len(text)))
    span = TextSpan(start, data.draw(st.integers(start, len(text))))
    found = "".join(units(document)[s * 2 : e * 2].decode("utf-16-le") for s, e in text_map.spans(span))
    assert found == span.of(text).replace("\n", "")
    if found:
        places = text_map.spans(span)
        back = text_map.article_span(places[0][0], places[-1][1])
        assert back is not None
        assert back.of(text).strip("\n") == span.of(text).strip("\n")


def test_a_hidden_place_stands_where_the_next_shown_one_does() -> None:
    text_map = TextMap([Piece(10, 5, 1), Piece(40, 5, 7)])
    assert text_map.to_document(0) == 1
    assert text_map.to_document(20) == 7
    assert text_map.to_document(20, closing=True) == 6
    assert text_map.to_document(99) == 12
    assert text_map.to_article(0) is None
    assert not text_map.shows(TextSpan(20, 30))
    assert text_map.article_span(0, 1) is None


def test_a_word_without_end_may_break_every_120_letters() -> None:
    assert word_breaks("звичайні слова " * 100) == ()
    breaks = word_breaks("а" * 1_000_000)
    assert breaks[:2] == (120, 240)
    assert len(breaks) == 8333


def test_spans_become_ranges_of_a_layout() -> None:
    assert spans_to_utf16("😀аб😀в", (TextSpan(1, 3), TextSpan(3, 5))) == [(2, 2), (4, 3)]
