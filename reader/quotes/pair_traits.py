"""What a pair of marks and the words around it look like, as named traits: whether somebody's words stand in them is
weighed elsewhere. Of languages that decline."""

import re
from collections.abc import Iterator

from reader.language.morphology import readings
from reader.quotes.frames import any_verb, cue_of
from reader.quotes.layout import Word
from reader.quotes.marks import Pair
from reader.quotes.readings import has_tag
from reader.quotes.surroundings import Surroundings
from reader.values import TextSpan

FEWEST = 3  # words
_SIZES = (4, 6, 9, 14, 25)
_SENTENCE_INSIDE = re.compile(r"(?<![.!?…])[.!?…]+\s+[А-ЯІЇЄҐA-Z«„“\"]")
_AFTER = (
    ("dash", re.compile(r"\s*(?:[,!?…]\s*)?[–—−-]\s")),
    ("colon", re.compile(r":")),
    ("comma", re.compile(r",")),
    ("stop", re.compile(r"\s*(?:[.!?…]|$)")),
)
_NEAR = 12  # words


def pair_traits(near: Surroundings, pair: Pair, previous: Pair | None, accepted: bool) -> Iterator[str]:
    """``accepted``: ``previous``, the pair before, was taken for a quotation."""
    inner = near.inner(pair)
    yield from _of_shape(near, pair, inner)
    yield from _of_words(near, inner)
    yield from _of_place(near, pair)
    yield from _of_sentence(near, pair)
    if previous is not None and accepted:
        gap = near.layout.line_at(pair.open) - near.layout.line_at(previous.close)
        yield f"after-quotation-{min(gap, 3)}"


def _of_shape(near: Surroundings, pair: Pair, inner: tuple[Word, ...]) -> Iterator[str]:
    text = near.layout.text
    yield f"size-{next((most for most in _SIZES if len(inner) <= most), 'more')}"
    yield "capital-first" if inner[0].capital or inner[0].text.isdigit() else "small-first"
    yield "stop-inside" if text[pair.close - 1] in ".!?…" else "open-inside"
    if text[pair.close - 1] in "!?…":
        yield "cry-inside"
    if _SENTENCE_INSIDE.search(text, pair.open + 1, pair.close):
        yield "sentences"
    if "," in text[pair.open : pair.close]:
        yield "comma-inside"
    capitals = sum(word.capital for word in inner)
    if capitals > 1 and capitals * 2 >= len(inner):
        yield "capitals"
    if not pair.closed:
        yield "unclosed"


def _of_words(near: Surroundings, inner: tuple[Word, ...]) -> Iterator[str]:
    if any(near.is_said(word) for word in inner):
        yield "said"
    if any(word.lower in near.words.words["self_words"] for word in inner):
        yield "self"
    verbs = sum(near.is_verbal(word) for word in inner)
    yield f"verbs-{min(verbs, 2)}"
    if any("VERB" in one.tags and one.known for word in inner for one in readings(word.lower)):
        yield "may-be-verb"
    if any(has_tag(word.lower, "PRCL") or has_tag(word.lower, "CONJ") for word in inner):
        yield "small-words"


def _of_place(near: Surroundings, pair: Pair) -> Iterator[str]:
    layout = near.layout
    number = layout.line_at(pair.open)
    line = layout.lines[number].span
    prefix = near.prefix(pair)
    begins = near.begins(pair)
    if pair.open - line.start <= 2:
        yield "begins-line"
        if number and layout.ends_with_colon(layout.lines[number - 1].span.end):
            yield "colon-above"
        if number < 4:
            yield "at-the-top"
    yield "begins" if begins else "inside"
    if near.is_own_paragraph(pair):
        yield "own-line"
    if near.ends_sentence_with(pair):
        yield "ends-sentence"
    if not begins and layout.ends_with_colon(pair.open):
        yield "colon"
        yield from _of_lead(near, prefix)
    before = layout.told(max(prefix.start, pair.open - 40), pair.open)
    if before and layout.text[before[-1].end : pair.open] == " ":
        yield "noun-before" if has_tag(before[-1].lower, "NOUN") else "word-before"
    after = next((name for name, form in _AFTER if form.match(layout.text, pair.close + 1, line.end)), "word")
    yield f"then-{after}"


def _of_lead(near: Surroundings, lead: TextSpan) -> Iterator[str]:
    """The words up to a colon."""
    told = near.layout.told(lead.start, lead.end)
    if any(any_verb(word, near.words) for word in told):
        yield "lead-verb"
    if near.speaks(lead):
        yield "lead-speaks"
    elif any(one.told for one in near.people.within(lead.start, lead.end)):
        yield "lead-person"
    if near.nominal(told):
        yield "lead-nominal"
    if near.lists_names(told):
        yield "lead-work"


def _of_sentence(near: Surroundings, pair: Pair) -> Iterator[str]:
    """Reporting words and people in the sentence, and in the one before."""
    layout = near.layout
    prefix, suffix = near.prefix(pair), near.suffix(pair)
    before, after = layout.told(prefix.start, pair.open)[-_NEAR:], layout.told(suffix.start, suffix.end)[:_NEAR]
    if any(cue_of(word, near.words) for word in before):
        yield "cue-before"
    if any(cue_of(word, near.words) for word in after):
        yield "cue-after"
    if near.speaks(prefix):
        yield "speaks-before"
    if near.speaks(suffix):
        yield "speaks-after"
    line = layout.lines[layout.line_at(pair.open)].span
    if prefix.start - 1 > line.start:
        sentence = layout.sentence_at(prefix.start - 1)
        told = layout.told(sentence.start, sentence.end)
        if any(cue_of(word, near.words) for word in told):
            yield "cue-in-sentence-before"
        if near.speaks(sentence):
            yield "speaks-in-sentence-before"
