"""Annotations find their words again; where that cannot be told they say so, and none is lost."""

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from reader.annotations import CONTEXT, anchor, anchor_words, carried, carry_words, describe
from reader.annotations.normalisation import _UNEQUAL, _unequal, normal
from reader.values import (
    Annotation,
    Placement,
    Selectors,
    TextPositionSelector,
    TextQuoteSelector,
    TextSpan,
)

ARTICLE = """Міст через Рось відкрили після ремонту
Учора в Богуславі відкрили міст, який будували три роки. Стрічку перерізала директорка школи Ганна Довгань.
Реклама
«Діти більше не обходитимуть річку кригою», — сказала пані Довгань. За її словами, узимку дорога займала годину.
Читайте також: Нова бібліотека в Каневі
Міський голова Остап Вишня пообіцяв, що наступним буде ремонт набережної. «Гроші в бюджеті є», — додав він.
Рух мостом відновили о 18-й годині. Першою проїхала машина швидкої допомоги 😀, за нею — шкільний автобус."""

DIFFERENT = """Врожай яблук на Поділлі цього року менший
Садівники кажуть, що квітневі приморозки знищили третину цвіту. Ціни на ринку у Хмельницькому зросли вдвічі.
Найбільше постраждали молоді дерева, висаджені торік у долинах, де холодне повітря стоїть найдовше."""

texts = st.text(st.characters(codec="utf-8") | st.sampled_from("абв \n«»—😀й\u0306\u00ad"), max_size=200)


def span_of(words: str, text: str = ARTICLE) -> TextSpan:
    start = text.index(words)
    return TextSpan(start, start + len(words))


@given(st.data(), texts)
def test_anchor_is_the_inverse_of_describe(data: st.DataObject, text: str) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = TextSpan(start, data.draw(st.integers(start, len(text))))
    assume(text)
    found = anchor(text, describe(text, span))
    assert (found.placement, found.span, found.score) == (Placement.PLACED, span, 1.0)


@given(texts, texts, st.integers(0, 200), st.integers(1, 60))
@settings(deadline=None)
def test_any_answer_lies_inside_the_text_and_unplaced_has_none(old: str, new: str, start: int, length: int) -> None:
    assume(old)
    start = min(start, len(old) - 1)
    selectors = describe(old, TextSpan(start, min(len(old), start + length)))
    for found in (anchor(new, selectors), anchor(new, selectors, old)):
        assert 0 <= found.score <= 1
        assert (found.span is None) == (found.placement is Placement.UNPLACED)
        if found.span is not None:
            assert found.span.end <= len(new)
            assert found.span


def test_context_is_32_code_points_and_not_utf_16_units() -> None:
    text = "😀" * 50 + "слово" + "😀" * 50
    quote = describe(text, TextSpan(50, 55)).quote
    assert (quote.exact, quote.prefix, quote.suffix) == ("слово", "😀" * CONTEXT, "😀" * CONTEXT)


def test_a_span_beyond_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match="ends at 3"):
        describe("abc", TextSpan(1, 4))


COSMETIC = {
    "quotes and dashes": lambda text: text.replace("«", '"').replace("»", '"').replace("—", "-"),
    "fixed spaces and soft hyphens": lambda text: text.replace(" в ", "\u00a0в ").replace("словами", "сло\u00adвами"),
    "decomposed letters": lambda text: text.replace("й", "и\u0306").replace("ї", "і\u0308"),
    "Latin look-alikes": lambda text: text.replace("о", "o").replace("а", "a"),
    "lines doubled": lambda text: text.replace("\n", "\n\n"),
    "advertisement out": lambda text: text.replace("Реклама\n", ""),
    "advertisement in": lambda text: text.replace("Читайте", "Підписуйтесь на наш канал\nЧитайте"),
    "upper case": str.upper,
}


@pytest.mark.parametrize("change", COSMETIC)
@pytest.mark.parametrize(
    "words", ["директорка школи", "За її словами, узимку", "Гроші в бюджеті є", "швидкої допомоги 😀", "Довгань"]
)
def test_what_editors_change_in_passing_does_not_move_an_annotation(change: str, words: str) -> None:
    new = COSMETIC[change](ARTICLE)
    selectors = describe(ARTICLE, span_of(words))
    for found in (anchor(new, selectors), anchor(new, selectors, ARTICLE)):
        assert found.span is not None
        assert normal(found.span.of(new)).text == normal(words).text, change


def test_a_rewritten_sentence_is_found_and_called_approximate() -> None:
    new = ARTICLE.replace("узимку дорога займала годину", "взимку дорога до школи займала майже годину")
    found = anchor(new, describe(ARTICLE, span_of("узимку дорога займала годину")), ARTICLE)
    assert found.placement is Placement.APPROXIMATE
    assert found.span is not None
    assert found.span.of(new) == "взимку дорога до школи займала майже годину"


@pytest.mark.parametrize("words", ["Гроші в бюджеті є", "За її словами", "Міський голова Остап Вишня пообіцяв"])
def test_what_is_gone_is_unplaced_and_not_put_elsewhere(words: str) -> None:
    line = next(line for line in ARTICLE.split("\n") if words in line)
    selectors = describe(ARTICLE, span_of(words))
    for new in (ARTICLE.replace(words, ""), ARTICLE.replace(line + "\n", ""), DIFFERENT, "", "За передплатою"):
        assert anchor(new, selectors).placement is Placement.UNPLACED
        assert anchor(new, selectors, ARTICLE).placement is Placement.UNPLACED


def test_of_two_equal_sentences_the_annotated_one_is_meant() -> None:
    old = ARTICLE + "\nГроші в бюджеті є, кажуть усі."
    new = "Вступ, якого не було.\n" + old
    start = old.rindex("Гроші в бюджеті є")
    for given_old in (None, old):
        found = anchor(new, describe(old, TextSpan(start, start + 17)), given_old)
        assert found.span == TextSpan(new.rindex("Гроші"), new.rindex("Гроші") + 17)


def test_a_moved_paragraph_takes_its_annotation_along() -> None:
    lines = ARTICLE.split("\n")
    new = "\n".join([*lines[4:], *lines[:4]])
    for given_old in (None, ARTICLE):
        found = anchor(new, describe(ARTICLE, span_of("не обходитимуть річку")), given_old)
        assert found.span is not None
        assert found.span.of(new) == "не обходитимуть річку"


def test_a_passage_over_two_paragraphs_survives_what_is_put_between_them() -> None:
    words = "Довгань.\nРеклама\n«Діти більше"
    new = ARTICLE.replace("Реклама\n", "Реклама\nВідео дня\n")
    found = anchor(new, describe(ARTICLE, span_of(words)), ARTICLE)
    assert found.span is not None
    assert found.span.of(new) == "Довгань.\nРеклама\nВідео дня\n«Діти більше"


def an_annotation(span: TextSpan | None, text: str = ARTICLE, **fields: object) -> Annotation:
    selectors = describe(text, span or TextSpan(0, 5))
    return Annotation(id="urn:uuid:1", article_id=1, selectors=selectors, span=span, **fields)  # type: ignore[arg-type]


def test_carrying_keeps_every_annotation_in_order_with_its_words() -> None:
    notes = [an_annotation(span_of(words)) for words in ("Гроші в бюджеті є", "школи", "Читайте також")]
    new = ARTICLE.replace("Читайте також: Нова бібліотека в Каневі\n", "")
    found = carried(notes, ARTICLE, new)
    assert [note.selectors for note in found] == [note.selectors for note in notes]
    assert [note.placement for note in found] == [Placement.PLACED, Placement.PLACED, Placement.UNPLACED]
    assert [note.span.of(new) if note.span else None for note in found] == ["Гроші в бюджеті є", "школи", None]
    assert carried(found, new, ARTICLE)[2].span == span_of("Читайте також"), (
        "it was kept, and comes back with its words"
    )


def test_a_guess_stays_a_guess_until_its_words_stand_there_again() -> None:
    words = "узимку дорога займала годину"
    note = an_annotation(span_of(words))
    rewritten = ARTICLE.replace(words, "взимку дорога до школи займала майже годину")
    (guess,) = carried([note], ARTICLE, rewritten)
    assert guess.placement is Placement.APPROXIMATE
    assert carried([guess], rewritten, rewritten + "\nДодано.")[0].placement is Placement.APPROXIMATE
    assert carried([guess], rewritten, ARTICLE)[0] == note


def test_the_same_text_changes_nothing() -> None:
    note = replace(an_annotation(None), placement=Placement.UNPLACED)
    assert carried([note], ARTICLE, ARTICLE) == (note,)


def test_plain_values_go_in_and_come_out() -> None:
    start = ARTICLE.index("школи")
    prefix, suffix = ARTICLE[start - 32 : start], ARTICLE[start + 5 : start + 37]
    new = "Оновлено\n" + ARTICLE
    expected = (start + 9, start + 14)
    assert anchor_words(new, "школи", prefix, suffix, start) == expected
    found = carry_words(new, "школи", prefix, suffix, start, old_text=ARTICLE, old_range=(start, start + 5))
    assert found == expected
    assert carry_words.wants_old is True  # type: ignore[attr-defined]
    assert anchor_words("", "школи", prefix, suffix, start) is None


def test_strange_selectors_do_not_raise() -> None:
    for quote in (TextQuoteSelector(""), TextQuoteSelector("\u00ad"), TextQuoteSelector("\ud800x", "\ud800", "\udfff")):
        for position in (TextPositionSelector(0, 0), TextPositionSelector(10**9, 10**9 + 1)):
            for old in (None, ARTICLE, "x"):
                anchor(ARTICLE, Selectors(quote, position), old)


@given(texts)
def test_every_offset_of_the_compared_form_leads_back_in_order(text: str) -> None:
    compared = normal(text)
    starts = [compared.start(at) for at in range(len(compared.text) + 1)]
    assert starts == sorted(starts)
    assert all(0 <= start <= len(text) for start in starts)
    for offset in range(len(text) + 1):
        assert 0 <= compared.of(offset) <= len(compared.text)


@given(
    st.text(
        st.characters(codec="utf-8") | st.sampled_from("ай .…\n\t\r\u00a0\u2009\u00ad\u200b\u0301\u0306"), max_size=30
    )
)
def test_the_quick_search_for_what_is_compared_otherwise_finds_what_the_plain_one_finds(text: str) -> None:
    assert [match.span() for match in _unequal(text)] == [match.span() for match in _UNEQUAL.finditer(text)]
