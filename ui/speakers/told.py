"""What is said about a speaker and about their words: names, offices, spans of time, the quote card. Words only."""

from collections.abc import Sequence

from reader.values import FoundBy, SpeakerKind
from reader.values.quote_card import QuoteCard, SpokenWords
from reader.values.speaker import Speaker, StatementGroup
from ui import wording
from ui.passages import Passage
from ui.theme import Theme
from ui.translation import QT_TRANSLATE_NOOP, translate

KINDS = {
    SpeakerKind.ORGANISATION: QT_TRANSLATE_NOOP("Speakers", "organisation"),
    SpeakerKind.DOCUMENT: QT_TRANSLATE_NOOP("Speakers", "document"),
}
ROLES_SHOWN = 3
UNSURE = {FoundBy.PRONOUN, FoundBy.CARRIED}


def initials(speaker: Speaker) -> str:
    """Two letters for a card without a photograph; '' for what is no person."""
    if speaker.kind is not SpeakerKind.PERSON:
        return ""
    words = [word for word in speaker.name.split() if word[:1].isupper()]
    first = words[0][:1] if words else speaker.name[:1]
    return (first + (words[-1][:1] if len(words) > 1 else "")).upper()


def offices(speaker: Speaker) -> str:
    """The newest offices first, each once whatever its case; what is no person says what it is."""
    if speaker.kind in KINDS:
        return translate("Speakers", KINDS[speaker.kind])
    newest = sorted(speaker.roles, key=lambda held: (held.last or "", held.articles), reverse=True)
    shown = list({held.role.casefold(): held.role for held in reversed(newest)}.values())[::-1]
    return ", ".join(shown[:ROLES_SHOWN])


def years(speaker: Speaker) -> str:
    """'12 бер. 2024 – 2 квіт. 2026', one day where there is one, '' where no article has a date."""
    first, last = wording.short_date(speaker.first), wording.short_date(speaker.last)
    return first if first == last else f"{first} – {last}"


def about(speaker: Speaker) -> str:
    """Number of quotations, span of time, outlets: these are what may be cut off where there is little room."""
    outlets = ", ".join(speaker.publications[:2])
    more = len(speaker.publications) - 2
    if more > 0:
        outlets += f" +{wording.number(more)}"
    return wording.beads((wording.quotations(speaker.quotations), years(speaker), outlets))


def elsewhere(group: StatementGroup, speaker: str | None) -> str:
    """Whom other articles name for a statement of ``speaker``: '' where it is the same person everywhere."""
    others = list(dict.fromkeys(one.speaker for one in group.statements if one.speaker != speaker))
    if not others:
        return ""
    if others == [None]:
        return translate("Speakers", "elsewhere nobody is named")
    named = ", ".join(name for name in others if name is not None)
    return translate("Speakers", "elsewhere said by {0}").format(named)


def words_passage(said: SpokenWords, shared: int, theme: Theme, others: str = "") -> Passage:
    """One quotation of a speaker. ``shared``: in how many articles the same statement stands (1: here alone);
    ``others``: whom those name, where it is somebody else."""
    statement, quotation = said.statement, said.quotation
    heading = [wording.short_date(statement.published), statement.publication or ""]
    told = [said.title]
    if quotation.role:
        told.append(quotation.role)
    if quotation.found_by in UNSURE:
        told.append(translate("Speakers", "probably"))
    if shared > 1:
        told += [wording.in_articles(shared), others]
    return Passage(
        heading="  ·  ".join(part for part in heading if part) or translate("Speakers", "Without a date"),
        words=statement.words,
        footnote=wording.beads(told),
        colour=theme.quotation_bar,
        span=statement.span,
        key=f"{statement.article_id}:{statement.span.start}:{statement.span.end}",
        button="compare" if shared > 1 else "",
        button_text=translate("Speakers", "Compare the wordings"),
    )


def card_text(card: QuoteCard) -> str:
    """A quotation with everything that lets another person find it again."""
    who = ", ".join(part for part in (card.speaker, card.role) if part)
    where = ". ".join(part for part in (card.title, card.publication, wording.long_date(card.published)) if part)
    file = [name_of(card.file_path), f"SHA-256 {card.sha256}"]
    place = translate("Speakers", "Characters {0}–{1} of version {2} of the text").format(
        card.span.start + 1, card.span.end, card.text_version
    )
    lines = [f"«{card.words}»", f"— {who}" if who else "", where, card.url or ""]
    return "\n".join([*(line for line in lines if line), ", ".join(part for part in file if part), place])


def name_of(path: str | None) -> str:
    return path.replace("\\", "/").rpartition("/")[2] if path else ""


def matching(speakers: Sequence[Speaker], typed: str, texts: Sequence[str] = ()) -> tuple[Speaker, ...]:
    """Those whose names, offices or outlets hold every typed word. ``texts``: `searched` of each, where it is known."""
    words = plain(typed).split()
    if not words:
        return tuple(speakers)
    known = texts or [searched(one) for one in speakers]
    return tuple(one for one, text in zip(speakers, known, strict=True) if all(word in text for word in words))


def plain(text: str) -> str:
    """Case and apostrophes aside, so that what is typed finds what is written."""
    return text.casefold().replace("’", "'").replace("ʼ", "'").replace("`", "'")


def searched(speaker: Speaker) -> str:
    """What typed words are looked for in."""
    parts = (speaker.name, *speaker.names, *(held.role for held in speaker.roles), *speaker.publications)
    return plain("\n".join(parts))
