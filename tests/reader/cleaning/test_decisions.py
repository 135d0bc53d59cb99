"""The user's word wins over every rule, and cuts blocks where it needs to."""

from hypothesis import given
from hypothesis import strategies as st

from reader.cleaning import clean, clean_text, decided
from reader.importing import read_bytes
from reader.values import BlockRole, DecidedBy, Decision, TextSpan

TEXT = (
    "Перше речення статті про довгу дорогу до моря, якою ходили чумаки. Друге речення.\n"
    "Читайте також: Інша дорога\nТретій рядок про ту саму дорогу."
)
ARTICLE = read_bytes(TEXT.encode(), file_name="x.txt")
CLEANING = clean(ARTICLE)


def span_of(words: str) -> TextSpan:
    start = TEXT.index(words)
    return TextSpan(start, start + len(words))


def test_a_passage_inside_a_block_is_removed_alone() -> None:
    span = span_of("Друге речення.")
    result = decided(CLEANING, [Decision(span, removed=True, role=BlockRole.ADVERTISEMENT)], TEXT)
    assert "Друге" not in clean_text(TEXT, result)
    assert "Перше речення" in clean_text(TEXT, result)
    (removal,) = [one for one in result.removals if one.decided_by is DecidedBy.USER]
    assert (removal.span, removal.role, removal.rule) == (span, BlockRole.ADVERTISEMENT, "")


def test_what_a_rule_removed_can_be_shown_again() -> None:
    span = span_of("Читайте також: Інша дорога")
    assert "Інша" not in clean_text(TEXT, CLEANING)
    result = decided(CLEANING, [Decision(span, removed=False)], TEXT)
    assert "Інша дорога" in clean_text(TEXT, result)
    (block,) = [one for one in result.blocks if one.span == span]
    assert (block.role, block.decided_by) == (BlockRole.BODY, DecidedBy.USER)


def test_the_later_decision_wins() -> None:
    span = span_of("Друге речення.")
    both = [Decision(span, removed=True, role=BlockRole.DEBRIS), Decision(span, removed=False)]
    assert clean_text(TEXT, decided(CLEANING, both, TEXT)).count("Друге") == 1


def test_a_decision_outside_the_text_is_ignored() -> None:
    assert decided(CLEANING, [Decision(TextSpan(10, len(TEXT) + 5), removed=True)], TEXT) == CLEANING


@given(st.lists(st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)), st.booleans()), max_size=5))
def test_the_last_word_on_every_letter_holds_and_nothing_is_lost(marks: list[tuple[int, int, bool]]) -> None:
    decisions = [Decision(TextSpan(min(a, b), max(a, b)), removed=removed) for a, b, removed in marks]
    result = decided(CLEANING, decisions, TEXT)
    said: dict[int, bool] = {}
    for decision in decisions:
        said.update(dict.fromkeys(range(decision.span.start, decision.span.end), decision.removed))
    gone = {at for removal in result.removals for at in range(removal.span.start, removal.span.end)}
    assert all((at in gone) is removed for at, removed in said.items())
    covered = {at for block in result.blocks for at in range(block.span.start, block.span.end)}
    assert all(at in covered for at, char in enumerate(TEXT) if not char.isspace())


def test_a_repeated_headline_that_is_shown_again_is_article_and_the_headline_stays_one() -> None:
    headline = "Міст над Случчю відкрили"
    body = "Новий міст над річкою відкрили в неділю, і ним пройшли вже понад дві тисячі людей з міста. " * 3
    text = f"{headline}\n{body}\n{headline}\n{body}"
    cleaning = clean(read_bytes(text.encode(), file_name="x.txt"))
    assert [one.role for one in cleaning.removals] == [BlockRole.TITLE]
    result = decided(cleaning, [Decision(TextSpan(0, len(text)), removed=False)], text)
    assert [one.role for one in result.blocks if one.span.of(text) == headline] == [BlockRole.TITLE, BlockRole.BODY]
    assert clean_text(text, result).count(headline) == 2


def test_a_passage_that_was_left_out_and_is_shown_again_leaves_the_paragraph_whole() -> None:
    span = span_of("статті про довгу дорогу")
    out = Decision(span, removed=True, role=BlockRole.ADVERTISEMENT)
    assert decided(CLEANING, [out, Decision(span, removed=False)], TEXT) == CLEANING
    assert decided(CLEANING, [Decision(span, removed=False)], TEXT) == CLEANING
    half = TextSpan(span.start, span.start + 6)
    (shown, *_others) = decided(CLEANING, [out, Decision(half, removed=False)], TEXT).blocks
    assert shown.span == TextSpan(CLEANING.blocks[0].span.start, half.end)


def test_the_halves_of_what_a_rule_removed_are_one_paragraph_once_both_are_shown() -> None:
    span = span_of("Читайте також: Інша дорога")
    half = TextSpan(span.start, span.start + 9)
    one = decided(CLEANING, [Decision(half, removed=False)], TEXT)
    assert [block.span for block in one.blocks if span.holds(block.span)] == [half, TextSpan(half.end, span.end)]
    both = decided(
        CLEANING, [Decision(half, removed=False), Decision(TextSpan(half.end, span.end), removed=False)], TEXT
    )
    assert [block.span for block in both.blocks if span.holds(block.span)] == [span]
    assert "Читайте також: Інша дорога" in clean_text(TEXT, both)
