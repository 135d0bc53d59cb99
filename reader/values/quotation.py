"""Somebody's reported words, and how we know whose they are."""

from dataclasses import dataclass
from enum import StrEnum

from reader.values.span import TextSpan


class QuotationKind(StrEnum):
    """DIRECT: whole marked speech. BLOCK: a paragraph without marks. MIXED: marked words inside the reporter's
    sentence.
    """

    DIRECT = "direct"
    BLOCK = "block"
    MIXED = "mixed"


class SpeakerKind(StrEnum):
    PERSON = "person"
    ORGANISATION = "organisation"
    DOCUMENT = "document"


class FoundBy(StrEnum):
    """How the speaker was found: named beside the words, by a role, by a pronoun, or carried over from the line
    before.
    """

    NAME = "name"
    ROLE = "role"
    PRONOUN = "pronoun"
    CARRIED = "carried"


@dataclass(frozen=True, slots=True)
class Cue:
    """The reporting words ('заявив', 'за словами') and their lemma."""

    span: TextSpan
    lemma: str


@dataclass(frozen=True, slots=True)
class Mention:
    """The words that name the speaker here. ``role`` is their office, as the text words it in the nominative
    ('генсек НАТО').
    """

    span: TextSpan
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Quotation:
    """``content`` lies inside the outer marks; ``parts`` are what is painted (an attribution inside the marks is cut
    out).

    ``speaker``: full name in the nominative as far as the article gives it, or what the organisation or document is
    called where ``speaker_kind`` says so; None where nobody is named: better no name than a wrong one.
    """

    content: TextSpan
    parts: tuple[TextSpan, ...]
    kind: QuotationKind
    cue: Cue | None = None
    mention: Mention | None = None
    speaker: str | None = None
    speaker_kind: SpeakerKind | None = None
    found_by: FoundBy | None = None
    role: str | None = None
