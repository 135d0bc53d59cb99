"""Words that go on in the same paragraph, in a language that does not decline (English): '“Q,” she said. “Q.”' is one
speech, whoever is taken for 'she'. Decides nothing on a quotation with words of its own beside it."""

from collections.abc import Sequence
from dataclasses import replace

from reader.quotes.drafts import Draft, Lead
from reader.quotes.layout import Layout
from reader.quotes.speakers_here import Speaking
from reader.values import FoundBy


def as_one_speech(layout: Layout, drafts: Sequence[Draft], spoken: Sequence[Speaking]) -> list[Speaking]:
    """``spoken`` in their order, each that goes on with the speaker of the one before it."""
    found: list[Speaking] = []
    for number, (draft, speaking) in enumerate(zip(drafts, spoken, strict=True)):
        if number and _goes_on(layout, drafts[number - 1], draft):
            before = found[-1]
            found_by = FoundBy.CARRIED if before.speaker else None
            found.append(replace(before, found_by=found_by, subject=speaking.subject, own=speaking.own))
        else:
            found.append(speaking)
    return found


def _goes_on(layout: Layout, before: Draft, draft: Draft) -> bool:
    if draft.frame is not None or draft.lead is not Lead.SAME:
        return False
    return layout.line_at(before.content.end) == layout.line_at(draft.content.start)
