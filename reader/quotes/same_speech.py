"""Words without a clause of their own, in a language that does not decline (English): '“Q,” she said. “Q.”' is one
speech, whoever is taken for 'she', and who is told of right after words that open an article said them."""

from collections.abc import Sequence
from dataclasses import replace

from reader.quotes.drafts import Draft, Lead
from reader.quotes.layout import Layout
from reader.quotes.people import People, Person
from reader.quotes.speakers_here import Speaking
from reader.values import FoundBy, SpeakerKind


def as_one_speech(
    layout: Layout, people: People, drafts: Sequence[Draft], spoken: Sequence[Speaking]
) -> list[Speaking]:
    """``spoken`` in their order, each that goes on with the speaker of the one before it."""
    found: list[Speaking] = []
    for number, (draft, speaking) in enumerate(zip(drafts, spoken, strict=True)):
        if number and _goes_on(layout, drafts[number - 1], draft):
            before = found[-1]
            found_by = FoundBy.CARRIED if before.speaker else None
            found.append(replace(before, found_by=found_by, subject=speaking.subject, own=speaking.own))
        elif (person := _told_of_after(layout, people, draft, speaking)) is not None:
            opened = replace(speaking, speaker=person.name, kind=SpeakerKind.PERSON, found_by=FoundBy.CARRIED)
            found.append(replace(opened, person=person))
        else:
            found.append(speaking)
    return found


def _told_of_after(layout: Layout, people: People, draft: Draft, speaking: Speaking) -> Person | None:
    """'“The ice used to come in November.”' and then a paragraph 'Greta Holm, 70, has fished …', nobody before it."""
    number = layout.line_at(draft.content.end) + 1
    if speaking.speaker is not None or draft.frame is not None or number >= len(layout.lines):
        return None
    if draft.lead is not Lead.BEFORE or any(one.told for one in people.within(0, draft.content.start)):
        return None
    line = layout.lines[number].span
    first = next((one for one in people.within(line.start, line.end) if one.told), None)
    return first.person if first is not None and first.start == line.start and first.person.first else None


def _goes_on(layout: Layout, before: Draft, draft: Draft) -> bool:
    if draft.frame is not None or draft.lead is not Lead.SAME:
        return False
    return layout.line_at(before.content.end) == layout.line_at(draft.content.start)
