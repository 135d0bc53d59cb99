"""Speakers of the whole library: which names in which articles are one person, with the user's word above all rules.
Pure."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from reader.quotes.name_keys import (
    NameParts,
    is_cyrillic,
    name_parts,
    nominatives,
    skeletons,
    sounds_alike,
    speaker_key,
)
from reader.values.quotation import SpeakerKind
from reader.values.speaker import (
    RoleHeld,
    Speaker,
    SpeakerDecision,
    SpeakerMerge,
    SpeakerOccurrence,
    SpeakerRename,
    SpeakerSplit,
)

__all__ = ["group_speakers", "speaker_key"]

_STEM = 5


@dataclass(slots=True)
class _Form:
    """All occurrences of one name form; ``key`` carries the label of a split ('бойко#2')."""

    key: str
    kind: SpeakerKind
    parts: NameParts
    cyrillic: bool
    occurrences: list[SpeakerOccurrence] = field(default_factory=list)

    @property
    def roles(self) -> frozenset[str]:
        """Stems of the words of the offices, to see whether two forms hold one office."""
        words = {word.casefold()[:_STEM] for one in self.occurrences if one.role for word in one.role.split()}
        return frozenset(word for word in words if len(word) > 3)


def group_speakers(
    occurrences: Iterable[SpeakerOccurrence], decisions: Sequence[SpeakerDecision] = ()
) -> tuple[Speaker, ...]:
    """The speakers behind ``occurrences``, most quoted first.

    Full names meet across case forms, initials and scripts; a surname alone joins the only speaker who bears it.
    Merges,
    splits and renames refer to name forms (``speaker_key``) and articles, so they hold for whatever is found later.
    """
    forms = _forms(occurrences, [one for one in decisions if isinstance(one, SpeakerSplit)])
    union = _Union(forms)
    _join_names(forms, union)
    for decision in decisions:
        if isinstance(decision, SpeakerMerge):
            union.join(speaker_key(decision.one), speaker_key(decision.other))
    renames = {one.key: one.name for one in decisions if isinstance(one, SpeakerRename)}
    speakers = [_speaker(group, renames) for group in union.groups()]
    return tuple(sorted(speakers, key=lambda one: (-one.quotations, one.name)))


def _forms(occurrences: Iterable[SpeakerOccurrence], splits: Sequence[SpeakerSplit]) -> dict[str, _Form]:
    forms: dict[str, _Form] = {}
    keys: dict[str, str] = {}
    for one in occurrences:
        key = keys.get(one.name) or keys.setdefault(one.name, speaker_key(one.name))
        for split in splits:
            if one.article_id in split.article_ids and speaker_key(split.name) == key:
                key = f"{key}#{split.label}"
        if key not in forms:
            forms[key] = _Form(key, one.kind, name_parts(one.name), is_cyrillic(one.name))
        forms[key].occurrences.append(one)
    return forms


class _Union:
    """Joins forms into speakers (union by pointer)."""

    def __init__(self, forms: dict[str, _Form]) -> None:
        self.forms = forms
        self._above = {key: key for key in forms}

    def top(self, key: str) -> str:
        while self._above[key] != key:
            self._above[key] = self._above[self._above[key]]
            key = self._above[key]
        return key

    def join(self, one: str, other: str) -> None:
        if one in self._above and other in self._above:
            low, high = sorted((self.top(one), self.top(other)))
            self._above[high] = low

    def groups(self) -> list[list[_Form]]:
        found: dict[str, list[_Form]] = defaultdict(list)
        for key, form in self.forms.items():
            found[self.top(key)].append(form)
        return list(found.values())


def _join_names(forms: dict[str, _Form], union: _Union) -> None:
    people = [form for form in forms.values() if form.kind is SpeakerKind.PERSON and "#" not in form.key]
    full = [form for form in people if form.parts.first and not form.parts.initial]
    short = [form for form in people if not form.parts.first or form.parts.initial]
    by_sound: dict[str, list[_Form]] = defaultdict(list)
    by_name: dict[tuple[str, str], list[_Form]] = defaultdict(list)
    for form in full:
        by_name[form.parts.first, form.parts.last].append(form)
        for sound in skeletons(form.parts.last):
            by_sound[sound].append(form)
    for form in full:
        for other in _same_person(form, by_name, by_sound):
            union.join(form.key, other.key)
    for form in short:
        _join_short(form, by_sound, union)


def _same_person(
    form: _Form, by_name: dict[tuple[str, str], list[_Form]], by_sound: dict[str, list[_Form]]
) -> Iterator[_Form]:
    """Full names that are the same: with a patronymic and without, in another case, in another script."""
    yield from by_name[form.parts.first, form.parts.last]
    for name in nominatives(_shown(form)):
        yield from by_name.get(name, ())
    for sound in skeletons(form.parts.last):
        for other in by_sound[sound]:
            if other.cyrillic != form.cyrillic and sounds_alike(form.parts.first, other.parts.first):
                yield other


def _shown(form: _Form) -> str:
    return min(one.name for one in form.occurrences)


def _join_short(form: _Form, by_sound: dict[str, list[_Form]], union: _Union) -> None:
    """A surname alone, or with an initial: the only speaker of that surname, or the only one in the same office."""
    candidates = [
        other
        for sound in skeletons(form.parts.last)
        for other in by_sound.get(sound, ())
        if _same_last(form, other) and _fits_initial(form, other)
    ]
    tops = {union.top(other.key): other for other in candidates}
    if len(tops) > 1 and form.roles:
        tops = {top: other for top, other in tops.items() if other.roles & form.roles}
    if len(tops) == 1:
        union.join(form.key, next(iter(tops.values())).key)


def _same_last(form: _Form, other: _Form) -> bool:
    if form.cyrillic != other.cyrillic:
        return True
    return other.parts.last in (form.parts.last, form.parts.last.rpartition(" ")[2]) or other.parts.last.endswith(
        " " + form.parts.last
    )


def _fits_initial(form: _Form, other: _Form) -> bool:
    if not form.parts.first:
        return True
    initial = {sound[:1] for sound in skeletons(form.parts.first.rstrip("."))}
    if form.cyrillic == other.cyrillic:
        return form.parts.first[:1] == other.parts.first[:1]
    return bool(initial & {sound[:1] for sound in skeletons(other.parts.first)})


def _speaker(group: Sequence[_Form], renames: dict[str, str]) -> Speaker:
    occurrences = sorted(
        (one for form in group for one in form.occurrences), key=lambda one: (one.published or "9999", one.article_id)
    )
    used = Counter[str]()
    for one in occurrences:
        used[one.name] += one.quotations
    shown = {form.key: _shown(form) for form in group}
    names = sorted(set(shown.values()), key=lambda name: _rank(name, used))
    main = min(group, key=lambda form: _rank(shown[form.key], used))
    days = [one.published[:10] for one in occurrences if one.published]
    publications = Counter(one.publication for one in occurrences if one.publication)
    renamed = next((renames[form.key] for form in group if form.key in renames), None)
    return Speaker(
        key=main.key,
        name=renamed or names[0],
        kind=main.kind,
        names=tuple(names),
        roles=_roles(occurrences),
        occurrences=tuple(occurrences),
        publications=tuple(name for name, _count in publications.most_common()),
        quotations=sum(one.quotations for one in occurrences),
        first=min(days, default=None),
        last=max(days, default=None),
    )


def _rank(name: str, used: Counter[str]) -> tuple[bool, bool, bool, int, int, str]:
    """Full names in the nominative before others, Cyrillic before Latin, the most used first."""
    parts = name_parts(name)
    bare = len(name.split()) > 4 or name[:1].islower()
    return (not parts.first or parts.initial, bare, not is_cyrillic(name), -used[name], len(name), name)


def _roles(occurrences: Sequence[SpeakerOccurrence]) -> tuple[RoleHeld, ...]:
    held: dict[str, list[SpeakerOccurrence]] = defaultdict(list)
    for one in occurrences:
        if one.role:
            held[one.role].append(one)
    found = []
    for role, ones in held.items():
        days = [one.published[:10] for one in ones if one.published]
        found.append(
            RoleHeld(role, min(days, default=None), max(days, default=None), len({one.article_id for one in ones}))
        )
    return tuple(sorted(found, key=lambda one: (one.first or "9999", one.role)))
