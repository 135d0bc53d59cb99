"""Who may have spoken, where no words beside a quotation say so for certain: every person told of near it, and nobody,
each with named traits that say nothing in any one language. Takes no decision."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.quotes.cast import Cast, Told
from reader.quotes.doubts import Doubt
from reader.quotes.nobody import of_nobody
from reader.quotes.people import Person, PersonMention
from reader.quotes.roles import RoleMention

_CASES = 2  # that a name stands in whose form tells which
_OPENS = 3  # words at most before a name that a sentence begins with


@dataclass(frozen=True, slots=True)
class Candidate:
    """``person`` None: nobody is named."""

    person: Person | None
    traits: tuple[str, ...]


def candidates_for(cast: Cast, told: Sequence[Told], number: int) -> list[Candidate]:
    """The candidates for quotation ``number`` of ``told``, which are in reading order; those before it must have been
    decided."""
    doubt = Doubt(cast, told, number)
    found = [Candidate(None, tuple(of_nobody(doubt)))]
    found += [Candidate(one.person, tuple(_of_person(doubt, one, rank))) for rank, one in enumerate(doubt.near)]
    found += [Candidate(one.person, tuple(_of_later(doubt, one))) for one in doubt.ahead]
    return found


def _of_person(doubt: Doubt, last: PersonMention, rank: int) -> Iterator[str]:
    person = last.person
    yield f"rank-{min(rank, 3)}"
    yield f"sentences-{doubt.step(doubt.sentence - doubt.layout.sentence_number(last.start))}"
    yield f"lines-{doubt.step(doubt.line - doubt.layout.line_at(last.start))}"
    yield "nominative" if last.nominative else "oblique"
    if doubt.cast.is_attribute(last):
        yield "attribute"
    yield from _of_any(doubt, person)
    yield from _as_subject(doubt, person)
    yield from _in_sentence(doubt, last)
    if doubt.cast.referents.standing.introduced.get(person.name) == last.start:
        yield "introduced"
    near = doubt.step(doubt.sentences_since(last.start))
    if doubt.lately == {person.name}:
        yield "alone-lately"
    if last.nominative and near in "01":
        yield f"subject-of-{near}"
    if last.nominative and doubt.cast.reports(doubt.layout.sentence_number(last.start)):
        yield "reports"
    if doubt.themself:
        yield f"themself-{'nominative' if last.nominative else 'oblique'}"
    if doubt.bar is not None:
        yield f"barred-{doubt.bar}"
    if doubt.cast.words.grammar != "plain" and doubt.cast.referents.somebody.since(last.end, doubt.at):
        yield "somebody-since"
    frame = doubt.draft.frame
    if frame is not None and frame.start <= last.start < frame.end:
        yield "in-clause" if last.nominative else "in-clause-oblique"


def _of_later(doubt: Doubt, first: PersonMention) -> Iterator[str]:
    yield "later"
    yield f"later-{doubt.step(doubt.layout.line_at(first.start) - doubt.layout.line_at(doubt.draft.content.end))}"
    if doubt.titled:
        yield "later-than-title"
    yield "later-nominative" if first.nominative else "later-oblique"
    frame = doubt.draft.frame
    if frame is not None and frame.start <= first.start < frame.end:
        yield "in-clause" if first.nominative else "in-clause-oblique"
    yield from _of_any(doubt, first.person)


def _of_any(doubt: Doubt, person: Person) -> Iterator[str]:
    yield doubt.cast.share(person)
    yield from doubt.cast.presence(person)
    if not (person.first and person.last):
        yield "part-of-a-name"
    if person.gender is None:
        yield "no-gender"
    elif doubt.gender is not None or doubt.role_gender is not None:
        agrees = person.gender == (doubt.gender or doubt.role_gender)
        yield "agrees" if agrees else "disagrees"
        if agrees and not any(one.person.gender != _other(person.gender) for one in doubt.near if one.person != person):
            yield "alone-agrees"
    if doubt.own.person is not None and doubt.own.person.name == person.name and doubt.own.found_by is not None:
        yield "by-rules"
        yield f"by-rules-{doubt.own.found_by.value}"
    yield from _by_nouns(doubt, person)
    yield from _in_article(doubt, person)
    yield from _as_speaker(doubt, person)


def _in_article(doubt: Doubt, person: Person) -> Iterator[str]:
    """How else the article, or the quotation itself, tells of the person."""
    if person.name in doubt.cast.announced:
        yield "alone-announced" if len(doubt.cast.announced) == 1 else "announced"
    if person.name in doubt.cast.referents.bearers.dead:
        yield "dead"
    if person.name in doubt.asked_about:
        yield "asked-about"
    if doubt.repeated is not None:
        yield "repeats-title" if doubt.repeated.name == person.name else "another-repeats-title"
    content = doubt.draft.content
    told = [one for one in doubt.cast.people.within(content.start, content.end) if one.person.name == person.name]
    if told:
        yield "in-own-words"
        if any(one.nominative and len(one.cases) <= _CASES for one in told):
            yield "in-own-words-nominative"


def _by_nouns(doubt: Doubt, person: Person) -> Iterator[str]:
    """Whether the noun that speaks, or that a pronoun goes back to, can call the person."""
    if doubt.role is not None:
        yield from doubt.cast.office(person, doubt.role)
        fits = doubt.cast.referents.bearers.may_be(person, doubt.role, doubt.at)
        yield "may-be-called" if fits else "hardly-called"
    if doubt.through is not None:
        yield from _by_noun_before(doubt, person, doubt.through)


def _by_noun_before(doubt: Doubt, person: Person, role: RoleMention) -> Iterator[str]:
    if role.gender is not None and person.gender not in (None, role.gender):
        return
    yield from (f"through-{trait}" for trait in doubt.cast.office(person, role))
    yield "through-called" if doubt.cast.referents.bearers.may_be(person, role, role.start) else "through-hardly"
    if doubt.cast.is_of_another(person, role):
        yield "through-of-another"
    if (meant := doubt.cast.meant(role)) is not None:
        yield "through-meant" if meant.name == person.name else "through-another-meant"


def _as_speaker(doubt: Doubt, person: Person) -> Iterator[str]:
    """Where else in the article the person speaks."""
    earlier = doubt.told[max(0, doubt.number - 2) : doubt.number]
    if doubt.called_before is not None:
        yield "called" if doubt.called_before.name == person.name else "another-called"
    if earlier and earlier[-1].person is not None:
        yield from _after_speaker(doubt, person, earlier[-1], earlier[-1].person)
    if len(earlier) > 1 and _speaks(earlier[-2], person) and not _speaks(earlier[-1], person):
        yield "by-turns"
    if doubt.cast.has_spoken(person, doubt.told, doubt.number):
        yield "spoke" if len(doubt.cast.heard) > 1 else "spoke-alone"
    sure = doubt.cast.sure_speakers(doubt.told)
    if person.name in sure:
        yield "speaks-surely" if len(sure) > 1 else "speaks-surely-alone"
    elif sure:
        yield "others-speak-surely"
    following = doubt.told[doubt.number + 1] if doubt.number + 1 < len(doubt.told) else None
    if following is not None and following.certain and following.person is not None:
        lines = doubt.layout.line_at(following.draft.content.start) - doubt.layout.line_at(doubt.draft.content.end)
        yield f"speaks-{doubt.step(lines)}" if _speaks(following, person) else f"another-speaks-{doubt.step(lines)}"


def _after_speaker(doubt: Doubt, person: Person, before: Told, speaker: Person) -> Iterator[str]:
    """The person spoke last, or somebody else did."""
    gap = doubt.step(doubt.lines_since(before))
    if speaker.name != person.name:
        yield f"another-spoke-{gap}"
        if doubt.answers:
            yield "was-asked"
        return
    yield f"spoke-{gap}"
    if doubt.answers:
        yield "asked"
    if doubt.asks(doubt.draft):
        yield "would-ask"
    since = doubt.cast.between(before.draft.content.end, doubt.at)
    if any(one.person.name != person.name and one.nominative for one in since):
        yield "spoke-but-others"


def _as_subject(doubt: Doubt, person: Person) -> Iterator[str]:
    """Who stood as a subject since the person did."""
    rivals: set[str] = set()
    nameless = False
    for one in doubt.subjects:
        found = doubt.cast.meant(one)
        if found is None:
            nameless = True
        elif found.name == person.name:
            yield f"subject-{min(2, len(rivals))}"
            if nameless:
                yield "subject-nameless-since"
            return
        elif doubt.fits(found):
            rivals.add(found.name)
    yield "no-subject"


def _in_sentence(doubt: Doubt, last: PersonMention) -> Iterator[str]:
    sentence = doubt.layout.sentence_at(last.start)
    lead = doubt.layout.told(sentence.start, last.start)
    if len(lead) <= _OPENS:
        yield "opens"
        if sentence.start == doubt.layout.lines[doubt.layout.line_at(last.start)].span.start:
            yield "opens-line"
    others = [one for one in doubt.cast.between(sentence.start, sentence.end) if one.person.name != last.person.name]
    if not others:
        yield "alone-in-sentence"
    elif any(one.nominative and doubt.fits(one.person) for one in others):
        yield "rival-in-sentence"
    line = doubt.layout.lines[doubt.layout.line_at(last.start)].span
    if not ({one.person.name for one in doubt.cast.between(line.start, line.end)} - {last.person.name}):
        yield "alone-in-line"


def _other(gender: str) -> str:
    return "femn" if gender == "masc" else "masc"


def _speaks(told: Told, person: Person) -> bool:
    return told.person is not None and told.person.name == person.name
