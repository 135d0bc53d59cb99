"""Words quoted twice: a headline's «Я чула, як вони рахують» is said by whoever says it in full further on."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.quotes.drafts import Draft
from reader.quotes.layout import Layout
from reader.quotes.marks import Pair
from reader.quotes.readings import has_tag
from reader.values import FoundBy, Quotation, QuotationKind, SpeakerKind, TextSpan

_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_OPENING = "«„“‘\"'"
_FEWEST = 3  # words
_MOST = 200  # quotations compared with one another


def _folded(text: str, span: TextSpan) -> str:
    return f" {' '.join(_WORD.findall(text[span.start : span.end].casefold()))} "


def echoed_drafts(layout: Layout, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Pairs of marks that no rule took, but whose words a longer quotation of the article holds."""
    taken = {one.content.start for one in drafts}
    whole = [_folded(layout.text, one.content) for one in drafts[:_MOST]]
    for pair in layout.pairs[:_MOST]:
        words = _folded(layout.text, pair.content)
        if pair.open + 1 in taken or words.count(" ") <= _FEWEST:
            continue
        if _is_named_so(layout, pair) or _is_name_in(layout.text, pair, drafts[:_MOST]):
            continue
        titled = layout.line_at(pair.open) == 0
        if any(words in one and (titled or len(words) < len(one)) for one in whole):
            yield Draft(pair.content, (pair.content,), QuotationKind.DIRECT)


def _is_named_so(layout: Layout, pair: Pair) -> bool:
    """'виставка «Дві частини вохри»': a noun right before the marks says what the words are the name of."""
    before = layout.words_in(max(0, pair.open - 24), pair.open)
    if not before or layout.text[before[-1].end : pair.open] != " ":
        return False
    return has_tag(before[-1].lower, "NOUN")


def _is_name_in(text: str, pair: Pair, drafts: Sequence[Draft]) -> bool:
    """'«… ТОВ «Ватт і сини» …»': the longer quotation has the words in marks of their own, as a name."""
    words = pair.content.of(text)
    for one in drafts:
        at = text.find(words, one.content.start, one.content.end)
        if at > one.content.start and text[at - 1] in _OPENING:
            return True
    return False


def with_echoes_named(text: str, quotations: Sequence[Quotation]) -> tuple[Quotation, ...]:
    """Gives a quotation without a speaker, or a title's whose speaker was guessed, the person who says the same words
    elsewhere, if it is one person alone."""
    if len(quotations) > _MOST:
        return tuple(quotations)
    folded = [_folded(text, one.content) for one in quotations]
    made = []
    for one, words in zip(quotations, folded, strict=True):
        same = {
            (other.speaker, other.role)
            for other, whole in zip(quotations, folded, strict=True)
            if other is not one and other.speaker_kind is SpeakerKind.PERSON and words in whole
        }
        guessed = one.found_by is FoundBy.CARRIED and one.cue is None and "\n" not in text[: one.content.start].strip()
        named = one.speaker_kind is SpeakerKind.PERSON and not guessed
        if not named and words.count(" ") > _FEWEST and len({name for name, _role in same}) == 1:
            name, role = next(iter(same))
            one = replace(one, speaker=name, speaker_kind=SpeakerKind.PERSON, found_by=FoundBy.CARRIED, role=role)  # noqa: PLW2901
        made.append(one)
    return tuple(made)
