"""The second judge of who spoke: where the rules name nobody, or by weak means, each person of the article and nobody
are weighed against one another by weights learned from articles with known speakers (a conditional logit, McFadden
1974). What names a speaker beside the words is never asked. Weights: resources/quotes/learned.json."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from math import exp

from reader.quotes.candidates import Candidate, candidates_for
from reader.quotes.cast import Cast, Told, manner
from reader.quotes.drafts import Draft, Lead
from reader.quotes.people import Person
from reader.quotes.speakers_here import SpeakersHere, Speaking
from reader.quotes.subjects import Subject, SubjectKind
from reader.values import FoundBy, SpeakerKind

_BAR = "barred-nameless"
_GAP = 6  # code points between 'пояснив Гай' and a dash or a mark
_OWNER = 12  # code points before a noun in which 'his' or 'її' may stand
_FOUND_BY = {SubjectKind.ROLE: FoundBy.ROLE, SubjectKind.PRONOUN: FoundBy.PRONOUN}


@dataclass(frozen=True, slots=True)
class LearnedScale:
    """``need``: likelihood from which on a person is named; ``keep``: from which on whom the rules name stays named;
    both by manner, '' for the others. ``overrule``: needed where the rules name somebody else; ``past_bar``: by a
    person told of before somebody without a name was, where rules go no further back. ``shared``: a weight for each
    trait, to which that of ``by_manner`` is added."""

    need: Mapping[str, float]
    keep: Mapping[str, float]
    overrule: float
    past_bar: float
    shared: Mapping[str, float]
    by_manner: Mapping[str, Mapping[str, float]]

    def likelihoods(self, candidates: Sequence[Candidate], kind: str) -> list[float]:
        """One for each candidate, together 1."""
        shared, own = self.shared, self.by_manner.get(kind, {})
        weights = [sum(shared.get(trait, 0.0) + own.get(trait, 0.0) for trait in one.traits) for one in candidates]
        most = max(weights)
        parts = [exp(weight - most) for weight in weights]
        whole = sum(parts)
        return [part / whole for part in parts]

    def choice(self, candidates: Sequence[Candidate], told: Told) -> Person | None:
        kind = manner(told)
        likely = self.likelihoods(candidates, kind)
        if told.person is not None:
            names = [one.person.name if one.person is not None else None for one in candidates]
            if told.person.name in names and likely[names.index(told.person.name)] >= _of(self.keep, kind):
                return told.person
        best = max(range(len(candidates)), key=likely.__getitem__)
        need = _of(self.need, kind) if told.person is None else max(self.overrule, _of(self.need, kind))
        if _BAR in candidates[best].traits:
            need = max(need, self.past_bar)
        return candidates[best].person if likely[best] >= need else None


@cache
def learned_scale() -> LearnedScale:
    table = json.loads(files("resources.quotes").joinpath("learned.json").read_text(encoding="utf-8"))
    limits = (table["need"], table["keep"], table["overrule"], table["past_bar"])
    return LearnedScale(*limits, table["shared"], table["by_manner"])


def _of(limits: Mapping[str, float], kind: str) -> float:
    return limits.get(kind, limits[""])


def weighed(speakers: SpeakersHere, drafts: Sequence[Draft], spoken: Sequence[Speaking]) -> list[Speaking]:
    """``spoken`` with the doubtful ones decided anew, in reading order."""
    told = [told_of(draft, one) for draft, one in zip(drafts, spoken, strict=True)]
    if all(one.certain for one in told):
        return list(spoken)
    cast = Cast(speakers.layout, speakers.words, speakers.people, speakers.referents)
    scale = learned_scale()
    decided = []
    for number, speaking in enumerate(spoken):
        one = told[number]
        if not one.certain:
            if number and goes_on(cast, told[number - 1], one):
                person = told[number - 1].person
            else:
                person = scale.choice(candidates_for(cast, told, number), one)
            if person != one.person and not (person is not None and _is_somebodys_kin(cast, one.subject)):
                speaking = _named(speakers, speaking, person)  # noqa: PLW2901
                told[number] = replace(one, person=person, found_by=speaking.found_by)
        decided.append(speaking)
    return decided


def _is_somebodys_kin(cast: Cast, subject: Subject | None) -> bool:
    """'Rowlands opened it, and his sister said': whom the rules do not know is not one of those who were told of."""
    role = subject.role if subject is not None else None
    if role is None or not ({role.head.lower} | role.kinds) & cast.words.words["kin"]:
        return False
    words = cast.layout.words_in(max(0, role.start - _OWNER), role.head.end)
    return any(word.lower in cast.words.words["owners"] for word in words)


def goes_on(cast: Cast, before: Told, one: Told) -> bool:
    """'– Q, – пояснив Гай. – Q': one speech, parted by nothing but who says it."""
    frame = before.draft.frame
    if one.draft.frame is not None or one.draft.lead is not Lead.SAME or frame is None or frame.before:
        return False
    start, text = one.draft.content.start, cast.layout.text
    close = cast.words.grammar == "inflected" and 0 <= start - frame.end <= _GAP and "\n" not in text[frame.end : start]
    return close and (before.person is not None or before.subject is None or before.subject.voice is None)


def told_of(draft: Draft, speaking: Speaking) -> Told:
    return Told(draft, speaking.subject, speaking.person, speaking.found_by, speaking.own, speaking.sure)


def _named(speakers: SpeakersHere, speaking: Speaking, person: Person | None) -> Speaking:
    subject = speaking.subject
    if person is None:
        return Speaking(span=speaking.span, subject=subject, own=speaking.own)
    role = subject.role if subject is not None else None
    return Speaking(
        person.name,
        SpeakerKind.PERSON,
        _found_by(subject),
        speaking.span,
        speakers.layout.text[role.start : role.end] if role is not None else None,
        person,
        subject,
        speaking.own,
    )


def _found_by(subject: Subject | None) -> FoundBy:
    return _FOUND_BY.get(subject.kind, FoundBy.CARRIED) if subject is not None else FoundBy.CARRIED
