"""A quotation before its speaker is known."""

from dataclasses import dataclass
from enum import Enum, auto

from reader.quotes.frames import Frame
from reader.values import QuotationKind, TextSpan


class Lead(Enum):
    """Where the speaker is to be looked for if no words beside the quotation tell."""

    BEFORE = auto()  # the paragraph before says whose words follow
    SAME = auto()  # the speaker of the quotation before
    INTERVIEW = auto()  # the one person whom the interview is with


@dataclass(frozen=True, slots=True)
class Draft:
    """``frame`` says where its speaker is told; without one ``lead`` does."""

    content: TextSpan
    parts: tuple[TextSpan, ...]
    kind: QuotationKind
    frame: Frame | None = None
    lead: Lead = Lead.BEFORE
